package org.kinlink.exchange;

import org.kinlink.record.NumberHistory;

/**
 * What the lists of superseded NHS numbers are for a run.
 *
 * @param history what the lists say
 * @param records how many records have a superseded number, which counts as its current one; 0
 *     before they were looked for
 */
public record NumberUpdates(NumberHistory history, int records) {
  /** No lists. */
  public static final NumberUpdates NONE = new NumberUpdates(NumberHistory.NONE, 0);
}
