package org.kinlink.link;

/**
 * One bar of the distribution of match weights.
 *
 * @param from lower bound in bits; the bar is one bit wide
 * @param pairs candidate pairs
 * @param linked those of them that were linked
 */
public record WeightBin(int from, long pairs, long linked) {}
