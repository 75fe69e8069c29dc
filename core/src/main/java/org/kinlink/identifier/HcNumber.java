package org.kinlink.identifier;

import org.jspecify.annotations.Nullable;

/**
 * A Health and Care number of Northern Ireland: an NHS number by form and check digit, from the
 * range 320 000 001 to 399 999 999 that is kept for it.
 *
 * <p>Immutable, and safe to share between threads. {@link #toString} never shows the number.
 *
 * <p>Source: NHS Data Dictionary, HEALTH AND CARE NUMBER.
 */
public final class HcNumber extends DigitIdentifier {
  private HcNumber(long number) {
    super(number);
  }

  /**
   * Says whether a text is a Health and Care number, and if not, why. It is read as {@link
   * NhsNumber#check} reads one.
   *
   * @param text the text, or null for a missing value
   * @return the outcome, with the number when the outcome is {@link Outcome#VALID}
   */
  public static Check check(@Nullable CharSequence text) {
    long parsed = NhsNumber.parse(text);
    if (parsed < 0) {
      return new Check(ofUnparsed(NhsNumber.Outcome.ofParsed(parsed)), null);
    }
    return NhsNumberRange.of(parsed) == NhsNumberRange.NORTHERN_IRELAND
        ? new Check(Outcome.VALID, new HcNumber(parsed))
        : new Check(Outcome.OTHER_RANGE, null);
  }

  private static Outcome ofUnparsed(NhsNumber.Outcome outcome) {
    return switch (outcome) {
      case EMPTY -> Outcome.EMPTY;
      case CHECK_DIGIT, ULN, CHI -> Outcome.CHECK_DIGIT;
      case DUMMY -> Outcome.DUMMY;
      case CHI_DATE -> Outcome.OTHER_RANGE;
      default -> Outcome.FORMAT;
    };
  }

  /**
   * The Health and Care number of a text that is known to hold one; use {@link #check} for data.
   *
   * @param text the text
   * @return the number
   * @throws IllegalArgumentException if it is none; the message gives the reason, not the text
   */
  public static HcNumber of(CharSequence text) {
    Check check = check(text);
    if (check.number() == null) {
      throw new IllegalArgumentException("text: " + check.outcome().reason());
    }
    return check.number();
  }

  /**
   * What a check found.
   *
   * @param outcome whether the text is a Health and Care number, or why it is none
   * @param number the number if the outcome is {@link Outcome#VALID}, else null
   */
  public record Check(Outcome outcome, @Nullable HcNumber number) {
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
      return "HcNumber.Check[" + outcome + "]";
    }
  }

  /** Whether a text is a Health and Care number, or why it is none. */
  public enum Outcome {
    /** A Health and Care number. */
    VALID("a valid Health and Care number"),
    /** Nothing there, or blanks only. */
    EMPTY("no value"),
    /** Not ten digits. */
    FORMAT("not ten digits"),
    /** The last digit does not follow from the others. */
    CHECK_DIGIT("the check digit is wrong"),
    /** A number that passes the check digit but stands for no person. */
    DUMMY("a well-known dummy number, such as one digit repeated"),
    /** A number that another register issues, or none. */
    OTHER_RANGE("not of the range of Northern Ireland");

    private final String reason;

    Outcome(String reason) {
      this.reason = reason;
    }

    /**
     * The outcome in plain English, to stand after "H&amp;C number: " in a list of what was set
     * aside.
     *
     * @return the reason, which holds nothing of the value
     */
    public String reason() {
      return reason;
    }
  }
}
