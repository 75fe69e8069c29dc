package org.kinlink.benchmarks.tool;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where and with what something was measured, which a figure means nothing without. Says neither
 * the name of the machine nor who used it.
 *
 * @param facts the facts by name, in the order in which they are shown
 */
record Machine(ImmutableMap<String, String> facts) {
  private static final long MEGABYTE = 1 << 20;

  /** Describes this machine. */
  static Machine here(Path home, String options, Clock clock) {
    ImmutableMap.Builder<String, String> facts = ImmutableMap.builder();
    facts.put("date", Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString());
    facts.put("processor", processor());
    facts.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
    facts.put("memory_mb", Long.toString(memory() / MEGABYTE));
    facts.put("system", property("os.name") + " " + property("os.version"));
    facts.put("java", property("java.vm.name") + " " + property("java.runtime.version"));
    facts.put("java_options", options);
    facts.put("commit", commit(home));
    return new Machine(facts.buildOrThrow());
  }

  /** Reads what {@link #json} wrote. */
  static Machine of(@Nullable Object json) {
    ImmutableMap.Builder<String, String> facts = ImmutableMap.builder();
    if (json instanceof Map<?, ?> map) {
      map.forEach((name, value) -> facts.put(String.valueOf(name), String.valueOf(value)));
    }
    return new Machine(facts.buildOrThrow());
  }

  Map<String, String> json() {
    return facts;
  }

  /** The processes that wanted a processor during the last minute, or -1 where nobody counts. */
  static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static String property(String name) {
    return System.getProperty(name, "unknown");
  }

  private static long memory() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getTotalMemorySize()
        : 0;
  }

  private static String processor() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/cpuinfo"))) {
        List<String> parts = Splitter.on(':').trimResults().limit(2).splitToList(line);
        if (parts.size() == 2 && parts.get(0).equals("model name")) {
          return parts.get(1);
        }
      }
    } catch (IOException e) {
      return property("os.arch");
    }
    return property("os.arch");
  }

  private static String commit(Path home) {
    try {
      String head = Job.output(home, List.of("git", "rev-parse", "--short=12", "HEAD")).strip();
      boolean changed =
          !Job.output(home, List.of("git", "status", "--porcelain", "--untracked-files=no"))
              .isBlank();
      return changed ? head + " and changes" : head;
    } catch (IOException e) {
      return "unknown";
    }
  }
}
