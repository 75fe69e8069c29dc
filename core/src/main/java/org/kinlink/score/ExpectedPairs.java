package org.kinlink.score;

import org.jspecify.annotations.Nullable;

/**
 * How many of all allowed pairs the model takes for one person, which is its prior.
 *
 * @param pairs the expected number
 * @param interval its interval, or null where too few pairs are one person to state any
 */
public record ExpectedPairs(double pairs, @Nullable Interval interval) {}
