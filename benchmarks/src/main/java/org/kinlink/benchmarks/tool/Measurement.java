package org.kinlink.benchmarks.tool;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one round of one job gave.
 *
 * @param job who did it, such as {@code kinlink} or {@code splink 4.0.16}
 * @param what what was done, in plain words; equal for what can be compared
 * @param size how large it was, mostly in records; 0 where that says nothing
 * @param values the figures by name; a name that ends in {@code _second} is better when larger, any
 *     other one when smaller, but for {@link #COUNTS}
 * @param stages seconds of each stage, by the clock
 */
record Measurement(
    String job,
    String what,
    long size,
    ImmutableMap<String, Double> values,
    ImmutableMap<String, Double> stages) {
  static final String SECONDS = "seconds";
  static final String CPU = "cpu_seconds";
  static final String PEAK = "peak_mb";
  static final String RECORDS = "records";
  static final String PAIRS = "pairs";
  static final String RECORD_RATE = "records_per_second";
  static final String PAIR_RATE = "pairs_per_core_second";
  static final String PRECISION = "precision";
  static final String RECALL = "recall";
  static final String F1 = "f1";
  static final String B_CUBED = "b_cubed_f1";

  /** Sum of the probabilities over the true pairs among those scored. */
  static final String EXPECTED = "probabilities_over_truth";

  static final String TENTHS = "tenths";
  static final String TENTHS_OFF = "tenths_off";
  static final String LOAD = "load_before";

  /** Figures that say what was done, not how well. */
  static final ImmutableList<String> COUNTS =
      ImmutableList.of(
          RECORDS, PAIRS, PRECISION, RECALL, F1, B_CUBED, EXPECTED, TENTHS, TENTHS_OFF, LOAD);

  /** Figures between 0 and 1 of which the fourth digit counts. */
  static final ImmutableList<String> RATES = ImmutableList.of(PRECISION, RECALL, F1, B_CUBED);

  /** What can be compared with each other. */
  String key() {
    return job + " | " + what;
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("job", job);
    json.put("what", what);
    json.put("size", size);
    json.put("values", values);
    json.put("stages", stages);
    return json;
  }
}
