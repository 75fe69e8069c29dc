package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.kinlink.identifier.NhsNumber;
import org.kinlink.identifier.Postcode;
import org.kinlink.identifier.Upn;
import org.kinlink.record.FieldKind;
import org.kinlink.standardise.DateReading;
import org.kinlink.standardise.Standardiser;
import org.kinlink.standardise.Standardisers;

/** What the sample of one column holds. It keeps values, so it has no text form that shows them. */
final class ColumnContent {
  private static final Standardiser PLAIN =
      Standardisers.forField(FieldKind.CATEGORY, DateReading.DAY_FIRST);

  private final ImmutableList<String> values;
  private final int rows;
  private final int distinct;

  private ColumnContent(ImmutableList<String> values, int rows) {
    this.values = values;
    this.rows = rows;
    this.distinct = new HashSet<>(values).size();
  }

  static ColumnContent of(List<List<String>> sample, int column) {
    ImmutableList.Builder<String> values = ImmutableList.builder();
    for (List<String> row : sample) {
      String cell = column < row.size() ? row.get(column).strip() : "";
      if (PLAIN.apply(ImmutableList.of(cell)).value() != null || cell.length() > 1000) {
        values.add(cell);
      }
    }
    return new ColumnContent(values.build(), sample.size());
  }

  int size() {
    return values.size();
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  int distinct() {
    return distinct;
  }

  /** Share of rows that have a value. */
  double filled() {
    return rows == 0 ? 0 : (double) values.size() / rows;
  }

  boolean isUniqueAndPresent() {
    return values.size() == rows && distinct == rows;
  }

  /** Share of the values that are there for which something holds. */
  double share(Predicate<String> shape) {
    return isEmpty() ? 0 : (double) values.stream().filter(shape).count() / values.size();
  }

  /** Share of values that a kind's standardiser can use. */
  double usable(FieldKind kind) {
    Standardiser standardiser = Standardisers.forField(kind, dateReading());
    return share(value -> standardiser.apply(ImmutableList.of(value)).problem() == null);
  }

  DateReading dateReading() {
    return DateReading.detect(values);
  }

  /** Share of values that are dates, placeholders among them. */
  double dates() {
    Standardiser dates = Standardisers.forDates(dateReading());
    return share(
        value -> {
          var result = dates.apply(ImmutableList.of(value));
          return result.value() != null || "placeholder date".equals(result.problem());
        });
  }

  /** How many years the dates of the column fall into. */
  int years() {
    Standardiser dates = Standardisers.forDates(dateReading());
    Set<String> years = new HashSet<>();
    for (String value : values) {
      String date = dates.apply(ImmutableList.of(value)).value();
      if (date != null) {
        years.add(date.substring(0, 4));
      }
    }
    return years.size();
  }

  double nhsNumbers() {
    return share(value -> NhsNumber.check(value).outcome() == NhsNumber.Outcome.VALID);
  }

  double upns() {
    return share(value -> Upn.check(value).outcome() == Upn.Outcome.VALID);
  }

  double postcodes() {
    return share(value -> Postcode.check(value).outcome().isAccepted());
  }

  /** Whether both letters, or both words, for the sexes stand here and hardly anything else. */
  boolean looksLikeSex() {
    Predicate<String> female = v -> v.equalsIgnoreCase("f") || v.equalsIgnoreCase("female");
    Predicate<String> male = v -> v.equalsIgnoreCase("m") || v.equalsIgnoreCase("male");
    return share(female) > 0.02 && share(male) > 0.02 && share(female.or(male)) > 0.9;
  }

  boolean isFreeText() {
    return share(value -> value.length() > 60 || ColumnShapes.words(value) > 8) > 0.3;
  }

  @Override
  public String toString() {
    return "ColumnContent[hidden]";
  }
}
