package org.kinlink.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.common.collect.TreeMultimap;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class RowPairsTest {
  @Test
  void holdsEachPairOnceWhateverTheOrder() {
    SplittableRandom random = new SplittableRandom(1);
    for (int size : new int[] {1, 7, 200}) {
      TreeMultimap<Integer, Integer> naive = TreeMultimap.create();
      RowPairs.Collector first = new RowPairs.Collector();
      RowPairs.Collector second = new RowPairs.Collector();
      for (int i = 0; i < size; i++) {
        int row = random.nextInt(40);
        int other = random.nextInt(40);
        (random.nextBoolean() ? first : second).put(row, other);
        naive.put(row, other);
      }
      first.putAll(second);
      RowPairs pairs = first.pairs();
      assertEquals(naive.size(), pairs.size());
      for (int row = 0; row < 41; row++) {
        assertEquals(naive.containsKey(row), pairs.has(row));
        assertEquals(List.copyOf(naive.get(row)), pairs.of(row));
        for (int other = 0; other < 41; other++) {
          assertEquals(naive.containsEntry(row, other), pairs.has(row, other));
        }
      }
      int place = 0;
      for (int row : naive.keySet()) {
        for (int other : naive.get(row)) {
          assertEquals(row, pairs.row(place));
          assertEquals(other, pairs.other(place++));
        }
      }
    }
  }

  @Test
  void noneHoldsNothing() {
    assertEquals(0, RowPairs.NONE.size());
    assertFalse(RowPairs.NONE.has(0));
    assertFalse(RowPairs.NONE.has(0, 0));
    assertEquals(List.of(), RowPairs.NONE.of(0));
  }
}
