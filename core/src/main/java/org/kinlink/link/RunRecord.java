package org.kinlink.link;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinlink.exchange.FileReading;
import org.kinlink.exchange.NumberUpdates;
import org.kinlink.exchange.SourceReading;
import org.kinlink.record.PersonStatus;
import org.kinlink.score.ExpectedPairs;
import org.kinlink.score.FieldWeights;
import org.kinlink.score.Interval;
import org.kinlink.score.LevelWeight;

/**
 * The account of a run for {@code run.json}: inputs, parameters, what each step did, what the model
 * learnt. It holds no identifier. Who ran it, for what purpose and when is the caller's to add.
 */
public final class RunRecord {
  private final LinkageResult result;

  private RunRecord(LinkageResult result) {
    this.result = result;
  }

  /**
   * Makes the account.
   *
   * @param result what was decided
   * @return maps, lists, texts and numbers, as {@code Json.write} takes them
   */
  public static Map<String, Object> of(LinkageResult result) {
    RunRecord record = new RunRecord(result);
    Map<String, Object> account = new LinkedHashMap<>();
    account.put("rehearsal", result.rehearsal());
    account.put("inputs", record.inputs());
    account.put("settings", record.settings());
    account.put("sources", record.sources());
    account.put("counts", record.counts());
    account.put("steps", record.steps());
    account.put("blocking", record.blocking());
    account.put("blocking_misses", record.misses());
    account.put("calibration", "unverified");
    account.put("pairs_of_one_person", expected(result.expected()));
    account.put("model", result.weights().stream().map(RunRecord::field).toList());
    return account;
  }

  private ImmutableList<Object> inputs() {
    ImmutableList.Builder<Object> inputs = ImmutableList.builder();
    for (SourceReading source : result.extracts().sources()) {
      for (FileReading file : source.files()) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("source", source.plan().name());
        input.put("holds", file.holds());
        input.put("name", String.valueOf(file.path().getFileName()));
        input.put("rows", file.rows());
        input.put("used", file.used());
        input.put("bytes", file.bytes());
        input.put("sha256", file.sha256());
        input.put("encoding", file.encoding());
        input.put("delimiter", file.delimiter());
        inputs.add(input);
      }
    }
    return inputs.build();
  }

  private Map<String, Object> settings() {
    LinkageSettings settings = result.settings();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("comparators", settings.comparators());
    map.put("blocking", settings.blocking());
    map.put(
        "thresholds",
        ImmutableMap.of(
            "link", settings.thresholds().link(),
            "review", settings.thresholds().review(),
            "margin", settings.thresholds().margin()));
    map.put("seed", settings.seed());
    map.put("household_context", settings.householdContext());
    return map;
  }

  private ImmutableList<Object> sources() {
    return result.sources().stream()
        .map(
            s ->
                ImmutableMap.<String, Object>of(
                    "name", s.name(),
                    "records", s.records(),
                    "once_per_person", s.oncePerPerson(),
                    "stated", s.stated(),
                    "duplicates", s.duplicates()))
        .collect(ImmutableList.toImmutableList());
  }

  private Map<String, Object> counts() {
    int records = result.extracts().people().size();
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("records", records);
    counts.put("persons", result.persons().count());
    counts.put("candidate_pairs", result.candidates());
    for (PersonStatus wanted : PersonStatus.values()) {
      int n = 0;
      for (int row = 0; row < records; row++) {
        n += result.persons().status(row) == wanted ? 1 : 0;
      }
      counts.put("records_" + wanted.key(), n);
    }
    NumberUpdates numbers = result.extracts().numbers();
    if (!numbers.history().isEmpty()) {
      counts.put("numbers_superseded", numbers.history().size());
      counts.put("numbers_superseded_contradictory", numbers.history().contradictory());
      counts.put("numbers_superseded_unusable", numbers.history().unusable());
      counts.put("records_with_superseded_number", numbers.records());
    }
    ImmutableList<Label> labels = result.settings().labels();
    if (!labels.isEmpty()) {
      long one = labels.stream().filter(Label::onePerson).count();
      counts.put("labels_one_person", one);
      counts.put("labels_two_people", labels.size() - one);
      counts.put("labels_not_found", Labels.notFound(labels, result.extracts().people()));
    }
    counts.put("set_aside", result.extracts().setAside().size());
    counts.put("households", result.families().households().size());
    return counts;
  }

  private ImmutableList<Object> steps() {
    return result.steps().stream()
        .map(
            s ->
                ImmutableMap.<String, Object>of(
                    "step", s.step().key(),
                    "links", s.links(),
                    "review", s.reviews(),
                    "conflicts", s.conflicts()))
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<Object> blocking() {
    return result.blocking().stream()
        .map(
            b ->
                ImmutableMap.<String, Object>of(
                    "rule", b.rule(),
                    "pairs", b.pairs(),
                    "skipped", b.split(),
                    "not_compared", b.lost(),
                    "not_compared_share", b.lostShare(),
                    "used", b.used()))
        .collect(ImmutableList.toImmutableList());
  }

  private Map<String, Object> misses() {
    BlockingOverlap overlap = result.overlap();
    return ImmutableMap.of(
        "linked", overlap.linked(),
        "by_one_rule", overlap.once(),
        "by_two_rules", overlap.twice(),
        "missed_at_least", rounded(overlap.missedAtLeast()));
  }

  private static Map<String, Object> field(FieldWeights field) {
    return ImmutableMap.of(
        "field", field.field(),
        "comparator", field.comparator(),
        "levels", field.levels().stream().map(RunRecord::level).toList());
  }

  private static Map<String, @Nullable Object> level(LevelWeight level) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("level", level.level());
    map.put("m", rounded(level.m()));
    map.put("m_95", range(level.mInterval()));
    map.put("u", rounded(level.u()));
    map.put("u_95", range(level.uInterval()));
    map.put("weight", rounded(level.weight()));
    return map;
  }

  private static Map<String, @Nullable Object> expected(ExpectedPairs expected) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("expected", rounded(expected.pairs()));
    map.put("expected_95", range(expected.interval()));
    return map;
  }

  private static @Nullable Object range(@Nullable Interval interval) {
    return interval == null
        ? null
        : ImmutableList.of(rounded(interval.low()), rounded(interval.high()));
  }

  /** Nine significant digits: enough to compute with, and the same on every machine. */
  private static double rounded(double value) {
    return new BigDecimal(value).round(new MathContext(9)).doubleValue();
  }
}
