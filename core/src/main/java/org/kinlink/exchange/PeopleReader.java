package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.Address;
import org.kinlink.record.Field;
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
    RawRows rows = source.rows();
    boolean named = source.recordId() != null;
    people.expectRecords(rows.size());
    Feed[] feeds = feeds(people).toArray(Feed[]::new);
    int moved = named ? people.takeIds(rows.idTexts()) : 0;
    boolean asked = used != null || addresses.mayNamePremises();
    int[] values = new int[schema.size()];
    int kept = 0;
    String stage = "reading " + source.plan().name();
    for (int row = 0; row < rows.size(); row++) {
      if (row % STRIDE == 0) {
        progress.at(stage, row, rows.size());
      }
      int line = rows.line(row);
      String problem = problem(rows, row, named);
      if (problem != null) {
        log.row(line, problem);
      } else if (!fill(feeds, row, line, values, log)) {
        log.row(line, "no usable value in any column that says who somebody is");
      } else {
        if (named) {
          people.add(moved + rows.idPlace(row), line, values);
        } else {
          people.add(Integer.toString(row + 1), line, values);
        }
        kept++;
        String recordId = !asked ? "" : named ? rows.id(row) : Integer.toString(row + 1);
        if (used != null) {
          used.add(recordId);
        }
        if (addresses.mayNamePremises()) {
          addResidence(recordId, people.texts(values), residences, new Origin(log.file(), line));
        }
      }
    }
    progress.at(stage, rows.size(), rows.size());
    rows.forget();
    return kept;
  }

  private static @Nullable String problem(RawRows rows, int row, boolean named) {
    String problem = rows.problem(row);
    if (problem != null || !named) {
      return problem;
    }
    return rows.isIdEmpty(row) ? "it has no record id" : rows.ids().problem(row);
  }

  private boolean fill(Feed[] feeds, int row, int line, int[] values, SetAsideLog log) {
    Arrays.fill(values, 0);
    for (Feed feed : feeds) {
      feed.read(row, line, values, log);
    }
    for (int f = 0; f < values.length; f++) {
      if (says[f] && values[f] != 0) {
        return true;
      }
    }
    return false;
  }

  private void addResidence(
      String recordId, @Nullable String[] values, List<Residence> residences, Origin origin) {
    Address address = addresses.of(values);
    // A postcode alone names no premises and makes no household; a million of them would only cost.
    if (address != null && address.premises().isPresent()) {
      RecordRef person = new RecordRef(source.plan().name(), recordId);
      residences.add(new Residence(person, address, ResidenceRole.MAIN, null, null, origin));
    }
  }

  private ImmutableList<Feed> feeds(PeopleBuilder people) {
    List<FieldFeed> fields = new ArrayList<>();
    List<Standardiser> standardisers = new ArrayList<>();
    List<ColumnPlan> names = new ArrayList<>();
    for (ColumnPlan plan : source.plans()) {
      if (plan.field().kind() == FieldKind.FULL_NAME) {
        names.add(plan);
      } else {
        Field field = union.field(plan.field());
        fields.add(new FieldFeed(raw(plan), field, schema.indexOf(field.name())));
        standardisers.add(standardiser(plan, field));
      }
    }
    // Two that feed one field do so in turn.
    IntStream.range(0, schema.size())
        .parallel()
        .forEach(
            target -> {
              for (int i = 0; i < fields.size(); i++) {
                if (fields.get(i).target() == target) {
                  fields.get(i).standardise(standardisers.get(i), people);
                }
              }
            });
    ImmutableList.Builder<Feed> feeds = ImmutableList.<Feed>builder().addAll(fields);
    // Full names fill what their parts leave missing, so they come after them.
    names.forEach(plan -> feeds.add(new FullNameFeed(raw(plan), schema, people)));
    return feeds.build();
  }

  private RawField raw(ColumnPlan plan) {
    return source.rows().field(plan.columns().stream().map(source.file()::column).toList());
  }

  private Standardiser standardiser(ColumnPlan plan, Field field) {
    Standardiser standardiser = Standardisers.forDistinct(field, source.dates(plan));
    return field.kind() == FieldKind.NHS_NUMBER
        ? new NumbersCheck(standardiser, numbers)
        : standardiser;
  }
}
