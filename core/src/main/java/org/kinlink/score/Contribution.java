package org.kinlink.score;

/**
 * One line of the explanation of a pair.
 *
 * @param field name of the field, or {@code home} or {@code both names} for what several fields say
 *     together
 * @param agreement the agreement in plain words
 * @param counts whether the line has a weight of its own
 * @param bits what it adds to the match weight, 0 when it has none
 */
public record Contribution(String field, String agreement, boolean counts, double bits) {}
