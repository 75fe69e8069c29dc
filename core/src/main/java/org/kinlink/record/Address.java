package org.kinlink.record;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody lives, in standardised form. Its text form hides the address.
 *
 * @param line house and street in one line, or null
 * @param town post town, or null
 * @param postcode postcode, or null; a pseudo-postcode counts as missing and is not kept
 * @param uprn unique property reference number without leading zeros, or null
 */
public record Address(
    @Nullable String line,
    @Nullable String town,
    @Nullable String postcode,
    @Nullable String uprn) {

  /**
   * Returns what identifies the premises: the UPRN, or else postcode and line together.
   *
   * @return a key that is equal for equal premises, or empty when the address does not name
   *     premises
   */
  public Optional<String> premises() {
    if (uprn != null) {
      return Optional.of("uprn " + uprn);
    }
    if (postcode != null && line != null) {
      return Optional.of(postcode + "|" + line);
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return "Address[hidden]";
  }
}
