package org.kinlink.benchmarks.tool;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;

/** What Java Flight Recorder saw of a run, by stage: running stacks, and what they allocated. */
final class FlightRecording {
  private static final String RUNNING = "jdk.ExecutionSample";
  private static final String ALLOCATING = "jdk.ObjectAllocationSample";

  /** What starts threads, streams and commands, and says nothing of the work. */
  private static final ImmutableList<String> PLUMBING =
      ImmutableList.of(
          "java/lang/Thread",
          "java/lang/invoke/",
          "java/util/AbstractList$RandomAccessSpliterator",
          "java/util/Spliterators",
          "java/util/concurrent/",
          "java/util/stream/",
          "picocli/");

  private final ImmutableMap<String, Double> stages;
  private final Map<String, FoldedStacks> running = new LinkedHashMap<>();
  private final Map<String, FoldedStacks> allocating = new LinkedHashMap<>();

  private FlightRecording(ImmutableMap<String, Double> stages) {
    this.stages = stages;
    for (String stage : stages.keySet()) {
      running.put(stage, new FoldedStacks());
      allocating.put(stage, new FoldedStacks());
    }
  }

  /**
   * Reads a recording.
   *
   * @param file the recording
   * @param stages seconds of each stage by the clock, in their order, from the start of Java
   */
  static FlightRecording read(Path file, ImmutableMap<String, Double> stages) throws IOException {
    FlightRecording recording = new FlightRecording(stages);
    List<RecordedEvent> samples = new ArrayList<>();
    Instant started = Instant.MAX;
    try (RecordingFile events = new RecordingFile(file)) {
      while (events.hasMoreEvents()) {
        RecordedEvent event = events.readEvent();
        String kind = event.getEventType().getName();
        if (kind.equals("jdk.JVMInformation")) {
          started = event.getInstant("jvmStartTime");
        } else if (kind.equals(RUNNING) || kind.equals(ALLOCATING)) {
          samples.add(event);
        }
      }
    }
    for (RecordedEvent sample : samples) {
      recording.see(sample, started);
    }
    return recording;
  }

  private void see(RecordedEvent sample, Instant started) {
    double second = Duration.between(started, sample.getStartTime()).toNanos() / 1e9;
    String stage = stageAt(second);
    if (stage == null || sample.getStackTrace() == null) {
      return;
    }
    List<String> frames = frames(sample.getStackTrace().getFrames());
    if (sample.getEventType().getName().equals(RUNNING)) {
      stacks(running, stage).add(frames, 1);
    } else {
      stacks(allocating, stage).add(frames, sample.getLong("weight"));
    }
  }

  private static FoldedStacks stacks(Map<String, FoldedStacks> all, String stage) {
    return all.computeIfAbsent(stage, s -> new FoldedStacks());
  }

  private @Nullable String stageAt(double second) {
    double end = 0;
    for (Map.Entry<String, Double> stage : stages.entrySet()) {
      end += stage.getValue();
      if (second < end) {
        return stage.getKey();
      }
    }
    return null;
  }

  /** From the outermost frame, without what only starts threads and streams. */
  private static List<String> frames(List<RecordedFrame> innermostFirst) {
    List<String> frames = new ArrayList<>();
    for (int i = innermostFirst.size() - 1; i >= 0; i--) {
      RecordedMethod method = innermostFirst.get(i).getMethod();
      String type = method.getType().getName().replace('.', '/').replaceFirst("/0x.*", "");
      String name = type + "." + method.getName().replaceFirst("lambda\\$(.*)\\$\\d+", "$1");
      boolean again = !frames.isEmpty() && frames.get(frames.size() - 1).equals(name);
      if (!again && !type.contains("$$Lambda") && PLUMBING.stream().noneMatch(type::startsWith)) {
        frames.add(name);
      }
    }
    return frames;
  }

  FoldedStacks running(String stage) {
    return stacks(running, stage);
  }

  FoldedStacks allocating(String stage) {
    return stacks(allocating, stage);
  }

  /** All stages put together. */
  FoldedStacks running() {
    FoldedStacks all = new FoldedStacks();
    running.values().forEach(all::addAll);
    return all;
  }

  ImmutableList<String> stages() {
    return stages.keySet().asList();
  }
}
