package org.kinlink.resolve;

import com.google.common.collect.ImmutableList;
import org.kinlink.record.Persons;

/**
 * Which records are one person, and what was decided about the pairs.
 *
 * @param persons the persons
 * @param decisions links, reviews and conflicts in ascending order of their rows
 */
public record Resolution(Persons persons, ImmutableList<PairDecision> decisions) {}
