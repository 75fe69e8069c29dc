package org.kinlink.block;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Tells the partners of a row that an earlier rule has brought together with it. Rows of a group
 * with one key in an earlier rule are linked one to the next when the group is entered, so that
 * asking costs as much as there are such partners and not as there are rules. For one portion.
 */
final class EarlierRules {
  /** So few rows are compared directly. */
  private static final int FEW = 8;

  private static final int SPREAD = 0x9E37_79B9;

  private final ImmutableList<BlockingRule> rules;

  /** For each earlier rule the next row of the group with the key of a row, or -1. */
  private final int[][] next;

  /** Where the chain of the row that is asked about has come to, for each earlier rule. */
  private final int[] reached;

  private final long[] dropped = new long[Candidates.LONGEST_RUN / Long.SIZE];
  private int[] keys = new int[FEW];
  private int[] slots = new int[FEW];

  /** Whether the group is one pair, and whether an earlier rule has shown it. */
  private boolean lone;

  private boolean shown;
  @Nullable EarlierPairs recorded;
  @Nullable EarlierPairs known;
  private int place;

  /**
   * Makes ready.
   *
   * @param rules the rules to ask, as {@link #among} gives them
   */
  EarlierRules(ImmutableList<BlockingRule> rules) {
    this.rules = rules;
    this.next = new int[rules.size()][FEW];
    this.reached = new int[rules.size()];
  }

  /**
   * Returns which of the rules before a rule are to be asked about its pairs: all but those of
   * whose pairs another shows every one that it shares with this rule.
   *
   * @param rules all rules
   * @param rule place of the rule
   */
  static ImmutableList<BlockingRule> among(ImmutableList<BlockingRule> rules, int rule) {
    ImmutableList.Builder<BlockingRule> asked = ImmutableList.builder();
    for (int r = 0; r < rule; r++) {
      boolean needless = false;
      for (int other = 0; other < rule; other++) {
        // Of two that show the same, the first is asked.
        needless |=
            other != r
                && rules.get(other).shows(rules.get(r), rules.get(rule))
                && (other < r || !rules.get(r).shows(rules.get(other), rules.get(rule)));
      }
      if (!needless) {
        asked.add(rules.get(r));
      }
    }
    return asked.build();
  }

  /** Whether any rule is asked; if not, no pair was shown before. */
  boolean asks() {
    return next.length > 0;
  }

  void enter(int[] order, int from, int to) {
    int count = to - from;
    lone = count == 2 && known == null;
    if (lone) {
      shown = together(order[from], order[from + 1]);
    }
    if (lone || known != null || !asks()) {
      return;
    }
    if (keys.length < count) {
      keys = new int[Math.max(count, 2 * keys.length)];
    }
    for (int r = 0; r < next.length; r++) {
      if (next[r].length < count) {
        next[r] = new int[keys.length];
      }
      int[] ofRule = rules.get(r).keys();
      for (int i = 0; i < count; i++) {
        keys[i] = ofRule[order[from + i]];
      }
      if (count <= FEW) {
        linkFew(count, next[r]);
      } else {
        link(count, next[r]);
      }
    }
  }

  /** Most groups are one pair, and of these most were shown by one of the first rules. */
  private boolean together(int one, int other) {
    for (int r = 0; r < next.length; r++) {
      int[] ofRule = rules.get(r).keys();
      if (ofRule[one] != 0 && ofRule[one] == ofRule[other]) {
        return true;
      }
    }
    return false;
  }

  private void linkFew(int count, int[] links) {
    for (int i = 0; i < count; i++) {
      int j = keys[i] == 0 ? count : i + 1;
      while (j < count && keys[j] != keys[i]) {
        j++;
      }
      links[i] = j < count ? j : -1;
    }
  }

  private void link(int count, int[] links) {
    int size = Integer.highestOneBit(count) << 2;
    if (slots.length < size) {
      slots = new int[size];
    }
    Arrays.fill(slots, 0, size, 0);
    int shift = Integer.numberOfLeadingZeros(size) + 1;
    for (int i = count - 1; i >= 0; i--) {
      links[i] = -1;
      if (keys[i] != 0) {
        int slot = (keys[i] * SPREAD) >>> shift;
        while (slots[slot] != 0 && keys[slots[slot] - 1] != keys[i]) {
          slot = (slot + 1) & (size - 1);
        }
        links[i] = slots[slot] - 1;
        slots[slot] = i + 1;
      }
    }
  }

  /**
   * Says which partners of a row were shown before. The stretches of partners of one row are asked
   * for in ascending order.
   *
   * @param first whether it is the first stretch of that row
   * @return a bit for each partner from the first of the stretch on
   */
  long[] dropped(int left, boolean first, int from, int to) {
    if (known != null) {
      place = known.read(place, dropped, to - from);
      return dropped;
    }
    Compacted.none(dropped, to - from);
    if (lone) {
      dropped[0] = shown ? 1 : 0;
    }
    for (int r = 0; !lone && r < next.length; r++) {
      int[] links = next[r];
      int partner = first ? links[left] : reached[r];
      while (partner >= 0 && partner < to) {
        if (partner >= from) {
          dropped[(partner - from) >>> 6] |= 1L << (partner - from);
        }
        partner = links[partner];
      }
      reached[r] = partner;
    }
    if (recorded != null && asks()) {
      recorded.add(dropped, to - from);
    }
    return dropped;
  }
}
