package org.kinlink.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stated relationship: {@code related} is the {@code type} of {@code person}.
 *
 * @param person whose relative is named, as a rule the child
 * @param related the relative
 * @param type what the relative is to the person
 * @param from first day, or null when the source gives none
 * @param to last day, or null when the source gives none or it goes on
 */
public record Relationship(
    RecordRef person,
    RecordRef related,
    RelationType type,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {}
