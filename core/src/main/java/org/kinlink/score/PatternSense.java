package org.kinlink.score;

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

  Dependence dependence(long pattern) {
    for (int f = 0; f < model.fields().size(); f++) {
      if (Comparison.level(pattern, f) == 1 && frequency.counts(f)) {
        return Dependence.RECORD;
      }
    }
    return Dependence.PATTERN;
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
