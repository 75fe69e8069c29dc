package org.kinlink.benchmarks.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stacks, their pictures, and where they come from. */
class FlameGraphTest {
  private static FoldedStacks stacks() {
    FoldedStacks stacks = new FoldedStacks();
    stacks.add(List.of("org/kinlink/A.a", "java/B.b<init>"), 3);
    stacks.add(List.of("org/kinlink/A.a", "java/B.b<init>"), 2);
    stacks.add(List.of("org/kinlink/A.a"), 4);
    stacks.add(List.of("C.c"), 1);
    stacks.add(List.of(), 9);
    return stacks;
  }

  @Test
  void equalStacksAreAddedUp() {
    assertEquals("C.c 1\norg/kinlink/A.a 4\norg/kinlink/A.a;java/B.b<init> 5\n", stacks().lines());
    assertEquals(10, stacks().total());
    assertEquals(9, stacks().tree("all").callees.get("org/kinlink/A.a").weight);
    assertEquals(List.of(Map.entry("java/B.b<init>", 5L)), stacks().heaviest(1));
  }

  @Test
  void aFrameIsAsWideAsItsShareAndStandsOnItsCaller() {
    String svg = FlameGraph.of("Stage: <x>", "samples", stacks());
    assertTrue(svg.startsWith("<svg ") && svg.endsWith("</svg>\n"));
    assertTrue(svg.contains("<title>org/kinlink/A.a: 90.0 %</title><rect x='120.0'"), svg);
    assertTrue(svg.contains("java/B.b&lt;init&gt;: 50.0 %") && svg.contains("width='599.6'"));
    assertFalse(svg.contains("<x>"));
  }

  @Test
  void samplesFallIntoTheStageThatWasRunning(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("r.jfr");
    double sum = 0;
    try (Recording recording = new Recording()) {
      recording.enable("jdk.JVMInformation");
      recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(10));
      recording.start();
      // Of the processor's time, which other work may leave little of.
      ThreadMXBean threads = ManagementFactory.getThreadMXBean();
      long end = threads.getCurrentThreadCpuTime() + Duration.ofSeconds(1).toNanos();
      while (threads.getCurrentThreadCpuTime() < end) {
        sum += busy();
      }
      recording.dump(file);
    }
    assertTrue(sum > 0);
    // Tests have been running for less than a day, and for more than no time at all.
    FlightRecording read =
        FlightRecording.read(file, ImmutableMap.of("before", 0.0, "all of it", 1e5));
    assertEquals(0, read.running("before").total());
    assertTrue(read.running("all of it").lines().contains("FlameGraphTest.busy"));
  }

  private static double busy() {
    double sum = 0;
    for (int i = 1; i < 200_000; i++) {
      sum += Math.sqrt(i) / i;
    }
    return sum;
  }
}
