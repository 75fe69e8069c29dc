package org.kinlink.disclose;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a child's family record, as a result has it.
 *
 * @param member id of the relative or carer
 * @param relation what the member is to the child, such as {@code birth_parent}
 * @param livesWithChild a word of {@code LivesWithChild}
 * @param to last day of the relationship, or null
 */
public record Relative(
    String member, String relation, String livesWithChild, @Nullable LocalDate to) {}
