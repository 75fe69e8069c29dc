package org.kinlink.benchmarks.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Aligns the filters that occur most often with the values that do, learns from them at which
 * positions a gram can be, and names the other filters by that: field by field where fields have
 * their own bits.
 *
 * <p>After Niedermeyer, Steinmetzer, Kroll, Schnell, "Cryptanalysis of basic Bloom filters used for
 * privacy preserving record linkage", Journal of Privacy and Confidentiality 6 (2014), and
 * Christen, Schnell, Vatsalan, Ranbaduge, "Efficient cryptanalysis of Bloom filters for
 * privacy-preserving record linkage", PAKDD 2017.
 */
final class Frequency implements Attack {
  private static final int ROUNDS = 8;

  private static final double SURE = .97;
  private static final double LIKELY = .55;

  /** Positions that fall on one another differ from key to key. */
  private static final int FULL_WITHIN = 4;

  private static final class Group {
    private final long[] filter;
    private final List<Integer> members;

    Group(long[] filter, List<Integer> members) {
      this.filter = filter;
      this.members = members;
    }

    long[] filter() {
      return filter;
    }

    List<Integer> members() {
      return members;
    }
  }

  @Override
  public int[] guess(Setting setting) {
    int fields = setting.segments().length;
    String[][] said = new String[setting.filters().length][fields];
    for (int f = 0; f < fields; f++) {
      String[] values = attack(setting, f);
      for (int i = 0; i < values.length; i++) {
        said[i][f] = values[i];
      }
    }
    return rows(said, setting);
  }

  /** The first row that has what was said of the most fields. */
  private static int[] rows(String[][] said, Setting setting) {
    int[] guess = new int[said.length];
    for (int i = 0; i < said.length; i++) {
      int most = 0;
      guess[i] = -1;
      for (int r = 0; r < setting.clear().length; r++) {
        int same = 0;
        for (int f = 0; f < said[i].length; f++) {
          same += said[i][f].equals(value(setting, r, f)) ? 1 : 0;
        }
        if (same > most) {
          most = same;
          guess[i] = r;
        }
      }
    }
    return guess;
  }

  /** The value that a segment holds: its field, or the whole row. */
  private static String value(Setting setting, int row, int segment) {
    String[] values = setting.clear()[row];
    return setting.segments().length == values.length ? values[segment] : String.join("|", values);
  }

  private static List<String> grams(Setting setting, int segment, String value) {
    if (setting.segments().length == setting.clear()[0].length) {
      return List.copyOf(Grams.of(segment, value));
    }
    return List.copyOf(Grams.of(value.split("\\|", -1)));
  }

  private static String[] attack(Setting setting, int segment) {
    List<Group> groups = groups(setting, segment);
    Map<String, Integer> counts = new TreeMap<>();
    for (int r = 0; r < setting.clear().length; r++) {
      counts.merge(value(setting, r, segment), 1, Integer::sum);
    }
    counts.remove("");
    List<String> values = new ArrayList<>(counts.keySet());
    values.sort((a, b) -> counts.getOrDefault(b, 0) - counts.getOrDefault(a, 0));
    Map<Integer, String> named = aligned(setting, segment, groups, values, counts);
    for (int round = 0; round < ROUNDS && !named.isEmpty(); round++) {
      double least = round < ROUNDS - 1 ? SURE : LIKELY;
      Map<String, long[]> positions = positions(setting, segment, groups, named);
      Map<Integer, String> more =
          decoded(setting, segment, groups, values, counts, positions, least);
      named.forEach(more::put);
      named = more;
    }
    String[] said = new String[setting.filters().length];
    Arrays.fill(said, "\0");
    named.forEach((g, value) -> groups.get(g).members().forEach(i -> said[i] = value));
    return said;
  }

  private static List<Group> groups(Setting setting, int segment) {
    int[] words = setting.segments()[segment];
    Map<List<Long>, Group> groups = new HashMap<>();
    for (int i = 0; i < setting.filters().length; i++) {
      long[] part = Arrays.copyOfRange(setting.filters()[i], words[0], words[1]);
      if (Bits.count(part) > 0) {
        List<Long> key = Arrays.stream(part).boxed().toList();
        groups.computeIfAbsent(key, k -> new Group(part, new ArrayList<>())).members().add(i);
      }
    }
    List<Group> sorted = new ArrayList<>(groups.values());
    sorted.sort(
        (a, b) -> {
          int more = b.members().size() - a.members().size();
          return more != 0 ? more : a.members().get(0) - b.members().get(0);
        });
    return sorted;
  }

  /** Those that occur so often, and are so full, as one value alone. */
  private static Map<Integer, String> aligned(
      Setting setting,
      int segment,
      List<Group> groups,
      List<String> values,
      Map<String, Integer> counts) {
    Map<String, Integer> ones = ones(setting, segment);
    Map<Integer, String> named = new TreeMap<>();
    for (int g = 0; g < groups.size(); g++) {
      int here = groups.get(g).members().size();
      int full = Bits.count(groups.get(g).filter());
      List<String> alike = new ArrayList<>();
      for (String value : values) {
        if (counts.getOrDefault(value, 0) == here
            && Math.abs(ones.getOrDefault(value, 0) - full) <= FULL_WITHIN) {
          alike.add(value);
        }
      }
      if (alike.size() == 1 && here > 1) {
        named.put(g, alike.get(0));
      }
    }
    return named;
  }

  /** How full a filter of each value is under a key of the attacker's own. */
  private static Map<String, Integer> ones(Setting setting, int segment) {
    int[] words = setting.segments()[segment];
    long[][] own = setting.encoding().encode(setting.clear(), 2);
    Map<String, Integer> ones = new HashMap<>();
    for (int r = 0; r < own.length; r++) {
      ones.put(
          value(setting, r, segment), Bits.count(Arrays.copyOfRange(own[r], words[0], words[1])));
    }
    return ones;
  }

  /** Where each gram can be: the positions that are set in all filters said to have it. */
  private static Map<String, long[]> positions(
      Setting setting, int segment, List<Group> groups, Map<Integer, String> named) {
    Map<String, long[]> positions = new HashMap<>();
    named.forEach(
        (g, value) -> {
          for (String gram : grams(setting, segment, value)) {
            long[] filter = groups.get(g).filter();
            long[] known = positions.putIfAbsent(gram, filter.clone());
            if (known != null) {
              Bits.and(known, filter);
            }
          }
        });
    return positions;
  }

  /** For each filter the value whose grams explain it best. */
  private static Map<Integer, String> decoded(
      Setting setting,
      int segment,
      List<Group> groups,
      List<String> values,
      Map<String, Integer> counts,
      Map<String, long[]> positions,
      double least) {
    int words = setting.segments()[segment][1] - setting.segments()[segment][0];
    List<long[]> unions = new ArrayList<>();
    List<String> known = new ArrayList<>();
    for (String value : values) {
      long[] union = new long[words];
      int unknown = 0;
      List<String> grams = grams(setting, segment, value);
      for (String gram : grams) {
        long[] at = positions.get(gram);
        if (at == null) {
          unknown++;
        } else {
          Bits.or(union, at);
        }
      }
      if (unknown == 0 || (least < SURE && unknown * 3 <= grams.size())) {
        unions.add(union);
        known.add(value);
      }
    }
    Map<Integer, String> named = new TreeMap<>();
    for (int g = 0; g < groups.size(); g++) {
      double best = least;
      for (int v = 0; v < unions.size(); v++) {
        boolean asOften = counts.getOrDefault(known.get(v), 0) == groups.get(g).members().size();
        double dice = Bits.dice(groups.get(g).filter(), unions.get(v)) + (asOften ? .05 : 0);
        if (dice > best) {
          best = dice;
          named.put(g, known.get(v));
        }
      }
    }
    return named;
  }
}
