package org.kinlink.fuzz;

import com.google.common.collect.ImmutableTable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.FieldKind;
import org.kinlink.standardise.DateReading;
import org.kinlink.standardise.FullName;
import org.kinlink.standardise.Standardised;
import org.kinlink.standardise.Standardiser;
import org.kinlink.standardise.Standardisers;

/**
 * Any text, standardised as every field: names, dates, addresses, codes. Nothing is thrown, a
 * refusal does not quote, and the standard form is its own standard form.
 */
final class Standards {
  private static final ImmutableTable<FieldKind, DateReading, Standardiser> STANDARDISERS = all();

  private Standards() {}

  private static ImmutableTable<FieldKind, DateReading, Standardiser> all() {
    ImmutableTable.Builder<FieldKind, DateReading, Standardiser> all = ImmutableTable.builder();
    for (FieldKind kind : FieldKind.values()) {
      for (DateReading dates : DateReading.values()) {
        if (dates == DateReading.DAY_FIRST || kind == FieldKind.DATE_OF_BIRTH) {
          all.put(kind, dates, Standardisers.forField(kind, dates));
        }
      }
    }
    return all.buildOrThrow();
  }

  static void accept(byte[] data) {
    String text = new String(data, StandardCharsets.UTF_8);
    STANDARDISERS.cellSet().forEach(cell -> standardise(text, cell.getRowKey(), cell.getValue()));
    DateReading.detect(List.of(text, text));
    FullName.split(List.of(text));
  }

  private static void standardise(String text, FieldKind kind, Standardiser standardiser) {
    String value = usable(standardiser.apply(List.of(text)), kind);
    // A foreign telephone number keeps no mark of being foreign.
    if (value != null && kind != FieldKind.PHONE) {
      Standardised again = standardiser.apply(List.of(value));
      if (!value.equals(again.value())) {
        throw new AssertionError("the standard form of " + kind + " has another one");
      }
    }
    Canary.mustNotShow(standardiser.apply(List.of(text + Canary.WORD)).problem());
    usable(standardiser.apply(List.of(text, text)), kind);
  }

  private static @Nullable String usable(Standardised standardised, FieldKind kind) {
    String value = standardised.value();
    if (value != null && (value.isEmpty() || standardised.problem() != null)) {
      throw new AssertionError("a value of " + kind + " is empty, or refused and given");
    }
    return value;
  }
}
