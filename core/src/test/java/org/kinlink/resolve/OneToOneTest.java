package org.kinlink.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableIntArray;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kinlink.score.ScoredPairs;

final class OneToOneTest {
  private static final double MARGIN = Math.log(4);

  private final ScoredPairs pairs = new ScoredPairs();

  private void pair(int a, int b, double odds) {
    pairs.add(a, b, null, odds);
  }

  private OneToOne decide() {
    OneToOne oneToOne = new OneToOne(pairs, MARGIN);
    oneToOne.decide(ImmutableIntArray.copyOf(IntStream.range(0, pairs.size())));
    return oneToOne;
  }

  private Set<String> names(BitSet edges) {
    return edges.stream()
        .mapToObj(e -> pairs.rowA(e) + "-" + pairs.rowB(e))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void expect(OneToOne found, List<String> chosen, List<String> close) {
    assertEquals(new TreeSet<>(chosen), names(found.chosen()));
    assertEquals(new TreeSet<>(close), names(found.close()));
  }

  @Test
  void aPairWithoutRivalIsChosen() {
    pair(0, 10, 0.5);
    expect(decide(), List.of("0-10"), List.of());
  }

  @Test
  void clearPairsAreChosenAndTheirWeakRivalsNot() {
    pair(0, 10, 9);
    pair(0, 11, 2);
    pair(1, 10, 2);
    pair(1, 11, 9);
    expect(decide(), List.of("0-10", "1-11"), List.of());
  }

  @Test
  void twinsWithNearlyEqualAlternativesAreLeftForReview() {
    pair(0, 10, 5);
    pair(0, 11, 4.9);
    pair(1, 10, 4.9);
    pair(1, 11, 5);
    expect(decide(), List.of(), List.of("0-10", "0-11", "1-10", "1-11"));
  }

  @Test
  void theRecordOfOneTwinThatFitsBothIsLeftForReview() {
    pair(0, 10, 5);
    pair(1, 10, 4.5);
    expect(decide(), List.of(), List.of("0-10", "1-10"));
  }

  @Test
  void marginIsReachedExactly() {
    pair(0, 10, 5 + MARGIN);
    pair(1, 10, 5);
    expect(decide(), List.of("0-10"), List.of());
  }

  @Test
  void anExchangeAlongAChainCountsAsAnAlternative() {
    pair(0, 10, 6);
    pair(0, 11, 5.9);
    pair(1, 11, 6);
    pair(1, 12, 5.9);
    expect(decide(), List.of(), List.of("0-10", "0-11", "1-11", "1-12"));
  }

  @Test
  void oneUnclearHouseholdDoesNotSpoilAnother() {
    pair(0, 10, 5);
    pair(0, 11, 5);
    pair(5, 15, 5);
    expect(decide(), List.of("5-15"), List.of("0-10", "0-11"));
  }

  @Test
  void largeComponentsAreJudgedEdgeByEdge() {
    for (int a = 0; a < 25; a++) {
      for (int b = 100; b < 125; b++) {
        boolean near = a == 7 && b == 108;
        pair(a, b, b - 100 == a ? 20 : near ? 19.5 : 1);
      }
    }
    OneToOne found = decide();
    assertEquals(23, found.chosen().cardinality());
    assertTrue(names(found.close()).contains("7-107"));
    assertTrue(names(found.close()).contains("7-108"));
    assertTrue(names(found.close()).contains("8-108"));
    assertEquals(3, found.close().cardinality());
  }

  @Test
  void theOrderOfTheEdgesDoesNotMatter() {
    int[][] edges = {{0, 10, 9}, {0, 11, 5}, {1, 10, 5}, {1, 11, 4}, {2, 11, 8}, {2, 12, 7}};
    for (int[] e : edges) {
      pair(e[0], e[1], e[2]);
    }
    OneToOne forward = decide();
    OneToOne backward = new OneToOne(pairs, MARGIN);
    backward.decide(
        ImmutableIntArray.copyOf(IntStream.range(0, edges.length).map(i -> edges.length - 1 - i)));
    assertEquals(forward.chosen(), backward.chosen());
    assertEquals(forward.close(), backward.close());
  }

  @Test
  void componentsThatMeetInOneRecordAreDecidedAsAnyOthers() {
    Random random = new Random(95);
    for (int node = 0; node < 12_000; node += 6) {
      boolean left = random.nextBoolean();
      int edges = 1 + random.nextInt(4);
      for (int e = 0; e < edges; e++) {
        double odds = 0.5 + random.nextInt(8) * MARGIN / 4;
        if (left) {
          pair(node, 20_000 + node + e, odds);
        } else {
          pair(node + e, 20_000 + node, odds);
        }
      }
    }
    OneToOne found = decide();
    BitSet chosen = new BitSet();
    BitSet close = new BitSet();
    for (int from = 0; from < pairs.size(); ) {
      int to = from + 1;
      while (to < pairs.size() && (pairs.rowA(to) / 6 == pairs.rowA(from) / 6)) {
        to++;
      }
      naive(from, to, chosen, close);
      from = to;
    }
    assertEquals(chosen, found.chosen());
    assertEquals(close, found.close());
    assertTrue(!chosen.isEmpty() && !close.isEmpty());
  }

  /** Solves a component, and solves it again without what was chosen. */
  private void naive(int from, int to, BitSet chosen, BitSet close) {
    List<Assignment.Edge> edges =
        IntStream.range(from, to)
            .mapToObj(
                p ->
                    new Assignment.Edge(
                        pairs.rowA(p) % 6, (pairs.rowB(p) - 20_000) % 6, pairs.logOdds(p), p))
            .toList();
    List<Assignment.Edge> best = Assignment.solve(6, 6, edges, -1);
    for (Assignment.Edge edge : best) {
      double without = sum(Assignment.solve(6, 6, edges, edge.id()));
      if (edges.size() == 1 || sum(best) - without >= MARGIN) {
        chosen.set(edge.id());
      } else {
        edges.stream()
            .filter(o -> o.id() == edge.id() || o.weight() > edge.weight() - MARGIN)
            .forEach(o -> close.set(o.id()));
      }
    }
  }

  private static double sum(List<Assignment.Edge> edges) {
    return edges.stream().mapToDouble(Assignment.Edge::weight).sum();
  }
}
