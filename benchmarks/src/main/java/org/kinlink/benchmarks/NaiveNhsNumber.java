package org.kinlink.benchmarks;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Validation of NHS numbers as one would first write it, with regular expressions and strings. */
final class NaiveNhsNumber {
  private static final Pattern FORM = Pattern.compile("\\s*(\\d{3})[ -]?(\\d{3})[ -]?(\\d{4})\\s*");
  private static final Pattern DUMMY = Pattern.compile("(\\d)(\\1{9}|0{8}\\1)|2333455667");

  private NaiveNhsNumber() {}

  /** The ten digits as one number, or -1 when the text is no valid number. */
  static long parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return -1;
    }
    String digits = matcher.group(1) + matcher.group(2) + matcher.group(3);
    return checked(digits) && !DUMMY.matcher(digits).matches() ? Long.parseLong(digits) : -1;
  }

  static boolean isValid(long packed) {
    return parse(String.format(Locale.ROOT, "%010d", packed)) > 0;
  }

  private static boolean checked(String digits) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += Integer.parseInt(digits.substring(i, i + 1)) * (10 - i);
    }
    int check = 11 - sum % 11;
    return Integer.parseInt(digits.substring(9)) == (check == 11 ? 0 : check);
  }
}
