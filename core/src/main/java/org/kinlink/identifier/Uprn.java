package org.kinlink.identifier;

import org.jspecify.annotations.Nullable;

/**
 * Brings Unique Property Reference Numbers to one form: up to twelve digits, no leading noughts.
 * They have no check digit, so a wrong digit cannot be seen.
 *
 * <p>Source: GeoPlace; the Government Data Standard on property references, 2020.
 */
public final class Uprn {
  private static final int LONGEST = 12;

  private Uprn() {}

  /**
   * The reference without leading noughts, outer blanks and the {@code .0} of a spreadsheet, so
   * that equal texts are equal references.
   *
   * @param text the text, or null for a missing value
   * @return one to twelve digits, the first above nought; or null if the text is no such reference
   */
  public static @Nullable String normalise(@Nullable CharSequence text) {
    if (text == null) {
      return null;
    }
    int start = Characters.start(text);
    int end = Characters.end(text, start);
    while (start < end && text.charAt(start) == '0') {
      start++;
    }
    int after = start;
    while (after < end && Characters.isDigit(text.charAt(after))) {
      after++;
    }
    boolean ended = after == end || Characters.isZeroFraction(text, after, end);
    return after > start && after - start <= LONGEST && ended
        ? text.subSequence(start, after).toString()
        : null;
  }
}
