package org.kinlink.cli.project;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.kinlink.record.FieldKind;
import org.kinlink.unit.StatedDates;

/**
 * How the sources of a project are encoded for a linkage unit.
 *
 * @param profile the name of the profile, or empty for the usual one
 * @param chaff how many records of nobody there are for one of a person
 * @param former fields of the project's own that hold former values, by what they are former values
 *     of
 * @param otherAddresses whether other addresses that residences state are encoded too
 * @param dates how exactly dates travel, or empty for what is usual with the profile
 */
public record EncodingChoice(
    String profile,
    double chaff,
    ImmutableMap<String, FieldKind> former,
    boolean otherAddresses,
    Optional<StatedDates> dates) {
  /** Nothing is stated. */
  public static final EncodingChoice NONE =
      new EncodingChoice("", 0, ImmutableMap.of(), false, Optional.empty());
}
