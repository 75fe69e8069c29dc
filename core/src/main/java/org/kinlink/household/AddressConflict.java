package org.kinlink.household;

import org.jspecify.annotations.Nullable;
import org.kinlink.record.Origin;
import org.kinlink.record.RecordRef;

/**
 * What cannot be about who lives at an address, named by one record of whom it is stated.
 *
 * @param person the person of that record; of a crowd the one with the smallest number
 * @param record the record
 * @param origin where it is stated, or null when that is not known
 * @param reason why it cannot be, a fixed plain phrase
 */
public record AddressConflict(
    int person, RecordRef record, @Nullable Origin origin, String reason) {
  /** More people live there at one time than a household has; the premises make no household. */
  public static final String CROWDED =
      "more than ten people at one address who are nobody's relatives";

  /** The source that states it says itself that the person was not yet to be expected. */
  public static final String BEFORE_BIRTH = "lived there long before being born";
}
