package org.kinlink.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Pairs come out of the rules as they went in, up to the most partners of a record. */
final class PairRulesTest {
  /** The pairs that rules of equal keys bring together. */
  private static Set<String> pairs(List<BlockingRule> rules) {
    Set<String> pairs = new TreeSet<>();
    for (BlockingRule rule : rules) {
      int[] order = rule.order();
      assertEquals(rule.pairs() * 2, order.length);
      for (int i = 0; i < order.length; i += 2) {
        assertEquals(rule.keys()[order[i]], rule.keys()[order[i + 1]]);
        assertTrue(order[i] < order[i + 1], "candidates are shown with the smaller row first");
        pairs.add(order[i] + "-" + order[i + 1]);
      }
    }
    return pairs;
  }

  @Test
  void everyPairIsInOneRule() {
    int[] first = {0, 0, 1, 2};
    int[] second = {4, 5, 5, 4};
    List<BlockingRule> rules = PairRules.of("similar", 7, first, second);
    assertEquals(new TreeSet<>(List.of("0-4", "0-5", "1-5", "2-4")), pairs(rules));
    assertEquals(2, rules.size());
    assertEquals("similar, 1", rules.get(0).name());
  }

  @Test
  void theWorstPairsOfASoughtRecordAreLeftOut() {
    int[] first = new int[20];
    int[] second = new int[20];
    for (int i = 0; i < 20; i++) {
      second[i] = i + 1;
    }
    Set<String> pairs = pairs(PairRules.of("similar", 21, first, second));
    assertEquals(PairRules.MOST, pairs.size());
    assertTrue(pairs.contains("0-1") && !pairs.contains("0-20"));
  }
}
