package org.kinlink.resolve;

import org.kinlink.identifier.Upn;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;

/**
 * The permanent Unique Pupil Numbers of records. A pupil keeps one number, and a slip does not make
 * another valid one, for it has a check letter; so two of them in one source are two pupils, or one
 * who was given a second by mistake, which is for somebody to look into. Immutable, safe to share
 * between threads.
 */
final class PupilNumbers {
  private static final int[] NO_NUMBERS = {};

  private final People people;
  private final int[] numbers;

  /**
   * Reads them.
   *
   * @param people the people
   */
  PupilNumbers(People people) {
    this.people = people;
    int[] numbers = NO_NUMBERS;
    for (int f = 0; f < people.schema().fields().size(); f++) {
      if (people.schema().field(f).kind() == FieldKind.IDENTIFIER) {
        numbers = read(f, numbers);
      }
    }
    this.numbers = numbers;
  }

  /** A second column of pupil numbers is that of former ones, so the first counts. */
  private int[] read(int field, int[] before) {
    boolean[] permanent = new boolean[people.dictionary(field).size() + 1];
    boolean any = false;
    for (int code = 1; code < permanent.length; code++) {
      Upn number = Upn.check(people.dictionary(field).get(code)).number();
      permanent[code] = number != null && !number.isTemporary();
      any |= permanent[code];
    }
    if (!any || before.length > 0) {
      return before;
    }
    int[] numbers = new int[people.size()];
    for (int row = 0; row < numbers.length; row++) {
      numbers[row] = permanent[people.code(field, row)] ? people.code(field, row) : 0;
    }
    return numbers;
  }

  /** Whether two records of one source have different numbers. */
  boolean differ(int a, int b) {
    return numbers.length > 0
        && numbers[a] != 0
        && numbers[b] != 0
        && numbers[a] != numbers[b]
        && people.source(a) == people.source(b);
  }
}
