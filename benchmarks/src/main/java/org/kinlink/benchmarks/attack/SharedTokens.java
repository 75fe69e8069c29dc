package org.kinlink.benchmarks.attack;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.kinlink.benchmarks.TwoFiles;
import org.kinlink.block.KeyedRules;
import org.kinlink.block.KeyedTexts;
import org.kinlink.record.People;
import org.kinlink.record.RecordRef;

/**
 * Prints the share of records that are named by what two files under pads have in common, from the
 * combinations alone: by somebody who knows both files, in which nothing is spelt otherwise. Of two
 * records of one child he sees which combinations both have for themselves, or only how many, or
 * how many where one in ten was left out.
 *
 * <pre>{@code
 * java -cp benchmarks/target/benchmarks.jar org.kinlink.benchmarks.attack.SharedTokens 3000
 * }</pre>
 */
public final class SharedTokens {
  /** How often the attacker lets chance leave out tokens, to know what to expect. */
  private static final int OWN_KEYS = 50;

  private static final long NOT_IN_BOTH = -1;

  private final People people;
  private final KeyedTexts texts;
  private final ImmutableList<String> names;
  private final boolean[][] alone;

  private SharedTokens(int records) {
    people = TokenTable.housed(TwoFiles.make(records, 1), 2, true, Adds.NOTHING);
    KeyedRules rules = KeyedRules.ofPersons(people.schema());
    texts = rules.texts(people);
    names = rules.names();
    alone = new boolean[names.size()][people.size()];
    for (int rule = 0; rule < alone.length; rule++) {
      for (int source = 0; source < 2; source++) {
        findAlone(rule, source);
      }
    }
  }

  /**
   * Prints.
   *
   * @param args how many records a file has
   */
  public static void main(String[] args) {
    int records = Integer.parseInt(args[0]);
    for (Sees sees : Sees.values()) {
      System.out.printf(Locale.ROOT, "%s: %.1f%%%n", sees.text, 100 * share(records, sees));
    }
  }

  /** What is seen of two records that have tokens in common. */
  enum Sees {
    /** The rule that each token is of. */
    RULES("which combinations", 0),
    /** How many tokens there are. */
    NUMBER("how many combinations", 0),
    /** The same, where one token in ten is left out in each file. */
    LEFT_OUT("how many, one in ten left out", .1);

    private final String text;
    private final double leftOut;

    Sees(String text, double leftOut) {
      this.text = text;
      this.leftOut = leftOut;
    }
  }

  /** The share of records named. */
  static double share(int records, Sees sees) {
    SharedTokens shared = new SharedTokens(records);
    int own = sees.leftOut > 0 ? OWN_KEYS : 1;
    long[] expected = new long[own * shared.people.size()];
    String[] expectedNames = new String[expected.length];
    String[] called = new String[shared.people.size()];
    Arrays.setAll(called, shared::name);
    for (int key = 0; key < own; key++) {
      long[] colours = shared.colours(sees, new SplittableRandom(key + 2L));
      System.arraycopy(colours, 0, expected, key * called.length, called.length);
      System.arraycopy(called, 0, expectedNames, key * called.length, called.length);
    }
    long[] seen = shared.colours(sees, new SplittableRandom(1));
    return TokenGraph.named(seen, called, expected, expectedNames);
  }

  private String name(int row) {
    return people.value(0, row) + " " + people.value(1, row);
  }

  private void findAlone(int rule, int source) {
    Map<String, Integer> holders = new HashMap<>();
    for (int row = people.firstRow(source); row < people.firstRow(source + 1); row++) {
      String text = texts.text(rule, row);
      if (text != null) {
        holders.merge(text, row, (a, b) -> -1);
      }
    }
    holders.values().stream().filter(row -> row >= 0).forEach(row -> alone[rule][row] = true);
  }

  /** What is seen of each record; of those in one file alone that they have nothing in common. */
  private long[] colours(Sees sees, SplittableRandom random) {
    long[] colours = new long[people.size()];
    Arrays.fill(colours, NOT_IN_BOTH);
    for (int i = 0; i < people.firstRow(1); i++) {
      if (TwoFiles.inBoth(i)) {
        int one = people.row(new RecordRef(people.sources().get(0), "a" + i));
        int other = people.row(new RecordRef(people.sources().get(1), "b" + i));
        long colour = colour(one, other, sees, random);
        colours[one] = colour;
        colours[other] = colour;
      }
    }
    return colours;
  }

  private long colour(int one, int other, Sees sees, SplittableRandom random) {
    BitSet both = new BitSet();
    for (int rule = 0; rule < alone.length; rule++) {
      boolean here = random.nextDouble() >= sees.leftOut;
      boolean there = random.nextDouble() >= sees.leftOut;
      both.set(rule, alone[rule][one] && alone[rule][other] && here && there);
    }
    return sees == Sees.RULES ? Arrays.hashCode(both.toLongArray()) : both.cardinality();
  }
}
