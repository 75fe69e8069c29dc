package org.kinlink.population;

import org.jspecify.annotations.Nullable;

/** An address that does not exist; the parts that it has not are empty. */
record Place(
    String flat,
    String house,
    String street,
    String locality,
    String town,
    String postcode,
    String uprn,
    Tenure tenure,
    @Nullable Institution institution) {

  /** Returns flat, house and street in one line. */
  String line() {
    boolean numbered = Character.isDigit(house.charAt(0));
    String front = flat.isEmpty() ? house : flat + ", " + house;
    return front + (numbered ? " " : ", ") + street;
  }

  /** Returns the same place with another postcode written down. */
  Place withPostcode(String wrong) {
    return new Place(flat, house, street, locality, town, wrong, uprn, tenure, institution);
  }

  @Override
  public String toString() {
    return "Place[hidden]";
  }
}
