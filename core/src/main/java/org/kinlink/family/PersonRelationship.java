package org.kinlink.family;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.RelationType;

/**
 * A relationship between two persons: {@code related} is the {@code type} of {@code person}.
 *
 * @param person the person, as numbered by {@code Persons}
 * @param related the relative
 * @param type what the relative is to the person
 * @param from first day, or null when not stated
 * @param to last day, or null when not stated or it goes on
 * @param basis whether a source states it, or which rule infers it
 * @param sources names of the sources that state it, or what it follows from, sorted, joined by a
 *     blank
 * @param confidence from 0 to 1: how sure the links and sources are that it rests on
 */
public record PersonRelationship(
    int person,
    int related,
    RelationType type,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Basis basis,
    String sources,
    double confidence) {}
