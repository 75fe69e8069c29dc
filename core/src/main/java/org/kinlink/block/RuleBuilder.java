package org.kinlink.block;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.People;
import org.kinlink.record.RowOrder;
import org.kinlink.record.SortRoom;

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

  /** Rules are built side by side, so as many as there are threads are in use at once. */
  private final Queue<SortRoom> rooms = new ConcurrentLinkedQueue<>();

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
    Grouping grouping = new Grouping(order, ImmutableList.of());
    group(order, new boolean[order.length], Long.MAX_VALUE, grouping);
    return grouping.rule(BlockingRule.EVERY_PAIR);
  }

  BlockingRule build(List<KeyPart> parts) {
    int[][] codes = parts.stream().map(KeyPart::codes).toArray(int[][]::new);
    int[] order = complete(codes);
    SortRoom free = rooms.poll();
    SortRoom room = free == null ? new SortRoom(people.size()) : free;
    boolean[] firsts = RowOrder.firsts(order, room, codes);
    rooms.add(room);
    String name = parts.stream().map(KeyPart::name).collect(Collectors.joining(" + "));
    Grouping grouping =
        new Grouping(
            order,
            parts.stream().map(KeyPart::ingredient).collect(ImmutableList.toImmutableList()));
    group(order, firsts, largestGroup, grouping);
    return grouping.rule(name);
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
    return n == rows.length ? rows : Arrays.copyOf(rows, n);
  }

  /** Numbers the groups that are to be compared and leaves their rows, which stand in order. */
  private void group(int[] order, boolean[] firsts, long largest, Grouping grouping) {
    for (int from = 0; from < order.length; ) {
      int to = from + 1;
      while (to < order.length && !firsts[to]) {
        to++;
      }
      if (to - from > 1) {
        long cost = grouping.pairs(order, from, to);
        if (cost > largest) {
          split(order, from, to, cost, grouping);
        } else {
          grouping.add(order, from, to, cost);
        }
      }
      from = to;
    }
  }

  private void split(int[] order, int from, int to, long cost, Grouping grouping) {
    int[] rows = Arrays.copyOfRange(order, from, to);
    RowOrder.sort(rows, places());
    long compared = 0;
    for (int first = 0; first < rows.length; first += PIECE) {
      int end = Math.min(rows.length, first + PIECE);
      // Candidates are shown with the smaller row first.
      Arrays.sort(rows, first, end);
      long pairs = grouping.pairs(rows, first, end);
      grouping.add(rows, first, end, pairs);
      compared += pairs;
    }
    grouping.split++;
    grouping.lost += cost - compared;
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
    private final ImmutableList<Ingredient> ingredients;
    private final int[] keys = new int[people.size()];
    private final BitSet begins;
    private final int[] perSource = new int[people.sources().size()];
    private int size;
    private int groups;
    private long pairs;
    private int split;
    private long lost;

    Grouping(int[] order, ImmutableList<Ingredient> ingredients) {
      this.kept = order;
      this.ingredients = ingredients;
      this.begins = new BitSet(order.length + 1);
    }

    /** Counts the allowed pairs of some rows; most groups are two rows. */
    long pairs(int[] rows, int from, int to) {
      if (to - from == 2) {
        return filter.allowsSources(people.source(rows[from]), people.source(rows[from + 1]))
            ? 1
            : 0;
      }
      Arrays.fill(perSource, 0);
      for (int i = from; i < to; i++) {
        perSource[people.source(rows[i])]++;
      }
      return filter.pairs(perSource);
    }

    void add(int[] rows, int from, int to, long cost) {
      if (cost > 0) {
        pairs += cost;
        groups++;
        begins.set(size);
        for (int i = from; i < to; i++) {
          keys[rows[i]] = groups;
          kept[size++] = rows[i];
        }
      }
    }

    BlockingRule rule(String name) {
      begins.set(size);
      int[] order = Arrays.copyOf(kept, size);
      return new BlockingRule(name, keys, order, begins, ingredients, pairs, split, lost);
    }
  }
}
