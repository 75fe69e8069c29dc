package org.kinlink.pseudonym;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import org.jspecify.annotations.Nullable;
import org.kinlink.identifier.Chi;
import org.kinlink.identifier.HcNumber;
import org.kinlink.identifier.NhsNumber;
import org.kinlink.identifier.Uln;
import org.kinlink.identifier.Upn;
import org.kinlink.identifier.Uprn;
import org.kinlink.key.CanonicalText;

/**
 * The one form in which an identifier is pseudonymised, or why there is none. Its text form hides
 * it.
 *
 * @param value the canonical form, or null
 * @param missing whether nothing is there, or what stands for nothing
 * @param reason why there is no value; empty when there is
 */
record Canonical(@Nullable String value, boolean missing, String reason) {
  private static final int TYPED = 32;

  /** What people and programs write where there is no identifier. */
  private static final ImmutableSet<String> PLACEHOLDERS =
      ImmutableSet.of(
          "unknown",
          "notknown",
          "unkown",
          "unk",
          "na",
          "nk",
          "nr",
          "notapplicable",
          "notstated",
          "notrecorded",
          "notavailable",
          "notspecified",
          "notgiven",
          "notprovided",
          "nodata",
          "nil",
          "null",
          "none",
          "nan",
          "blank",
          "empty",
          "error",
          "ref",
          "value",
          "tbc",
          "tba",
          "tbd",
          "pending",
          "awaited",
          "missing",
          "withheld",
          "refused",
          "test",
          "dummy",
          "outofarea",
          "overseas",
          "temp",
          "temporary",
          "new",
          "other");

  private static final String PLACEHOLDER = "a word or mark that stands for a missing value";

  static Canonical of(String type, @Nullable String text) {
    return switch (type) {
      case PseudonymDomain.NHS_NUMBER -> nhsNumber(text);
      case PseudonymDomain.CHI -> chi(text);
      case PseudonymDomain.HC_NUMBER -> hcNumber(text);
      case PseudonymDomain.UPN -> upn(text);
      case PseudonymDomain.ULN -> uln(text);
      case PseudonymDomain.UPRN -> uprn(text);
      default -> other(text);
    };
  }

  private static Canonical nhsNumber(@Nullable String text) {
    NhsNumber.Check check = NhsNumber.check(text);
    if (check.number() != null) {
      return usable(check.number().digits());
    }
    return check.outcome() == NhsNumber.Outcome.EMPTY || isPlaceholder(text)
        ? missing(text)
        : refused(check.outcome().reason());
  }

  private static Canonical chi(@Nullable String text) {
    Chi.Check check = Chi.check(text);
    return check.number() == null
        ? absentOr(text, check.outcome().reason())
        : usable(check.number().digits());
  }

  private static Canonical hcNumber(@Nullable String text) {
    HcNumber.Check check = HcNumber.check(text);
    return check.number() == null
        ? absentOr(text, check.outcome().reason())
        : usable(check.number().digits());
  }

  private static Canonical upn(@Nullable String text) {
    Upn.Check check = Upn.check(text);
    if (check.number() != null) {
      return usable(check.number().text());
    }
    return check.outcome() == Upn.Outcome.REASON_FOR_NONE
        ? new Canonical(null, true, check.outcome().reason())
        : absentOr(text, check.outcome().reason());
  }

  private static Canonical uln(@Nullable String text) {
    Uln.Check check = Uln.check(text);
    return check.number() == null
        ? absentOr(text, check.outcome().reason())
        : usable(check.number().text());
  }

  private static Canonical uprn(@Nullable String text) {
    Uprn.Check check = Uprn.check(text);
    return check.number() == null
        ? absentOr(text, check.outcome().reason())
        : usable(check.number().text());
  }

  private static Canonical other(@Nullable String text) {
    if (text == null || isPlaceholder(text)) {
      return missing(text);
    }
    try {
      CanonicalText.require("identifier", text);
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      return refused(message.substring(message.indexOf(": ") + 2));
    }
    return isRepeated(text) ? refused("one character repeated") : usable(text);
  }

  private static Canonical absentOr(@Nullable String text, String reason) {
    return isPlaceholder(text) ? missing(text) : refused(reason);
  }

  private static Canonical usable(String value) {
    return new Canonical(value, false, "");
  }

  private static Canonical missing(@Nullable String text) {
    boolean blank = text == null || text.codePoints().noneMatch(Canonical::shows);
    return new Canonical(null, true, blank ? "no value" : PLACEHOLDER);
  }

  private static Canonical refused(String reason) {
    return new Canonical(null, false, reason);
  }

  private static boolean shows(int c) {
    return !Character.isWhitespace(c)
        && !Character.isSpaceChar(c)
        && !Character.isISOControl(c)
        && Character.getType(c) != Character.FORMAT;
  }

  /** Whether a text says nothing but that there is no value: blanks, marks, or such a word. */
  private static boolean isPlaceholder(@Nullable String text) {
    if (text == null) {
      return true;
    }
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (Character.isLetterOrDigit(c)) {
        letters.appendCodePoint(c);
      }
      if (letters.length() > TYPED) {
        return false;
      }
    }
    return letters.isEmpty() || PLACEHOLDERS.contains(Ascii.toLowerCase(letters.toString()));
  }

  /** Whether a text of three characters or more is one again and again, as in 0000 or XXX. */
  private static boolean isRepeated(String text) {
    return text.length() > 2 && text.chars().allMatch(c -> c == text.charAt(0));
  }

  @Override
  public String toString() {
    return "Canonical[hidden]";
  }
}
