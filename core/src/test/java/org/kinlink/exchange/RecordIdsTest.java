package org.kinlink.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RecordIdsTest {
  @Test
  void rowsThatShareAnIdAreFoundAmongThousandsThatDoNot() {
    Random random = new Random(89);
    for (int rows : new int[] {0, 1, 50, 20_000}) {
      RecordIds ids = new RecordIds(64);
      List<Long> texts = new ArrayList<>();
      Map<Long, List<Long>> byId = new HashMap<>();
      for (int row = 0; row < rows; row++) {
        boolean again = row > 0 && random.nextInt(40) == 0;
        // Hashes that begin alike fall into one bit of the filter.
        long id =
            again ? texts.get(random.nextInt(row)) : (long) row << 21 | random.nextInt(1 << 9);
        long content = again && random.nextBoolean() ? last(byId, id) : random.nextLong();
        texts.add(id);
        byId.computeIfAbsent(id, key -> new ArrayList<>()).add(content);
        ids.add(true, id << 1, content);
      }
      ids.add(false, 2, 7);
      ids.add(false, 2, 8);
      ids.known();
      Set<Long> kept = new HashSet<>();
      int differing = 0;
      for (int row = 0; row < rows; row++) {
        List<Long> same = byId.get(texts.get(row));
        boolean differ = new HashSet<>(same).size() > 1;
        boolean first = kept.add(texts.get(row));
        String problem = ids.problem(row);
        if (differ) {
          differing++;
          assertEquals("its record id stands on " + same.size() + " rows that differ", problem);
        } else if (first) {
          assertNull(problem);
        } else {
          assertNotNull(problem);
          assertTrue(problem.startsWith("the same in every cell"));
        }
      }
      assertNull(ids.problem(rows));
      assertEquals(differing <= 0.05 * rows, ids.credible());
    }
  }

  private static long last(Map<Long, List<Long>> byId, long id) {
    List<Long> contents = byId.get(id);
    return contents.get(contents.size() - 1);
  }
}
