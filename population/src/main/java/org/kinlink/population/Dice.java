package org.kinlink.population;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A seeded source of chance. Every purpose draws from its own labelled stream, so that a new
 * purpose does not disturb the others.
 */
final class Dice {
  private static final long FNV_PRIME = 0x100000001b3L;

  private final SplittableRandom random;

  private Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  static Dice of(long seed, String... labels) {
    long mixed = seed ^ 0xcbf29ce484222325L;
    for (String label : labels) {
      for (int i = 0; i < label.length(); i++) {
        mixed = (mixed ^ label.charAt(i)) * FNV_PRIME;
      }
      mixed = (mixed ^ 0x1f) * FNV_PRIME;
    }
    return new Dice(mixed);
  }

  // Only nextLong is used: its sequence is the same on every JDK, bounded draws are not promised to
  // be.
  int below(int bound) {
    return (int) ((random.nextLong() >>> 1) % bound);
  }

  int between(int lowest, int highest) {
    return lowest + below(highest - lowest + 1);
  }

  boolean chance(double probability) {
    return (random.nextLong() >>> 11) * 0x1.0p-53 < probability;
  }

  <T> T pick(List<T> values) {
    return values.get(below(values.size()));
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

  /** Picks a day from {@code first} to {@code last}, both included. */
  LocalDate day(LocalDate first, LocalDate last) {
    return first.plusDays(below((int) ChronoUnit.DAYS.between(first, last) + 1));
  }
}
