package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.kinlink.record.BadDataException;
import org.kinlink.record.Facet;
import org.kinlink.record.PeopleBuilder;
import org.kinlink.record.Relationship;
import org.kinlink.record.Residence;
import org.kinlink.record.SetAside;

/** Reads the rows of all files of a source in a known layout. */
final class PresetReader {
  private static final int STRIDE = 1 << 14;

  private final PresetSource source;
  private final List<SetAside> setAside;
  private final StatedPeople people;
  private final StatedFacts facts;

  PresetReader(
      PresetSource source, SchemaUnion union, NumbersPolicy numbers, List<SetAside> setAside) {
    this.source = source;
    this.setAside = setAside;
    FieldStandardisers standardisers =
        new FieldStandardisers(union, numbers, source.preset().dates());
    this.people = new StatedPeople(union, standardisers);
    this.facts = new StatedFacts(source.plan().name(), people, standardisers);
  }

  /** Reads all files, the tables in the order of the layout. */
  ImmutableList<FileReading> read(Progress progress) {
    int[] rows = new int[source.files().size()];
    SetAsideLog[] logs = new SetAsideLog[rows.length];
    IdentityHashMap<TableFile, Integer> numbers = new IdentityHashMap<>();
    RowStatements[] statements = new RowStatements[rows.length];
    for (int f = 0; f < rows.length; f++) {
      TableFile file = source.files().get(f);
      numbers.put(file, f);
      logs[f] = new SetAsideLog(source.plan().name(), file.facts().path(), setAside);
      int table = source.preset().tables().indexOf(file.table());
      statements[f] = new RowStatements(file, f, table, people, facts, logs[f]);
    }
    for (TableFile file : source.files()) {
      if (file.walks()) {
        String stage = "reading " + source.plan().name() + ", " + file.table().name();
        int[] done = {0};
        file.rows(
            source.files(),
            row -> {
              if (done[0]++ % STRIDE == 0) {
                progress.at(stage, done[0] - 1, 0);
              }
              int f = Objects.requireNonNull(numbers.get(row.owner()));
              rows[f]++;
              take(row, statements[f], logs[f]);
            });
        file.facts().refuseChanged();
      }
    }
    people.close(logs);
    facts.close();
    if (people.isEmpty()) {
      throw new BadDataException(
          source.fileName(),
          "not one row could be used"
              + (setAside.isEmpty()
                  ? ""
                  : "; the last was set aside because "
                      + setAside.get(setAside.size() - 1).reason()));
    }
    ImmutableList.Builder<FileReading> readings = ImmutableList.builder();
    for (int f = 0; f < rows.length; f++) {
      readings.add(source.files().get(f).reading(rows[f], rows[f] - logs[f].rowsSetAside()));
    }
    return readings.addAll(source.passedOver()).build();
  }

  private static void take(TableFile.TableRow row, RowStatements statements, SetAsideLog log) {
    String problem = row.problem();
    if (problem == null) {
      row.owner().table().reader().read(row, statements.on(row));
    } else {
      log.row(row.line(), problem);
    }
  }

  /** Hands over what was read. */
  void give(
      PeopleBuilder builder,
      List<Residence> residences,
      List<Relationship> relationships,
      List<Facet> facets) {
    people.give(builder);
    facts.give(residences, relationships, facets);
  }
}
