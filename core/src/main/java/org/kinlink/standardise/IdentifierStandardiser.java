package org.kinlink.standardise;

import java.util.List;
import java.util.Locale;
import org.kinlink.identifier.UpnReason;

/** Identifiers of any kind: capitals, without blanks, hyphens and slashes; leading zeros stay. */
final class IdentifierStandardiser implements Standardiser {
  private final boolean pupilNumber;

  /** A pupil number may be a code for why there is none. */
  IdentifierStandardiser(boolean pupilNumber) {
    this.pupilNumber = pupilNumber;
  }

  @Override
  public Standardised apply(List<String> cells) {
    String raw = Text.withoutZeroFraction(Text.join(cells));
    if (Text.isMissing(raw)) {
      return Standardised.MISSING;
    }
    StringBuilder plain = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (!Text.isBlank(c) && c != '-' && c != '/' && c != '\u2010' && c != '\u2011') {
        plain.append(c);
      }
    }
    String code = plain.toString().toUpperCase(Locale.ROOT);
    return isJunk(code) ? Standardised.MISSING : Standardised.of(code);
  }

  /** Short numbers such as 7 or 222 are someone's; 0 and 9999 are nobody's. */
  private boolean isJunk(String code) {
    if (Text.isRepeated(code) && (code.length() > 3 || code.charAt(0) == '0')) {
      return true;
    }
    return pupilNumber && UpnReason.ofCode(code).isPresent();
  }
}
