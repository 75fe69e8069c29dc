package org.kinlink.population;

/** The check characters of the identifiers that the generator issues. */
final class CheckCharacters {
  private static final String UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

  private CheckCharacters() {}

  /** Returns the Modulo 11 check digit of nine digits, or -1 where the number is never issued. */
  static int nhsNumber(String nineDigits) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (10 - i) * (nineDigits.charAt(i) - '0');
    }
    int check = (11 - sum % 11) % 11;
    return check == 10 ? -1 : check;
  }

  /** Returns the check letter of the twelve digits of a unique pupil number. */
  static char pupilNumber(String twelveDigits) {
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (i + 2) * (twelveDigits.charAt(i) - '0');
    }
    return UPN_LETTERS.charAt(sum % 23);
  }
}
