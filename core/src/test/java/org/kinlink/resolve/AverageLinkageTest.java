package org.kinlink.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
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
    Records records = Records.of(FieldKind.FORENAME, FieldKind.NHS_NUMBER).source("a");
    for (int row = 0; row < ROWS; row++) {
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
  void nothingIsJoinedWithoutAnEdge() {
    expect(List.of(0, 1, 2, 3, 4, 5, 6, 7), constraints(), new double[][] {{0, 1, -1}}, 5);
  }
}
