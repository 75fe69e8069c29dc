package org.kinlink.identifier;

import org.jspecify.annotations.Nullable;

/**
 * A Unique Pupil Number of the right form, with the right check letter: a letter, three digits of
 * the local authority, four of the establishment, two of the year and three of a serial number. A
 * <em>temporary</em> number has a letter in the last place.
 *
 * <p>A <em>former</em> number is one that a pupil had before; it is of the same form, and extracts
 * hold it in a column of its own. A code of the authority that no list has is no reason to refuse a
 * number, as lists of the codes in use are never complete: see {@link #hasKnownAuthority}.
 *
 * <p>Immutable, and safe to share between threads. {@link #toString} never shows the number.
 *
 * <p>Source: Government Data Standards Catalogue, UPN 2.0.
 */
public final class Upn extends TextIdentifier {
  private static final int LENGTH = 13;

  /** The letters by their values; I, O and S look too much like digits. */
  private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

  private Upn(String text) {
    super(text);
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
    if (UpnReason.ofCode(text).isPresent()) {
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

  /**
   * Whether the number is a temporary one, which a permanent one will replace.
   *
   * @return whether the last character is a letter
   */
  public boolean isTemporary() {
    return Characters.isLetter(text().charAt(LENGTH - 1));
  }

  /**
   * The local authority that gave the number, which need not be where the pupil lives or learns.
   *
   * @return three digits, the code of the Department for Education
   */
  public String authority() {
    return text().substring(1, 4);
  }

  /**
   * Whether the code of the authority is among those known; an unknown one deserves a warning.
   *
   * @return whether the Department for Education has used the code in Unique Pupil Numbers
   */
  public boolean hasKnownAuthority() {
    return UpnAuthorities.isKnown(Integer.parseInt(authority()));
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
      Checks.requireTogether(outcome == Outcome.VALID, number);
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
    /** A code such as UN1, which says why there is no number; see {@link UpnReason}. */
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
