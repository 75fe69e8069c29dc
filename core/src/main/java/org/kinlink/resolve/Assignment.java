package org.kinlink.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The one-to-one choice of edges with the largest sum of weights, leaving nodes unmatched where
 * that is better. Shortest augmenting paths with potentials over sparse edges (R. Jonker, A.
 * Volgenant, Computing 38, 1987); being left alone is an edge of weight 0 to a partner of one's
 * own.
 */
final class Assignment {
  private final List<List<Edge>> edges = new ArrayList<>();
  private final double[] leftPotential;
  private final double[] rightPotential;
  private final Edge[] chosen;
  private final int[] leftOf;

  // Of one search, and clean again after it: most searches end after a few of the nodes.
  private final double[] distance;
  private final Edge[] via;
  private final boolean[] done;
  private final int[] touched;
  private int touchedSize;

  /** An edge of positive weight between a left and a right node; {@code id} is the caller's. */
  record Edge(int left, int right, double weight, int id) {}

  private Assignment(int lefts, int rights) {
    int all = rights + lefts;
    for (int l = 0; l < lefts; l++) {
      edges.add(new ArrayList<>(List.of(new Edge(l, rights + l, 0, -1))));
    }
    leftPotential = new double[lefts];
    rightPotential = new double[all];
    chosen = new Edge[lefts];
    leftOf = new int[all];
    Arrays.fill(leftOf, -1);
    distance = new double[all];
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
    via = new Edge[all];
    done = new boolean[all];
    touched = new int[all];
  }

  /**
   * Chooses edges.
   *
   * @param lefts number of left nodes
   * @param rights number of right nodes
   * @param edges the edges, all of positive weight
   * @param without id of an edge that may not be chosen, or -1
   * @return the chosen edges in the order of their left nodes
   */
  static List<Edge> solve(int lefts, int rights, List<Edge> edges, int without) {
    Assignment assignment = new Assignment(lefts, rights);
    for (Edge edge : edges) {
      if (edge.id() != without) {
        assignment.edges.get(edge.left()).add(edge);
      }
    }
    for (int l = 0; l < lefts; l++) {
      assignment.augment(l);
    }
    List<Edge> chosen = new ArrayList<>();
    for (Edge edge : assignment.chosen) {
      if (edge.id() >= 0) {
        chosen.add(edge);
      }
    }
    return chosen;
  }

  private void augment(int start) {
    leftPotential[start] = Double.POSITIVE_INFINITY;
    for (Edge e : edges.get(start)) {
      leftPotential[start] =
          Math.min(leftPotential[start], -e.weight() - rightPotential[e.right()]);
    }
    PriorityQueue<double[]> queue =
        new PriorityQueue<>(
            (x, y) -> x[0] != y[0] ? Double.compare(x[0], y[0]) : Double.compare(x[1], y[1]));
    relax(start, 0, queue);
    int end = -1;
    while (end < 0) {
      double[] next = queue.remove();
      int right = (int) next[1];
      if (done[right]) {
        continue;
      }
      done[right] = true;
      if (leftOf[right] < 0) {
        end = right;
      } else {
        relax(leftOf[right], next[0], queue);
      }
    }
    double length = distance[end];
    leftPotential[start] += length;
    for (int i = 0; i < touchedSize; i++) {
      int r = touched[i];
      if (done[r] && r != end) {
        rightPotential[r] += distance[r] - length;
        leftPotential[leftOf[r]] += length - distance[r];
      }
    }
    follow(end);
    clean();
  }

  private void clean() {
    for (int i = 0; i < touchedSize; i++) {
      distance[touched[i]] = Double.POSITIVE_INFINITY;
      via[touched[i]] = null;
      done[touched[i]] = false;
    }
    touchedSize = 0;
  }

  private void relax(int left, double base, PriorityQueue<double[]> queue) {
    for (Edge e : edges.get(left)) {
      double to = base - e.weight() - leftPotential[left] - rightPotential[e.right()];
      // Rounding can make a way back to a settled node look shorter, which would close a circle.
      if (!done[e.right()] && to < distance[e.right()]) {
        if (via[e.right()] == null) {
          touched[touchedSize++] = e.right();
        }
        distance[e.right()] = to;
        via[e.right()] = e;
        queue.add(new double[] {to, e.right()});
      }
    }
  }

  private void follow(int end) {
    int right = end;
    while (right >= 0) {
      Edge edge = via[right];
      Edge replaced = chosen[edge.left()];
      chosen[edge.left()] = edge;
      leftOf[right] = edge.left();
      right = replaced == null ? -1 : replaced.right();
    }
  }
}
