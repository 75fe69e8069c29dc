package org.kinlink.identifier;

import org.jspecify.annotations.Nullable;

/**
 * A Unique Property Reference Number: up to twelve digits, kept without leading noughts. It has no
 * check digit, so a wrong digit cannot be seen.
 *
 * <p>Immutable, and safe to share between threads. {@link #toString} never shows the number.
 *
 * <p>Source: GeoPlace; the Government Data Standard on property references, 2020.
 */
public final class Uprn extends TextIdentifier {
  private static final int LONGEST = 12;

  /** So long must one digit be repeated to stand for no property. */
  private static final int FILLER = 4;

  private Uprn(String text) {
    super(text);
  }

  /**
   * Says whether a text is a Unique Property Reference Number, and if not, why. Leading noughts,
   * outer blanks and the {@code .0} of a spreadsheet do not matter.
   *
   * @param text the text, or null for a missing value
   * @return the outcome, with the number when the outcome is {@link Outcome#VALID}
   */
  public static Check check(@Nullable CharSequence text) {
    if (text == null) {
      return new Check(Outcome.EMPTY, null);
    }
    int start = Characters.start(text);
    int end = Characters.end(text, start);
    if (start == end) {
      return new Check(Outcome.EMPTY, null);
    }
    int first = start;
    while (first < end && text.charAt(first) == '0') {
      first++;
    }
    int after = first;
    while (after < end && Characters.isDigit(text.charAt(after))) {
      after++;
    }
    if (after == start || !(after == end || Characters.isZeroFraction(text, after, end))) {
      return new Check(
          isScientific(text, start, after, end) ? Outcome.SCIENTIFIC : Outcome.FORMAT, null);
    }
    if (after - first > LONGEST) {
      return new Check(Outcome.TOO_LONG, null);
    }
    String digits = text.subSequence(first, after).toString();
    return isFiller(digits)
        ? new Check(Outcome.NONE_GIVEN, null)
        : new Check(Outcome.VALID, new Uprn(digits));
  }

  /**
   * The reference without leading noughts, outer blanks and the {@code .0} of a spreadsheet, so
   * that equal texts are equal references.
   *
   * @param text the text, or null for a missing value
   * @return one to twelve digits, the first above nought; or null if the text is no such reference
   */
  public static @Nullable String normalise(@Nullable CharSequence text) {
    Uprn number = check(text).number();
    return number == null ? null : number.text();
  }

  /** Nothing but noughts, or one digit again and again. */
  private static boolean isFiller(String digits) {
    return digits.isEmpty()
        || (digits.length() >= FILLER
            && digits.chars().allMatch(digit -> digit == digits.charAt(0)));
  }

  /** Digits, a point perhaps, and an exponent: what a narrow column leaves of a long number. */
  private static boolean isScientific(CharSequence text, int start, int after, int end) {
    int i = after;
    if (i < end && text.charAt(i) == '.') {
      i++;
      while (i < end && Characters.isDigit(text.charAt(i))) {
        i++;
      }
    }
    return i > start
        && i < end
        && Characters.upper(text.charAt(i)) == 'E'
        && Characters.isDigit(text.charAt(end - 1));
  }

  /**
   * What a check found.
   *
   * @param outcome whether the text is a Unique Property Reference Number, or why it is none
   * @param number the number if the outcome is {@link Outcome#VALID}, else null
   */
  public record Check(Outcome outcome, @Nullable Uprn number) {
    /**
     * Holds what a check found.
     *
     * @param outcome the outcome
     * @param number the number, or null
     * @throws IllegalArgumentException if a number is there without the outcome {@link
     *     Outcome#VALID}, or the other way round
     */
    public Check {
      Checks.requireTogether(outcome == Outcome.VALID, number);
    }

    /** Shows the outcome alone. */
    @Override
    public String toString() {
      return "Uprn.Check[" + outcome + "]";
    }
  }

  /** Whether a text is a Unique Property Reference Number, or why it is none. */
  public enum Outcome {
    /** A Unique Property Reference Number. */
    VALID("a Unique Property Reference Number"),
    /** Nothing there, or blanks only. */
    EMPTY("no value"),
    /** Noughts, or one digit repeated. */
    NONE_GIVEN("a number that stands for no property, such as noughts"),
    /** A number like 1.00023E+11. */
    SCIENTIFIC("in scientific notation, so digits may have been lost; export the column as text"),
    /** Digits, but more than twelve. */
    TOO_LONG("a UPRN of more than twelve digits"),
    /** Something else than digits. */
    FORMAT("a UPRN that is not digits only");

    private final String reason;

    Outcome(String reason) {
      this.reason = reason;
    }

    /**
     * The outcome in plain English, to stand after "UPRN: " in a list of what was set aside.
     *
     * @return the reason, which holds nothing of the value
     */
    public String reason() {
      return reason;
    }
  }
}
