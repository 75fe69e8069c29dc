package org.kinlink.benchmarks.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;

/**
 * Which records have which tokens in common, seen by somebody who can read no token. Records get
 * colours: at first all the same, then by the colours of those with whom they share tokens of each
 * kind, again and again (B. Weisfeiler, A. Leman, 1968). Two files of the same people have the same
 * colours whatever their keys, and a colour that one record alone has names it.
 */
final class TokenGraph {
  private static final int ROUNDS = 12;

  /** A token of so many records tells nothing of who is like whom. */
  private static final int MANY = 50;

  /** Stands for the name of a record of nobody; names of people have a blank in them. */
  static final String NOBODY = "";

  private final List<List<Item>> ofRecord = new ArrayList<>();
  private final Map<String, Item> items = new HashMap<>();

  private static final class Item {
    final int kind;
    final List<Integer> records = new ArrayList<>();
    long colour;

    Item(int kind) {
      this.kind = kind;
    }
  }

  /** Adds a record without tokens. */
  int record() {
    ofRecord.add(new ArrayList<>());
    return ofRecord.size() - 1;
  }

  /** Gives a record a token, of a kind whose name everybody can read. */
  void add(int record, String kind, String token) {
    Item item = items.computeIfAbsent(kind + "\u0001" + token, key -> new Item(kind.hashCode()));
    item.records.add(record);
    ofRecord.get(record).add(item);
  }

  /** The colours of the records when they no longer part anybody. */
  long[] colours() {
    long[] colours = new long[ofRecord.size()];
    long parts = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (Item item : items.values()) {
        item.colour = mixed(item.kind, item.records.stream().mapToLong(r -> colours[r]));
      }
      long[] next = new long[colours.length];
      for (int r = 0; r < next.length; r++) {
        next[r] = mixed(colours[r], ofRecord.get(r).stream().mapToLong(item -> item.colour));
      }
      System.arraycopy(next, 0, colours, 0, next.length);
      long now = Arrays.stream(colours).distinct().count();
      if (now == parts) {
        break;
      }
      parts = now;
    }
    return colours;
  }

  /**
   * Colours that say only how many tokens a record has in common with others, most first; which
   * stand for much the same where some tokens are left out by chance.
   */
  long[] counts() {
    long[] counts = new long[ofRecord.size()];
    for (int r = 0; r < counts.length; r++) {
      Map<Integer, Integer> shared = new HashMap<>();
      for (Item item : ofRecord.get(r)) {
        for (int other : item.records.size() > MANY ? List.<Integer>of() : item.records) {
          shared.merge(other, 1, Integer::sum);
        }
      }
      shared.remove(r);
      counts[r] = mixed(1, shared.values().stream().mapToLong(Integer::longValue));
    }
    return counts;
  }

  private static long mixed(long seed, LongStream parts) {
    long mixed = seed * 0x9E3779B97F4A7C15L + 1;
    for (long part : parts.sorted().toArray()) {
      mixed = (mixed ^ part) * 0xBF58476D1CE4E5B9L;
      mixed ^= mixed >>> 29;
    }
    return mixed;
  }

  /**
   * The share of the records of people that are named by somebody who takes for each the name that
   * most records of its colour have in a file of his own. His records of nobody give no name, and
   * those of the owners cannot be named.
   *
   * @param colours the colours of the records
   * @param names their names, to judge by
   * @param own the colours of the records of the attacker's own file
   * @param ownNames their names
   */
  static double named(long[] colours, String[] names, long[] own, String[] ownNames) {
    Map<Long, Map<String, Integer>> known = new HashMap<>();
    for (int r = 0; r < own.length; r++) {
      if (!ownNames[r].equals(NOBODY)) {
        known.computeIfAbsent(own[r], c -> new HashMap<>()).merge(ownNames[r], 1, Integer::sum);
      }
    }
    Map<Long, String> guess = new HashMap<>();
    known.forEach(
        (colour, counts) ->
            guess.put(
                colour,
                counts.entrySet().stream()
                    .max(
                        Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow()
                    .getKey()));
    int right = 0;
    int people = 0;
    for (int r = 0; r < colours.length; r++) {
      people += names[r].equals(NOBODY) ? 0 : 1;
      right += Objects.equals(guess.get(colours[r]), names[r]) ? 1 : 0;
    }
    return (double) right / Math.max(1, people);
  }
}
