package org.kinlink.household;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.ResidenceRole;

/**
 * A person living in a household over an interval.
 *
 * @param person the person, as numbered by {@code Persons}
 * @param householdId id of the household, or null when the address may not be shown or is an
 *     institution
 * @param role as what the person lives there
 * @param from first day, or null when not stated
 * @param to last day, or null when not stated or it goes on
 * @param sources names of the sources that state it, sorted, joined by a blank
 * @param standing what becomes of it beside the person's other residences
 * @param reason a fixed plain phrase: why another home is believed; null unless outvoted
 */
public record PersonResidence(
    int person,
    @Nullable String householdId,
    ResidenceRole role,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    String sources,
    Standing standing,
    @Nullable String reason) {

  PersonResidence standing(Standing other, @Nullable String why) {
    return new PersonResidence(person, householdId, role, from, to, sources, other, why);
  }
}
