package org.kinlink.check;

import org.kinlink.identifier.Postcode;

/** Judges the postcode of a row. */
final class PostcodeJudge {
  private static final int LONGEST = 7;

  private final int column;

  PostcodeJudge(Layout layout) {
    this.column = layout.postcode();
  }

  /** Counts the postcode and returns its number, which is nought when it stands for no place. */
  long judge(Row row, int line, Tally tally) {
    if (column < 0) {
      return 0;
    }
    CharSequence text = row.view(column);
    Postcode.Outcome outcome = Postcode.check(text).outcome();
    boolean spelt = outcome != Postcode.Outcome.EMPTY && !outcome.isAccepted();
    tally.add(spelt && Missing.is(text) ? Checks.POSTCODE_ABSENT : Checks.of(outcome), line);
    return outcome == Postcode.Outcome.VALID || outcome == Postcode.Outcome.UNUSUAL
        ? number(text)
        : 0;
  }

  /** The letters and digits as a number to the base 37. */
  private static long number(CharSequence text) {
    long number = 0;
    int length = 0;
    for (int i = 0; i < text.length() && length < LONGEST; i++) {
      char c = text.charAt(i);
      int digit =
          c >= '0' && c <= '9'
              ? c - '0' + 1
              : c >= 'A' && c <= 'Z' ? c - 'A' + 11 : c >= 'a' && c <= 'z' ? c - 'a' + 11 : 0;
      if (digit > 0) {
        number = number * 37 + digit;
        length++;
      }
    }
    return number;
  }
}
