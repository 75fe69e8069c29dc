package org.kinlink.resolve;

import com.google.common.collect.ImmutableList;
import org.kinlink.record.Persons;

/**
 * Which records are one person, and what was decided about the pairs.
 *
 * @param persons the persons
 * @param decisions links, reviews and conflicts in ascending order of their rows
 * @param probabilities how probable each pair is by all that was found out
 */
public record Resolution(
    Persons persons, ImmutableList<PairDecision> decisions, PairProbabilities probabilities) {}
