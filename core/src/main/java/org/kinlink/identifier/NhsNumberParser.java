package org.kinlink.identifier;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.kinlink.identifier.NhsNumber.Outcome;

/**
 * Reads NHS numbers without making an object: ten digits in a run, or grouped 3-3-4 by any two
 * ASCII blanks or hyphens, are judged at once; all else goes the long way by {@link TenDigits}.
 */
final class NhsNumberParser {
  private static final int DIGITS = TenDigits.DIGITS;
  private static final int GROUPED = 12;
  private static final long REPEATED_DIGIT = 1_111_111_111L;
  private static final long OUTER_DIGITS = 1_000_000_001L;

  /** Named as a dummy in two independent bodies of published NHS cleaning code. */
  private static final long PUBLISHED_DUMMY = 2_333_455_667L;

  /** 0123456789, which passes the check digit too. */
  private static final long COUNTED_UP = 123_456_789L;

  /** No code of an outcome. */
  private static final long NOT_PLAIN = Long.MIN_VALUE;

  private NhsNumberParser() {}

  /** The number, or the negative code of the reason why {@code text} is none. */
  static long parse(@Nullable CharSequence text) {
    if (text != null && text.length() == DIGITS) {
      long judged = judgePlain(text);
      if (judged != NOT_PLAIN) {
        return judged;
      }
    } else if (text != null && text.length() == GROUPED && isGap(text.charAt(3))) {
      long judged = judgeGrouped(text);
      if (judged != NOT_PLAIN) {
        return judged;
      }
    }
    return judgeIfDigits(TenDigits.read(text));
  }

  /** As {@link #parse(CharSequence)}, of UTF-8. */
  static long parse(byte[] utf8, int from, int to) {
    boolean grouped = to - from == GROUPED && isGap(utf8[from + 3]) && isGap(utf8[from + 7]);
    if (grouped || to - from == DIGITS) {
      int second = from + (grouped ? 4 : 3);
      int third = from + (grouped ? 8 : 6);
      // A character below '0' or beyond '9' leaves the sign bit in wrong.
      int wrong = 0;
      int sum = 0;
      int weighted = 0;
      long number = 0;
      for (int i = 0; i < DIGITS; i++) {
        int at = i < 3 ? from + i : i < 6 ? second + i - 3 : third + i - 6;
        int digit = utf8[at] - '0';
        wrong |= digit | (9 - digit);
        number = number * 10 + digit;
        sum += digit;
        weighted += sum;
      }
      if (wrong >= 0) {
        return judge(number, weighted % Modulo11.MODULUS);
      }
    }
    return parse(new String(utf8, from, to - from, StandardCharsets.UTF_8));
  }

  private static boolean isGap(int c) {
    return c == ' ' || c == '-';
  }

  private static long judgeIfDigits(long digits) {
    return digits < 0 ? digits : judge(digits);
  }

  /** The number if it is good, or the negative code of what is wrong with these ten digits. */
  static long judge(long number) {
    return judge(number, Modulo11.remainder(number));
  }

  /** Whether ten digits are good, without asking why not. */
  static boolean isValid(long number) {
    return Modulo11.remainder(number) == Modulo11.NHS && judgePassed(number) > 0;
  }

  private static long judge(long number, int remainder) {
    return remainder == Modulo11.NHS ? judgePassed(number) : whyNot(number, remainder).code();
  }

  /**
   * What passes the check digit is a dummy, or a Scottish number that must hold a date, or good.
   */
  private static long judgePassed(long number) {
    if (isDummy(number)) {
      return Outcome.DUMMY.code();
    }
    boolean undated = number >= Chi.SMALLEST && number < Chi.LIMIT && !Chi.isDated(number);
    return undated ? Outcome.CHI_DATE.code() : number;
  }

  private static Outcome whyNot(long number, int remainder) {
    if (Chi.isValid(number)) {
      return Outcome.CHI;
    }
    return remainder == Modulo11.ULN && number >= Uln.SMALLEST ? Outcome.ULN : Outcome.CHECK_DIGIT;
  }

  /** Asked last, as every dummy passes the check digit. */
  private static boolean isDummy(long number) {
    return number % REPEATED_DIGIT == 0
        || number % OUTER_DIGITS == 0
        || number == PUBLISHED_DUMMY
        || number == COUNTED_UP;
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

  /** The same of twelve characters with a gap after the third and the seventh. */
  private static long judgeGrouped(CharSequence text) {
    long number = 0;
    int sum = 0;
    int weighted = 0;
    for (int i = 0; i < GROUPED; i++) {
      if (i == 3 || i == 7) {
        if (!isGap(text.charAt(i))) {
          return NOT_PLAIN;
        }
        continue;
      }
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
}
