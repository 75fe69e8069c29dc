package org.kinlink.block;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.kinlink.record.People;
import org.kinlink.record.RowOrder;

/**
 * Joins ingredients to keys, groups the rows by them and counts what comparing the groups would
 * cost.
 */
final class RuleBuilder {
  private final People people;
  private final PairFilter filter;
  private final long largestGroup;

  /**
   * Starts.
   *
   * @param people the people
   * @param filter the allowed pairs
   * @param largestGroup pairs from which a group is too large to compare
   */
  RuleBuilder(People people, PairFilter filter, long largestGroup) {
    this.people = people;
    this.filter = filter;
    this.largestGroup = largestGroup;
  }

  /** All rows in one group, whatever its size. */
  BlockingRule everything() {
    int[][] nothing = {};
    return group(BlockingRule.EVERY_PAIR, complete(nothing), nothing, Long.MAX_VALUE);
  }

  BlockingRule build(List<KeyPart> parts) {
    int[][] codes = parts.stream().map(KeyPart::codes).toArray(int[][]::new);
    int[] order = complete(codes);
    for (int part = codes.length - 1; part >= 0; part--) {
      RowOrder.sort(order, codes[part]);
    }
    String name = parts.stream().map(KeyPart::name).collect(Collectors.joining(" + "));
    return group(name, order, codes, largestGroup);
  }

  /** The rows that have every ingredient. */
  private int[] complete(int[][] codes) {
    int n = 0;
    int[] rows = new int[people.size()];
    for (int row = 0; row < rows.length; row++) {
      boolean whole = !filter.excludes(row);
      for (int part = 0; whole && part < codes.length; part++) {
        whole = codes[part][row] != 0;
      }
      rows[n] = row;
      n += whole ? 1 : 0;
    }
    return Arrays.copyOf(rows, n);
  }

  /** Numbers the groups that are to be compared and leaves their rows, which stand in order. */
  private BlockingRule group(String name, int[] order, int[][] codes, long largest) {
    int[] keys = new int[people.size()];
    long pairs = 0;
    int skipped = 0;
    int groups = 0;
    int kept = 0;
    int[] perSource = new int[people.sources().size()];
    for (int from = 0; from < order.length; ) {
      int to = from;
      Arrays.fill(perSource, 0);
      while (to < order.length && equal(codes, order[to], order[from])) {
        perSource[people.source(order[to++])]++;
      }
      long cost = to - from == 1 ? 0 : filter.pairs(perSource);
      if (cost > largest) {
        skipped++;
      } else if (cost > 0) {
        pairs += cost;
        groups++;
        for (int i = from; i < to; i++) {
          keys[order[i]] = groups;
          order[kept++] = order[i];
        }
      }
      from = to;
    }
    return new BlockingRule(name, keys, Arrays.copyOf(order, kept), pairs, skipped);
  }

  private static boolean equal(int[][] codes, int rowA, int rowB) {
    for (int[] part : codes) {
      if (part[rowA] != part[rowB]) {
        return false;
      }
    }
    return true;
  }
}
