package org.kinlink.check;

import java.util.Arrays;

/**
 * What was counted in one block, used again for another; dates are counted throughout. Lines are
 * counted from the block's first.
 */
final class Tally {
  private final int most;
  final long[] counts = new long[Checks.all().size()];
  final int[][] lines = new int[Checks.all().size()][4];
  final int[] held = new int[Checks.all().size()];
  long rows;
  int size;
  long[] numbers = new long[1 << 10];
  long[] people = new long[1 << 10];
  final long[] days = new long[BirthJudge.DAYS];
  int postcodes;
  long[] postcodeKeys = new long[1 << 10];

  /** Keeps so many lines of each check at most. */
  Tally(int most) {
    this.most = most;
  }

  void clear() {
    Arrays.fill(counts, 0);
    Arrays.fill(held, 0);
    rows = 0;
    size = 0;
    postcodes = 0;
  }

  void add(int check, int line) {
    counts[check]++;
    if (held[check] < most && Totals.lists(check)) {
      if (held[check] == lines[check].length) {
        lines[check] = Arrays.copyOf(lines[check], held[check] * 2);
      }
      lines[check][held[check]++] = line;
    }
  }

  /** Remembers a number with the person it stands beside. */
  void holder(long number, long person) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
      people = Arrays.copyOf(people, size * 2);
    }
    numbers[size] = number;
    people[size++] = person;
  }

  void postcode(long key) {
    if (postcodes == postcodeKeys.length) {
      postcodeKeys = Arrays.copyOf(postcodeKeys, postcodes * 2);
    }
    postcodeKeys[postcodes++] = key;
  }

  @Override
  public String toString() {
    return "Tally[" + rows + " rows]";
  }
}
