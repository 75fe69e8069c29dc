package org.kinlink.exchange;

/** What single values look like. */
final class ColumnShapes {
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_CODE = 40;

  private ColumnShapes() {}

  static int letters(String value) {
    return (int) value.codePoints().filter(Character::isLetter).count();
  }

  static int digits(String value) {
    return (int) value.chars().filter(c -> c >= '0' && c <= '9').count();
  }

  static boolean hasLetter(String value) {
    return letters(value) > 0;
  }

  static boolean hasDigit(String value) {
    return digits(value) > 0;
  }

  static int words(String value) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < value.length(); i++) {
      boolean blank = Character.isWhitespace(value.charAt(i));
      words += !blank && !inside ? 1 : 0;
      inside = !blank;
    }
    return words;
  }

  /** Letters, and no digits: names of people and of places. */
  static boolean isName(String value) {
    return hasLetter(value)
        && !hasDigit(value)
        && value.length() <= LONGEST_NAME
        && value.indexOf('@') < 0
        && value.indexOf('{') < 0;
  }

  static boolean isWholeName(String value) {
    int words = words(value);
    return isName(value) && words >= 2 && words <= 5;
  }

  static boolean isSingleName(String value) {
    return isName(value) && words(value) == 1;
  }

  /** A place, which may have a digit, as "Paris 5e" has. */
  static boolean isPlace(String value) {
    return letters(value) > digits(value) && value.indexOf('@') < 0 && value.indexOf('{') < 0;
  }

  static boolean isEmail(String value) {
    int at = value.indexOf('@');
    return at > 0 && at == value.lastIndexOf('@') && value.indexOf('.', at) > at + 1;
  }

  /** A short run of letters and digits with a digit in it. */
  static boolean isCode(String value) {
    return hasDigit(value)
        && value.length() <= LONGEST_CODE
        && words(value) == 1
        && value.indexOf('@') < 0;
  }

  /** A postcode of any country. */
  static boolean isPostal(String value) {
    return hasDigit(value) && value.length() <= 10 && digits(value) <= 9;
  }

  static boolean isNumber(String value, int least, int most) {
    String digits = value.endsWith(".0") ? value.substring(0, value.length() - 2) : value;
    if (digits.isEmpty() || digits.length() > 4 || digits(digits) != digits.length()) {
      return false;
    }
    int number = Integer.parseInt(digits);
    return number >= least && number <= most;
  }
}
