package org.kinlink.link;

/**
 * What a blocking rule cost.
 *
 * @param rule its fields, joined by " + "
 * @param pairs pairs that it brought together, whether or not an earlier rule had them
 * @param skipped groups of equal values that were too large to compare
 * @param used whether the rule ran; a rule that would cost too much does not
 */
public record BlockingCount(String rule, long pairs, int skipped, boolean used) {}
