package org.kinlink.exchange;

import org.jspecify.annotations.Nullable;
import org.kinlink.record.ByteHeap;
import org.kinlink.record.Field;
import org.kinlink.record.PeopleBuilder;
import org.kinlink.standardise.Standardised;
import org.kinlink.standardise.Standardiser;

/** Reads one field, whose distinct cells are standardised once each. */
final class FieldFeed implements Feed {
  private final RawField raw;
  private final Field field;
  private final int target;

  /** The number of what became of each distinct cell, and why nothing did. */
  private final int[] outcomes;

  private @Nullable String @Nullable [] problems;

  FieldFeed(RawField raw, Field field, int target) {
    this.raw = raw;
    this.field = field;
    this.target = target;
    this.outcomes = new int[raw.size() + 1];
  }

  /** Standardises all cells. */
  void standardise(Standardiser standardiser, PeopleBuilder people) {
    people.expect(target, raw.size(), raw.hardlyRepeats());
    if (raw instanceof RawColumn column && raw.hardlyRepeats()) {
      keepStandard(column, standardiser, people);
    }
    for (int code = 1; code < outcomes.length; code++) {
      if (outcomes[code] != 0) {
        continue;
      }
      Standardised outcome = standardiser.apply(raw.cells(code));
      outcomes[code] = people.number(target, outcome.value());
      if (outcome.problem() != null) {
        if (problems == null) {
          problems = new @Nullable String[outcomes.length];
        }
        problems[code] = outcome.problem();
      }
    }
  }

  /**
   * Takes over the bytes of cells, of which those that are standardised already stay as they are.
   */
  private void keepStandard(RawColumn column, Standardiser standardiser, PeopleBuilder people) {
    ByteHeap cells = column.cells();
    int moved = people.takeTexts(target, cells);
    ByteHeap.Question standard = standardiser::isStandard;
    for (int code = 1; code < outcomes.length; code++) {
      int place = column.place(code);
      if (cells.test(place, standard)) {
        outcomes[code] = people.numberTaken(target, moved + place);
      }
    }
  }

  /** The place in the schema of the field that it feeds. */
  int target() {
    return target;
  }

  @Override
  public void read(int row, int line, int[] values, SetAsideLog log) {
    int code = raw.code(row);
    values[target] = outcomes[code];
    String problem = problems == null ? null : problems[code];
    if (problem != null) {
      log.value(line, field.name(), problem);
    }
  }
}
