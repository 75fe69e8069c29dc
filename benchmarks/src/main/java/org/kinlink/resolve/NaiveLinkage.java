package org.kinlink.resolve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/**
 * Average linkage as textbooks have it: in every round all pairs of groups that an edge connects
 * are weighed anew, record by record, and the most convincing two are joined.
 */
@NullMarked
final class NaiveLinkage {
  private NaiveLinkage() {}

  /** Returns for each row the smallest row of its group. */
  static int[] groups(int rows, List<int[]> edges, PairOdds odds) {
    List<List<Integer>> groups = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      groups.add(new ArrayList<>(List.of(row)));
    }
    boolean[][] connected = new boolean[rows][rows];
    for (int[] edge : edges) {
      connected[edge[0]][edge[1]] = true;
      connected[edge[1]][edge[0]] = true;
    }
    while (joined(groups, connected, odds)) {
      // Until nothing is convincing.
    }
    int[] of = new int[rows];
    for (List<Integer> group : groups) {
      int first = group.stream().mapToInt(Integer::intValue).min().orElseThrow();
      group.forEach(row -> of[row] = first);
    }
    return of;
  }

  private static boolean joined(List<List<Integer>> groups, boolean[][] connected, PairOdds odds) {
    double best = 0;
    int one = -1;
    int other = -1;
    for (int g = 0; g < groups.size(); g++) {
      for (int h = g + 1; h < groups.size(); h++) {
        double mean = mean(groups.get(g), groups.get(h), connected, odds);
        if (mean > best) {
          best = mean;
          one = g;
          other = h;
        }
      }
    }
    if (one < 0) {
      return false;
    }
    groups.get(one).addAll(groups.remove(other));
    return true;
  }

  /** What the records of two groups say on average, 0 where no edge connects them. */
  private static double mean(
      List<Integer> left, List<Integer> right, boolean[][] connected, PairOdds odds) {
    boolean edge = false;
    double sum = 0;
    for (int a : left) {
      for (int b : right) {
        edge |= connected[a][b];
        double of = odds.logOdds(Math.min(a, b), Math.max(a, b));
        sum += Math.max(-Merging.LOUDEST, Math.min(Merging.LOUDEST, of)) + 1e-6 * of;
      }
    }
    return edge ? sum / left.size() / right.size() : 0;
  }
}
