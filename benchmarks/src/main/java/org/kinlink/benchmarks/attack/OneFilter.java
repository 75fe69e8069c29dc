package org.kinlink.benchmarks.attack;

import java.util.Arrays;

/**
 * One of the filters that a record has.
 *
 * @param all makes all of them
 * @param place the place of the one
 */
record OneFilter(Encoding all, int place) implements Encoding {
  private static final int WORDS = 16;

  @Override
  public long[][] encode(String[][] rows, int key) {
    return Arrays.stream(all.encode(rows, key))
        .map(filters -> Arrays.copyOfRange(filters, place * WORDS, (place + 1) * WORDS))
        .toArray(long[][]::new);
  }

  @Override
  public long[][] undo(long[][] filters) {
    return all.undo(filters);
  }
}
