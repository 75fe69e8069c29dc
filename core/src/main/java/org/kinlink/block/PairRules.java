package org.kinlink.block;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Makes blocking rules of pairs that were found otherwise than by equal keys. A record stands once
 * in a rule, so pairs are divided among as few rules as the most sought record has partners, the
 * best pairs first (greedy edge colouring). What finds no room in {@value #MOST} rules is left out.
 */
public final class PairRules {
  /** The most rules, and so the most partners of a record. */
  static final int MOST = 12;

  private PairRules() {}

  /**
   * Divides pairs.
   *
   * @param name what the rules say of their pairs
   * @param rows how many rows there are
   * @param first a row of each pair, the best pair first
   * @param second the other row
   * @return the rules
   */
  public static ImmutableList<BlockingRule> of(String name, int rows, int[] first, int[] second) {
    int[] taken = new int[rows];
    List<int[]> keys = new ArrayList<>();
    int[] pairs = new int[MOST];
    for (int i = 0; i < first.length; i++) {
      int rule = Integer.numberOfTrailingZeros(~(taken[first[i]] | taken[second[i]]));
      if (rule < MOST) {
        if (rule == keys.size()) {
          keys.add(new int[rows]);
        }
        taken[first[i]] |= 1 << rule;
        taken[second[i]] |= 1 << rule;
        pairs[rule]++;
        keys.get(rule)[first[i]] = pairs[rule];
        keys.get(rule)[second[i]] = pairs[rule];
      }
    }
    ImmutableList.Builder<BlockingRule> rules = ImmutableList.builder();
    for (int rule = 0; rule < keys.size(); rule++) {
      rules.add(rule(name + ", " + (rule + 1), keys.get(rule), pairs[rule]));
    }
    return rules.build();
  }

  private static BlockingRule rule(String name, int[] keys, int pairs) {
    int[] order = new int[2 * pairs];
    Arrays.fill(order, -1);
    for (int row = 0; row < keys.length; row++) {
      if (keys[row] > 0) {
        int at = 2 * (keys[row] - 1);
        order[order[at] < 0 ? at : at + 1] = row;
      }
    }
    BitSet begins = new BitSet(order.length + 1);
    for (int place = 0; place <= order.length; place += 2) {
      begins.set(place);
    }
    return new BlockingRule(name, keys, order, begins, ImmutableList.of(), pairs, 0, 0);
  }
}
