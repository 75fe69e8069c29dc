package org.kinlink.population;

/**
 * An address of the borough; streets and postcodes are invented.
 *
 * @param house number or name, with the flat where there is one
 * @param street the street
 * @param town the town
 * @param postcode a postcode of an area that does not exist
 * @param kind what stands there
 */
public record Address(String house, String street, String town, String postcode, Kind kind) {
  /** What stands at an address. */
  public enum Kind {
    /** A private home. */
    HOME,
    /** A children's home. */
    CHILDRENS_HOME,
    /** A refuge, whose address is withheld. */
    REFUGE
  }

  String line() {
    return house + (Character.isDigit(house.charAt(house.length() - 1)) ? " " : ", ") + street;
  }

  @Override
  public String toString() {
    return "Address[hidden]";
  }
}
