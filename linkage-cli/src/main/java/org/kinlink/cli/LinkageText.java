package org.kinlink.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.kinlink.family.FamilyTables;
import org.kinlink.link.BlockingCount;
import org.kinlink.link.LinkageResult;
import org.kinlink.link.SourceFinding;
import org.kinlink.link.StepCount;
import org.kinlink.record.Persons;

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
    lost(result);
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

  private void lost(LinkageResult result) {
    long rules = result.blocking().stream().filter(r -> r.used() && r.lost() > 0).count();
    if (rules > 0) {
      console.line(
          String.format(
              Locale.ROOT,
              "Warning: in %d of %d rules so many records agree that not all pairs were compared;"
                  + " the report says how many.",
              rules,
              result.blocking().stream().filter(BlockingCount::used).count()));
      console.line("");
    }
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
            several(result.persons(), records)));
    int reviews = sum(result.steps().stream().mapToInt(StepCount::reviews));
    int conflicts = sum(result.steps().stream().mapToInt(StepCount::conflicts));
    console.line(
        String.format(
            Locale.ROOT, "Pairs: %,d waiting for review, %,d in conflict.", reviews, conflicts));
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

  private static long several(Persons persons, int records) {
    int[] size = new int[persons.count()];
    for (int row = 0; row < records; row++) {
      size[persons.person(row)]++;
    }
    return Arrays.stream(size).filter(n -> n > 1).count();
  }

  private static int sum(IntStream numbers) {
    return numbers.sum();
  }
}
