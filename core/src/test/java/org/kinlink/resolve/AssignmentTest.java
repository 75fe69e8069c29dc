package org.kinlink.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kinlink.resolve.Assignment.Edge;

final class AssignmentTest {
  /** The best sum over every choice of edges. */
  private static double best(List<Edge> edges, int from, Set<Integer> lefts, Set<Integer> rights) {
    if (from == edges.size()) {
      return 0;
    }
    Edge edge = edges.get(from);
    double best = best(edges, from + 1, lefts, rights);
    if (lefts.add(edge.left())) {
      if (rights.add(edge.right())) {
        best = Math.max(best, edge.weight() + best(edges, from + 1, lefts, rights));
        rights.remove(edge.right());
      }
      lefts.remove(edge.left());
    }
    return best;
  }

  private static double sum(List<Edge> edges) {
    return edges.stream().mapToDouble(Edge::weight).sum();
  }

  @Test
  void equalsTheBestOfAllChoicesOnSmallGraphs() {
    Random random = new Random(70);
    for (int i = 0; i < 1_000; i++) {
      int lefts = 1 + random.nextInt(5);
      int rights = 1 + random.nextInt(5);
      List<Edge> edges = new ArrayList<>();
      for (int l = 0; l < lefts; l++) {
        for (int r = 0; r < rights; r++) {
          if (random.nextInt(3) > 0) {
            // Few different weights give many ties.
            double weight = i % 2 == 0 ? 1 + random.nextInt(4) : 0.01 + 20 * random.nextDouble();
            edges.add(new Edge(l, r, weight, edges.size()));
          }
        }
      }
      Collections.shuffle(edges, random);
      int without = random.nextInt(3) - 1;
      List<Edge> allowed = edges.stream().filter(e -> e.id() != without).toList();
      List<Edge> chosen = Assignment.solve(lefts, rights, edges, without);
      assertEquals(best(allowed, 0, new HashSet<>(), new HashSet<>()), sum(chosen), 1e-9);
      assertTrue(allowed.containsAll(chosen));
      assertEquals(chosen.size(), chosen.stream().map(Edge::left).distinct().count());
      assertEquals(chosen.size(), chosen.stream().map(Edge::right).distinct().count());
      assertEquals(chosen, Assignment.solve(lefts, rights, edges, without));
    }
  }

  @Test
  void aPartnerIsGivenUpForALargerSum() {
    List<Edge> edges = List.of(new Edge(0, 0, 10, 0), new Edge(0, 1, 9, 1), new Edge(1, 0, 9, 2));
    assertEquals(List.of(edges.get(1), edges.get(2)), Assignment.solve(2, 2, edges, -1));
  }

  @Test
  void somebodyIsLeftAloneRatherThanForcedIntoASmallerSum() {
    List<Edge> edges = List.of(new Edge(0, 0, 10, 0), new Edge(1, 0, 9, 1));
    assertEquals(List.of(edges.get(0)), Assignment.solve(2, 1, edges, -1));
  }

  @Test
  void nothingToChooseFromIsNothingChosen() {
    assertEquals(List.of(), Assignment.solve(0, 0, List.of(), -1));
    assertEquals(List.of(), Assignment.solve(2, 2, List.of(), -1));
  }
}
