package org.kinlink.check;

import java.util.Arrays;
import java.util.List;

/**
 * Which names of a sample stand nearly always among the forenames, and which among the surnames.
 */
final class Lexicon {
  private static final int OFTEN = 5;
  private static final int TIMES = 10;
  private static final int ENOUGH = 200;
  private static final byte FORENAME = 1;
  private static final byte SURNAME = 2;

  private final int[] names;
  private final byte[] kinds;
  private final boolean columnsSwapped;

  private Lexicon(int[] names, byte[] kinds, boolean columnsSwapped) {
    this.names = names;
    this.kinds = kinds;
    this.columnsSwapped = columnsSwapped;
  }

  /** Learns from pairs of forename and surname, both known. */
  static Lexicon of(List<int[]> pairs) {
    int[] forenames = pairs.stream().mapToInt(pair -> pair[0]).sorted().toArray();
    int[] surnames = pairs.stream().mapToInt(pair -> pair[1]).sorted().toArray();
    int[] distinctForenames = Arrays.stream(forenames).distinct().toArray();
    int[] distinctSurnames = Arrays.stream(surnames).distinct().toArray();
    boolean swapped =
        pairs.size() >= ENOUGH && distinctForenames.length > 2 * distinctSurnames.length;
    int slots = 4;
    while (slots < 4 * (distinctForenames.length + distinctSurnames.length)) {
      slots *= 2;
    }
    Lexicon lexicon = new Lexicon(new int[slots], new byte[slots], swapped);
    lexicon.learn(distinctForenames, forenames, surnames, FORENAME);
    lexicon.learn(distinctSurnames, surnames, forenames, SURNAME);
    return lexicon;
  }

  private void learn(int[] distinct, int[] among, int[] others, byte kind) {
    for (int name : distinct) {
      long here = count(among, name);
      if (here >= OFTEN && here > TIMES * count(others, name)) {
        int place = place(name);
        names[place] = name;
        kinds[place] = kind;
      }
    }
  }

  private static long count(int[] sorted, int name) {
    return bound(sorted, name + 1) - bound(sorted, name);
  }

  /** How many are below a name. */
  private static long bound(int[] sorted, int name) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < name) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int place(int name) {
    int mask = names.length - 1;
    int place = name & mask;
    while (names[place] != 0 && names[place] != name) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private byte kind(int name) {
    return kinds[place(name)];
  }

  /** Whether each of the two names belongs into the place of the other. */
  boolean swapped(int forename, int surname) {
    return kind(forename) == SURNAME && kind(surname) == FORENAME;
  }

  /** Whether the columns look swapped: forenames vary less than surnames. */
  boolean columnsSwapped() {
    return columnsSwapped;
  }

  @Override
  public String toString() {
    return "Lexicon[hidden]";
  }
}
