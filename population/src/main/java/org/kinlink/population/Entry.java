package org.kinlink.population;

import org.jspecify.annotations.Nullable;

/**
 * What one agency has written down about a person.
 *
 * @param birth the day of birth, or Days.NEVER where it is missing
 * @param place the address, null where it is missing
 * @param second the address of a second home that the agency knows
 */
record Entry(
    int who,
    String recordId,
    String forename,
    String middle,
    String surname,
    int birth,
    int sex,
    String number,
    String status,
    @Nullable Place place,
    @Nullable Place second) {

  String postcode() {
    return place == null ? "" : place.postcode();
  }

  String line() {
    return place == null ? "" : place.line();
  }

  String town() {
    return place == null ? "" : place.town();
  }

  String uprn() {
    return place == null ? "" : place.uprn();
  }

  /** Returns M or F. */
  String sexLetter() {
    return sex == People.MALE ? "M" : "F";
  }

  /** Returns 1 or 2. */
  String sexDigit() {
    return sex == People.MALE ? "1" : "2";
  }

  @Override
  public String toString() {
    return "Entry[hidden]";
  }
}
