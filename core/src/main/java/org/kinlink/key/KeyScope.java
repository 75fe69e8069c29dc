package org.kinlink.key;

/**
 * Where a derived key holds. Different scopes have independent keys, so that what one recipient got
 * cannot be joined with what another got. The names are used as they stand: those who take part
 * must agree on them to the letter.
 *
 * @param identifierType what the key is applied to, such as {@code nhs-number}
 * @param project the project
 * @param recipient who receives what is made with the key
 */
public record KeyScope(String identifierType, String project, String recipient) {
  /**
   * Names a scope.
   *
   * @param identifierType what the key is applied to
   * @param project the project
   * @param recipient the recipient
   * @throws IllegalArgumentException if one is not as {@link CanonicalText} requires
   */
  public KeyScope {
    CanonicalText.require("identifierType", identifierType);
    CanonicalText.require("project", project);
    CanonicalText.require("recipient", recipient);
  }
}
