package org.kinlink.identifier;

import java.util.Map;
import java.util.Optional;

/**
 * What a postcode stands for: a place, or one of the pseudo-postcodes by which health and care
 * records say that there is none.
 *
 * <p>Sources: the Hospital Episode Statistics data dictionary and the NHS Wales data dictionary for
 * ZZ99.
 */
public enum PostcodePlace {
  /** A postcode like any other; it may still be that of an institution. */
  PLACE("a place", false),
  /** BF: addresses of the armed forces, wherever they are. */
  FORCES("the armed forces (BFPO)", false),
  /** BX, GIR, XM: postcodes of organisations or of nobody, which lie nowhere. */
  NON_GEOGRAPHIC("an organisation without a place", false),
  /** ZZ99 3VZ. */
  NO_FIXED_ABODE("no fixed abode", true),
  /** ZZ99 3WZ. */
  NOT_KNOWN("address not known", true),
  /** ZZ99 3CZ. */
  ENGLAND("England, not otherwise specified", true),
  /** ZZ99 3GZ. */
  WALES("Wales, not otherwise specified", true),
  /** ZZ99 1WZ. */
  SCOTLAND("Scotland, not otherwise specified", true),
  /** ZZ99 2WZ. */
  NORTHERN_IRELAND("Northern Ireland, not otherwise specified", true),
  /** ZZ99 3HZ. */
  CHANNEL_ISLANDS("the Channel Islands", true),
  /** ZZ99 3BZ. */
  ISLE_OF_MAN("the Isle of Man", true),
  /** All other codes of ZZ99, each for a country. */
  OVERSEAS("a country abroad", true),
  /** What people type to get past a form, such as AA1 1AA. */
  PLACEHOLDER("a placeholder", true);

  private static final Map<String, PostcodePlace> BY_UNIT =
      Map.of(
          "3VZ", NO_FIXED_ABODE,
          "3WZ", NOT_KNOWN,
          "3CZ", ENGLAND,
          "3GZ", WALES,
          "1WZ", SCOTLAND,
          "2WZ", NORTHERN_IRELAND,
          "3HZ", CHANNEL_ISLANDS,
          "3BZ", ISLE_OF_MAN);

  private final String description;
  private final boolean pseudo;

  PostcodePlace(String description, boolean pseudo) {
    this.description = description;
    this.pseudo = pseudo;
  }

  /** What a postcode that was accepted stands for. */
  static PostcodePlace of(Postcode postcode, boolean pseudo) {
    if (pseudo) {
      String district = postcode.district();
      if (district.equals("ZZ99") || district.equals("Z99")) {
        return Optional.ofNullable(BY_UNIT.get(postcode.inward())).orElse(OVERSEAS);
      }
      return PLACEHOLDER;
    }
    return switch (postcode.area()) {
      case "BF" -> FORCES;
      case "BX", "XM", "GIR" -> NON_GEOGRAPHIC;
      default -> PLACE;
    };
  }

  /**
   * The meaning in plain English.
   *
   * @return the meaning, to stand after "stands for"
   */
  public String description() {
    return description;
  }

  /**
   * Whether the postcode stands for no place, so that people who share it share nothing.
   *
   * @return whether it is a pseudo-postcode or a placeholder
   */
  public boolean isPseudo() {
    return pseudo;
  }
}
