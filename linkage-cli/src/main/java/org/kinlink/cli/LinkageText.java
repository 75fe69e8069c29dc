package org.kinlink.cli;

import java.util.Locale;
import java.util.stream.IntStream;
import org.kinlink.family.FamilyTables;
import org.kinlink.link.LinkageResult;
import org.kinlink.link.SourceFinding;
import org.kinlink.link.StepCount;

/** Shows what a run decided, in numbers. */
final class LinkageText {
  private final Console console;

  LinkageText(Console console) {
    this.console = console;
  }

  void print(LinkageResult result) {
    if (result.rehearsal()) {
      console.line("This is a rehearsal: every NHS number in it is a test number.");
      console.line("");
    }
    steps(result);
    sources(result);
    totals(result);
  }

  private void steps(LinkageResult result) {
    TextTable table = new TextTable("step", ">linked", ">review", ">conflict", "what it asks for");
    for (StepCount step : result.steps()) {
      table.row(
          step.step().key(),
          step.links(),
          step.reviews(),
          step.conflicts(),
          step.step().description());
    }
    table.print(console);
    console.line("");
  }

  private void sources(LinkageResult result) {
    TextTable table = new TextTable("source", ">records", "holds each person", "as");
    for (SourceFinding source : result.sources()) {
      table.row(
          source.name(),
          source.records(),
          source.oncePerPerson() ? "once" : "several times",
          source.stated() ? "stated" : "inferred");
    }
    table.print(console);
    console.line("");
  }

  private void totals(LinkageResult result) {
    int records = result.extracts().people().size();
    console.line(
        String.format(
            Locale.ROOT,
            "%,d records are %,d persons; %,d persons have more than one record.",
            records,
            result.persons().count(),
            result.persons().rows().stream().filter(rows -> rows.size() > 1).count()));
    int reviews = sum(result.steps().stream().mapToInt(StepCount::reviews));
    int conflicts = sum(result.steps().stream().mapToInt(StepCount::conflicts));
    console.line(
        String.format(
            Locale.ROOT, "%,d pairs wait for review, %,d are in conflict.", reviews, conflicts));
    FamilyTables families = result.families();
    if (!families.households().isEmpty() || !families.families().isEmpty()) {
      console.line(
          String.format(
              Locale.ROOT,
              "%,d households and %,d relationships.",
              families.households().size(),
              families.relationships().size()));
    }
  }

  private static int sum(IntStream numbers) {
    return numbers.sum();
  }
}
