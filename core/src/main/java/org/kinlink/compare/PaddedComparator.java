package org.kinlink.compare;

import com.google.common.collect.ImmutableList;
import org.kinlink.record.Dictionary;
import org.kinlink.record.FieldKind;

/**
 * Compares values whose filters stand under one-time pads. In how many bits two of them differ was
 * seen where they had a pad in common; where they had none nothing is known, and the level is that
 * of a missing value. Values are numbered, and stand in people's columns as {@linkplain #token
 * tokens}. Immutable, safe to share between threads.
 */
public final class PaddedComparator implements FieldComparator {
  private static final String MARK = "v";

  private final FilterLevels levels;
  private final double[] chance;
  private final ValuePairs seen;

  /**
   * Chooses levels for a kind of field.
   *
   * @param kind the kind
   * @param chance how often two different people are at each level
   * @param seen the levels of pairs of values that differ and could be compared
   */
  public PaddedComparator(FieldKind kind, double[] chance, ValuePairs seen) {
    this.levels = FilterLevels.of(kind);
    this.chance = chance.clone();
    this.seen = seen;
  }

  /**
   * What stands for a value.
   *
   * @param value its number
   * @return its token
   */
  public static String token(int value) {
    return MARK + value;
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
   * The levels of two values by the number of bits in which their filters differ. A pad hides how
   * many bits are set, but every value draws the same number.
   *
   * @param kind the kind of their field
   * @param words how many words a filter has
   * @param drawn how many bits a value draws
   * @return for each number of bits the level, 1 for none
   */
  public static byte[] levelsOf(FieldKind kind, int words, int drawn) {
    FilterLevels levels = FilterLevels.of(kind);
    double width = words * (double) Long.SIZE;
    double ones = width * (1 - Math.pow(1 - 1 / width, drawn));
    byte[] level = new byte[words * Long.SIZE + 1];
    level[0] = 1;
    for (int apart = 1; apart < level.length; apart++) {
      level[apart] = (byte) levels.of(1 - apart / (2 * (ones - ones * ones / width)));
    }
    return level;
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
    int[] values = new int[dictionary.size() + 1];
    for (int code = 1; code < values.length; code++) {
      values[code] = Integer.parseInt(dictionary.get(code).substring(MARK.length()));
    }
    return (a, b) -> seen.level(values[a], values[b]);
  }
}
