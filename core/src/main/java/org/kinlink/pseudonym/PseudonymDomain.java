package org.kinlink.pseudonym;

import java.util.regex.Pattern;
import org.kinlink.key.KeyScope;

/**
 * Where a pseudonym holds: pseudonyms of two domains cannot be compared, even under one key. A
 * different project or recipient therefore cannot join what it got with what another got.
 *
 * <p>The three names are used as they stand, so data owners must agree on them to the letter. They
 * are public: every pseudonym carries a tag of twenty bits that whoever guesses the names can
 * confirm.
 *
 * @param identifierType what is pseudonymised: {@link #NHS_NUMBER}, {@link #CHI}, {@link
 *     #HC_NUMBER}, {@link #UPN}, {@link #ULN}, {@link #UPRN}, or a name of your own in lower-case
 *     letters, digits and hyphens
 * @param project the project for which the pseudonyms are made
 * @param recipient who receives them
 */
public record PseudonymDomain(String identifierType, String project, String recipient) {
  /** The type of NHS numbers. */
  public static final String NHS_NUMBER = "nhs-number";

  /** The type of Scottish Community Health Index numbers. */
  public static final String CHI = "chi-number";

  /** The type of Northern Irish Health and Care numbers. */
  public static final String HC_NUMBER = "hc-number";

  /** The type of Unique Pupil Numbers. */
  public static final String UPN = "upn";

  /** The type of Unique Learner Numbers. */
  public static final String ULN = "uln";

  /** The type of Unique Property Reference Numbers. */
  public static final String UPRN = "uprn";

  private static final Pattern TYPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /**
   * Names a domain.
   *
   * @param identifierType what is pseudonymised
   * @param project the project
   * @param recipient the recipient
   * @throws IllegalArgumentException if the type is not of its form, or the project or recipient is
   *     blank, has outer blanks, control characters, or is not in Unicode normal form C
   */
  public PseudonymDomain {
    if (!isType(identifierType)) {
      throw new IllegalArgumentException(
          "identifierType: must be lower-case letters, digits and single hyphens");
    }
    scope(identifierType, project, recipient);
  }

  /**
   * Whether a text can name a type of identifiers.
   *
   * @param text the text
   * @return true for lower-case letters and digits, in words that single hyphens join
   */
  public static boolean isType(String text) {
    return TYPE.matcher(text).matches();
  }

  /** What the key of this domain is derived for. */
  KeyScope scope() {
    return scope(identifierType, project, recipient);
  }

  private static KeyScope scope(String identifierType, String project, String recipient) {
    return new KeyScope(identifierType, project, recipient);
  }
}
