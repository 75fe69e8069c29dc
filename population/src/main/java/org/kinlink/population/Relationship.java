package org.kinlink.population;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One person is something to another over a time: {@code other} is the {@code relation} of {@code
 * entity}.
 *
 * @param entity the one who has the relative
 * @param relation what the other is to this one
 * @param other the relative
 * @param from the first day
 * @param to the last day, null while it lasts
 */
public record Relationship(
    String entity, Relation relation, String other, LocalDate from, @Nullable LocalDate to) {}
