package org.kinlink.identifier;

import java.time.LocalDate;
import java.time.Month;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Community Health Index number of Scotland: the date of birth as DDMMYY, two digits, one that is
 * odd for male and even for female, and a check digit.
 *
 * <p>The check digit is that of NHS numbers, by eleven. Since February 2026 Scotland also issues
 * numbers whose last digit is by ten (doubling every other digit, as on bank cards), because the
 * numbers by eleven run out; a number that passes either is taken. One in ten wrong numbers passes
 * the check by ten, so {@link #passesModulus11} tells the two apart.
 *
 * <p>The year has two digits, so the century is open; and the ninth digit says what was registered
 * first, which may have changed. Neither replaces a date of birth or a sex that was recorded.
 *
 * <p>Immutable, and safe to share between threads. {@link #toString} never shows the number.
 *
 * <p>Sources: Public Health Scotland, phsmethods {@code chi_check} (date, both check digits); NHS
 * Data Dictionary, COMMUNITY HEALTH INDEX NUMBER.
 */
public final class Chi extends DigitIdentifier {
  /** 01 00 00...: the first number of the range that Scotland issues from. */
  static final long SMALLEST = 100_000_000L;

  /** The first number after that range, which ends with 31 12 99. */
  static final long LIMIT = 3_113_000_000L;

  private static final int AFTER_DATE = 10_000;

  private Chi(long number) {
    super(number);
  }

  /**
   * Says whether a text is a Community Health Index number, and if not, why. It is read as {@link
   * NhsNumber#check} reads one.
   *
   * @param text the text, or null for a missing value
   * @return the outcome, with the number when the outcome is {@link Outcome#VALID}
   */
  public static Check check(@Nullable CharSequence text) {
    long read = TenDigits.read(text);
    if (read < 0) {
      return new Check(ofUnread(NhsNumber.Outcome.ofParsed(read)), null);
    }
    if (!isDated(read)) {
      return new Check(Outcome.DATE, null);
    }
    return isValid(read)
        ? new Check(Outcome.VALID, new Chi(read))
        : new Check(Outcome.CHECK_DIGIT, null);
  }

  private static Outcome ofUnread(NhsNumber.Outcome outcome) {
    return switch (outcome) {
      case EMPTY -> Outcome.EMPTY;
      case LOST_ZERO -> Outcome.LOST_ZERO;
      default -> Outcome.FORMAT;
    };
  }

  /**
   * The Community Health Index number of a text that is known to hold one; use {@link #check} for
   * data.
   *
   * @param text the text
   * @return the number
   * @throws IllegalArgumentException if it is none; the message gives the reason, not the text
   */
  public static Chi of(CharSequence text) {
    Check check = check(text);
    if (check.number() == null) {
      throw new IllegalArgumentException("text: " + check.outcome().reason());
    }
    return check.number();
  }

  /** Whether ten digits begin with a date and end with either check digit. */
  static boolean isValid(long number) {
    return number < LIMIT
        && isDated(number)
        && (Modulo11.remainder(number) == Modulo11.NHS || passesModulus10(number));
  }

  /** Whether the first six of ten digits are a date of this century or the last. */
  static boolean isDated(long number) {
    int date = (int) (number / AFTER_DATE);
    int day = date / 10_000;
    int month = date / 100 % 100;
    if (month < 1 || month > 12 || day < 1) {
      return false;
    }
    // The year 00 may be 2000, which had a leap day.
    boolean leap = date % 100 % 4 == 0;
    return day <= Month.of(month).length(leap);
  }

  /** The last digit makes up to a ten the others, of which every other one counts twice. */
  private static boolean passesModulus10(long number) {
    int sum = 0;
    long rest = number;
    for (int i = 0; i < TenDigits.DIGITS; i++) {
      int digit = (int) (rest % 10) * (1 + i % 2);
      sum += digit > 9 ? digit - 9 : digit;
      rest /= 10;
    }
    return sum % 10 == 0;
  }

  /**
   * Whether the number has the check digit of NHS numbers, so that it may stand among them.
   *
   * @return false for a number that passes the newer check by ten alone
   */
  public boolean passesModulus11() {
    return Modulo11.remainder(packed()) == Modulo11.NHS;
  }

  /**
   * Whether a person with this number can have been born on a day, as far as the two digits of the
   * year tell.
   *
   * @param date the date of birth recorded elsewhere
   * @return whether day, month and the last two digits of the year are those of the number
   */
  public boolean agreesWith(LocalDate date) {
    Objects.requireNonNull(date, "date");
    int written = date.getDayOfMonth() * 10_000 + date.getMonthValue() * 100 + date.getYear() % 100;
    return packed() / AFTER_DATE == written;
  }

  /**
   * The sex for which the number was issued.
   *
   * @return whether the ninth digit is even
   */
  public boolean isFemale() {
    return packed() / 10 % 2 == 0;
  }

  /**
   * What a check found.
   *
   * @param outcome whether the text is a Community Health Index number, or why it is none
   * @param number the number if the outcome is {@link Outcome#VALID}, else null
   */
  public record Check(Outcome outcome, @Nullable Chi number) {
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
      return "Chi.Check[" + outcome + "]";
    }
  }

  /** Whether a text is a Community Health Index number, or why it is none. */
  public enum Outcome {
    /** A Community Health Index number. */
    VALID("a valid CHI number"),
    /** Nothing there, or blanks only. */
    EMPTY("no value"),
    /** Not ten digits. */
    FORMAT("not ten digits"),
    /** Nine digits that would pass behind a nought. */
    LOST_ZERO("nine digits; a leading zero may have been lost"),
    /** The first six digits are no date. */
    DATE("the first six digits are no date"),
    /** The last digit follows from the others by neither rule. */
    CHECK_DIGIT("the check digit is wrong");

    private final String reason;

    Outcome(String reason) {
      this.reason = reason;
    }

    /**
     * The outcome in plain English, to stand after "CHI number: " in a list of what was set aside.
     *
     * @return the reason, which holds nothing of the value
     */
    public String reason() {
      return reason;
    }
  }
}
