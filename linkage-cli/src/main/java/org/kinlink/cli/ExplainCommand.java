package org.kinlink.cli;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.kinlink.cli.explain.ExplanationJson;
import org.kinlink.cli.explain.ExplanationText;
import org.kinlink.cli.explain.Outcome;
import org.kinlink.cli.explain.PairLists;
import org.kinlink.cli.explain.SharedHomes;
import org.kinlink.cli.explain.ShownValues;
import org.kinlink.cli.project.Project;
import org.kinlink.exchange.Extracts;
import org.kinlink.exchange.Json;
import org.kinlink.exchange.SourceReading;
import org.kinlink.link.Explainer;
import org.kinlink.link.Explanation;
import org.kinlink.record.RecordRef;
import org.kinlink.score.Contribution;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains a pair of records. */
@Command(
    name = "explain",
    description = {
      "Say why two records are, or are not, one person: the step that decided, and how each field"
          + " agrees and what it weighs. Values are shown only on request.",
      "The files that the run read are read again, and must not have changed. A linkage unit names"
          + " its key file and the owners again, and sees how fields agree and no value."
    },
    footer = "Example: kinlink explain result school:1201 health:88-4")
final class ExplainCommand extends KinlinkCommand {
  static final String NOTHING =
      "Nothing to explain: either an id is not in this run, or no rule brought the two together.";

  private static final RecordRef NOBODY = new RecordRef("", "");

  @Parameters(
      index = "0",
      paramLabel = "DIR",
      description = "A folder that \"kinlink link\" wrote.")
  private Path folder = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "[SOURCE:]RECORD_A",
      description = "One record, by its id; with its source where several use that id.")
  private String first = "";

  @Parameters(index = "2", paramLabel = "[SOURCE:]RECORD_B", description = "The other record.")
  private String second = "";

  @Option(
      names = "--show-values",
      description = "Show the cells of both records too, as their sources wrote them.")
  private boolean showValues;

  @Mixin private final EncodedFileOptions encoded = new EncodedFileOptions();

  @Option(names = "--json", description = "Print JSON for a program.")
  private boolean json;

  ExplainCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    ImmutableMap<RecordRef, String> persons = PersonsFile.read(folder);
    EarlierRun run = EarlierRun.open(folder);
    if (run.isEncoded() && showValues) {
      throw CommandFailure.usage(
          "--show-values does not go with encoded files, which hold none; ask their owners");
    }
    if (!run.isEncoded() && encoded.given()) {
      throw CommandFailure.usage("--keys and --owner go with results of encoded files (.enc)");
    }
    Optional<RecordRef> a = RecordName.find(first, persons.keySet());
    Optional<RecordRef> b = RecordName.find(second, persons.keySet());
    boolean onePerson =
        a.isPresent()
            && b.isPresent()
            && Objects.equals(persons.get(a.get()), persons.get(b.get()));
    Outcome outcome = PairLists.outcome(folder, a.orElse(NOBODY), b.orElse(NOBODY), onePerson);
    boolean listed = outcome.verdict() != Outcome.Verdict.APART;
    Extracts extracts;
    Optional<Explanation> explained;
    try (ProgressLine progress = console.progress(false)) {
      extracts = run.isEncoded() ? run.open(console, encoded, progress) : run.read(progress);
      Project project = run.project();
      // The same work whether or not the records are there, so that time does not tell either.
      Explainer explainer =
          new Explainer(project.settings(), extracts, project.safeguards(), progress);
      explained =
          a.flatMap(one -> b.flatMap(other -> explainer.explain(one, other, persons, listed)));
    }
    if (explained.isEmpty() || a.isEmpty() || b.isEmpty()) {
      return nothing();
    }
    ExplanationText text =
        new ExplanationText(outcome, explained.get(), run.project().settings().thresholds());
    if (json && showValues) {
      throw CommandFailure.usage("--json and --show-values do not go together");
    }
    if (json) {
      console.out().print(Json.write(ExplanationJson.of(text)));
      console.out().flush();
    } else {
      print(text);
    }
    if (showValues) {
      SharedHomes homes = new SharedHomes(extracts, run.project().safeguards(), persons);
      Explanation of = explained.get();
      values(a.get(), extracts, of.lineA(), of.restrictedA() || homes.tells(a.get()));
      values(b.get(), extracts, of.lineB(), of.restrictedB() || homes.tells(b.get()));
    }
    return ExitCode.DONE;
  }

  private int nothing() {
    console.line(json ? Json.write(ImmutableMap.of("explained", false)).strip() : NOTHING);
    return ExitCode.DONE;
  }

  private void print(ExplanationText text) {
    console.line(text.answer());
    console.line("Step: " + text.step());
    console.line("");
    TextTable table = new TextTable("field", "agreement", ">bits");
    Explanation explanation = text.explanation();
    table.row("(before any field)", "", bits(explanation.priorBits()));
    for (Contribution line : explanation.lines()) {
      table.row(line.field(), line.agreement(), line.counts() ? bits(line.bits()) : "");
    }
    table.row("in all", "", bits(explanation.priorBits() + explanation.weight()));
    table.print(console);
    console.line("");
    console.line("By these two records alone: " + text.probability() + ".");
    console.line("By all that the run found out: " + text.inRun() + ".");
    console.line(text.change());
  }

  private static String bits(double bits) {
    return String.format(Locale.ROOT, "%+.1f", bits);
  }

  private void values(RecordRef record, Extracts extracts, int line, boolean restricted) {
    for (SourceReading source : extracts.sources()) {
      if (source.plan().name().equals(record.source())) {
        console.line("");
        console.line(record.source() + ", " + source.peopleFile() + ", line " + line);
        TextTable table = new TextTable("column", "value");
        ShownValues.of(source, line, restricted).forEach(table::row);
        table.print(console);
      }
    }
  }
}
