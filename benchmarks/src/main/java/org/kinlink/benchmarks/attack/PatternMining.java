package org.kinlink.benchmarks.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Looks for positions that are set together more often than by chance, takes such a set for the
 * bits of one gram, tells by its frequency and its company which, and then finds the row in clear
 * that has the grams of a filter. It needs no two filters to be equal.
 *
 * <p>After Christen, Ranbaduge, Vatsalan, Schnell, "Precise and fast cryptanalysis for Bloom filter
 * based privacy-preserving record linkage", IEEE TKDE 31 (2019; ICDM 2018), with sets grown from
 * pairs in place of Apriori.
 */
final class PatternMining implements Attack {
  private static final int MOST_SETS = 400;
  private static final int FEWEST_RECORDS = 8;
  private static final double SURE = 8;

  @Override
  public int[] guess(Setting setting) {
    List<long[]> found = new SetFinder(setting.filters()).find(MOST_SETS);
    Map<String, long[]> grams = grams(setting.clear());
    String[] named = new GramNamer(found, grams).name();
    return nearest(setting, found, grams, named);
  }

  /** The rows that have each gram, of those that enough have and enough lack. */
  private static Map<String, long[]> grams(String[][] rows) {
    Map<String, long[]> grams = new TreeMap<>();
    for (int r = 0; r < rows.length; r++) {
      for (String gram : Grams.of(rows[r])) {
        Bits.set(grams.computeIfAbsent(gram, g -> new long[(rows.length + 63) / 64]), r);
      }
    }
    grams.values().removeIf(in -> Bits.count(in) < FEWEST_RECORDS);
    return grams;
  }

  /** The row whose named grams are nearest to those of the filter, if there is one alone. */
  private static int[] nearest(
      Setting setting, List<long[]> found, Map<String, long[]> grams, String[] named) {
    List<Integer> used = new ArrayList<>();
    for (int s = 0; s < named.length; s++) {
      if (!named[s].isEmpty()) {
        used.add(s);
      }
    }
    int words = used.size() / 64 + 1;
    long[][] said = new long[setting.filters().length][words];
    long[][] is = new long[setting.clear().length][words];
    for (int u = 0; u < used.size(); u++) {
      long[] in = found.get(used.get(u));
      long[] has = grams.get(named[used.get(u)]);
      for (int i = 0; i < said.length; i++) {
        if (Bits.has(in, i)) {
          Bits.set(said[i], u);
        }
      }
      for (int r = 0; r < is.length && has != null; r++) {
        if (Bits.has(has, r)) {
          Bits.set(is[r], u);
        }
      }
    }
    int[] guess = new int[said.length];
    Arrays.setAll(guess, i -> used.size() < SURE ? -1 : nearest(said[i], is));
    return guess;
  }

  private static int nearest(long[] said, long[][] is) {
    int best = -1;
    int least = Integer.MAX_VALUE;
    for (int r = 0; r < is.length; r++) {
      int apart = Bits.apart(said, is[r]);
      if (apart < least) {
        least = apart;
        best = r;
      }
    }
    return best;
  }
}
