package org.kinlink.identifier;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Unique Pupil Number of the right form, with the right check letter: a letter, three digits of
 * the local authority, four of the establishment, two of the year and three of a serial number. A
 * <em>temporary</em> number has a letter in the last place.
 *
 * <p>Whether the authority exists is not checked; lists of the codes in use are never complete.
 *
 * <p>Immutable, and safe to share between threads. {@link #toString} never shows the number.
 *
 * <p>Source: Government Data Standards Catalogue, UPN 2.0.
 */
public final class Upn {
  private static final int LENGTH = 13;

  /** The letters by their values; I, O and S look too much like digits. */
  private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

  private final String text;

  private Upn(String text) {
    this.text = text;
  }

  /**
   * Says whether a text is a Unique Pupil Number, and if not, why. Case and outer blanks do not
   * matter.
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
    if (isReason(text, start, end)) {
      return new Check(Outcome.REASON_FOR_NONE, null);
    }
    if (end - start != LENGTH) {
      return new Check(Outcome.FORMAT, null);
    }
    char[] upper = new char[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      upper[i] = Characters.upper(text.charAt(start + i));
    }
    Outcome outcome = judge(upper);
    return new Check(outcome, outcome == Outcome.VALID ? new Upn(new String(upper)) : null);
  }

  /**
   * The Unique Pupil Number of a text that is known to hold one; use {@link #check} for data.
   *
   * @param text the text
   * @return the number
   * @throws IllegalArgumentException if it is none; the message gives the reason, not the text
   */
  public static Upn of(CharSequence text) {
    Check check = check(text);
    if (check.number() == null) {
      throw new IllegalArgumentException("text: " + check.outcome().reason());
    }
    return check.number();
  }

  private static Outcome judge(char[] upper) {
    if (LETTERS.indexOf(upper[0]) < 0) {
      return Outcome.FORMAT;
    }
    int sum = 0;
    for (int i = 1; i < LENGTH; i++) {
      boolean mayBeLetter = i == LENGTH - 1;
      int value = mayBeLetter ? LETTERS.indexOf(upper[i]) : -1;
      if (Characters.isDigit(upper[i])) {
        value = upper[i] - '0';
      }
      if (value < 0) {
        return Outcome.FORMAT;
      }
      sum += value * (i + 1);
    }
    return LETTERS.charAt(sum % LETTERS.length()) == upper[0]
        ? Outcome.VALID
        : Outcome.CHECK_LETTER;
  }

  /** UN and one or two digits, which school and care returns hold in place of a number. */
  private static boolean isReason(CharSequence text, int start, int end) {
    int length = end - start;
    return (length == 3 || length == 4)
        && Characters.upper(text.charAt(start)) == 'U'
        && Characters.upper(text.charAt(start + 1)) == 'N'
        && Characters.isDigit(text.charAt(start + 2))
        && Characters.isDigit(text.charAt(end - 1));
  }

  /**
   * The thirteen characters. This is personal data: it goes into no log, message or file name.
   *
   * @return the number in capitals
   */
  public String text() {
    return text;
  }

  /**
   * Whether the number is a temporary one, which a permanent one will replace.
   *
   * @return whether the last character is a letter
   */
  public boolean isTemporary() {
    return Characters.isLetter(text.charAt(LENGTH - 1));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Upn that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Hides the number; {@link #text} shows it. */
  @Override
  public String toString() {
    return "Upn[hidden]";
  }

  /**
   * What a check found.
   *
   * @param outcome whether the text is a Unique Pupil Number, or why it is none
   * @param number the number if the outcome is {@link Outcome#VALID}, else null
   */
  public record Check(Outcome outcome, @Nullable Upn number) {
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
      return "Upn.Check[" + outcome + "]";
    }
  }

  /** Whether a text is a Unique Pupil Number, or why it is none. */
  public enum Outcome {
    /** A Unique Pupil Number, perhaps a temporary one. */
    VALID("a valid Unique Pupil Number"),
    /** Nothing there, or blanks only. */
    EMPTY("no value"),
    /** A code such as UN1, which says why there is no number. */
    REASON_FOR_NONE("a code for why there is no Unique Pupil Number"),
    /** Not a letter, eleven digits, and a digit or letter. */
    FORMAT("not in the form of a Unique Pupil Number"),
    /** The first letter does not follow from the rest. */
    CHECK_LETTER("the check letter is wrong");

    private final String reason;

    Outcome(String reason) {
      this.reason = reason;
    }

    /**
     * The outcome in plain English, to stand after "UPN: " in a list of what was set aside.
     *
     * @return the reason, which holds nothing of the value
     */
    public String reason() {
      return reason;
    }
  }
}
