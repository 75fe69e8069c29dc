package org.kinlink.standardise;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;

/** Parts of an address: folded, marks to blanks, the usual abbreviations to one form. */
final class AddressStandardiser implements Standardiser {
  private static final ImmutableSet<String> MISSING =
      ImmutableSet.copyOf(
          Splitter.on('|')
              .split(
                  "no fixed abode|nfa|no fixed address|of no fixed abode|unknown|not"
                      + " known|none|homeless|address unknown|unknown address|address not"
                      + " known|withheld|address withheld|confidential|address"
                      + " confidential|restricted|no address|not recorded|not stated|not"
                      + " given|tbc|tba|test|n a|nk|n k|null|not available|not"
                      + " applicable|missing|unk|not disclosed|do not disclose"));

  /** The long forms go to the short ones, so that street and saint are one, as both are "st". */
  private static final ImmutableMap<String, String> SHORT = shortForms();

  private static final ImmutableMap<String, String> PLACES = ImmutableMap.of("saint", "st");

  private final ImmutableMap<String, String> forms;

  private AddressStandardiser(ImmutableMap<String, String> forms) {
    this.forms = forms;
  }

  /** For lines, houses and streets. */
  static AddressStandardiser premises() {
    return new AddressStandardiser(SHORT);
  }

  /** For localities, towns and counties. */
  static AddressStandardiser places() {
    return new AddressStandardiser(PLACES);
  }

  private static ImmutableMap<String, String> shortForms() {
    String table =
        "st=street str saint|rd=road|ave=avenue av aven|ln=lane|cl=close clo|dr=drive"
            + " drv|cres=crescent cresc crs|ct=court crt|gdns=gardens gdn"
            + " garden|pl=place|sq=square|ter=terrace terr tce|gr=grove grv"
            + " gro|pk=park|hse=house|bldg=building buildings bldgs|flat=apartment apt appartment"
            + " unit|mt=mount|cct=circuit|pde=parade|hwy=highway|blvd=boulevard"
            + " bvd|fl=floor|grn=green|est=estate|rm=room|cotts=cottages|cott=cottage";
    ImmutableMap.Builder<String, String> forms = ImmutableMap.builder();
    for (String line : Splitter.on('|').split(table)) {
      int equals = line.indexOf('=');
      for (String longForm : Splitter.on(' ').split(line.substring(equals + 1))) {
        forms.put(longForm, line.substring(0, equals));
      }
    }
    return forms.buildOrThrow();
  }

  @Override
  public Standardised apply(List<String> cells) {
    String raw = Text.join(cells);
    if (Text.isOnlyMarks(raw)) {
      return Standardised.MISSING;
    }
    String folded = Text.fold(raw);
    StringBuilder out = new StringBuilder(folded.length());
    int start = 0;
    while (start < folded.length()) {
      int end = start;
      while (end < folded.length() && isWord(folded.charAt(end))) {
        end++;
      }
      if (end > start) {
        append(out, folded.substring(start, end));
      } else if (folded.charAt(start) == '&') {
        append(out, "and");
      }
      start = Math.max(end, start + 1);
    }
    String line = out.toString();
    return line.isEmpty() || MISSING.contains(line) ? Standardised.MISSING : Standardised.of(line);
  }

  private static boolean isWord(char c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private void append(StringBuilder out, String word) {
    String form = forms.getOrDefault(word, word);
    if (form.charAt(0) == '0' && Text.isDigits(form)) {
      form = withoutLeadingZeros(form);
    }
    if (out.isEmpty()) {
      out.append(form);
      return;
    }
    if (isNumberSign(out) && Text.isDigits(form)) {
      out.setLength(0);
      out.append(form);
      return;
    }
    // "12 a" is house 12a; only after digits, so that initials in names stay apart.
    boolean joins =
        form.length() == 1
            && form.charAt(0) >= 'a'
            && form.charAt(0) <= 'z'
            && Character.isDigit(out.charAt(out.length() - 1));
    out.append(joins ? "" : " ").append(form);
  }

  /** "No" or "Nr" at the beginning. */
  private static boolean isNumberSign(StringBuilder out) {
    return out.length() == 2
        && out.charAt(0) == 'n'
        && (out.charAt(1) == 'o' || out.charAt(1) == 'r');
  }

  private static String withoutLeadingZeros(String digits) {
    int start = 0;
    while (start < digits.length() - 1 && digits.charAt(start) == '0') {
      start++;
    }
    return digits.substring(start);
  }
}
