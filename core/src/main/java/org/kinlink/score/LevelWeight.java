package org.kinlink.score;

import org.jspecify.annotations.Nullable;

/**
 * One agreement level of a field in the model.
 *
 * @param level the level in plain words, such as {@code exact} or {@code different}
 * @param m how often records of one person are at this level
 * @param mInterval the interval of m, or null where it was not learnt here
 * @param u how often records of different people are at this level
 * @param uInterval the interval of u, or null where all pairs were counted or it was not learnt
 *     here
 * @param weight log2 of m over u, in bits, before any term-frequency adjustment
 */
public record LevelWeight(
    String level,
    double m,
    @Nullable Interval mInterval,
    double u,
    @Nullable Interval uInterval,
    double weight) {}
