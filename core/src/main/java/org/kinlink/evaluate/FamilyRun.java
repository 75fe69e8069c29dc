package org.kinlink.evaluate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.RecordRef;
import org.kinlink.record.RelationType;
import org.kinlink.record.Relationship;
import org.kinlink.record.Residence;

/**
 * What a run read and what it shows of families. Its text form hides the records.
 *
 * @param persons person of the run by record
 * @param ties the relationships it shows
 * @param homes the residences it shows that have a household
 * @param relationships the relationships that the extracts state
 * @param residences the residences that the extracts state
 * @param sealed records that are sealed
 * @param restricted records of people whose address may not be shown
 */
public record FamilyRun(
    ImmutableMap<RecordRef, String> persons,
    ImmutableList<Tie> ties,
    ImmutableList<Home> homes,
    ImmutableList<Relationship> relationships,
    ImmutableList<Residence> residences,
    ImmutableSet<RecordRef> sealed,
    ImmutableSet<RecordRef> restricted) {

  /**
   * A relationship that a run shows: {@code related} is the {@code type} of {@code person}.
   *
   * @param person a person of the run
   * @param type what the other is
   * @param related the other
   */
  public record Tie(String person, RelationType type, String related) {}

  /**
   * A residence that a run shows.
   *
   * @param person a person of the run
   * @param household id of the household
   * @param to last day, or null
   */
  public record Home(String person, String household, @Nullable LocalDate to) {}

  @Override
  public String toString() {
    return "FamilyRun[" + persons.size() + " records]";
  }
}
