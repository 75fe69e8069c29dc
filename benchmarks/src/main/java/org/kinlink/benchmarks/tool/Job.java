package org.kinlink.benchmarks.tool;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program that is run as somebody would run it, and watched from outside: by the clock, and by
 * what the operating system says of its processors and its largest memory.
 */
final class Job {
  private static final long LOOK = 10;
  private static final double KILOBYTES = 1024;

  private final Process process;
  private long peak;
  private Duration processors = Duration.ZERO;

  private Job(Process process) {
    this.process = process;
  }

  /**
   * What running it took.
   *
   * @param seconds by the clock, from before its start until it ended
   * @param cpuSeconds of all processors; 0 where the system does not say
   * @param peakMegabytes largest memory in use; 0 where the system does not say
   * @param output what it printed
   */
  record Taken(double seconds, double cpuSeconds, double peakMegabytes, String output) {}

  /**
   * Runs a program to its end.
   *
   * @param folder where it runs
   * @param command program and arguments
   * @param options value of KINLINK_JAVA_OPTS for it
   * @return what it took
   * @throws IOException if it cannot be started or fails; the message holds what it said
   */
  static Taken run(Path folder, List<String> command, String options) throws IOException {
    Path said = Files.createTempFile("kinlink-bench", ".txt");
    try {
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      builder.environment().remove("KINLINK_MODULE");
      if (options.isEmpty()) {
        builder.environment().remove("KINLINK_JAVA_OPTS");
      } else {
        builder.environment().put("KINLINK_JAVA_OPTS", options);
      }
      builder.redirectErrorStream(true).redirectOutput(said.toFile());
      long started = System.nanoTime();
      Job job = new Job(builder.start());
      int code = job.watch();
      double seconds = (System.nanoTime() - started) / 1e9;
      String output = Files.readString(said, StandardCharsets.UTF_8);
      if (code != 0) {
        throw new IOException(command.get(0) + " ended with code " + code + ":\n" + output.strip());
      }
      return new Taken(seconds, job.processors.toMillis() / 1e3, job.peak / KILOBYTES, output);
    } finally {
      Files.deleteIfExists(said);
    }
  }

  /** Runs a small program and returns what it printed. */
  static String output(Path folder, List<String> command) throws IOException {
    return run(folder, command, "").output();
  }

  private int watch() throws IOException {
    try {
      while (!process.waitFor(LOOK, TimeUnit.MILLISECONDS)) {
        look();
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  // The high-water mark of Linux can be read at any time, so only growth in the last instants is
  // missed.
  private void look() {
    process.info().totalCpuDuration().ifPresent(spent -> processors = spent);
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
        if (line.startsWith("VmHWM:")) {
          List<String> parts =
              Splitter.onPattern("\\s+").omitEmptyStrings().splitToList(line.substring(6));
          peak = Math.max(peak, Long.parseLong(parts.get(0)));
        }
      }
    } catch (IOException e) {
      // Another system, or the program has just ended: what was seen last stands.
      return;
    }
  }
}
