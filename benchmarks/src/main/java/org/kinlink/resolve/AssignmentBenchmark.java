package org.kinlink.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jgrapht.alg.interfaces.MatchingAlgorithm.Matching;
import org.jgrapht.alg.matching.MaximumWeightBipartiteMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jspecify.annotations.NullMarked;
import org.kinlink.benchmarks.Same;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One-to-one choice among possible links of two sources: sparse shortest paths, the Hungarian
 * method over the whole table, and JGraphT. Every record has one good partner, some of whom are
 * missing, and three worse ones nearby. Set-up holds all three to the same edges.
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar AssignmentBenchmark -p nodes=300
 * }</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Benchmark)
@NullMarked
public class AssignmentBenchmark {
  private static final int WORSE = 3;
  private static final int NEARBY = 6;

  /** How many records each source has in the component. */
  @Param({"8", "300"})
  public int nodes;

  private final List<Assignment.Edge> edges = new ArrayList<>();

  /** JMH makes one. */
  public AssignmentBenchmark() {}

  /** Makes the edges, and compares the answers. */
  @Setup
  public void prepare() {
    SplittableRandom random = new SplittableRandom(1);
    for (int left = 0; left < nodes; left++) {
      Set<Integer> rights =
          IntStream.rangeClosed(1, WORSE)
              .map(i -> random.nextInt(NEARBY))
              .boxed()
              .collect(Collectors.toCollection(TreeSet::new));
      if (random.nextInt(5) > 0) {
        edges.add(new Assignment.Edge(left, left, 4 + 8 * random.nextDouble(), edges.size()));
      }
      for (int right : rights) {
        int to = (left + right + 1) % nodes;
        edges.add(new Assignment.Edge(left, to, 6 * random.nextDouble(), edges.size()));
      }
    }
    Set<Integer> chosen = ids(solve());
    Same.hold(chosen.equals(ids(solveNaively())), "assignment, sparse and by the whole table");
    Same.hold(
        chosen.equals(solveByJgrapht().getEdges().stream().map(Link::id).collect(ids())),
        "assignment, sparse and by JGraphT");
  }

  private static Collector<Integer, ?, Set<Integer>> ids() {
    return Collectors.toSet();
  }

  private static Set<Integer> ids(List<Assignment.Edge> edges) {
    return edges.stream().map(Assignment.Edge::id).collect(ids());
  }

  /** An edge of the peer that knows its number. */
  public static final class Link extends DefaultWeightedEdge {
    private static final long serialVersionUID = 1;

    private final int id;

    Link(int id) {
      this.id = id;
    }

    int id() {
      return id;
    }
  }

  /**
   * Shortest paths over the edges there are.
   *
   * @return the chosen edges
   */
  @Benchmark
  public List<Assignment.Edge> solve() {
    return Assignment.solve(nodes, nodes, edges, -1);
  }

  /**
   * The twin, over the whole table.
   *
   * @return the chosen edges
   */
  @Benchmark
  public List<Assignment.Edge> solveNaively() {
    return NaiveAssignment.solve(nodes, nodes, edges);
  }

  /**
   * The peer, its graph built from the same edges.
   *
   * @return the chosen edges
   */
  @Benchmark
  public Matching<Integer, Link> solveByJgrapht() {
    SimpleWeightedGraph<Integer, Link> graph = new SimpleWeightedGraph<>(Link.class);
    for (int node = 0; node < 2 * nodes; node++) {
      graph.addVertex(node);
    }
    for (Assignment.Edge edge : edges) {
      Link link = new Link(edge.id());
      graph.addEdge(edge.left(), nodes + edge.right(), link);
      graph.setEdgeWeight(link, edge.weight());
    }
    Set<Integer> lefts = IntStream.range(0, nodes).boxed().collect(ids());
    Set<Integer> rights = IntStream.range(nodes, 2 * nodes).boxed().collect(ids());
    return new MaximumWeightBipartiteMatching<>(graph, lefts, rights).getMatching();
  }
}
