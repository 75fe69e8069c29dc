package org.kinlink.block;

/**
 * The Soundex code of a name (R. C. Russell, US patent 1,261,167, 1918, in the form of the US
 * National Archives): first letter and three digits. Only the letters a to z count.
 */
final class Soundex {
  private static final String DIGITS = "01230120022455012623010202";

  private Soundex() {}

  static String of(String name) {
    StringBuilder code = new StringBuilder(4);
    char last = '0';
    for (int i = 0; i < name.length() && code.length() < 4; i++) {
      char letter = name.charAt(i);
      if (letter < 'a' || letter > 'z') {
        continue;
      }
      char digit = DIGITS.charAt(letter - 'a');
      if (code.length() == 0) {
        code.append((char) (letter - 'a' + 'A'));
        last = digit;
      } else if (letter != 'h' && letter != 'w') {
        // Letters of one digit count once, also across h and w, but not across a vowel.
        if (digit != '0' && digit != last) {
          code.append(digit);
        }
        last = digit;
      }
    }
    while (code.length() > 0 && code.length() < 4) {
      code.append('0');
    }
    return code.toString();
  }
}
