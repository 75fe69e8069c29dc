package org.kinlink.block;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.People;
import org.kinlink.record.RowOrder;

/**
 * Joins ingredients to keys, groups the rows by them and counts what comparing the groups would
 * cost. A group that would cost too much is cut into pieces of records that are next to each other
 * when all their values are put in order (sorted neighbourhood, M. A. Hernández, S. J. Stolfo,
 * 1995), so that records alike in everything stay together.
 */
final class RuleBuilder {
  /** Records of a piece: up to 32 pairs a record, which the budget of a rule allows. */
  private static final int PIECE = 64;

  private final People people;
  private final PairFilter filter;
  private final long largestGroup;
  private int @Nullable [] place;

  /**
   * Starts.
   *
   * @param people the people
   * @param filter the allowed pairs
   * @param largestGroup pairs from which a group is too large to compare whole
   */
  RuleBuilder(People people, PairFilter filter, long largestGroup) {
    this.people = people;
    this.filter = filter;
    this.largestGroup = largestGroup;
  }

  /** All rows in one group, whatever its size. */
  BlockingRule everything() {
    int[] order = complete(new int[0][]);
    return group(BlockingRule.EVERY_PAIR, order, new boolean[order.length], Long.MAX_VALUE);
  }

  BlockingRule build(List<KeyPart> parts) {
    int[][] codes = parts.stream().map(KeyPart::codes).toArray(int[][]::new);
    int[] order = complete(codes);
    boolean[] firsts = RowOrder.firsts(order, codes);
    String name = parts.stream().map(KeyPart::name).collect(Collectors.joining(" + "));
    return group(name, order, firsts, largestGroup);
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
  private BlockingRule group(String name, int[] order, boolean[] firsts, long largest) {
    Grouping grouping = new Grouping(order);
    for (int from = 0; from < order.length; ) {
      int to = from + 1;
      while (to < order.length && !firsts[to]) {
        to++;
      }
      if (to - from > 1) {
        long cost = filter.pairs(perSource(order, from, to));
        if (cost > largest) {
          split(order, from, to, cost, grouping);
        } else {
          grouping.add(order, from, to, cost);
        }
      }
      from = to;
    }
    return grouping.rule(name);
  }

  private void split(int[] order, int from, int to, long cost, Grouping grouping) {
    int[] rows = Arrays.copyOfRange(order, from, to);
    RowOrder.sort(rows, places());
    long compared = 0;
    for (int first = 0; first < rows.length; first += PIECE) {
      int end = Math.min(rows.length, first + PIECE);
      // Candidates are shown with the smaller row first.
      Arrays.sort(rows, first, end);
      long pairs = filter.pairs(perSource(rows, first, end));
      grouping.add(rows, first, end, pairs);
      compared += pairs;
    }
    grouping.split++;
    grouping.lost += cost - compared;
  }

  private int[] perSource(int[] rows, int from, int to) {
    int[] perSource = new int[people.sources().size()];
    for (int i = from; i < to; i++) {
      perSource[people.source(rows[i])]++;
    }
    return perSource;
  }

  /** The place of each row when all are put in the order of their values, whatever their source. */
  private synchronized int[] places() {
    if (place == null) {
      int[] order = RowOrder.natural(people.size());
      for (int f = people.schema().size() - 1; f >= 0; f--) {
        int field = f;
        int[] codes = new int[order.length];
        Arrays.setAll(codes, row -> people.code(field, row));
        RowOrder.sort(order, codes);
      }
      place = new int[order.length];
      for (int i = 0; i < order.length; i++) {
        place[order[i]] = i;
      }
    }
    return place;
  }

  /** The groups so far. What is left of an order is written over its beginning. */
  private final class Grouping {
    private final int[] kept;
    private final int[] keys = new int[people.size()];
    private int size;
    private int groups;
    private long pairs;
    private int split;
    private long lost;

    Grouping(int[] order) {
      this.kept = order;
    }

    void add(int[] rows, int from, int to, long cost) {
      if (cost > 0) {
        pairs += cost;
        groups++;
        for (int i = from; i < to; i++) {
          keys[rows[i]] = groups;
          kept[size++] = rows[i];
        }
      }
    }

    BlockingRule rule(String name) {
      return new BlockingRule(name, keys, Arrays.copyOf(kept, size), pairs, split, lost);
    }
  }
}
