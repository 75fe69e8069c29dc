package org.kinlink.compare;

/**
 * Pairs of numbers and a level of agreement for each, without an object for any of them, as files
 * have millions. For one thread while it grows; afterwards safe to share between threads.
 */
public final class ValuePairs {
  private static final int FIRST = 1 << 10;
  private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

  private long[] pairs = new long[FIRST];

  /** 0 where a place is free. */
  private byte[] levels = new byte[FIRST];

  private int size;

  /** Starts without pairs. */
  public ValuePairs() {}

  /**
   * Adds a pair that is not there.
   *
   * @param a a number, not negative
   * @param b another, not negative
   * @param level a level from 1 to 127
   * @return whether it was added; if not, the level that it has stays
   */
  public boolean add(int a, int b, int level) {
    long pair = pair(a, b);
    int place = place(pair);
    if (levels[place] != 0) {
      return false;
    }
    pairs[place] = pair;
    levels[place] = (byte) level;
    if (++size > pairs.length / 2) {
      grow();
    }
    return true;
  }

  /**
   * Adds a pair, or lets it have the lower of its level and another.
   *
   * @param a a number, not negative
   * @param b another, not negative
   * @param level a level from 1 to 127, of which a lower one is more similar
   */
  public void addBest(int a, int b, int level) {
    if (!add(a, b, level)) {
      int place = place(pair(a, b));
      levels[place] = (byte) Math.min(levels[place], level);
    }
  }

  /**
   * The level of a pair.
   *
   * @param a the one number
   * @param b the other
   * @return the level, or 0 if the pair is not there
   */
  public int level(int a, int b) {
    return levels[place(pair(a, b))];
  }

  /**
   * How many pairs there are.
   *
   * @return the number
   */
  public int size() {
    return size;
  }

  private static long pair(int a, int b) {
    return ((long) Math.min(a, b) << Integer.SIZE) | Math.max(a, b);
  }

  private int place(long pair) {
    int mask = pairs.length - 1;
    int place = (int) ((pair * SPREAD) >>> Integer.SIZE) & mask;
    while (levels[place] != 0 && pairs[place] != pair) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    long[] old = pairs;
    byte[] oldLevels = levels;
    pairs = new long[2 * old.length];
    levels = new byte[pairs.length];
    for (int i = 0; i < old.length; i++) {
      if (oldLevels[i] != 0) {
        int place = place(old[i]);
        pairs[place] = old[i];
        levels[place] = oldLevels[i];
      }
    }
  }

  /** Shows how many there are. */
  @Override
  public String toString() {
    return "ValuePairs[" + size + "]";
  }
}
