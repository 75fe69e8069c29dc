package org.kinlink.cli;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.kinlink.exchange.Progress;

/**
 * Passes progress on and adds up how long each stage took, by the clock and of all processors. A
 * stage lasts until another begins; reading one source or another is one stage. May be told by
 * several threads.
 */
final class StageClock implements Progress {
  /** Before the first stage: Java starts, settings are read. */
  static final String STARTING = "starting";

  private final Progress next;
  private final LongSupplier clock;
  private final LongSupplier processors;
  private final Map<String, long[]> stages = new LinkedHashMap<>();
  private String stage = STARTING;
  private long clockAt;
  private long processorsAt;

  /** Begins at the start of the Java machine. */
  static StageClock ofProcess(Progress next) {
    long up = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()).toNanos();
    return new StageClock(next, System::nanoTime, StageClock::processorTime, up);
  }

  StageClock(Progress next, LongSupplier clock, LongSupplier processors, long up) {
    this.next = next;
    this.clock = clock;
    this.processors = processors;
    this.clockAt = clock.getAsLong() - up;
  }

  private static long processorTime() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? Math.max(0, system.getProcessCpuTime())
        : 0;
  }

  @Override
  public void at(String told, long done, long total) {
    begin(name(told));
    next.at(told, done, total);
  }

  /** One name for all sources and files: "reading school, addresses" is reading. */
  private static String name(String told) {
    for (String common : new String[] {"reading", "checking", "looking through"}) {
      if (told.startsWith(common + " ")) {
        return common;
      }
    }
    return told;
  }

  /** Ends a stage and begins another, or goes on with the same. */
  synchronized void begin(String begun) {
    if (begun.equals(stage)) {
      return;
    }
    end();
    stage = begun;
  }

  private void end() {
    long now = clock.getAsLong();
    long processorsNow = processors.getAsLong();
    long[] spent = stages.computeIfAbsent(stage, s -> new long[2]);
    spent[0] += now - clockAt;
    spent[1] += processorsNow - processorsAt;
    clockAt = now;
    processorsAt = processorsNow;
  }

  /** Ends the last stage and returns all, in their order, as they are written to JSON. */
  synchronized List<Map<String, Object>> stages() {
    end();
    List<Map<String, Object>> listed = new ArrayList<>();
    stages.forEach(
        (name, spent) -> {
          Map<String, Object> entry = new LinkedHashMap<>();
          entry.put("stage", name);
          entry.put("seconds", seconds(spent[0]));
          entry.put("cpu_seconds", seconds(spent[1]));
          listed.add(entry);
        });
    return listed;
  }

  private static double seconds(long nanos) {
    return Math.round(nanos / 1e6) / 1e3;
  }
}
