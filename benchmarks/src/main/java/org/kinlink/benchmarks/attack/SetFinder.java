package org.kinlink.benchmarks.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds positions that are set together more often than by chance. */
final class SetFinder {
  private static final int FEWEST_POSITIONS = 4;
  private static final int FEWEST_RECORDS = 8;
  private static final double SURE = 6;
  private static final double KEPT_LESS = .03;

  /** How much more may be in by chance than is expected of independent positions. */
  private static final double MISSED = 1.5;

  private final long[][] columns;
  private final int[] counts;
  private final int records;

  SetFinder(long[][] filters) {
    this.records = filters.length;
    this.columns = new long[filters[0].length * 64][(records + 63) / 64];
    for (int i = 0; i < records; i++) {
      for (int p = 0; p < columns.length; p++) {
        if (Bits.has(filters[i], p)) {
          Bits.set(columns[p], i);
        }
      }
    }
    this.counts = Arrays.stream(columns).mapToInt(Bits::count).toArray();
  }

  /** The records in which each position is set. */
  long[][] columns() {
    return columns;
  }

  /** The records in which all positions of a set are set, for each set that is found. */
  List<long[]> find(int most) {
    boolean[][] done = new boolean[columns.length][columns.length];
    float[][] z = new float[columns.length][columns.length];
    for (int p = 0; p < z.length; p++) {
      measure(z, done, p);
    }
    List<long[]> found = new ArrayList<>();
    for (int tries = 0; tries < 3 * most && found.size() < most; tries++) {
      int[] pair = strongest(z);
      if (z[pair[0]][pair[1]] < SURE) {
        break;
      }
      List<Integer> set = new ArrayList<>(List.of(pair[0], pair[1]));
      long[] in = grow(set);
      boolean accepted = set.size() >= FEWEST_POSITIONS && Bits.count(in) >= FEWEST_RECORDS;
      for (int p : set) {
        for (int q : set) {
          done[p][q] = true;
          z[p][q] = 0;
        }
      }
      if (accepted) {
        found.add(in);
        set.forEach(p -> peel(p, in));
        set.forEach(p -> measure(z, done, p));
      }
    }
    return found;
  }

  /** What a set explains of a position is taken away, so that the others are seen. */
  private void peel(int position, long[] in) {
    for (int w = 0; w < in.length; w++) {
      columns[position][w] &= ~in[w];
    }
    counts[position] = Bits.count(columns[position]);
  }

  private void measure(float[][] z, boolean[][] done, int p) {
    for (int q = 0; q < z.length; q++) {
      boolean worth = p != q && !done[p][q] && together(p, q);
      z[p][q] = (float) (worth ? z(columns[p], counts[p], q) : 0);
      z[q][p] = z[p][q];
    }
  }

  private boolean together(int p, int q) {
    return Bits.common(columns[p], columns[q]) >= FEWEST_RECORDS;
  }

  private static int[] strongest(float[][] z) {
    int[] best = {1, 0};
    for (int p = 0; p < z.length; p++) {
      for (int q = 0; q < p; q++) {
        if (z[p][q] > z[best[0]][best[1]]) {
          best[0] = p;
          best[1] = q;
        }
      }
    }
    return best;
  }

  /** How much more often than by chance, in standard deviations. */
  private double z(long[] in, int count, int position) {
    double a = (double) count / records;
    double b = (double) counts[position] / records;
    double spread = Math.sqrt(records * a * b * (1 - a) * (1 - b));
    return spread == 0 ? 0 : (Bits.common(in, columns[position]) - records * a * b) / spread;
  }

  /**
   * Adds the position that fits best: as long as many are in by chance, one that thins them out;
   * then those that all of them have.
   */
  private long[] grow(List<Integer> set) {
    long[] in = columns[set.get(0)].clone();
    Bits.and(in, columns[set.get(1)]);
    double chance = (double) counts[set.get(0)] * counts[set.get(1)] / records;
    while (set.size() < 64) {
      int count = Bits.count(in);
      int best = -1;
      double most = SURE;
      for (int p = 0; p < columns.length; p++) {
        double z = set.contains(p) ? 0 : z(in, count, p);
        if (z > most) {
          most = z;
          best = p;
        }
      }
      int left = best < 0 ? 0 : Bits.common(in, columns[best]);
      if (left == 0 || left < count - chance * MISSED - KEPT_LESS * count) {
        break;
      }
      chance *= (double) counts[best] / records;
      Bits.and(in, columns[best]);
      set.add(best);
    }
    return in;
  }
}
