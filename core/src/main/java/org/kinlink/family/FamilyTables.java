package org.kinlink.family;

import com.google.common.collect.ImmutableList;
import org.kinlink.household.AddressConflict;
import org.kinlink.household.Household;
import org.kinlink.household.PersonResidence;

/**
 * Households and families of a run.
 *
 * @param households the households, by id
 * @param residences every residence that may be shown, by person
 * @param relationships the relationships, by person
 * @param families the family records, child by child
 * @param contradictions what cannot be
 * @param addressConflicts what cannot be about who lives where
 */
public record FamilyTables(
    ImmutableList<Household> households,
    ImmutableList<PersonResidence> residences,
    ImmutableList<PersonRelationship> relationships,
    ImmutableList<FamilyMember> families,
    ImmutableList<Contradiction> contradictions,
    ImmutableList<AddressConflict> addressConflicts) {
  /** Nothing known. */
  public static final FamilyTables EMPTY =
      new FamilyTables(
          ImmutableList.of(),
          ImmutableList.of(),
          ImmutableList.of(),
          ImmutableList.of(),
          ImmutableList.of(),
          ImmutableList.of());
}
