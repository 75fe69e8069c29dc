package org.kinlink.score;

import com.google.common.collect.ImmutableList;
import org.kinlink.compare.ComparedField;
import org.kinlink.record.Dictionary;
import org.kinlink.record.People;

/**
 * How much less or more telling an equal value is than equality as such: sharing "Smith" says less
 * than sharing "Featherstonehaugh" (Winkler, "Frequency-based matching in the Fellegi-Sunter
 * model", 2000). For each value the ratio of its own chance agreement to that of the field.
 */
final class TermFrequency {
  private final double[][] ratio;

  TermFrequency(People people, Model model) {
    ImmutableList<ComparedField> fields = model.fields();
    ratio = new double[fields.size()][];
    for (int f = 0; f < ratio.length; f++) {
      Dictionary dictionary = people.dictionary(fields.get(f).index());
      ratio[f] = adjusted(fields.get(f)) ? ratios(dictionary, model.u[f][1]) : new double[0];
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

  /**
   * A value counts as often as other records have it than the two compared. One that no other
   * record has counts as seen once more, or as often as the average value, whichever is less.
   */
  private static double[] ratios(Dictionary dictionary, double average) {
    double[] ratios = new double[dictionary.size() + 1];
    long present = 0;
    for (int code = 1; code < ratios.length; code++) {
      present += dictionary.count(code);
    }
    double least = Math.min(1, present * average);
    for (int code = 1; code < ratios.length; code++) {
      double others = Math.max(dictionary.count(code) - 2, least);
      ratios[code] = others / (present * average);
    }
    return ratios;
  }

  double ratio(int field, int code) {
    return ratio[field].length == 0 ? 1 : ratio[field][code];
  }
}
