package org.kinlink.identifier;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An NHS number that is <em>validated</em>: ten digits, a right check digit, and none of the
 * dummies that pass the check digit all the same.
 *
 * <p>Validated is not <em>verified</em>: only a trace against the Personal Demographics Service
 * says that the number exists and whose it is; see {@link NhsNumberStatus}. A number that fails the
 * check has about ten valid neighbours one slip away, so nothing here mends one.
 *
 * <p>Immutable, and safe to share between threads. {@link #toString} never shows the number.
 *
 * <p>Sources: NHS Data Dictionary, NHS NUMBER (the check digit); ISB 0149 Amendment 136/2010 (ten
 * digits, shown 3-3-4, check digit validated on input).
 */
public final class NhsNumber extends DigitIdentifier {
  /** The first number that has eleven digits. */
  static final long LIMIT = 10_000_000_000L;

  private NhsNumber(long packed) {
    super(packed);
  }

  /**
   * Says whether a text is an NHS number, and if not, why.
   *
   * <p>Accepted are ten digits, plain or grouped 3-3-4 by blanks (no-break ones too), hyphens or
   * points, with blanks around them; and what spreadsheets make of ten digits: {@code .0} appended,
   * commas for thousands, quotation marks, an apostrophe first.
   *
   * @param text the text, or null for a missing value
   * @return the outcome, with the number when the outcome is {@link Outcome#VALID}
   */
  public static Check check(@Nullable CharSequence text) {
    long parsed = parse(text);
    return parsed > 0
        ? new Check(Outcome.VALID, new NhsNumber(parsed))
        : new Check(Outcome.ofParsed(parsed), null);
  }

  /**
   * Does what {@link #check} does without making an object, for reading many.
   *
   * @param text the text, or null for a missing value
   * @return the ten digits as one positive number; or the negative {@link Outcome#code()} of the
   *     reason why there is none, which {@link Outcome#ofParsed} turns back
   */
  public static long parse(@Nullable CharSequence text) {
    return NhsNumberParser.parse(text);
  }

  /**
   * Does what {@link #parse(CharSequence)} does with bytes, such as those of a file. No object is
   * made for ten digits, plain or grouped 3-3-4 by blanks or hyphens, right or wrong; anything else
   * is turned into text first.
   *
   * @param utf8 the bytes, in UTF-8 (or ASCII)
   * @param from the index of the first
   * @param to the index after the last
   * @return as {@link #parse(CharSequence)}
   * @throws IndexOutOfBoundsException if the indices are not of the array
   */
  public static long parse(byte[] utf8, int from, int to) {
    Objects.checkFromToIndex(from, to, utf8.length);
    return NhsNumberParser.parse(utf8, from, to);
  }

  /**
   * Whether a packed number is a valid NHS number, by the rules of {@link #check}.
   *
   * @param packed the ten digits as one number
   * @return whether it is valid; false for anything that is not ten digits
   */
  public static boolean isValid(long packed) {
    return packed >= 0 && packed < LIMIT && NhsNumberParser.isValid(packed);
  }

  /**
   * The NHS number of a packed number.
   *
   * @param packed the ten digits as one number, as {@link #parse} and {@link #packed} give it
   * @return the number
   * @throws IllegalArgumentException if it is not valid; the message does not show it
   */
  public static NhsNumber of(long packed) {
    if (!isValid(packed)) {
      throw new IllegalArgumentException("packed: not a valid NHS number");
    }
    return new NhsNumber(packed);
  }

  /**
   * The NHS number of a text that is known to hold one; use {@link #check} for data.
   *
   * @param text the text, as {@link #check} accepts it
   * @return the number
   * @throws IllegalArgumentException if it is not valid; the message gives the reason, not the text
   */
  public static NhsNumber of(CharSequence text) {
    Check check = check(text);
    if (check.number() == null) {
      throw new IllegalArgumentException("text: " + check.outcome().reason());
    }
    return check.number();
  }

  /**
   * The digits as people read them, "999 000 0018". This is personal data, as {@link #digits} is.
   *
   * @return the digits grouped 3-3-4 by spaces
   */
  public String grouped() {
    String digits = digits();
    return digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6);
  }

  /**
   * The range in which the number lies.
   *
   * @return the range
   */
  public NhsNumberRange range() {
    return NhsNumberRange.of(packed());
  }

  /**
   * Whether the number is of the range kept for tests and made-up people, 900 to 999.
   *
   * @return whether it is a test number
   */
  public boolean isTest() {
    return range() == NhsNumberRange.TEST;
  }

  /**
   * What a check found.
   *
   * @param outcome whether the text is an NHS number, or why it is none
   * @param number the number if the outcome is {@link Outcome#VALID}, else null
   */
  public record Check(Outcome outcome, @Nullable NhsNumber number) {
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
      return "NhsNumber.Check[" + outcome + "]";
    }
  }

  /** Whether a text is an NHS number, or why it is none. */
  public enum Outcome {
    /** An NHS number. */
    VALID(0, "a valid NHS number"),
    /** Nothing there, or blanks only. */
    EMPTY(-1, "no value"),
    /** Digits, but neither ten nor nine. */
    WRONG_LENGTH(-2, "not ten digits long"),
    /** Something else than digits, and no kind of mistake that is known by name. */
    NOT_DIGITS(-3, "contains something other than digits, spaces and hyphens"),
    /** Nine digits in one run, as a spreadsheet leaves of ten that begin with nought. */
    LOST_ZERO(-4, "nine digits; a leading zero may have been lost"),
    /** A number like 9.99E+09. */
    SCIENTIFIC(
        -5, "in scientific notation, so digits may have been lost; export the column as text"),
    /** Ten digits, parted elsewhere than after the third and the sixth. */
    GROUPING(-6, "ten digits, but not grouped 3-3-4"),
    /** The last digit does not follow from the others. */
    CHECK_DIGIT(-7, "the check digit is wrong"),
    /** A number that passes the check digit but stands for no person. */
    DUMMY(-8, "a well-known dummy number, such as one digit repeated"),
    /** Fails as an NHS number and passes as a Unique Learner Number. */
    ULN(-9, "fails as an NHS number but passes as a Unique Learner Number"),
    /** Letters, then digits, as NHS numbers had before 1996. */
    LEGACY_FORMAT(-10, "letters and digits, as in NHS numbers before 1996; or another identifier"),
    /** Passes the check digit, in the range of Scotland, where every number begins with a date. */
    CHI_DATE(-11, "of the Scottish range, but its first six digits are no date"),
    /** Fails as an NHS number and passes as a Community Health Index number of the newer kind. */
    CHI(-12, "fails as an NHS number but passes as a Scottish CHI number of the newer kind"),
    /** Letters and no digit, such as OUTOFAREA. */
    WORDS(-13, "words in place of a number"),
    /** Ten digits, a stroke, comma or semicolon, and more digits. */
    SEVERAL(-14, "more than one number in one place");

    private static final Outcome[] OUTCOMES = values();

    private final int code;
    private final String reason;

    Outcome(int code, String reason) {
      this.code = code;
      this.reason = reason;
    }

    /**
     * The outcome in plain English, to stand after "NHS number: " in a list of what was set aside.
     *
     * @return the reason, which holds nothing of the value
     */
    public String reason() {
      return reason;
    }

    /**
     * The number that {@link NhsNumber#parse} returns for this outcome; it never changes.
     *
     * @return a negative number, or nought for {@link #VALID}
     */
    public int code() {
      return code;
    }

    /**
     * The outcome that a result of {@link NhsNumber#parse} stands for.
     *
     * @param parsed the result
     * @return the outcome
     * @throws IllegalArgumentException if it is no possible result
     */
    public static Outcome ofParsed(long parsed) {
      if (parsed > 0) {
        return VALID;
      }
      for (Outcome outcome : OUTCOMES) {
        if (outcome != VALID && outcome.code == parsed) {
          return outcome;
        }
      }
      throw new IllegalArgumentException("parsed: not a result of NhsNumber.parse");
    }
  }
}
