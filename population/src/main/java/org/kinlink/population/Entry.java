package org.kinlink.population;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one agency holds on a person, right or wrong.
 *
 * @param recordId the agency's own number
 * @param person whom it is about
 * @param number the NHS number, empty where it is missing
 * @param numberStatus the status code of the number, empty where there is none
 * @param address where the agency believes that the person lives
 */
record Entry(
    String recordId,
    Person person,
    String forename,
    String surname,
    @Nullable LocalDate birth,
    Sex sex,
    String number,
    String numberStatus,
    @Nullable Address address) {

  String postcode() {
    return address == null ? "" : address.postcode();
  }

  @Override
  public String toString() {
    return "Entry[hidden]";
  }
}
