package org.kinlink.evaluate;

import java.util.Arrays;

/**
 * A partition of records into blocks, with how many records each block holds and how many of those
 * are in the group under study.
 */
final class Blocks {
  private final int[] block;
  private final boolean[] inGroup;
  private final int[] size;
  private final int[] groupSize;

  /** Records with equal keys are in one block. */
  Blocks(long[] keys, boolean[] inGroup) {
    this.block = dense(keys);
    this.inGroup = inGroup;
    int blocks = Arrays.stream(block).max().orElse(-1) + 1;
    this.size = new int[blocks];
    this.groupSize = new int[blocks];
    for (int r = 0; r < block.length; r++) {
      size[block[r]]++;
      if (inGroup[r]) {
        groupSize[block[r]]++;
      }
    }
  }

  /** Numbers equal keys alike, from 0, in ascending order of the keys. */
  static int[] dense(long[] keys) {
    long[] distinct = keys.clone();
    Arrays.sort(distinct);
    int n = 0;
    for (int i = 0; i < distinct.length; i++) {
      if (i == 0 || distinct[i] != distinct[i - 1]) {
        distinct[n++] = distinct[i];
      }
    }
    int[] dense = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      dense[i] = Arrays.binarySearch(distinct, 0, n, keys[i]);
    }
    return dense;
  }

  /** The same blocks cut by a second key, below {@code bound}. */
  Blocks cut(int[] by, int bound) {
    long[] keys = new long[block.length];
    for (int r = 0; r < keys.length; r++) {
      keys[r] = (long) block[r] * bound + by[r];
    }
    return new Blocks(keys, inGroup);
  }

  int[] numbers() {
    return block;
  }

  int count() {
    return size.length;
  }

  int size(int record) {
    return size[block[record]];
  }

  int groupSize(int record) {
    return groupSize[block[record]];
  }

  /** With how many others of its block the record makes a pair that counts for the group. */
  int partners(int record) {
    return inGroup[record] ? size(record) - 1 : groupSize(record);
  }
}
