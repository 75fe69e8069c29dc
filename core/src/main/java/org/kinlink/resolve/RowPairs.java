package org.kinlink.resolve;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Which rows go with each row. Hardly any has one, and every pair of a run is asked about, so that
 * is answered first. Immutable, safe to share between threads.
 */
final class RowPairs {
  /** No row goes with any. */
  static final RowPairs NONE = new Collector().pairs();

  /** One row in the upper half and what goes with it in the lower, ascending. */
  private final long[] pairs;

  private final ImmutableIntArray others;
  private final BitSet some = new BitSet();

  private RowPairs(long[] pairs) {
    this.pairs = pairs;
    int[] lower = new int[pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      lower[i] = (int) pairs[i];
      some.set(row(i));
    }
    this.others = ImmutableIntArray.copyOf(lower);
  }

  private static long pair(int row, int other) {
    return (long) row << Integer.SIZE | other;
  }

  int size() {
    return pairs.length;
  }

  /** The one row of the pair at a place; those of one row stand together. */
  int row(int place) {
    return (int) (pairs[place] >>> Integer.SIZE);
  }

  /** The other row of the pair at a place. */
  int other(int place) {
    return (int) pairs[place];
  }

  /** Whether any row goes with a row. */
  boolean has(int row) {
    return some.get(row);
  }

  /** Whether a row goes with another. */
  boolean has(int row, int other) {
    return some.get(row) && Arrays.binarySearch(pairs, pair(row, other)) >= 0;
  }

  /** The rows that go with a row, in ascending order. */
  List<Integer> of(int row) {
    if (!some.get(row)) {
      return ImmutableList.of();
    }
    int from = -1 - Arrays.binarySearch(pairs, pair(row, 0) - 1);
    int to = from;
    while (to < pairs.length && row(to) == row) {
      to++;
    }
    return others.subArray(from, to).asList();
  }

  /** Collects pairs, in any order and as often as they are met. For one thread. */
  static final class Collector {
    private long[] met = new long[16];
    private int size;

    void put(int row, int other) {
      put(pair(row, other));
    }

    private void put(long pair) {
      if (size == met.length) {
        met = Arrays.copyOf(met, 2 * size);
      }
      met[size++] = pair;
    }

    void putAll(Collector more) {
      for (int i = 0; i < more.size; i++) {
        put(more.met[i]);
      }
    }

    RowPairs pairs() {
      long[] sorted = Arrays.copyOf(met, size);
      Arrays.parallelSort(sorted);
      int distinct = 0;
      for (long pair : sorted) {
        if (distinct == 0 || sorted[distinct - 1] != pair) {
          sorted[distinct++] = pair;
        }
      }
      return new RowPairs(Arrays.copyOf(sorted, distinct));
    }
  }
}
