package org.kinlink.benchmarks.tool;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kinlink.exchange.Json;

/** A script of {@code benchmarks/peers}, which says what it did in one line of JSON. */
final class PeerScript {
  private PeerScript() {}

  /**
   * Runs a script.
   *
   * @param home the folder of the scripts
   * @param environment the Python environment of the peer
   * @param peer its name, to which the version is added that it tells
   * @param what what it does
   * @param script name of the script and its arguments
   * @return what it says of itself
   * @throws IOException if it fails
   */
  static Measurement run(Path home, Path environment, String peer, String what, List<String> script)
      throws IOException {
    double load = Machine.load();
    List<String> command =
        new ArrayList<>(List.of(environment.resolve("bin").resolve("python").toString()));
    command.addAll(script);
    Path folder = home.resolve("benchmarks").resolve("peers");
    String line =
        Job.run(folder, command, "")
            .output()
            .lines()
            .filter(l -> l.startsWith("{"))
            .findFirst()
            .orElseThrow(() -> new IOException(script.get(0) + " said nothing of itself"));
    ImmutableMap.Builder<String, Double> values = ImmutableMap.builder();
    ImmutableMap.Builder<String, Double> stages = ImmutableMap.builder();
    String name = peer;
    long records = 0;
    if (Json.parse(script.get(0), line) instanceof Map<?, ?> said) {
      name = peer + " " + said.get("version");
      numbers(said, values);
      if (said.get("stages") instanceof Map<?, ?> times) {
        numbers(times, stages);
      }
      records = said.get(Measurement.RECORDS) instanceof Number n ? n.longValue() : 0;
    }
    values.put(Measurement.LOAD, load);
    return new Measurement(name, what, records, values.buildOrThrow(), stages.buildOrThrow());
  }

  private static void numbers(Map<?, ?> said, ImmutableMap.Builder<String, Double> into) {
    said.forEach(
        (name, value) -> {
          if (value instanceof Number number) {
            into.put(String.valueOf(name), number.doubleValue());
          }
        });
  }
}
