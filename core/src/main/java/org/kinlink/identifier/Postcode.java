package org.kinlink.identifier;

import org.jspecify.annotations.Nullable;

/**
 * A postcode in canonical form: capitals, one space before the last three characters.
 *
 * <p>The form is checked, not whether the Post Office delivers there, so made-up postcodes pass.
 * Nothing is mended: a letter O where a nought belongs is refused.
 *
 * <p>Immutable, and safe to share between threads. {@link #toString} never shows the postcode.
 *
 * <p>Sources: BS 7666 as in the Cabinet Office address schema; the Hospital Episode Statistics data
 * dictionary for the pseudo-postcodes.
 */
public final class Postcode extends TextIdentifier {
  private final boolean pseudo;

  private Postcode(String text, boolean pseudo) {
    super(text);
    this.pseudo = pseudo;
  }

  /**
   * Says whether a text is a postcode, and if not, why. Case, blanks and hyphens do not matter.
   *
   * @param text the text, or null for a missing value
   * @return the outcome, with the postcode where {@link Outcome#isAccepted}
   */
  public static Check check(@Nullable CharSequence text) {
    StringBuilder compact = new StringBuilder(PostcodeForm.LONGEST + 1);
    for (int i = 0; text != null && i < text.length(); i++) {
      char c = text.charAt(i);
      if (Characters.isBlank(c) || Characters.isHyphen(c)) {
        continue;
      }
      if (compact.length() == PostcodeForm.LONGEST
          || !(Characters.isDigit(c) || Characters.isLetter(c))) {
        return new Check(PostcodeForm.judgeWords(text), null);
      }
      compact.append(Characters.upper(c));
    }
    Outcome outcome = PostcodeForm.judge(compact);
    if (!outcome.isAccepted()) {
      return new Check(outcome, null);
    }
    compact.insert(compact.length() - PostcodeForm.INWARD, ' ');
    return new Check(outcome, new Postcode(compact.toString(), outcome == Outcome.PSEUDO));
  }

  /**
   * Says whether a text is a postcode in canonical form already and certainly stands for a place,
   * without making anything of it; {@link #check} judges what this leaves open.
   *
   * @param data holds the text in UTF-8
   * @param from where it begins
   * @param to where it ends
   * @return true only where {@link #check} accepts the text, leaves it as it is and does not call
   *     it {@link Outcome#PSEUDO}
   */
  public static boolean isCanonical(byte[] data, int from, int to) {
    return PostcodeForm.isCanonical(data, from, to);
  }

  /**
   * The postcode of a text that is known to hold one; use {@link #check} for data.
   *
   * @param text the text
   * @return the postcode
   * @throws IllegalArgumentException if it is none; the message gives the reason, not the text
   */
  public static Postcode of(CharSequence text) {
    Check check = check(text);
    if (check.postcode() == null) {
      throw new IllegalArgumentException("text: " + check.outcome().reason());
    }
    return check.postcode();
  }

  /**
   * The part before the space.
   *
   * @return two to four characters, such as "ZX1A"
   */
  public String outward() {
    return text().substring(0, text().length() - PostcodeForm.INWARD - 1);
  }

  /**
   * The part after the space.
   *
   * @return three characters, such as "1AA"
   */
  public String inward() {
    return text().substring(text().length() - PostcodeForm.INWARD);
  }

  /**
   * The letters the postcode begins with.
   *
   * @return one or two letters, such as "ZX" (three for the Girobank's own)
   */
  public String area() {
    return text().substring(0, PostcodeForm.areaLength(text(), text().length()));
  }

  /**
   * The postcode district, which is what the outward part names.
   *
   * @return the outward part, such as "ZX1A"
   */
  public String district() {
    return outward();
  }

  /**
   * The postcode sector: the district and the digit after the space.
   *
   * @return the sector, such as "ZX1A 1"
   */
  public String sector() {
    return text().substring(0, text().length() - 2);
  }

  /**
   * Whether the postcode stands for no place, as ZZ99 3VZ does for "no fixed abode". People who
   * share such a postcode share nothing: it counts as missing in matching and in households.
   *
   * @return whether this is a pseudo-postcode or a placeholder
   */
  public boolean isPseudo() {
    return pseudo;
  }

  /**
   * What the postcode stands for.
   *
   * @return a place, or which kind of none
   */
  public PostcodePlace place() {
    return PostcodePlace.of(this, pseudo);
  }

  /**
   * What a check found.
   *
   * @param outcome whether the text is a postcode, or why it is none
   * @param postcode the postcode if the outcome is accepted, else null
   */
  public record Check(Outcome outcome, @Nullable Postcode postcode) {
    /**
     * Holds what a check found.
     *
     * @param outcome the outcome
     * @param postcode the postcode, or null
     * @throws IllegalArgumentException if a postcode is there without an outcome that {@link
     *     Outcome#isAccepted}, or the other way round
     */
    public Check {
      Checks.requireTogether(outcome.isAccepted(), postcode);
    }

    /** Shows the outcome alone. */
    @Override
    public String toString() {
      return "Postcode.Check[" + outcome + "]";
    }
  }

  /** Whether a text is a postcode, or why it is none. */
  public enum Outcome {
    /** A postcode. */
    VALID("a postcode"),
    /** Accepted, with a letter where the standard does not have it: a warning. */
    UNUSUAL("a postcode with a letter that is unusual in its place"),
    /** Accepted, but stands for no place. */
    PSEUDO("a pseudo-postcode, which stands for no place"),
    /** Nothing there, or blanks only. */
    EMPTY("no value"),
    /** NFA, "no fixed abode", "homeless": words for what ZZ99 3VZ says. */
    NO_FIXED_ABODE("words for no fixed abode"),
    /** The first half of a postcode. */
    OUTWARD_ONLY("only the first part of a postcode"),
    /** Nothing like a postcode. */
    FORMAT("not in the form of a postcode");

    private final String reason;

    Outcome(String reason) {
      this.reason = reason;
    }

    /**
     * Whether the text is taken as a postcode.
     *
     * @return true for {@link #VALID}, {@link #UNUSUAL} and {@link #PSEUDO}
     */
    public boolean isAccepted() {
      return this == VALID || this == UNUSUAL || this == PSEUDO;
    }

    /**
     * The outcome in plain English, to stand after "postcode: " in a list of what was set aside.
     *
     * @return the reason, which holds nothing of the value
     */
    public String reason() {
      return reason;
    }
  }
}
