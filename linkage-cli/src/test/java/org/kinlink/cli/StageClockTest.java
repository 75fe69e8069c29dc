package org.kinlink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How long the stages of a run took. */
class StageClockTest {
  private final long[] now = new long[1];
  private final List<String> told = new ArrayList<>();
  private final StageClock clock =
      new StageClock(
          (stage, done, total) -> told.add(stage), () -> now[0], () -> now[0] * 2, 1_000_000_000L);

  @Test
  void stagesAreAddedUpUnderOneName() {
    at(500, "reading a");
    at(700, "reading b, addresses");
    at(1_000, "comparing");
    at(1_250, "reading c");
    now[0] = 1_500_000_000L;
    assertEquals(
        List.of(
            stage("starting", 1.5, 1.0), stage("reading", 0.75, 1.5), stage("comparing", 0.25, 0.5)),
        clock.stages());
    assertEquals(List.of("reading a", "reading b, addresses", "comparing", "reading c"), told);
  }

  private void at(long millis, String stage) {
    now[0] = millis * 1_000_000;
    clock.at(stage, 0, 0);
  }

  private static Map<String, Object> stage(String name, double seconds, double processors) {
    return Map.of("stage", name, "seconds", seconds, "cpu_seconds", processors);
  }
}
