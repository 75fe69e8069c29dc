package org.kinlink.score;

/**
 * One agreement level of a field in the model.
 *
 * @param level the level in plain words, such as {@code exact} or {@code different}
 * @param m how often records of one person are at this level
 * @param u how often records of different people are at this level
 * @param weight log2 of m over u, in bits, before any term-frequency adjustment
 */
public record LevelWeight(String level, double m, double u, double weight) {}
