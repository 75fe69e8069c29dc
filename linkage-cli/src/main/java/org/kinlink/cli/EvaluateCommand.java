package org.kinlink.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kinlink.cli.project.Project;
import org.kinlink.evaluate.Evaluation;
import org.kinlink.evaluate.EvaluationOptions;
import org.kinlink.evaluate.FamilyEvaluation;
import org.kinlink.evaluate.FamilyRun;
import org.kinlink.evaluate.FamilyTruth;
import org.kinlink.evaluate.GroupEvaluation;
import org.kinlink.evaluate.PairEvidence;
import org.kinlink.evaluate.Reliability;
import org.kinlink.evaluate.StepLinks;
import org.kinlink.evaluate.TruthTable;
import org.kinlink.exchange.Extracts;
import org.kinlink.exchange.Json;
import org.kinlink.link.Calibration;
import org.kinlink.record.RecordRef;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares a result with a known truth. */
@Command(
    name = "evaluate",
    description = {
      "Compare a result with a known truth: precision, recall, F1 and F* over pairs, B-cubed, and"
          + " persons exactly right, each with a 95%% interval by resampling true persons; and how"
          + " many links of each step are right.",
      "",
      "Where persons.csv, truth-relationships.csv, residences.csv and never-join.csv stand beside"
          + " the truth, as \"kinlink synthesise\" writes them, families are compared too, with"
          + " exact intervals, and pairs of records without names and number are told apart; the"
          + " files that the run read are read again."
    },
    footer = "Example: kinlink evaluate result --truth truth.csv --by sex")
final class EvaluateCommand extends KinlinkCommand {
  @Parameters(paramLabel = "DIR", description = "A folder that \"kinlink link\" wrote.")
  private Path folder = Path.of("");

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      required = true,
      description = "CSV file with the columns source, record_id, entity.")
  private Path truth = Path.of("");

  @Option(
      names = "--by",
      paramLabel = "COLUMN",
      description =
          "Show groups too, by a field or column such as sex or school.ethnicity; the files that"
              + " the run read are read again.")
  private @Nullable String by;

  @Option(
      names = "--reliability",
      description =
          "Show how far the probabilities can be relied on, over all pairs that the run scored;"
              + " the files that it read are linked again.")
  private boolean reliability;

  @Option(names = "--json", description = "Print JSON for a program.")
  private boolean json;

  EvaluateCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    ImmutableMap<RecordRef, String> entities = TruthTable.read(truth).entities();
    ImmutableMap<RecordRef, String> persons = PersonsFile.read(folder);
    Evaluation evaluation = Evaluation.of(persons, entities, EvaluationOptions.DEFAULT);
    if (evaluation.records() == 0) {
      throw CommandFailure.input(
          truth
              + ": names no record of this run; check that its sources are named as in the run, and"
              + " for encoded files that it has the ids that travelled");
    }
    ImmutableList<GroupEvaluation> groups =
        by == null ? ImmutableList.of() : groups(evaluation, by);
    InputsRead again = readAgain(evaluation, persons, entities);
    Reliability relied = reliability ? reliability(entities) : null;
    ImmutableList<StepLinks.Links> steps = LinksFile.bySteps(folder, entities);
    if (json) {
      console.out().print(Json.write(EvaluationJson.of(evaluation, steps, groups, again, relied)));
      console.out().flush();
    } else {
      EvaluationText text = new EvaluationText(console);
      text.overall(evaluation);
      if (again != null) {
        text.evidence(again.pairs());
      }
      text.steps(steps);
      if (again != null) {
        new FamilyEvaluationText(console).print(again.families());
      }
      if (by != null) {
        text.groups(by, groups);
      }
      if (relied != null) {
        new ReliabilityText(console).print(relied);
      }
    }
    return ExitCode.DONE;
  }

  /**
   * What can be told once the inputs of the run are read again.
   *
   * @param pairs how good the run is over pairs with names or a number, and without
   * @param families how good it is at families
   */
  record InputsRead(PairEvidence pairs, FamilyEvaluation families) {}

  private @Nullable InputsRead readAgain(
      Evaluation evaluation,
      ImmutableMap<RecordRef, String> persons,
      ImmutableMap<RecordRef, String> entities) {
    if (!FamilyTruthFiles.areBeside(truth)) {
      return null;
    }
    try (ProgressLine progress = console.progress(false)) {
      EarlierRun earlier = EarlierRun.open(folder);
      Extracts extracts = earlier.read(progress);
      RecordEvidence evidence = new RecordEvidence(extracts.people());
      FamilyTruth known = FamilyTruthFiles.read(truth, entities);
      FamilyRun run = FamilyRunFiles.read(folder, persons, earlier, extracts);
      PairEvidence pairs =
          evaluation.byEvidence(evidence::named, evidence::numbered, run.sealed()::contains);
      return new InputsRead(pairs, FamilyEvaluation.of(run, known));
    }
  }

  private Reliability reliability(ImmutableMap<RecordRef, String> entities) {
    try (ProgressLine progress = console.progress(false)) {
      EarlierRun run = EarlierRun.open(folder);
      Project project = run.project();
      return new Calibration(project.settings(), run.read(progress), project.safeguards())
          .with(entities, progress);
    }
  }

  private ImmutableList<GroupEvaluation> groups(Evaluation evaluation, String column) {
    try (ProgressLine progress = console.progress(false)) {
      ImmutableMap<RecordRef, String> labels =
          GroupLabels.of(column, EarlierRun.open(folder).read(progress));
      return evaluation.byGroup(evaluation.pooled(labels)).stream()
          .filter(group -> !group.small())
          .collect(ImmutableList.toImmutableList());
    }
  }
}
