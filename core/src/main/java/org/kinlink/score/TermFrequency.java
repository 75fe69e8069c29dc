package org.kinlink.score;

import com.google.common.collect.ImmutableList;
import java.util.function.IntPredicate;
import org.kinlink.compare.ComparedField;
import org.kinlink.record.People;

/**
 * How much less or more telling an equal value is than equality as such: sharing "Smith" says less
 * than sharing "Featherstonehaugh" (Winkler, "Frequency-based matching in the Fellegi-Sunter
 * model", 2000). For each value the ratio of its own chance agreement to that of the field.
 */
final class TermFrequency {
  private final double[][] ratio;

  TermFrequency(People people, Model model, IntPredicate excluded) {
    ImmutableList<ComparedField> fields = model.fields();
    ratio = new double[fields.size()][];
    for (int f = 0; f < ratio.length; f++) {
      ratio[f] =
          adjusted(fields.get(f))
              ? ratios(counts(people, fields.get(f).index(), excluded), model.u[f][1])
              : new double[0];
    }
  }

  /**
   * Identifiers are unique by design: that a value is there twice says nothing about its frequency.
   */
  private static boolean adjusted(ComparedField field) {
    return switch (field.field().kind()) {
      case NHS_NUMBER, IDENTIFIER, EMAIL, PHONE, UPRN, SEX -> false;
      default -> true;
    };
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
   * A value counts as often as other records have it than the two compared. One that no other
   * record has counts as seen once more, or as often as the average value, whichever is less.
   */
  private static double[] ratios(int[] counts, double average) {
    double[] ratios = new double[counts.length];
    long present = 0;
    for (int code = 1; code < ratios.length; code++) {
      present += counts[code];
    }
    double least = Math.min(1, present * average);
    for (int code = 1; code < ratios.length; code++) {
      double others = Math.max(counts[code] - 2, least);
      ratios[code] = others / (present * average);
    }
    return ratios;
  }

  double ratio(int field, int code) {
    return ratio[field].length == 0 ? 1 : ratio[field][code];
  }
}
