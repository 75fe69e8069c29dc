package org.kinlink.resolve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.safeguard.Safeguards;
import org.kinlink.testing.Records;

final class AverageLinkageTest {
  private static final int ROWS = 8;

  private static Constraints constraints(String... numbers) {
    return constraints(ROWS, numbers);
  }

  private static Constraints constraints(int rows, String... numbers) {
    Records records = Records.of(FieldKind.FORENAME, FieldKind.NHS_NUMBER).source("a");
    for (int row = 0; row < rows; row++) {
      records.add("r" + row, "f" + row, row < numbers.length ? numbers[row] : null);
    }
    People people = records.people();
    return new Constraints(
        people,
        Safeguards.of(ImmutableList.of(), people),
        new boolean[] {false},
        ImmutableSet.of(),
        KnownTwins.NONE);
  }

  /** Odds in a table, {@code else} where it has none; the groups after linking. */
  private static List<Integer> groups(
      Constraints constraints, double[][] table, double otherwise, Random order) {
    PairOdds odds =
        (a, b) -> {
          for (double[] entry : table) {
            if (entry[0] == a && entry[1] == b) {
              return entry[2];
            }
          }
          return otherwise;
        };
    Clusters clusters = new Clusters(ROWS);
    AverageLinkage linkage =
        new AverageLinkage(
            clusters, () -> new Merging(clusters, constraints, odds, (left, right) -> true));
    List<double[]> edges = new ArrayList<>(List.of(table));
    Collections.shuffle(edges, order);
    for (double[] edge : edges) {
      if (edge[2] > 0) {
        linkage.edge((int) edge[0], (int) edge[1]);
      }
    }
    linkage.run();
    return IntStream.range(0, ROWS).map(clusters::of).boxed().toList();
  }

  private static void expect(
      List<Integer> groups, Constraints constraints, double[][] table, double otherwise) {
    for (int seed = 0; seed < 20; seed++) {
      assertEquals(groups, groups(constraints, table, otherwise, new Random(seed)));
    }
  }

  private static final double[][] TWO_PEOPLE_AND_A_MISTAKE = {
    {0, 1, 6}, {0, 2, 6}, {1, 2, 6}, {3, 4, 6}, {3, 5, 6}, {4, 5, 6}, {2, 3, 30}
  };

  @Test
  void oneMistakenPairDoesNotChainTwoPeople() {
    double[][] table = TWO_PEOPLE_AND_A_MISTAKE.clone();
    table[6] = new double[] {2, 3, 5};
    expect(List.of(0, 0, 0, 3, 3, 3, 6, 7), constraints(), table, -9);
  }

  @Test
  void anOutrageousPairDoesNotOutshoutTheRest() {
    List<Integer> groups = groups(constraints(), TWO_PEOPLE_AND_A_MISTAKE, -9, new Random(1));
    assertEquals(groups.get(0), groups.get(1));
    assertEquals(groups.get(4), groups.get(5));
    assertEquals(false, groups.get(0).equals(groups.get(5)));
  }

  @Test
  void recordsThatSpeakForOnePersonOnAverageAreJoined() {
    double[][] table = {{0, 1, 6}, {1, 2, 6}, {2, 3, 6}, {0, 2, 3}, {1, 3, 3}, {0, 3, -1}};
    expect(List.of(0, 0, 0, 0, 4, 5, 6, 7), constraints(), table, -9);
  }

  @Test
  void differentNumbersStayApartEvenByWayOfRecordsWithoutAny() {
    double[][] table = {{0, 1, 6.5}, {1, 2, 6}, {0, 2, 6}};
    expect(
        List.of(0, 0, 2, 3, 4, 5, 6, 7), constraints("9990000018", null, "9990000026"), table, -9);
  }

  @Test
  void theMoreConvincingOfTwoLoudPairsWinsWhateverTheOrderOfRows() {
    Constraints numbers = constraints("9990000018", null, "9990000026");
    expect(List.of(0, 1, 1, 3, 4, 5, 6, 7), numbers, new double[][] {{0, 1, 8}, {1, 2, 20}}, -9);
    expect(List.of(0, 0, 2, 3, 4, 5, 6, 7), numbers, new double[][] {{0, 1, 20}, {1, 2, 8}}, -9);
  }

  @Test
  void lotsThatAreJoinedSideBySideAreJoinedAsEachByItself() {
    int lots = 1500;
    PairOdds odds = (a, b) -> new Random(31L * a + b).nextDouble(-6, 9);
    Constraints none = constraints(lots * ROWS);
    Clusters together = new Clusters(lots * ROWS);
    Clusters alone = new Clusters(lots * ROWS);
    AverageLinkage all =
        new AverageLinkage(
            together, () -> new Merging(together, none, odds, (left, right) -> true));
    Merging one = new Merging(alone, none, odds, (left, right) -> true);
    for (int first = 0; first < lots * ROWS; first += ROWS) {
      List<Long> edges = new ArrayList<>();
      for (int a = first; a < first + ROWS; a++) {
        for (int b = a + 1; b < first + ROWS; b++) {
          // The next row always, so that a lot hangs together.
          if (b == a + 1 || odds.logOdds(a, b) > 0) {
            all.edge(a, b);
            edges.add((long) a << 32 | b);
          }
        }
      }
      one.lot(edges.stream().mapToLong(Long::longValue).toArray());
    }
    all.run();
    int[] expected = IntStream.range(0, lots * ROWS).map(alone::of).toArray();
    int[] found = IntStream.range(0, lots * ROWS).map(together::of).toArray();
    assertArrayEquals(expected, found);
    assertTrue(Arrays.stream(found).distinct().count() < lots * ROWS / 2);
  }

  @Test
  void nothingIsJoinedWithoutAnEdge() {
    expect(List.of(0, 1, 2, 3, 4, 5, 6, 7), constraints(), new double[][] {{0, 1, -1}}, 5);
  }
}
