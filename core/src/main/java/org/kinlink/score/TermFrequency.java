package org.kinlink.score;

import com.google.common.collect.ImmutableList;
import java.util.function.IntPredicate;
import org.kinlink.compare.ComparedField;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;

/**
 * How much less or more telling an equal value is than equality as such: sharing "Smith" says less
 * than sharing "Featherstonehaugh" (Winkler, "Frequency-based matching in the Fellegi-Sunter
 * model", 2000). For each value the ratio of its own chance agreement to that of the field.
 */
final class TermFrequency {
  private final double[][] ratio;
  private final TwoValues names;
  private final TwoValues cohorts;

  TermFrequency(People people, Model model, IntPredicate excluded) {
    ImmutableList<ComparedField> fields = model.fields();
    ratio = new double[fields.size()][];
    double own = own(people, model, excluded);
    // In a pair of one person one of these is the other record of the pair.
    double further = Math.max(0, own - 1);
    for (int f = 0; f < ratio.length; f++) {
      ratio[f] =
          adjusted(fields.get(f))
              ? ratios(
                  counts(people, fields.get(f).index(), excluded),
                  model.u[f][1],
                  further * model.m[f][1])
              : new double[0];
    }
    int forename = model.place(FieldKind.FORENAME);
    int surname = model.place(FieldKind.SURNAME);
    int year = model.place(FieldKind.BIRTH_YEAR);
    names =
        counts(forename) && counts(surname)
            ? TwoValues.of(
                people,
                fields.get(forename).index(),
                fields.get(surname).index(),
                excluded,
                own,
                row ->
                    model.cells.lift[NameCells.NAMESAKES]
                        * chance(model, forename, people, row)
                        * chance(model, surname, people, row))
            : TwoValues.NONE;
    cohorts =
        counts(forename) && counts(year)
            ? TwoValues.of(
                people,
                fields.get(forename).index(),
                fields.get(year).index(),
                excluded,
                own,
                row ->
                    chance(model, forename, people, row)
                        * model.yearOfNamesakes(ratio(year, code(model, year, people, row))))
            : TwoValues.NONE;
  }

  private double chance(Model model, int field, People people, int row) {
    return model.u[field][1] * ratio(field, code(model, field, people, row));
  }

  private static int code(Model model, int field, People people, int row) {
    return people.code(model.fields().get(field).index(), row);
  }

  private TermFrequency(double[][] ratio, TwoValues names, TwoValues cohorts) {
    this.ratio = ratio;
    this.names = names;
    this.cohorts = cohorts;
  }

  /** The same frequencies for some of the rows; -1 stands for a row that is not here. */
  TermFrequency over(int[] rows) {
    return new TermFrequency(ratio, names.over(rows), cohorts.over(rows));
  }

  /** How much more common the full name of a row is than its two names would make it, 1 or more. */
  double namesakes(int row) {
    return names.more(row);
  }

  /** How much more common a forename is in a year of birth than either would make it, 1 or more. */
  double cohort(int row) {
    return cohorts.more(row);
  }

  /**
   * Identifiers are unique by design: that a value is there twice says nothing about its frequency.
   * Nor does it where values stand for nothing.
   */
  private static boolean adjusted(ComparedField field) {
    if (field.comparator().chance().length > 0) {
      return false;
    }
    return switch (field.field().kind()) {
      case NHS_NUMBER, IDENTIFIER, EMAIL, PHONE, UPRN, SEX -> false;
      default -> true;
    };
  }

  /** How many other records of its own person a record has on average. */
  private static double own(People people, Model model, IntPredicate excluded) {
    int records = 0;
    for (int row = 0; row < people.size(); row++) {
      records += excluded.test(row) ? 0 : 1;
    }
    return 2 * model.onePerson() / Math.max(1, records);
  }

  /** How many of the records that take part have each value. */
  private static int[] counts(People people, int field, IntPredicate excluded) {
    int[] counts = new int[people.dictionary(field).size() + 1];
    for (int row = 0; row < people.size(); row++) {
      counts[people.code(field, row)] += excluded.test(row) ? 0 : 1;
    }
    return counts;
  }

  /**
   * A value counts as often as records of other people have it than the two compared. One that no
   * other record has counts as seen once more, or as often as the average value, whichever is less.
   *
   * @param own how many more records of the same person have the value too
   */
  private static double[] ratios(int[] counts, double average, double own) {
    double[] ratios = new double[counts.length];
    long present = 0;
    for (int code = 1; code < ratios.length; code++) {
      present += counts[code];
    }
    double least = Math.min(1, present * average);
    // A value that no record here has is as rare as can be.
    ratios[0] = present == 0 ? 1 : least / (present * average);
    for (int code = 1; code < ratios.length; code++) {
      double others = Math.max(counts[code] - 2 - own, least);
      ratios[code] = others / (present * average);
    }
    return ratios;
  }

  /** Whether the frequency of a value of the field counts. */
  boolean counts(int field) {
    return field >= 0 && ratio[field].length > 0;
  }

  double ratio(int field, int code) {
    return ratio[field].length == 0 ? 1 : ratio[field][code];
  }
}
