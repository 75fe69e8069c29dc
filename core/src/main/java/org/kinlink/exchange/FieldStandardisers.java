package org.kinlink.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
import org.kinlink.standardise.DateReading;
import org.kinlink.standardise.Standardised;
import org.kinlink.standardise.Standardiser;
import org.kinlink.standardise.Standardisers;

/** The standardisers of the fields of a source in a known layout, made when first asked for. */
final class FieldStandardisers {
  private final SchemaUnion union;
  private final NumbersPolicy numbers;
  private final DateReading dates;
  private final Map<String, Standardiser> byField = new HashMap<>();
  private final Standardiser plainDates;

  FieldStandardisers(SchemaUnion union, NumbersPolicy numbers, DateReading dates) {
    this.union = union;
    this.numbers = numbers;
    this.dates = dates;
    this.plainDates = Standardisers.forDates(dates);
  }

  /** The standardised value, or null; what could not be used is noted. */
  @Nullable String value(Field field, List<String> cells, int line, SetAsideLog log) {
    Standardiser standardiser = byField.computeIfAbsent(field.name(), key -> make(field));
    return noted(standardiser.apply(cells), field.name(), line, log);
  }

  /** The date as yyyy-mm-dd, or null. */
  @Nullable String date(String field, String raw, int line, SetAsideLog log) {
    return raw.isEmpty() ? null : noted(plainDates.apply(List.of(raw)), field, line, log);
  }

  private Standardiser make(Field field) {
    Standardiser plain = Standardisers.forField(union.field(field), dates);
    return field.kind() == FieldKind.NHS_NUMBER ? new NumbersCheck(plain, numbers) : plain;
  }

  private static @Nullable String noted(
      Standardised outcome, String field, int line, SetAsideLog log) {
    String problem = outcome.problem();
    if (problem != null) {
      log.value(line, field, problem);
    }
    return outcome.value();
  }
}
