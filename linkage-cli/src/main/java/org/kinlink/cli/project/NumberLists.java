package org.kinlink.cli.project;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kinlink.exchange.NumberHistoryReader;
import org.kinlink.record.BadDataException;
import org.kinlink.record.NumberHistory;

/**
 * The lists of superseded NHS numbers of a run.
 *
 * @param superseded file of old and new numbers, or null when there is none
 * @param trace file of the response to a batch trace, or null when there is none
 * @param history what they say
 */
public record NumberLists(
    @Nullable Path superseded, @Nullable Path trace, NumberHistory history) {
  /** No lists. */
  public static final NumberLists NONE = new NumberLists(null, null, NumberHistory.NONE);

  /**
   * Reads the lists.
   *
   * @param superseded file of old and new numbers, or null
   * @param trace file of the response to a batch trace, or null
   * @return the lists
   * @throws BadDataException if a file cannot be read
   */
  static NumberLists read(@Nullable Path superseded, @Nullable Path trace) {
    if (superseded == null && trace == null) {
      return NONE;
    }
    NumberHistoryReader reader = new NumberHistoryReader();
    if (superseded != null) {
      reader.superseded(superseded);
    }
    if (trace != null) {
      reader.trace(trace);
    }
    return new NumberLists(superseded, trace, reader.history());
  }
}
