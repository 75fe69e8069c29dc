package org.kinlink.standardise;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.kinlink.identifier.Postcode;

/** Postcodes of any country; a British one gets its blank, a pseudo-postcode is missing. */
final class PostcodeStandardiser implements Standardiser {
  @Override
  public Standardised apply(List<String> cells) {
    String raw = Text.withoutZeroFraction(Text.join(cells));
    byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
    if (isStandard(bytes, 0, bytes.length)) {
      return Standardised.of(raw);
    }
    Postcode.Check check = Postcode.check(raw);
    if (check.postcode() != null) {
      return standardised(check.postcode());
    }
    // Words for a missing value have no form of a postcode, and most cells hold one.
    if (Text.isMissing(raw)) {
      return Standardised.MISSING;
    }
    if (check.outcome() == Postcode.Outcome.NO_FIXED_ABODE) {
      return Standardised.MISSING;
    }
    StringBuilder plain = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      if (Character.isLetterOrDigit(raw.charAt(i))) {
        plain.append(raw.charAt(i));
      }
    }
    String code = plain.toString().toUpperCase(Locale.ROOT);
    Postcode without = Postcode.check(code).postcode();
    if (without != null) {
      return standardised(without);
    }
    boolean filler = Text.isRepeated(code) && code.length() > 2;
    return filler || code.startsWith("ZZ99") ? Standardised.MISSING : Standardised.of(code);
  }

  @Override
  public boolean isStandard(byte[] data, int from, int to) {
    return Postcode.isCanonical(data, from, to);
  }

  private static Standardised standardised(Postcode postcode) {
    return postcode.isPseudo() ? Standardised.MISSING : Standardised.of(postcode.text());
  }
}
