package org.kinlink.household;

import java.util.Arrays;

/** For each person some others, in two columns of numbers. */
final class Neighbours {
  private final int[] first;
  private final int[] others;

  /** {@code to[i]} is one of those of {@code from[i]}; persons are below {@code count}. */
  Neighbours(int count, int[] from, int[] to) {
    this.first = new int[count + 1];
    for (int person : from) {
      first[person + 1]++;
    }
    Arrays.parallelPrefix(first, Integer::sum);
    this.others = new int[to.length];
    int[] next = first.clone();
    for (int i = 0; i < to.length; i++) {
      others[next[from[i]]++] = to[i];
    }
  }

  int[] of(int person) {
    return Arrays.copyOfRange(others, first[person], first[person + 1]);
  }
}
