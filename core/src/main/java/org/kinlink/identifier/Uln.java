package org.kinlink.identifier;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Unique Learner Number with the right check digit. It has ten digits like an NHS number, but the
 * weighted sum must leave ten by eleven where an NHS number's leaves nought, so no number is both.
 *
 * <p>Immutable, and safe to share between threads. {@link #toString} never shows the number.
 *
 * <p>Source: Higher Education Statistics Agency, Unique learner number.
 */
public final class Uln {
  /** The first digit is never nought. */
  static final long SMALLEST = 1_000_000_000L;

  private static final int DIGITS = 10;

  private final String text;

  private Uln(String text) {
    this.text = text;
  }

  /**
   * Says whether a text is a Unique Learner Number, and if not, why. Outer blanks and the {@code
   * .0} of a spreadsheet do not matter.
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
    int digits = 0;
    long number = 0;
    while (start + digits < end
        && digits < DIGITS
        && Characters.isDigit(text.charAt(start + digits))) {
      number = number * 10 + (text.charAt(start + digits) - '0');
      digits++;
    }
    int after = start + digits;
    boolean ended = after == end || Characters.isZeroFraction(text, after, end);
    if (digits != DIGITS || !ended || number < SMALLEST) {
      return new Check(Outcome.FORMAT, null);
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
   * The ten digits. This is personal data: it goes into no log, message or file name.
   *
   * @return ten ASCII digits
   */
  public String text() {
    return text;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Uln that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Hides the number; {@link #text} shows it. */
  @Override
  public String toString() {
    return "Uln[hidden]";
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
      Objects.requireNonNull(outcome, "outcome");
      if ((outcome == Outcome.VALID) != (number != null)) {
        throw new IllegalArgumentException("number: goes with the outcome VALID and no other");
      }
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
