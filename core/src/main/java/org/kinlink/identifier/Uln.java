package org.kinlink.identifier;

import org.jspecify.annotations.Nullable;

/**
 * A Unique Learner Number with the right check digit. It has ten digits like an NHS number, but the
 * weighted sum must leave ten by eleven where an NHS number's leaves nought, so no number is both.
 *
 * <p>Immutable, and safe to share between threads. {@link #toString} never shows the number.
 *
 * <p>Source: Higher Education Statistics Agency, Unique learner number.
 */
public final class Uln extends TextIdentifier {
  /** The first digit is never nought. */
  static final long SMALLEST = 1_000_000_000L;

  /** Passes no check, and is written where there is no number. */
  private static final long NONE_GIVEN = 9_999_999_999L;

  private Uln(String text) {
    super(text);
  }

  /**
   * Says whether a text is a Unique Learner Number, and if not, why. It is read as {@link
   * NhsNumber#check} reads one.
   *
   * @param text the text, or null for a missing value
   * @return the outcome, with the number when the outcome is {@link Outcome#VALID}
   */
  public static Check check(@Nullable CharSequence text) {
    long number = TenDigits.read(text);
    if (number < 0) {
      boolean empty = number == NhsNumber.Outcome.EMPTY.code();
      return new Check(empty ? Outcome.EMPTY : Outcome.FORMAT, null);
    }
    if (number < SMALLEST || number == NONE_GIVEN) {
      return new Check(number < SMALLEST ? Outcome.FORMAT : Outcome.NONE_GIVEN, null);
    }
    return Modulo11.remainder(number) == Modulo11.ULN
        ? new Check(Outcome.VALID, new Uln(Long.toString(number)))
        : new Check(Outcome.CHECK_DIGIT, null);
  }

  /**
   * The Unique Learner Number of a text that is known to hold one; use {@link #check} for data.
   *
   * @param text the text
   * @return the number
   * @throws IllegalArgumentException if it is none; the message gives the reason, not the text
   */
  public static Uln of(CharSequence text) {
    Check check = check(text);
    if (check.number() == null) {
      throw new IllegalArgumentException("text: " + check.outcome().reason());
    }
    return check.number();
  }

  /**
   * What a check found.
   *
   * @param outcome whether the text is a Unique Learner Number, or why it is none
   * @param number the number if the outcome is {@link Outcome#VALID}, else null
   */
  public record Check(Outcome outcome, @Nullable Uln number) {
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
      return "Uln.Check[" + outcome + "]";
    }
  }

  /** Whether a text is a Unique Learner Number, or why it is none. */
  public enum Outcome {
    /** A Unique Learner Number. */
    VALID("a valid Unique Learner Number"),
    /** Nothing there, or blanks only. */
    EMPTY("no value"),
    /** Not ten digits, or nought first. */
    FORMAT("not ten digits, the first above zero"),
    /** 9999999999, which is written where there is no number. */
    NONE_GIVEN("9999999999, which stands for no number"),
    /** The last digit does not follow from the others. */
    CHECK_DIGIT("the check digit is wrong");

    private final String reason;

    Outcome(String reason) {
      this.reason = reason;
    }

    /**
     * The outcome in plain English, to stand after "ULN: " in a list of what was set aside.
     *
     * @return the reason, which holds nothing of the value
     */
    public String reason() {
      return reason;
    }
  }
}
