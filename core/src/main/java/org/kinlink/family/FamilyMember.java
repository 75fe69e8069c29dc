package org.kinlink.family;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a family record, seen from one child.
 *
 * @param child the child, as numbered by {@code Persons}
 * @param member the relative or carer, or the child itself with relation {@code self}
 * @param relation what the member is to the child: a relation word, {@code self}, or two joined by
 *     a hyphen-free phrase such as {@code partner of birth_parent}
 * @param sibshipId id of the member's exact set of parents when it is known, else null
 * @param householdIds ids of the households in which the member lives, sorted, joined by a blank;
 *     empty when none may be shown
 * @param livesWithChild whether the member now shares a household with the child
 * @param from first day of the relationship, or null
 * @param to last day of the relationship, or null
 */
public record FamilyMember(
    int child,
    int member,
    String relation,
    @Nullable String sibshipId,
    String householdIds,
    LivesWithChild livesWithChild,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {}
