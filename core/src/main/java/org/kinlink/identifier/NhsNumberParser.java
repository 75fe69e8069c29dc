package org.kinlink.identifier;

import org.jspecify.annotations.Nullable;
import org.kinlink.identifier.NhsNumber.Outcome;

/** Reads NHS numbers from text without making an object, whatever the text. */
final class NhsNumberParser {
  private static final int DIGITS = 10;
  private static final long REPEATED_DIGIT = 1_111_111_111L;
  private static final long OUTER_DIGITS = 1_000_000_001L;

  /** Named as a dummy in two independent bodies of published NHS cleaning code. */
  private static final long PUBLISHED_DUMMY = 2_333_455_667L;

  /** No code of an outcome. */
  private static final long NOT_PLAIN = Long.MIN_VALUE;

  private static final int LONGEST_LEGACY_NUMBER = 17;

  private NhsNumberParser() {}

  /** The number, or the negative code of the reason why {@code text} is none. */
  static long parse(@Nullable CharSequence text) {
    if (text != null && text.length() == DIGITS) {
      long judged = judgePlain(text);
      if (judged != NOT_PLAIN) {
        return judged;
      }
    }
    long digits = digits(text);
    return digits < 0 ? digits : judge(digits);
  }

  /** The ten digits in {@code text}, right or wrong; or the code of why there are not ten. */
  static long digits(@Nullable CharSequence text) {
    if (text == null) {
      return Outcome.EMPTY.code();
    }
    int start = Characters.start(text);
    int end = Characters.end(text, start);
    return start == end ? Outcome.EMPTY.code() : digits(text, start, end);
  }

  /** The number if it is good, or the negative code of what is wrong with these ten digits. */
  static long judge(long number) {
    return judge(number, Modulo11.remainder(number));
  }

  private static long judge(long number, int remainder) {
    if (remainder == Modulo11.NHS) {
      return isDummy(number) ? Outcome.DUMMY.code() : number;
    }
    return remainder == Modulo11.ULN && number >= Uln.SMALLEST
        ? Outcome.ULN.code()
        : Outcome.CHECK_DIGIT.code();
  }

  /** Asked last, as every dummy passes the check digit. */
  private static boolean isDummy(long number) {
    return number % REPEATED_DIGIT == 0 || number % OUTER_DIGITS == 0 || number == PUBLISHED_DUMMY;
  }

  /**
   * The ten digits judged, or {@link #NOT_PLAIN} if there is anything else among them. Adding up
   * the sums of the digits so far weighs the first digit ten times, the second nine times, and so
   * on.
   */
  private static long judgePlain(CharSequence text) {
    long number = 0;
    int sum = 0;
    int weighted = 0;
    for (int i = 0; i < DIGITS; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return NOT_PLAIN;
      }
      number = number * 10 + digit;
      sum += digit;
      weighted += sum;
    }
    return judge(number, weighted % Modulo11.MODULUS);
  }

  private static long digits(CharSequence text, int start, int end) {
    long number = 0;
    int digits = 0;
    boolean separated = false;
    boolean misplaced = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Characters.isDigit(c)) {
        if (digits < DIGITS) {
          number = number * 10 + (c - '0');
        }
        digits++;
      } else if (Characters.isBlank(c) || Characters.isHyphen(c)) {
        separated = true;
        misplaced |= digits != 3 && digits != 6;
      } else if (digits > 0 && Characters.isZeroFraction(text, i, end)) {
        break;
      } else {
        return notDigits(text, start, end).code();
      }
    }
    if (digits == 0) {
      return Outcome.NOT_DIGITS.code();
    }
    if (digits != DIGITS) {
      boolean lostZero = digits == DIGITS - 1 && !separated;
      return lostZero ? Outcome.LOST_ZERO.code() : Outcome.WRONG_LENGTH.code();
    }
    return misplaced ? Outcome.GROUPING.code() : number;
  }

  private static Outcome notDigits(CharSequence text, int start, int end) {
    if (isScientific(text, start, end)) {
      return Outcome.SCIENTIFIC;
    }
    return isLegacy(text, start, end) ? Outcome.LEGACY_FORMAT : Outcome.NOT_DIGITS;
  }

  /** Digits, perhaps a point and digits, then E and an exponent. */
  private static boolean isScientific(CharSequence text, int start, int end) {
    int i = skipDigits(text, start, end);
    if (i == start) {
      return false;
    }
    if (i < end && text.charAt(i) == '.') {
      i = skipDigits(text, i + 1, end);
    }
    if (i == end || Characters.upper(text.charAt(i)) != 'E') {
      return false;
    }
    i++;
    if (i < end && (text.charAt(i) == '+' || text.charAt(i) == '-')) {
      i++;
    }
    return i < end && skipDigits(text, i, end) == end;
  }

  private static int skipDigits(CharSequence text, int from, int end) {
    int i = from;
    while (i < end && Characters.isDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /**
   * One to five letters, then three to nine digits that blanks, hyphens, points or strokes may
   * part, then at most one letter. There were over twenty such formats before 1996 and no published
   * list of them, so this is a suspicion only.
   */
  private static boolean isLegacy(CharSequence text, int start, int end) {
    if (end - start > LONGEST_LEGACY_NUMBER) {
      return false;
    }
    int i = start;
    while (i < end && Characters.isLetter(text.charAt(i))) {
      i++;
    }
    int letters = i - start;
    int digits = 0;
    for (; i < end && !Characters.isLetter(text.charAt(i)); i++) {
      char c = text.charAt(i);
      if (Characters.isDigit(c)) {
        digits++;
      } else if (!Characters.isBlank(c) && !Characters.isHyphen(c) && c != '/' && c != '.') {
        return false;
      }
    }
    boolean atMostOneLetterLeft = end - i <= 1;
    return letters >= 1 && letters <= 5 && digits >= 3 && digits <= 9 && atMostOneLetterLeft;
  }
}
