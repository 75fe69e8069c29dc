package org.kinlink.block;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.kinlink.record.People;
import org.kinlink.record.RowKeys;
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
    int[] keys = new int[people.size()];
    for (int row = 0; row < keys.length; row++) {
      keys[row] = filter.excludes(row) ? 0 : 1;
    }
    return group(BlockingRule.EVERY_PAIR, keys, Long.MAX_VALUE);
  }

  BlockingRule build(List<KeyPart> parts) {
    int[] keys = parts.get(0).codes().clone();
    for (KeyPart part : parts.subList(1, parts.size())) {
      keys = RowKeys.join(keys, part.codes());
    }
    for (int row = 0; row < keys.length; row++) {
      if (filter.excludes(row)) {
        keys[row] = 0;
      }
    }
    String name = parts.stream().map(KeyPart::name).collect(Collectors.joining(" + "));
    return group(name, keys, largestGroup);
  }

  private BlockingRule group(String name, int[] keys, long largest) {
    int[] order = sortedByKey(keys);
    long pairs = 0;
    int skipped = 0;
    int kept = 0;
    int[] perSource = new int[people.sources().size()];
    for (int from = 0; from < order.length; ) {
      int to = from;
      Arrays.fill(perSource, 0);
      while (to < order.length && keys[order[to]] == keys[order[from]]) {
        perSource[people.source(order[to++])]++;
      }
      long cost = filter.pairs(perSource);
      if (cost > largest) {
        skipped++;
        for (int i = from; i < to; i++) {
          keys[order[i]] = 0;
        }
      } else if (cost > 0) {
        pairs += cost;
        System.arraycopy(order, from, order, kept, to - from);
        kept += to - from;
      }
      from = to;
    }
    return new BlockingRule(name, keys, Arrays.copyOf(order, kept), pairs, skipped);
  }

  private static int[] sortedByKey(int[] keys) {
    int n = 0;
    int[] rows = new int[keys.length];
    for (int row = 0; row < keys.length; row++) {
      rows[n] = row;
      n += keys[row] != 0 ? 1 : 0;
    }
    int[] order = Arrays.copyOf(rows, n);
    RowOrder.sort(order, keys);
    return order;
  }
}
