package org.kinlink.block;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The candidate pairs of a set of rules, in portions of about equal cost. A pair that several rules
 * bring together is shown once, by the first of them: the others find equal keys in an earlier
 * rule, which costs two look-ups and no memory. Immutable, safe to share between threads.
 */
public final class Candidates {
  /** The most partners that a visitor is shown at once. */
  public static final int LONGEST_RUN = 1024;

  private static final long PORTION = 50_000;

  private final ImmutableList<BlockingRule> rules;
  private final PairFilter filter;
  private final ImmutableList<Portion> portions;

  /** For each rule the earlier ones that are asked about its pairs. */
  private final ImmutableList<ImmutableList<BlockingRule>> earlier;

  /**
   * Divides the work.
   *
   * @param rules the rules
   * @param filter the allowed pairs
   */
  public Candidates(ImmutableList<BlockingRule> rules, PairFilter filter) {
    this.rules = rules;
    this.filter = filter;
    this.portions =
        IntStream.range(0, rules.size())
            .parallel()
            .mapToObj(this::divide)
            .flatMap(List::stream)
            .collect(ImmutableList.toImmutableList());
    this.earlier =
        IntStream.range(0, rules.size())
            .mapToObj(rule -> EarlierRules.among(rules, rule))
            .collect(ImmutableList.toImmutableList());
  }

  /** Left sides {@code from} to {@code to} of a rule's order. */
  private record Portion(int rule, int from, int to) {}

  private List<Portion> divide(int rule) {
    int[] order = rules.get(rule).order();
    BitSet begins = rules.get(rule).begins();
    List<Portion> divided = new ArrayList<>();
    int from = 0;
    long cost = 0;
    int groupEnd = 0;
    int partner = 0;
    boolean lone = false;
    for (int i = 0; i < order.length; ) {
      if (i == groupEnd) {
        groupEnd = begins.nextSetBit(i + 1);
        lone = groupEnd - i == 2;
      }
      if (lone) {
        // Most groups are one pair, which needs no look at its rows.
        i = groupEnd;
        cost++;
      } else {
        partner = firstPartner(order, groupEnd, i++, partner);
        cost += groupEnd - partner;
      }
      if (cost >= PORTION || i == order.length) {
        divided.add(new Portion(rule, from, i));
        from = i;
        cost = 0;
      }
    }
    return divided;
  }

  /**
   * Returns how many portions there are.
   *
   * @return the number of portions
   */
  public int portions() {
    return portions.size();
  }

  /**
   * Returns the fields that the rule of a portion asks to be equal as they stand.
   *
   * @param portion the portion, from 0
   * @return places in the schema; all rows of a group have one value in each of these fields
   */
  public ImmutableIntArray agreed(int portion) {
    return rules.get(portions.get(portion).rule()).equal();
  }

  /**
   * Shows every pair of a portion.
   *
   * @param portion the portion, from 0
   * @param visitor is shown the pairs
   */
  public void visit(int portion, PairVisitor visitor) {
    visitRuns(
        portion,
        (rowA, rowsB, count) -> {
          for (int i = 0; i < count; i++) {
            visitor.pair(rowA, rowsB[i]);
          }
        });
  }

  /**
   * Shows every pair of a portion, record by record. The same portion always shows the same runs.
   *
   * @param portion the portion, from 0
   * @param visitor is shown the pairs
   */
  public void visitRuns(int portion, RunVisitor visitor) {
    walk(portion, earlier(portion), new Compacted(visitor));
  }

  /**
   * Shows the pairs of a portion in the order of {@link #visitRuns}, and takes down what is needed
   * to show them again.
   *
   * @param portion the portion, from 0
   * @param into forgets what it knew and receives which pairs earlier rules show
   * @param visitor is shown the pairs
   */
  public void record(int portion, EarlierPairs into, GroupVisitor visitor) {
    into.clear();
    EarlierRules earlier = earlier(portion);
    earlier.recorded = into;
    walk(portion, earlier, visitor);
  }

  /**
   * Shows the pairs of a portion again.
   *
   * @param portion the portion, from 0
   * @param known what was taken down when it was shown before
   * @param visitor is shown the pairs
   */
  public void visitAgain(int portion, EarlierPairs known, GroupVisitor visitor) {
    EarlierRules earlier = earlier(portion);
    earlier.known = earlier.asks() ? known : null;
    walk(portion, earlier, visitor);
  }

  private EarlierRules earlier(int portion) {
    return new EarlierRules(earlier.get(portions.get(portion).rule()));
  }

  private void walk(int portion, EarlierRules earlier, GroupVisitor visitor) {
    Portion p = portions.get(portion);
    int[] order = rules.get(p.rule()).order();
    BitSet ofRule = rules.get(p.rule()).begins();
    int partner = 0;
    int start = 0;
    int groupEnd = 0;
    for (int i = p.from(); i < p.to(); i++) {
      if (groupEnd <= i) {
        start = i;
        groupEnd = ofRule.nextSetBit(i + 1);
        earlier.enter(order, start, groupEnd);
        visitor.group(order, start, groupEnd);
      }
      partner = firstPartner(order, groupEnd, i, partner);
      for (int from = partner; from < groupEnd; from += LONGEST_RUN) {
        int to = Math.min(groupEnd, from + LONGEST_RUN);
        long[] dropped = earlier.dropped(i - start, from == partner, from - start, to - start);
        visitor.run(i - start, from - start, to - start, dropped);
      }
    }
  }

  /**
   * Where in the order the rows begin that the row at {@code i} may be paired with. Rows of one
   * source stand together in a group; without a jump over them, one record beside a large source
   * that holds each person once would cost the square of that source.
   *
   * @param groupEnd where its group ends
   * @param known the answer for the row before, or 0
   */
  private int firstPartner(int[] order, int groupEnd, int i, int known) {
    int source = filter.source(order[i]);
    if (filter.allowsSources(source, source)) {
      return i + 1;
    }
    int j = Math.max(known, i + 1);
    while (j < groupEnd && filter.source(order[j]) == source) {
      j++;
    }
    return j;
  }

  private boolean earlier(int rule, int rowA, int rowB) {
    for (int r = 0; r < rule; r++) {
      int[] keys = rules.get(r).keys();
      if (keys[rowA] != 0 && keys[rowA] == keys[rowB]) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether any rule brings two records together.
   *
   * @param rowA the one
   * @param rowB the other
   * @return true when the pair is among the candidates
   */
  public boolean include(int rowA, int rowB) {
    return allows(rowA, rowB) && earlier(rules.size(), rowA, rowB);
  }

  /**
   * Returns whether two records may be compared at all.
   *
   * @param rowA the one
   * @param rowB the other
   * @return false for one record, for sealed ones and for two of a source that holds each person
   *     once
   */
  public boolean allows(int rowA, int rowB) {
    return rowA != rowB && filter.allows(rowA, rowB);
  }

  /**
   * Returns how many rules bring two records together.
   *
   * @param rowA the one
   * @param rowB the other
   * @param most where counting ends
   * @return the number of rules or {@code most}, 0 when the pair is not among the candidates
   */
  public int rules(int rowA, int rowB, int most) {
    int found = 0;
    if (allows(rowA, rowB)) {
      for (int r = 0; r < rules.size() && found < most; r++) {
        int[] keys = rules.get(r).keys();
        found += keys[rowA] != 0 && keys[rowA] == keys[rowB] ? 1 : 0;
      }
    }
    return found;
  }
}
