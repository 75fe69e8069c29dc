package org.kinlink.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ScoredPairsTest {
  private static final List<Step> STEPS = List.of(Step.values());

  private record Said(Step step, double odds) {}

  @Test
  void tablesOfAnySizeAreSortedTogetherAsATreeSortsThem() {
    for (int[] sizes : new int[][] {{}, {0}, {0, 1, 0}, {255, 256, 257}, {1000, 0, 3, 700}}) {
      Random random = new Random(sizes.length);
      Map<Long, Said> wanted = new TreeMap<>();
      List<ScoredPairs> parts = new ArrayList<>();
      for (int size : sizes) {
        ScoredPairs part = new ScoredPairs();
        while (part.size() < size) {
          int a = random.nextInt(100);
          int b = 100 + random.nextInt(100);
          Step step = STEPS.get(random.nextInt(STEPS.size()));
          Said said = new Said(step, random.nextGaussian());
          if (wanted.putIfAbsent((long) a << 32 | b, said) == null) {
            part.add(a, b, step == Step.PROBABILISTIC ? null : step, said.odds());
          }
        }
        parts.add(part);
      }
      same(wanted, ScoredPairs.sorted(parts));
    }
  }

  private static void same(Map<Long, Said> wanted, ScoredPairs sorted) {
    assertEquals(wanted.size(), sorted.size());
    int place = 0;
    for (var entry : wanted.entrySet()) {
      int a = (int) (entry.getKey() >>> 32);
      int b = entry.getKey().intValue();
      assertEquals(place, sorted.find(a, b));
      assertEquals(entry.getValue(), new Said(sorted.step(place), sorted.logOdds(place)));
      place++;
    }
  }

  @Test
  void takesMoreAfterItWasMadeWithRoomForNone() {
    ScoredPairs none = ScoredPairs.sorted(List.of());
    none.add(1, 2, null, 3);
    assertEquals(Step.PROBABILISTIC, none.step(0));
  }
}
