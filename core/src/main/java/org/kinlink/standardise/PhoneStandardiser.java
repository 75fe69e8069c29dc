package org.kinlink.standardise;

import java.util.List;
import java.util.Locale;

/** Telephone numbers as digits; British ones as they are dialled at home, with a leading nought. */
final class PhoneStandardiser implements Standardiser {
  private static final int SHORTEST = 6;
  private static final int LONGEST = 15;
  private static final int NATIONAL = 10;

  @Override
  public Standardised apply(List<String> cells) {
    String raw = Text.withoutZeroFraction(Text.join(cells)).toLowerCase(Locale.ROOT);
    if (Text.isMissing(raw)) {
      return Standardised.MISSING;
    }
    int extension = raw.indexOf('x');
    int ext = raw.indexOf("ext");
    int end = ext >= 0 ? ext : extension >= 0 ? extension : raw.length();
    String number = raw.substring(0, end).replace("(0)", "");
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < number.length(); i++) {
      if (number.charAt(i) >= '0' && number.charAt(i) <= '9') {
        digits.append(number.charAt(i));
      }
    }
    String plain = national(digits.toString(), number.startsWith("+"));
    if (Text.isRepeated(plain.substring(Math.min(plain.length(), 1)))) {
      return Standardised.MISSING;
    }
    return plain.length() < SHORTEST || plain.length() > LONGEST
        ? Standardised.refused("not the number of digits that telephones have")
        : Standardised.of(plain);
  }

  private static String national(String digits, boolean plus) {
    String number = digits;
    boolean international = plus;
    if (number.startsWith("00")) {
      number = number.substring(2);
      international = true;
    }
    if (number.startsWith("44") && (international || number.length() == NATIONAL + 2)) {
      String rest = number.substring(2);
      return rest.startsWith("0") ? rest : "0" + rest;
    }
    boolean lostZero =
        !international && number.length() == NATIONAL && "127".indexOf(number.charAt(0)) >= 0;
    return lostZero ? "0" + number : number;
  }
}
