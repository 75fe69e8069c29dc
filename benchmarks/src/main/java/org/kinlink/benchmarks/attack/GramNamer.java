package org.kinlink.benchmarks.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which gram a set of records has: one that about as many rows have, and that shares about as
 * many with the grams of other sets as the sets do. Every set votes for every gram of every other.
 */
final class GramNamer {
  private static final int FEWEST_VOTES = 5;
  private static final int FEWEST_COMMON = 5;
  private static final double CLEAR = 1.25;

  private static final class Candidate {
    private final int set;
    private final String gram;
    private final long[] rows;

    Candidate(int set, String gram, long[] rows) {
      this.set = set;
      this.gram = gram;
      this.rows = rows;
    }

    int set() {
      return set;
    }

    String gram() {
      return gram;
    }

    long[] rows() {
      return rows;
    }
  }

  private final List<long[]> found;
  private final List<List<Candidate>> candidates = new ArrayList<>();

  GramNamer(List<long[]> found, Map<String, long[]> grams) {
    this.found = found;
    for (int s = 0; s < found.size(); s++) {
      int count = Bits.count(found.get(s));
      List<Candidate> near = new ArrayList<>();
      for (Map.Entry<String, long[]> gram : grams.entrySet()) {
        if (Math.abs(Bits.count(gram.getValue()) - count) <= 1 + .02 * count) {
          near.add(new Candidate(s, gram.getKey(), gram.getValue()));
        }
      }
      candidates.add(near);
    }
  }

  /** The gram of each set, empty if it is not clear. */
  String[] name() {
    int[][] common = new int[found.size()][found.size()];
    for (int s = 0; s < common.length; s++) {
      for (int t = 0; t < s; t++) {
        common[s][t] = Bits.common(found.get(s), found.get(t));
        common[t][s] = common[s][t];
      }
    }
    String[] named = new String[found.size()];
    Arrays.fill(named, "");
    Set<String> taken = new HashSet<>();
    List<Integer> open = new ArrayList<>();
    for (int s = 0; s < named.length; s++) {
      open.add(s);
    }
    open.sort((a, b) -> Bits.count(found.get(b)) - Bits.count(found.get(a)));
    for (int s : open) {
      named[s] = clearest(s, common[s]);
      if (!taken.add(named[s])) {
        named[s] = "";
      }
    }
    return named;
  }

  private String clearest(int s, int[] common) {
    String best = "";
    double most = 0;
    double second = 0;
    for (Candidate candidate : candidates.get(s)) {
      double votes = votes(candidate, common);
      if (votes > most) {
        second = most;
        most = votes;
        best = candidate.gram();
      } else {
        second = Math.max(second, votes);
      }
    }
    return most >= FEWEST_VOTES && most >= CLEAR * second ? best : "";
  }

  private double votes(Candidate candidate, int[] common) {
    double votes = 0;
    for (int t = 0; t < common.length; t++) {
      if (t != candidate.set() && common[t] >= FEWEST_COMMON) {
        votes += agrees(candidate, t, common[t]) ? 1 : 0;
      }
    }
    return votes;
  }

  private boolean agrees(Candidate candidate, int t, int common) {
    for (Candidate other : candidates.get(t)) {
      int together = Bits.common(candidate.rows(), other.rows());
      if (Math.abs(together - common) <= .02 * common && !other.gram().equals(candidate.gram())) {
        return true;
      }
    }
    return false;
  }
}
