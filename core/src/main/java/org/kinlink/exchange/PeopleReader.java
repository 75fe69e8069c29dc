package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.Address;
import org.kinlink.record.FieldKind;
import org.kinlink.record.Origin;
import org.kinlink.record.PeopleBuilder;
import org.kinlink.record.RecordRef;
import org.kinlink.record.Residence;
import org.kinlink.record.ResidenceRole;
import org.kinlink.record.Schema;
import org.kinlink.standardise.Standardiser;
import org.kinlink.standardise.Standardisers;

/** Reads the rows of one file of people: standardises each and adds it, or sets it aside. */
final class PeopleReader {
  private static final int STRIDE = 1 << 14;

  private final Understood source;
  private final SchemaUnion union;
  private final Schema schema;
  private final NumbersPolicy numbers;
  private final Addresses addresses;
  private final boolean[] says;

  PeopleReader(Understood source, SchemaUnion union, NumbersPolicy numbers) {
    this.source = source;
    this.union = union;
    this.schema = union.schema();
    this.numbers = numbers;
    this.addresses = new Addresses(schema);
    this.says = new boolean[schema.size()];
    for (int f = 0; f < says.length; f++) {
      says[f] = schema.field(f).kind().use() == FieldKind.Use.MATCH;
    }
  }

  /**
   * Reads all rows.
   *
   * @param people takes the records; the source is started already
   * @param residences takes the addresses that stand beside the people
   * @param log told what was set aside
   * @param progress told how far it is
   * @param used receives the record ids used, or null when nobody asks
   * @return how many records were used
   */
  int read(
      PeopleBuilder people,
      List<Residence> residences,
      @Nullable Set<String> used,
      SetAsideLog log,
      Progress progress) {
    CsvFile file = source.file();
    String idHeader = source.recordId();
    int id = idHeader == null ? -1 : file.column(idHeader);
    RecordIds ids = source.ids();
    ImmutableList<Feed> feeds = feeds();
    int[] done = {0};
    int[] kept = {0};
    String stage = "reading " + source.plan().name();
    file.rows(
        row -> {
          if (done[0]++ % STRIDE == 0) {
            progress.at(stage, done[0] - 1, source.sample().rows());
          }
          String recordId = recordId(row, id, done[0]);
          String problem = problem(row, id, ids, recordId);
          @Nullable String[] values = new @Nullable String[schema.size()];
          if (problem != null) {
            log.row(row.line(), problem);
          } else if (!fill(feeds, row, values, log)) {
            log.row(row.line(), "no usable value in any column that says who somebody is");
          } else {
            people.add(recordId, row.line(), values);
            kept[0]++;
            if (used != null) {
              used.add(recordId);
            }
            addResidence(recordId, values, residences, new Origin(log.file(), row.line()));
          }
        });
    progress.at(stage, source.sample().rows(), source.sample().rows());
    return kept[0];
  }

  private static String recordId(CsvRow row, int id, int number) {
    return id < 0 ? Integer.toString(number) : row.cell(id).strip();
  }

  private static @Nullable String problem(CsvRow row, int id, RecordIds ids, String recordId) {
    String problem = row.problem();
    if (problem != null || id < 0) {
      return problem;
    }
    return recordId.isEmpty() ? "it has no record id" : ids.problem(row, id);
  }

  private boolean fill(
      ImmutableList<Feed> feeds, CsvRow row, @Nullable String[] values, SetAsideLog log) {
    for (Feed feed : feeds) {
      feed.read(row, values, log);
    }
    for (int f = 0; f < values.length; f++) {
      if (says[f] && values[f] != null) {
        return true;
      }
    }
    return false;
  }

  private void addResidence(
      String recordId, @Nullable String[] values, List<Residence> residences, Origin origin) {
    Address address = addresses.mayNamePremises() ? addresses.of(values) : null;
    // A postcode alone names no premises and makes no household; a million of them would only cost.
    if (address != null && address.premises().isPresent()) {
      RecordRef person = new RecordRef(source.plan().name(), recordId);
      residences.add(new Residence(person, address, ResidenceRole.MAIN, null, null, origin));
    }
  }

  private ImmutableList<Feed> feeds() {
    List<ColumnPlan> plans = new ArrayList<>(source.plans());
    // Full names fill what their parts leave missing, so they come after them.
    plans.sort(Comparator.comparing(plan -> plan.field().kind() == FieldKind.FULL_NAME));
    return plans.stream().map(this::feed).collect(ImmutableList.toImmutableList());
  }

  private Feed feed(ColumnPlan plan) {
    int[] columns = plan.columns().stream().mapToInt(source.file()::column).toArray();
    if (plan.field().kind() == FieldKind.FULL_NAME) {
      return new FullNameFeed(columns, schema);
    }
    var field = union.field(plan.field());
    Standardiser standardiser = Standardisers.forField(field, source.dates(plan));
    if (field.kind() == FieldKind.NHS_NUMBER) {
      standardiser = new NumbersCheck(standardiser, numbers);
    }
    return new FieldFeed(field, columns, standardiser, schema.indexOf(field.name()));
  }
}
