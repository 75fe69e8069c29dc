package org.kinlink.population;

/**
 * A seeded source of chance: the SplitMix64 generator, written out so that every machine and every
 * JDK draws the same. One object may be rolled anew for every purpose without being made anew.
 */
final class Dice {
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private long state;

  Dice(long... keys) {
    roll(keys);
  }

  /** Starts the stream that belongs to these keys. */
  Dice roll(long... keys) {
    state = mixed(keys);
    return this;
  }

  static long mixed(long... keys) {
    long mixed = 0x243f6a8885a308d3L;
    for (long key : keys) {
      mixed = finish((mixed ^ key) * GOLDEN + 0x1b873593L);
    }
    return mixed;
  }

  private static long finish(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  long next() {
    state += GOLDEN;
    return finish(state);
  }

  int below(int bound) {
    return (int) (((next() >>> 33) * bound) >>> 31);
  }

  int between(int lowest, int highest) {
    return lowest + below(highest - lowest + 1);
  }

  boolean chance(double probability) {
    return (next() >>> 11) * 0x1.0p-53 < probability;
  }

  /** Picks an index with probability proportional to its weight. */
  int weighted(int... weights) {
    int total = 0;
    for (int weight : weights) {
      total += weight;
    }
    int left = below(total);
    int index = 0;
    while (left >= weights[index]) {
      left -= weights[index];
      index++;
    }
    return index;
  }

  /** Returns a waiting time in days, most often well below its mean and seldom far above. */
  int days(int mean) {
    int sum = 1;
    while (chance(0.5) && sum < 8 * mean) {
      sum += mean / 2 + below(mean);
    }
    return sum + below(mean);
  }
}
