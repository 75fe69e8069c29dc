package org.kinlink.cli;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Locale;
import org.kinlink.disclose.SmallNumbers;
import org.kinlink.evaluate.Estimate;
import org.kinlink.evaluate.Evaluation;
import org.kinlink.evaluate.GroupEvaluation;
import org.kinlink.evaluate.Measure;
import org.kinlink.evaluate.PairCounts;
import org.kinlink.evaluate.PairEvidence;
import org.kinlink.evaluate.StepLinks;

/** Shows an evaluation as text. */
final class EvaluationText {
  private static final ImmutableMap<Measure, String> NAMES =
      ImmutableMap.<Measure, String>builder()
          .put(Measure.PRECISION, "precision (pairs)")
          .put(Measure.RECALL, "recall (pairs)")
          .put(Measure.F1, "F1 (pairs)")
          .put(Measure.F_STAR, "F* (pairs)")
          .put(Measure.B_CUBED_PRECISION, "B-cubed precision")
          .put(Measure.B_CUBED_RECALL, "B-cubed recall")
          .put(Measure.B_CUBED_F1, "B-cubed F1")
          .put(Measure.EXACT_PRECISION, "persons exactly right")
          .put(Measure.EXACT_RECALL, "people exactly found")
          .buildOrThrow();

  private final Console console;

  EvaluationText(Console console) {
    this.console = console;
  }

  void overall(Evaluation evaluation) {
    console.line(
        String.format(
            Locale.ROOT,
            "%,d records are both in the run and in the truth; left out: %,d of the run that the"
                + " truth does not name, %,d of the truth that are not in the run.",
            evaluation.records(),
            evaluation.withoutTruth(),
            evaluation.notInRun()));
    console.line("");
    TextTable table = new TextTable("measure", ">value", ">95% interval");
    GroupEvaluation all = evaluation.overall();
    all.measures()
        .forEach((measure, estimate) -> table.row(name(measure), value(estimate), span(estimate)));
    table.print(console);
    console.line("");
    console.line(
        String.format(
            Locale.ROOT,
            "Pairs: %,d linked, of which %,d are right and %,d wrong; %,d missed.",
            all.pairs().linked(),
            all.pairs().right(),
            all.pairs().wrong(),
            all.pairs().missed()));
  }

  void evidence(PairEvidence pairs) {
    console.line("");
    console.line("Pairs by what both records have:");
    console.line("");
    TextTable table =
        new TextTable(
            "both have",
            ">right",
            ">wrong",
            ">missed",
            ">precision",
            ">recall",
            ">F1",
            ">95% interval");
    part(table, "names or an NHS number", pairs.told());
    part(table, "neither", pairs.nameless());
    table.print(console);
    PairCounts sealed = pairs.sealed().pairs();
    if (sealed.linked() + sealed.missed() > 0) {
      console.line("");
      console.line(
          String.format(
              Locale.ROOT,
              "Not counted there: %,d pairs of one person with a sealed record, to which nothing"
                  + " may be joined; %,d were.",
              sealed.right() + sealed.missed(),
              sealed.linked()));
    }
  }

  private static void part(TextTable table, String what, PairEvidence.Part part) {
    table.row(
        what,
        String.format(Locale.ROOT, "%,d", part.pairs().right()),
        String.format(Locale.ROOT, "%,d", part.pairs().wrong()),
        String.format(Locale.ROOT, "%,d", part.pairs().missed()),
        value(part.measure(Measure.PRECISION)),
        value(part.measure(Measure.RECALL)),
        value(part.measure(Measure.F1)),
        span(part.measure(Measure.F1)));
  }

  void steps(List<StepLinks.Links> steps) {
    if (steps.isEmpty()) {
      return;
    }
    console.line("");
    console.line("By the step that linked, in links and not in what follows from them:");
    console.line("");
    TextTable table = new TextTable("step", ">right", ">wrong");
    steps.forEach(s -> table.row(s.step(), s.right(), s.wrong()));
    table.print(console);
  }

  void groups(String column, List<GroupEvaluation> groups) {
    console.line("");
    console.line("By " + column + ". A pair counts for a group when either record is in it.");
    console.line("");
    TextTable table =
        new TextTable(
            "group",
            ">people",
            ">precision",
            ">95% interval",
            ">recall",
            ">95% interval",
            ">B-cubed F1");
    for (GroupEvaluation group : groups) {
      if (!group.small()) {
        Estimate precision = group.measure(Measure.PRECISION);
        Estimate recall = group.measure(Measure.RECALL);
        table.row(
            group.group(),
            SmallNumbers.text(group.people()),
            value(precision),
            span(precision),
            value(recall),
            span(recall),
            value(group.measure(Measure.B_CUBED_F1)));
      }
    }
    table.print(console);
    console.line("");
    console.line(
        "Groups of fewer than 10 people are taken together or not shown; numbers of people are"
            + " rounded to 5.");
  }

  private static String name(Measure measure) {
    return NAMES.getOrDefault(measure, measure.key());
  }

  private static String value(Estimate estimate) {
    return estimate.defined() ? String.format(Locale.ROOT, "%.4f", estimate.value()) : "-";
  }

  private static String span(Estimate estimate) {
    return estimate.defined()
        ? String.format(Locale.ROOT, "%.4f to %.4f", estimate.low(), estimate.high())
        : "-";
  }
}
