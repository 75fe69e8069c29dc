package org.kinlink.score;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.RowOrder;

/**
 * Pairs worth deciding about, in columns: rows, the deterministic step if any, and log odds. Not
 * safe for use by several threads while it grows.
 */
public final class ScoredPairs {
  private static final int FEW = 256;

  private int[] rowA;
  private int[] rowB;
  private Step[] step;
  private double[] logOdds;
  private int size;

  /** Starts empty. */
  public ScoredPairs() {
    this(FEW);
  }

  private ScoredPairs(int room) {
    rowA = new int[room];
    rowB = new int[room];
    step = new Step[room];
    logOdds = new double[room];
  }

  /**
   * Adds a pair.
   *
   * @param a the smaller row
   * @param b the larger row
   * @param by the deterministic step that holds them for one person, or null
   * @param odds log odds by the model
   */
  public void add(int a, int b, @Nullable Step by, double odds) {
    if (size == rowA.length) {
      int larger = Math.max(FEW, 2 * size);
      rowA = Arrays.copyOf(rowA, larger);
      rowB = Arrays.copyOf(rowB, larger);
      step = Arrays.copyOf(step, larger);
      logOdds = Arrays.copyOf(logOdds, larger);
    }
    rowA[size] = a;
    rowB[size] = b;
    step[size] = by == null ? Step.PROBABILISTIC : by;
    logOdds[size++] = odds;
  }

  /**
   * Returns the pairs of several tables in ascending order of their rows.
   *
   * @param parts the tables
   * @return a table of its own
   */
  public static ScoredPairs sorted(List<ScoredPairs> parts) {
    int all = 0;
    for (ScoredPairs part : parts) {
      all += part.size;
    }
    // Room that is counted before it is taken: tables have hundreds of thousands of pairs.
    ScoredPairs together = new ScoredPairs(all);
    for (ScoredPairs part : parts) {
      System.arraycopy(part.rowA, 0, together.rowA, together.size, part.size);
      System.arraycopy(part.rowB, 0, together.rowB, together.size, part.size);
      System.arraycopy(part.step, 0, together.step, together.size, part.size);
      System.arraycopy(part.logOdds, 0, together.logOdds, together.size, part.size);
      together.size += part.size;
    }
    return together.sorted();
  }

  /**
   * Returns the pairs in ascending order of their rows.
   *
   * @return a sorted copy
   */
  public ScoredPairs sorted() {
    int[] order = RowOrder.natural(size);
    RowOrder.sort(order, rowA, rowB);
    ScoredPairs sorted = new ScoredPairs(size);
    for (int i = 0; i < size; i++) {
      int from = order[i];
      sorted.rowA[i] = rowA[from];
      sorted.rowB[i] = rowB[from];
      sorted.step[i] = step[from];
      sorted.logOdds[i] = logOdds[from];
    }
    sorted.size = size;
    return sorted;
  }

  /**
   * Returns how many pairs there are.
   *
   * @return the number of pairs
   */
  public int size() {
    return size;
  }

  /**
   * Returns the smaller row of a pair.
   *
   * @param pair the pair, from 0
   * @return its row
   */
  public int rowA(int pair) {
    return rowA[pair];
  }

  /**
   * Returns the larger row of a pair.
   *
   * @param pair the pair, from 0
   * @return its row
   */
  public int rowB(int pair) {
    return rowB[pair];
  }

  /**
   * Returns the step of a pair.
   *
   * @param pair the pair, from 0
   * @return the deterministic step that holds it for one person, else {@link Step#PROBABILISTIC}
   */
  public Step step(int pair) {
    return step[pair];
  }

  /**
   * Returns the log odds of a pair.
   *
   * @param pair the pair, from 0
   * @return log odds by the model
   */
  public double logOdds(int pair) {
    return logOdds[pair];
  }

  /**
   * Finds where the pairs of a row begin among sorted ones.
   *
   * @param row the smaller row of a pair
   * @return the place of the first pair whose smaller row is this one or a later one
   */
  public int firstOf(int row) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rowA[middle] < row) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Finds a pair among sorted ones.
   *
   * @param a the smaller row
   * @param b the larger row
   * @return its place, or -1 when it is not here
   */
  public int find(int a, int b) {
    int low = 0;
    int high = size - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order =
          rowA[middle] != a ? Integer.compare(rowA[middle], a) : Integer.compare(rowB[middle], b);
      if (order == 0) {
        return middle;
      }
      low = order < 0 ? middle + 1 : low;
      high = order > 0 ? middle - 1 : high;
    }
    return -1;
  }

  /**
   * Weighs the pairs again by what has been found out about their sources.
   *
   * @param knowing a scorer that knows of the sources; these pairs were weighed by one that did not
   * @param keep log odds from which a pair that no rule holds for one person is kept
   * @return those worth deciding about
   */
  public ScoredPairs again(PairScorer knowing, double keep) {
    ScoredPairs again = new ScoredPairs(size);
    for (int p = 0; p < size(); p++) {
      int a = rowA(p);
      int b = rowB(p);
      double odds = logOdds(p) + knowing.free(a, b);
      if (step(p) != Step.PROBABILISTIC || odds >= keep || knowing.unconfirmedNumber(a, b)) {
        again.add(a, b, step(p), odds);
      }
    }
    return again;
  }
}
