package org.kinlink.compare;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import org.kinlink.record.Dictionary;
import org.kinlink.record.FieldKind;

/**
 * Compares values whose filters stand under one-time pads, each under the pads of some keys. Two
 * values can be compared only where they have a pad in common, by the number of bits in which the
 * two padded filters differ; where they have none nothing is known, and the level is that of a
 * missing value. Immutable, safe to share between threads.
 */
public final class PaddedComparator implements FieldComparator {
  private final FilterLevels levels;
  private final double[] chance;
  private final int words;
  private final int drawn;
  private final boolean best;
  private final Map<String, Padded> values;

  /** A value under several pads. */
  public static final class Padded {
    private final long[] keys;
    private final long[] bits;

    /**
     * Gathers.
     *
     * @param keys which pads, in ascending order; handed over
     * @param bits the padded filters, one after the other; handed over
     */
    public Padded(long[] keys, long[] bits) {
      this.keys = keys;
      this.bits = bits;
    }

    /** Shows how many pads there are. */
    @Override
    public String toString() {
      return "Padded[" + keys.length + "]";
    }
  }

  /**
   * Chooses levels for a kind of field.
   *
   * @param kind the kind
   * @param words how many words a filter has
   * @param drawn how many bits a value draws
   * @param chance how often two different people are at each level
   * @param best whether somebody may have former values too, so that pads which two values have in
   *     common may stand over different ones, of which the most similar count; else the first pad
   *     says as much as all
   * @param values the values; those that can be compared with none may be left out
   */
  public PaddedComparator(
      FieldKind kind,
      int words,
      int drawn,
      double[] chance,
      boolean best,
      Map<String, Padded> values) {
    this.levels = FilterLevels.of(kind);
    this.words = words;
    this.drawn = drawn;
    this.best = best;
    this.chance = chance.clone();
    this.values = values;
  }

  /**
   * How many levels a kind of field has.
   *
   * @param kind the kind
   * @return the number
   */
  public static int levels(FieldKind kind) {
    return FilterLevels.of(kind).names().size();
  }

  /**
   * The level of two values.
   *
   * @param kind the kind of their field
   * @param words how many words a filter has
   * @param drawn how many bits a value draws
   * @param apart how many bits of the two filters differ
   * @return the level, 1 where they are equal
   */
  public static int level(FieldKind kind, int words, int drawn, int apart) {
    return level(FilterLevels.of(kind), words, drawn, apart);
  }

  /** A pad hides how many bits are set, but every value draws the same number. */
  private static int level(FilterLevels levels, int words, int drawn, int apart) {
    if (apart == 0) {
      return 1;
    }
    double width = words * (double) Long.SIZE;
    double ones = width * (1 - Math.pow(1 - 1 / width, drawn));
    return levels.of(1 - apart / (2 * (ones - ones * ones / width)));
  }

  @Override
  public String name() {
    return "padded filter";
  }

  @Override
  public ImmutableList<String> levels() {
    return levels.names();
  }

  @Override
  public double[] typical() {
    return levels.typical();
  }

  @Override
  public double[] chance() {
    return chance.clone();
  }

  @Override
  public Kernel prepare(Dictionary dictionary) {
    Padded[] byCode = new Padded[dictionary.size() + 1];
    Padded none = new Padded(new long[0], new long[0]);
    byCode[0] = none;
    for (int code = 1; code < byCode.length; code++) {
      byCode[code] = values.getOrDefault(dictionary.get(code), none);
    }
    return (a, b) -> level(byCode[a], byCode[b]);
  }

  private int level(Padded a, Padded b) {
    int i = 0;
    int j = 0;
    int nearest = 0;
    while (i < a.keys.length && j < b.keys.length) {
      if (a.keys[i] == b.keys[j]) {
        int apart = 0;
        for (int w = 0; w < words; w++) {
          apart += Long.bitCount(a.bits[i * words + w] ^ b.bits[j * words + w]);
        }
        int level = level(levels, words, drawn, apart);
        nearest = nearest == 0 ? level : Math.min(nearest, level);
        if (!best || nearest == 1) {
          return nearest;
        }
        i++;
        j++;
      } else if (a.keys[i] < b.keys[j]) {
        i++;
      } else {
        j++;
      }
    }
    return nearest;
  }
}
