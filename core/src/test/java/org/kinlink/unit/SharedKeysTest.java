package org.kinlink.unit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kinlink.encode.FilterColumn;

final class SharedKeysTest {
  private static FilterColumn source(long[]... records) {
    FilterColumn source = new FilterColumn(records[0].length);
    for (long[] record : records) {
      source.add(record);
    }
    return source;
  }

  @Test
  void findsTheKeysOfSeveralRecordsInAscendingOrder() {
    FilterColumn one = source(new long[] {7, -3}, new long[] {5, 0});
    FilterColumn other = source(new long[] {-3, 9, 1}, new long[] {8, 5, 0});
    SharedKeys shared = SharedKeys.of(List.of(one, other));
    assertEquals(2, shared.size());
    BitSet all = new BitSet();
    all.set(0, 2);
    // Three cells a record; -3 is the first key and 5 the second.
    assertArrayEquals(
        new long[] {1L << 32, 3L << 32 | 1, 6L << 32, 10L << 32 | 1}, shared.cells(all));
    List<long[]> lists = shared.lists();
    assertEquals(1, lists.size());
    assertArrayEquals(new long[] {-3, 5, -3, 5}, lists.get(0));
  }

  /** Against a naive twin: three files, of which records share keys as it happens. */
  @Test
  void bringsTheSameRecordsTogetherAsATable() {
    Random random = new Random(1);
    List<FilterColumn> sources = new ArrayList<>();
    Map<Long, Set<Integer>> holders = new TreeMap<>();
    int record = 0;
    for (int s = 0; s < 3; s++) {
      FilterColumn source = new FilterColumn(4 + s);
      for (int r = 0; r < 300; r++, record++) {
        long[] keys = new long[4 + s];
        for (int k = 0; k < keys.length; k++) {
          keys[k] = new Random(random.nextInt(1_500)).nextLong();
          holders.computeIfAbsent(keys[k], key -> new TreeSet<>()).add(record);
        }
        source.add(keys);
      }
      sources.add(source);
    }
    SharedKeys shared = SharedKeys.of(sources);
    Set<Long> wanted = new HashSet<>();
    holders.values().forEach(together -> addPairs(new ArrayList<>(together), wanted));
    Set<Long> inLists = new HashSet<>();
    for (long[] list : shared.lists()) {
      Map<Long, List<Integer>> groups = new TreeMap<>();
      for (int r = 0; r < list.length; r++) {
        if (list[r] != 0) {
          groups.computeIfAbsent(list[r], key -> new ArrayList<>()).add(r);
        }
      }
      groups.values().forEach(together -> addPairs(together, inLists));
    }
    assertEquals(wanted, inLists);
    BitSet enough = shared.enough();
    assertTrue(enough.cardinality() < shared.size());
    Map<Integer, List<Integer>> byKey = new TreeMap<>();
    for (long cell : shared.cells(enough)) {
      byKey
          .computeIfAbsent((int) cell, key -> new ArrayList<>())
          .add((int) (cell >>> 32) / shared.perRecord());
    }
    Set<Long> compared = new HashSet<>();
    byKey.values().forEach(together -> addPairs(together, compared));
    assertEquals(wanted, compared);
  }

  private static void addPairs(List<Integer> together, Set<Long> pairs) {
    for (int a : together) {
      for (int b : together) {
        if (a < b) {
          pairs.add((long) a << 32 | b);
        }
      }
    }
  }
}
