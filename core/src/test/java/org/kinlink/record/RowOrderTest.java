package org.kinlink.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowOrderTest {
  private static final int[] SIZES = {0, 1, 2, 300, 20_000};
  private static final int[] BITS = {1, 7, 8, 9, 12, 13, 23, 24, 25, 31};

  @Test
  void sortsByNumbersAndKeepsTheOrderOfEqualOnes() {
    SplittableRandom random = new SplittableRandom(5);
    for (int size : SIZES) {
      for (int bits : BITS) {
        int[] keys = random.ints(size).map(k -> k >>> (Integer.SIZE - bits)).toArray();
        int[] order = shuffled(size, random);
        int[] expected = stable(order, row -> keys[row]);
        long[] sorted = Arrays.stream(order).mapToLong(row -> keys[row]).toArray();
        RowOrder.sort(order, sorted);
        assertArrayEquals(expected, order, size + " rows of " + bits + " bits");
        assertArrayEquals(Arrays.stream(order).mapToLong(row -> keys[row]).toArray(), sorted);
      }
    }
  }

  @Test
  void sortsByTheFirstOfSeveralKeysBeforeTheNext() {
    SplittableRandom random = new SplittableRandom(7);
    int[] first = random.ints(20_000, 0, 30).toArray();
    int[] second = random.ints(20_000, 0, 5000).toArray();
    int[] order = shuffled(first.length, random);
    int[] expected = stable(order, row -> 5000L * first[row] + second[row]);
    RowOrder.sort(order, first, second);
    assertArrayEquals(expected, order);
  }

  @Test
  void tellsWhichRowsAreEqualInAllKeys() {
    SplittableRandom random = new SplittableRandom(8);
    for (int keys : new int[] {1, 2, 3, 5}) {
      for (int bits : new int[] {1, 5, 17, 31}) {
        int[][] all = new int[keys][];
        for (int k = 0; k < keys; k++) {
          all[k] = random.ints(5000, 0, 4).map(key -> (key << (bits - 1)) >>> 1).toArray();
        }
        int[] order = shuffled(5000, random);
        int[] expected = order;
        for (int k = keys - 1; k >= 0; k--) {
          int[] key = all[k];
          expected = stable(expected, row -> key[row]);
        }
        boolean[] firsts = RowOrder.firsts(order, all);
        assertArrayEquals(expected, order, keys + " keys of " + bits + " bits");
        for (int i = 0; i < order.length; i++) {
          int row = order[i];
          int before = i == 0 ? -1 : order[i - 1];
          boolean equal = i > 0 && Arrays.stream(all).allMatch(key -> key[row] == key[before]);
          assertEquals(!equal, firsts[i], keys + " keys of " + bits + " bits, place " + i);
        }
      }
    }
  }

  @Test
  void sortsByLongNumbersAsWell() {
    SplittableRandom random = new SplittableRandom(6);
    for (int size : SIZES) {
      for (int bits = 1; bits < Long.SIZE; bits += 5) {
        int shift = Long.SIZE - bits;
        long[] keys = random.longs(size).map(k -> k >>> shift).toArray();
        int[] order = shuffled(size, random);
        int[] expected = stable(order, row -> keys[row]);
        long[] sorted = Arrays.stream(order).mapToLong(row -> keys[row]).toArray();
        RowOrder.sort(order, sorted);
        assertArrayEquals(expected, order, size + " rows of " + bits + " bits");
        assertArrayEquals(Arrays.stream(order).mapToLong(row -> keys[row]).toArray(), sorted);
      }
    }
  }

  @Test
  void groupsOnlyTheRowsThatAreWanted() {
    int[] keys = new SplittableRandom(9).ints(20_000, 0, 700).toArray();
    int[] wanted = IntStream.range(0, keys.length).filter(row -> row % 3 != 0).toArray();
    assertArrayEquals(
        stable(wanted, row -> keys[row]), RowOrder.grouped(keys, 699, row -> row % 3 != 0));
    assertArrayEquals(new int[0], RowOrder.grouped(keys, 699, row -> false));
  }

  private static int[] shuffled(int size, SplittableRandom random) {
    int[] order = RowOrder.natural(size);
    for (int i = size - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int row = order[i];
      order[i] = order[j];
      order[j] = row;
    }
    return order;
  }

  private static int[] stable(int[] order, IntToLongFunction key) {
    return IntStream.of(order)
        .boxed()
        .sorted(Comparator.comparingLong(row -> key.applyAsLong(row)))
        .mapToInt(row -> row)
        .toArray();
  }
}
