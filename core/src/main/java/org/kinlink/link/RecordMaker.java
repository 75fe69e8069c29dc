package org.kinlink.link;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinlink.block.SearchKeys;
import org.kinlink.record.FieldKind;
import org.kinlink.record.LoneNames;
import org.kinlink.record.People;
import org.kinlink.record.PeopleBuilder;
import org.kinlink.record.RecordRef;
import org.kinlink.record.Schema;
import org.kinlink.safeguard.SafeguardEntry;
import org.kinlink.safeguard.Safeguards;
import org.kinlink.standardise.DateReading;
import org.kinlink.standardise.Standardiser;
import org.kinlink.standardise.Standardisers;

/**
 * Makes records of an index, or to be searched in it, of raw values: standardised as in a run, with
 * current NHS numbers, and lone names where they belong. Immutable, safe to share between threads.
 */
final class RecordMaker {
  private final Schema schema;
  private final SearchKeys keys;
  private final ImmutableList<SafeguardEntry> entries;
  private final Standardiser[] standardisers;
  private final CurrentNumbers numbers;
  private final Optional<LoneNames> loneNames;
  private final int number;

  RecordMaker(Weighing weighing, ImmutableList<SafeguardEntry> entries, SearchKeys keys) {
    this.schema = weighing.people.schema();
    this.keys = keys;
    this.entries = entries;
    this.standardisers = new Standardiser[schema.size()];
    Arrays.setAll(
        standardisers, f -> Standardisers.forField(schema.field(f), DateReading.DAY_FIRST));
    this.numbers = CurrentNumbers.of(weighing.extracts, entries, weighing.safeguards);
    this.loneNames = LoneNames.of(weighing.people);
    this.number = schema.indexOf(FieldKind.NHS_NUMBER);
  }

  IndexedRecord record(RecordRef ref, Map<String, String> raw) {
    @Nullable String[] values = values(raw);
    People alone =
        new PeopleBuilder(schema).source(ref.source()).add(ref.recordId(), 1, values).build();
    Safeguards safeguards = Safeguards.of(entries, alone);
    int[] found = new int[keys.rules()];
    for (int rule = 0; rule < found.length; rule++) {
      boolean hidden = safeguards.sealed(0) || (safeguards.restricted(0) && keys.locates(rule));
      found[rule] = hidden ? 0 : keys.key(rule, values);
    }
    return new IndexedRecord(ref, values, found, -1, safeguards.restricted(0));
  }

  private @Nullable String[] values(Map<String, String> raw) {
    @Nullable String[] values = new @Nullable String[schema.size()];
    raw.forEach(
        (name, value) -> {
          int field = schema.indexOf(name);
          if (field < 0) {
            throw new IllegalArgumentException("record: there is no field named " + name);
          }
          values[field] = standardisers[field].apply(ImmutableList.of(value)).value();
        });
    String stated = number < 0 ? null : values[number];
    String current = stated == null ? null : numbers.current(stated);
    if (current != null) {
      values[number] = current;
    }
    loneNames.ifPresent(names -> names.move(values));
    return values;
  }
}
