package org.kinlink.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The Hungarian method over the whole table of left and right nodes (H. W. Kuhn, Naval Research
 * Logistics Quarterly 2, 1955), as textbooks have it: where there is no edge the weight is 0.
 */
@NullMarked
final class NaiveAssignment {
  private NaiveAssignment() {}

  /** Chooses the edges with the largest sum of weights. */
  static List<Assignment.Edge> solve(int lefts, int rights, List<Assignment.Edge> edges) {
    int n = Math.max(lefts, rights);
    @Nullable Assignment.Edge[][] table = new Assignment.Edge[n][n];
    double[][] cost = new double[n][n];
    for (Assignment.Edge edge : edges) {
      table[edge.left()][edge.right()] = edge;
      cost[edge.left()][edge.right()] = -edge.weight();
    }
    int[] leftOf = hungarian(cost);
    List<Assignment.Edge> chosen = new ArrayList<>();
    for (int r = 0; r < n; r++) {
      Assignment.Edge edge = table[leftOf[r]][r];
      if (edge != null) {
        chosen.add(edge);
      }
    }
    return chosen;
  }

  private static int[] hungarian(double[][] cost) {
    int n = cost.length;
    double[] left = new double[n + 1];
    double[] right = new double[n + 1];
    int[] leftOf = new int[n + 1];
    for (int l = 1; l <= n; l++) {
      leftOf[0] = l;
      int at = 0;
      double[] slack = new double[n + 1];
      Arrays.fill(slack, Double.POSITIVE_INFINITY);
      int[] way = new int[n + 1];
      boolean[] used = new boolean[n + 1];
      do {
        used[at] = true;
        int from = leftOf[at];
        double least = Double.POSITIVE_INFINITY;
        int next = 0;
        for (int r = 1; r <= n; r++) {
          if (!used[r]) {
            double reduced = cost[from - 1][r - 1] - left[from] - right[r];
            if (reduced < slack[r]) {
              slack[r] = reduced;
              way[r] = at;
            }
            if (slack[r] < least) {
              least = slack[r];
              next = r;
            }
          }
        }
        for (int r = 0; r <= n; r++) {
          if (used[r]) {
            left[leftOf[r]] += least;
            right[r] -= least;
          } else {
            slack[r] -= least;
          }
        }
        at = next;
      } while (leftOf[at] != 0);
      while (at != 0) {
        leftOf[at] = leftOf[way[at]];
        at = way[at];
      }
    }
    return Arrays.stream(leftOf).skip(1).map(l -> l - 1).toArray();
  }
}
