package org.kinlink.identifier;

import org.jspecify.annotations.Nullable;
import org.kinlink.identifier.NhsNumber.Outcome;

/**
 * Reads ten digits as people type them and spreadsheets leave them, without making an object.
 *
 * <p>What is read: the digits in a run; grouped 3-3-4 by blanks, hyphens or points; in thousands,
 * as {@code 9,990,000,018}; with {@code .0} behind them; in quotation marks, behind the apostrophe
 * or inside the {@code =""} by which a spreadsheet keeps a number as text; full-width digits.
 */
final class TenDigits {
  /** How many digits there are. */
  static final int DIGITS = 10;

  private static final int THOUSANDS = 13;
  private static final int LONGEST_LEGACY_NUMBER = 17;

  private TenDigits() {}

  /**
   * The ten digits as one number; or the code of {@link Outcome} for the reason why there are not
   * ten. Whether they are right is not looked at.
   */
  static long read(@Nullable CharSequence text) {
    if (text == null) {
      return Outcome.EMPTY.code();
    }
    int start = Characters.start(text);
    int end = Characters.end(text, start);
    if (start == end) {
      return Outcome.EMPTY.code();
    }
    char last = text.charAt(end - 1);
    if (text.charAt(start) == '=' && end - start > 2) {
      start++;
    }
    char first = text.charAt(start);
    if (first == '"' && last == '"' && end - start > 2) {
      start++;
      end--;
    } else if (first == '\'' && end - start > 1) {
      start++;
      end -= last == '\'' && end - start > 1 ? 1 : 0;
    }
    return read(text, start, end);
  }

  private static long read(CharSequence text, int start, int end) {
    long number = 0;
    int digits = 0;
    boolean separated = false;
    boolean misplaced = false;
    boolean thousands = isThousands(text, start, end);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      int digit = Characters.digit(c);
      if (digit >= 0) {
        number = digits < DIGITS ? number * 10 + digit : number;
        digits++;
      } else if (Characters.isBlank(c) || Characters.isHyphen(c)) {
        separated = true;
        misplaced |= digits != 3 && digits != 6;
      } else if (digits > 0 && Characters.isZeroFraction(text, i, end)) {
        break;
      } else if (!(thousands && c == ',') && !(c == '.' && (digits == 3 || digits == 6))) {
        return notDigits(text, start, end).code();
      }
    }
    if (digits == 0) {
      return Outcome.EMPTY.code();
    }
    if (digits != DIGITS) {
      return wrongLength(number, digits, separated).code();
    }
    return misplaced ? Outcome.GROUPING.code() : number;
  }

  /** Nine digits in a run that pass behind a nought are what is left of ten. */
  private static Outcome wrongLength(long number, int digits, boolean separated) {
    return digits == DIGITS - 1 && !separated && (NhsNumber.isValid(number) || Chi.isValid(number))
        ? Outcome.LOST_ZERO
        : Outcome.WRONG_LENGTH;
  }

  /** Whether a comma stands before every third digit from the right, and nowhere else. */
  private static boolean isThousands(CharSequence text, int start, int end) {
    int stop = start;
    while (stop < end && text.charAt(stop) != '.') {
      stop++;
    }
    int length = stop - start;
    if (length != THOUSANDS && length != THOUSANDS - 2) {
      return false;
    }
    for (int i = start; i < stop; i++) {
      boolean comma = (stop - i) % 4 == 0;
      if (comma ? text.charAt(i) != ',' : !Characters.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static Outcome notDigits(CharSequence text, int start, int end) {
    if (isScientific(text, start, end)) {
      return Outcome.SCIENTIFIC;
    }
    if (isLegacy(text, start, end)) {
      return Outcome.LEGACY_FORMAT;
    }
    if (isWords(text, start, end)) {
      return Outcome.WORDS;
    }
    return isList(text, start, end) ? Outcome.SEVERAL : Outcome.NOT_DIGITS;
  }

  private static boolean isWords(CharSequence text, int start, int end) {
    boolean letters = false;
    for (int i = start; i < end; i++) {
      if (Character.isDigit(text.charAt(i))) {
        return false;
      }
      letters |= Characters.isLetter(text.charAt(i));
    }
    return letters;
  }

  /** Ten digits, then a mark that parts the items of a list, then a digit. */
  private static boolean isList(CharSequence text, int start, int end) {
    int i = start;
    int digits = 0;
    while (i < end && "/,;&|+".indexOf(text.charAt(i)) < 0) {
      char c = text.charAt(i);
      if (Characters.isDigit(c)) {
        digits++;
      } else if (!Characters.isBlank(c) && !Characters.isHyphen(c)) {
        return false;
      }
      i++;
    }
    while (i < end && !Characters.isDigit(text.charAt(i))) {
      i++;
    }
    return digits == DIGITS && i < end;
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
