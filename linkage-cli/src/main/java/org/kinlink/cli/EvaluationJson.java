package org.kinlink.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinlink.disclose.SmallNumbers;
import org.kinlink.evaluate.Estimate;
import org.kinlink.evaluate.Evaluation;
import org.kinlink.evaluate.FamilyEvaluation;
import org.kinlink.evaluate.GroupEvaluation;
import org.kinlink.evaluate.Measure;
import org.kinlink.evaluate.PairCounts;
import org.kinlink.evaluate.PairEvidence;
import org.kinlink.evaluate.Reliability;
import org.kinlink.evaluate.StepLinks;

/** An evaluation as plain values, for programs. */
final class EvaluationJson {
  private EvaluationJson() {}

  static Map<String, Object> of(
      Evaluation evaluation,
      List<StepLinks.Links> steps,
      List<GroupEvaluation> groups,
      EvaluateCommand.@Nullable InputsRead again,
      @Nullable Reliability reliability) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("records", evaluation.records());
    json.put("without_truth", evaluation.withoutTruth());
    json.put("not_in_run", evaluation.notInRun());
    PairCounts pairs = evaluation.overall().pairs();
    json.put("pairs_linked", pairs.linked());
    json.put("pairs_right", pairs.right());
    json.put("pairs_missed", pairs.missed());
    json.put("measures", measures(evaluation.overall().measures()));
    json.put("steps", steps.stream().map(EvaluationJson::step).toList());
    if (!groups.isEmpty()) {
      json.put("groups", groups.stream().map(EvaluationJson::group).toList());
    }
    if (again != null) {
      json.put("pairs_with_names_or_number", part(again.pairs().told()));
      json.put("pairs_nameless", part(again.pairs().nameless()));
      json.put("pairs_sealed", part(again.pairs().sealed()));
      json.put("families", families(again.families()));
    }
    if (reliability != null) {
      json.put("expected_pairs", reliability.all().sum());
      json.put("true_pairs", reliability.all().onePerson());
      json.put("reliability", reliability.tenths().stream().map(EvaluationJson::tenth).toList());
    }
    return json;
  }

  private static Map<String, Object> part(PairEvidence.Part part) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("linked", part.pairs().linked());
    json.put("right", part.pairs().right());
    json.put("missed", part.pairs().missed());
    json.put("measures", measures(part.measures()));
    return json;
  }

  private static Map<String, Object> families(FamilyEvaluation families) {
    Map<String, Object> json = new LinkedHashMap<>();
    families
        .measures()
        .forEach(
            (measure, proportion) -> {
              Map<String, Object> values = new LinkedHashMap<>();
              values.put("count", proportion.count());
              values.put("of", proportion.of());
              if (proportion.of() > 0) {
                values.putAll(estimate(proportion.estimate()));
              }
              json.put(measure.key(), values);
            });
    if (!Double.isNaN(families.siblingF1())) {
      json.put("siblings_f1", families.siblingF1());
    }
    return json;
  }

  private static Map<String, Object> tenth(Reliability.Tenth tenth) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("from", tenth.from());
    json.put("pairs", tenth.pairs());
    if (tenth.pairs() > 0) {
      json.put("probability", tenth.mean());
      json.put("one_person", tenth.share());
    }
    return json;
  }

  private static Map<String, Object> step(StepLinks.Links links) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("step", links.step());
    json.put("right", links.right());
    json.put("wrong", links.wrong());
    return json;
  }

  private static Map<String, Object> group(GroupEvaluation group) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("group", group.group());
    json.put("people", SmallNumbers.text(group.people()));
    json.put("measures", measures(group.measures()));
    return json;
  }

  private static Map<String, Object> measures(Map<Measure, Estimate> measures) {
    Map<String, Object> json = new LinkedHashMap<>();
    measures.forEach(
        (measure, estimate) -> {
          if (estimate.defined()) {
            json.put(measure.key(), estimate(estimate));
          }
        });
    return json;
  }

  private static Map<String, Object> estimate(Estimate estimate) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("value", estimate.value());
    json.put("low", estimate.low());
    json.put("high", estimate.high());
    return json;
  }
}
