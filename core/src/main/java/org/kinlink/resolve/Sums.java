package org.kinlink.resolve;

import java.util.Arrays;

/** Numbers by few groups, in ascending order of the groups. For one thread. */
final class Sums {
  private int[] groups = new int[4];
  private double[] sums = new double[4];
  private int size;

  int size() {
    return size;
  }

  int group(int place) {
    return groups[place];
  }

  double sum(int place) {
    return sums[place];
  }

  boolean has(int group) {
    return Arrays.binarySearch(groups, 0, size, group) >= 0;
  }

  void put(int group, double sum) {
    int place = Arrays.binarySearch(groups, 0, size, group);
    if (place >= 0) {
      sums[place] = sum;
      return;
    }
    if (size == groups.length) {
      groups = Arrays.copyOf(groups, 2 * size);
      sums = Arrays.copyOf(sums, 2 * size);
    }
    int at = -place - 1;
    System.arraycopy(groups, at, groups, at + 1, size - at);
    System.arraycopy(sums, at, sums, at + 1, size - at);
    groups[at] = group;
    sums[at] = sum;
    size++;
  }

  void remove(int group) {
    int place = Arrays.binarySearch(groups, 0, size, group);
    if (place >= 0) {
      size--;
      System.arraycopy(groups, place + 1, groups, place, size - place);
      System.arraycopy(sums, place + 1, sums, place, size - place);
    }
  }
}
