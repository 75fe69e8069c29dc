package org.kinlink.benchmarks.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures of JMH in one form, and twins beside each other. */
class MicroFiguresTest {
  @Test
  void aRateIsTheSameWhateverTheModeAndUnit() {
    assertEquals(4.0, MicroFigures.of(250, "ms/op", Map.of()).get(MicroFigures.RATE), 1e-9);
    assertEquals(4e6, MicroFigures.of(4, "ops/us", Map.of()).get(MicroFigures.RATE), 1e-3);
  }

  @Test
  void wherePairsAreCountedAnOperationIsAPair() {
    ImmutableMap<String, Double> figures =
        MicroFigures.of(
            10, "ops/s", Map.of("pairs", 1e5, "gc.alloc.rate.norm", 2e4, "cpu.ops", 20.0));
    assertEquals(1e5, figures.get(MicroFigures.RATE), 1e-6);
    assertEquals(2e5, figures.get(MicroFigures.CPU_RATE), 1e-6);
    assertEquals(2, figures.get(MicroFigures.BYTES), 1e-9);
  }

  @Test
  void slowestInAHundredIsKept() {
    ImmutableMap<String, Double> figures =
        MicroFigures.of(50, "us/op", Map.of("search:p0.50", 40.0, "search:p0.999", 900.0));
    assertEquals(40, figures.get("microseconds_p50"));
    assertEquals(2, figures.size());
  }

  private static Measurement measured(String what, double rate) {
    return new Measurement(
        "jmh",
        what,
        0,
        ImmutableMap.of(MicroFigures.CPU_RATE, rate, MicroFigures.BYTES, 0.01),
        ImmutableMap.of());
  }

  @Test
  void aTwinStandsBesideWhatItIsTheTwinOf() {
    Map<String, List<List<String>>> suites =
        MicroTable.of(
            List.copyOf(
                Summary.of(
                        ImmutableList.of(
                            measured("Em.learn, pairs 9", 30),
                            measured("Em.learnNaively, pairs 9", 10),
                            measured("Em.learnNaively, pairs 8", 1),
                            measured("Em.learnBytes, pairs 9", 1)))
                    .values()));
    assertEquals("Naively 3.00", suites.get("Em").get(1).get(4));
    assertEquals("0", suites.get("Em").get(1).get(3));
    assertEquals("", suites.get("Em").get(2).get(4));
  }
}
