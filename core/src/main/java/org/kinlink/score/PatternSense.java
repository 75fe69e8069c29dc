package org.kinlink.score;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.kinlink.compare.Comparison;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;

/** What an agreement pattern alone tells of the pairs that have it. Safe to share. */
final class PatternSense {
  private final People people;
  private final Model model;
  private final TermFrequency frequency;

  PatternSense(People people, Model model, TermFrequency frequency) {
    this.people = people;
    this.model = model;
    this.frequency = frequency;
  }

  /** The places in the schema of the fields that agree, where the frequency of one counts. */
  int[] telling(long pattern) {
    int[] equal =
        IntStream.range(0, model.fields().size())
            .filter(f -> Comparison.level(pattern, f) == 1)
            .toArray();
    return Arrays.stream(equal).anyMatch(frequency::counts)
        ? Arrays.stream(equal).map(f -> model.fields().get(f).index()).toArray()
        : new int[0];
  }

  boolean mayFitStep(long pattern) {
    int forename = model.place(FieldKind.FORENAME);
    int surname = model.place(FieldKind.SURNAME);
    int number = model.place(FieldKind.NHS_NUMBER);
    if (!comparesAll(FieldKind.FORENAME, FieldKind.SURNAME, FieldKind.NHS_NUMBER)) {
      return true;
    }
    return model.namesake(pattern)
        || (surname >= 0 && Comparison.level(pattern, forename) == Comparison.SWAPPED)
        || (number >= 0 && Comparison.level(pattern, number) == 1);
  }

  /** Whether all of these fields that have values are compared. */
  private boolean comparesAll(FieldKind... kinds) {
    for (FieldKind kind : kinds) {
      int index = people.schema().indexOf(kind);
      if (index >= 0 && people.dictionary(index).size() > 0 && model.place(kind) < 0) {
        return false;
      }
    }
    return true;
  }
}
