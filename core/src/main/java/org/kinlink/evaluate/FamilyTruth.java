package org.kinlink.evaluate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.RecordRef;
import org.kinlink.record.RelationType;

/**
 * What is true of families, by true person. The relationships of children must be complete. Its
 * text form hides everything.
 *
 * @param entities true person by record
 * @param births date of birth by true person
 * @param ties who is what to whom, at any time
 * @param homes where people live now, institutions left out
 * @param neverJoin pairs of lives that must never be joined
 */
public record FamilyTruth(
    ImmutableMap<RecordRef, String> entities,
    ImmutableMap<String, LocalDate> births,
    ImmutableList<Tie> ties,
    ImmutableList<Home> homes,
    ImmutableList<Pair> neverJoin) {

  /**
   * A true relationship: {@code related} is the {@code type} of {@code entity}.
   *
   * @param entity a true person
   * @param type what the other is
   * @param related the other
   */
  public record Tie(String entity, RelationType type, String related) {}

  /**
   * Where somebody lives now. Its text form hides the place.
   *
   * @param entity a true person
   * @param place a key of the address, such as its UPRN
   * @param postcode its postcode, or null
   */
  public record Home(String entity, String place, @Nullable String postcode) {
    @Override
    public String toString() {
      return "Home[hidden]";
    }
  }

  /**
   * Two lives of one person.
   *
   * @param one the one
   * @param other the other
   */
  public record Pair(String one, String other) {}

  @Override
  public String toString() {
    return "FamilyTruth[" + entities.size() + " records]";
  }
}
