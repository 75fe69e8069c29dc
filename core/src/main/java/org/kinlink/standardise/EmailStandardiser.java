package org.kinlink.standardise;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Locale;

/** E-mail addresses: lower case, with one at sign between two parts. */
final class EmailStandardiser implements Standardiser {
  private static final ImmutableSet<String> NOBODY =
      ImmutableSet.of(
          "none", "noemail", "no-email", "noreply", "unknown", "na", "n/a", "test", "x");

  @Override
  public Standardised apply(List<String> cells) {
    String raw = Text.join(cells);
    if (Text.isMissing(raw)) {
      return Standardised.MISSING;
    }
    String email = raw.toLowerCase(Locale.ROOT);
    email = email.startsWith("mailto:") ? email.substring(7) : email;
    int at = email.indexOf('@');
    if (at != email.lastIndexOf('@') || at < 0) {
      return Standardised.refused("an e-mail address without exactly one @");
    }
    if (NOBODY.contains(email.substring(0, at))) {
      return Standardised.MISSING;
    }
    if (at == 0 || at == email.length() - 1) {
      return Standardised.refused("an e-mail address with nothing beside its @");
    }
    for (int i = 0; i < email.length(); i++) {
      if (Text.isBlank(email.charAt(i))) {
        return Standardised.refused("an e-mail address with a blank inside");
      }
    }
    return Standardised.of(email);
  }
}
