package org.kinlink.cli;

import java.nio.file.Path;
import org.kinlink.evaluate.Evaluation;
import org.kinlink.evaluate.EvaluationOptions;
import org.kinlink.evaluate.TruthTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares a result with a known truth. */
@Command(
    name = "evaluate",
    description = {
      "Compare a result with a known truth: precision, recall, F1 and F* over pairs, B-cubed, and"
          + " persons exactly right, each with a 95% interval by resampling true persons."
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

  EvaluateCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    Evaluation evaluation =
        Evaluation.of(
            PersonsFile.read(folder), TruthTable.read(truth).entities(), EvaluationOptions.DEFAULT);
    if (evaluation.records() == 0) {
      throw CommandFailure.input(
          truth + " names no record of this run; check that its sources are named as in the run");
    }
    new EvaluationText(console).overall(evaluation);
    return ExitCode.DONE;
  }
}
