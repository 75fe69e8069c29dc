package org.kinlink.cli;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import org.kinlink.evaluate.Estimate;
import org.kinlink.evaluate.FamilyEvaluation;
import org.kinlink.evaluate.FamilyMeasure;
import org.kinlink.evaluate.Proportion;

/** Shows an evaluation of families as text. */
final class FamilyEvaluationText {
  private static final ImmutableMap<FamilyMeasure, String> NAMES =
      ImmutableMap.<FamilyMeasure, String>builder()
          .put(FamilyMeasure.PARENTS_RIGHT, "shown parents that are right")
          .put(FamilyMeasure.PARENTS_FOUND, "stated parents that are shown")
          .put(FamilyMeasure.SIBLINGS_RIGHT, "shown siblings that are right, with their kind")
          .put(FamilyMeasure.SIBLINGS_FOUND, "recorded siblings that are shown, with their kind")
          .put(FamilyMeasure.BOTH_HOMES_SHOWN, "parents apart, both homes recorded: both shown")
          .put(FamilyMeasure.SEVERAL_HOMES_RIGHT, "children shown in several homes who have them")
          .put(FamilyMeasure.TWINS_MERGED, "twins merged")
          .put(FamilyMeasure.WRONG_ADULT, "children attached to a wrong adult")
          .put(FamilyMeasure.FORBIDDEN_JOINS, "forbidden joins")
          .put(FamilyMeasure.BIRTH_SIDE_SHOWN, "adopted children with their birth side shown")
          .put(FamilyMeasure.SEALED_JOINED, "sealed records joined")
          .buildOrThrow();

  private final Console console;

  FamilyEvaluationText(Console console) {
    this.console = console;
  }

  void print(FamilyEvaluation families) {
    console.line("");
    console.line("Families, of what the extracts state:");
    console.line("");
    TextTable table = new TextTable("measure", ">count", ">of", ">share", ">exact 95% interval");
    families
        .measures()
        .forEach(
            (measure, proportion) -> {
              if (!measure.error()) {
                row(table, measure, proportion, "%.4f", 1);
              }
            });
    table.print(console);
    console.line("");
    if (!Double.isNaN(families.siblingF1())) {
      console.line(
          String.format(
              Locale.ROOT,
              "F1 of siblings, half and full told apart where the extracts do: %.4f.",
              families.siblingF1()));
      console.line("");
    }
    TextTable errors =
        new TextTable("what must not be", ">count", ">of", ">in 10,000", ">exact 95% interval");
    families
        .measures()
        .forEach(
            (measure, proportion) -> {
              if (measure.error()) {
                row(errors, measure, proportion, "%.1f", 10_000);
              }
            });
    errors.print(console);
  }

  private static void row(
      TextTable table, FamilyMeasure measure, Proportion proportion, String format, int times) {
    Estimate estimate = proportion.estimate();
    String value = estimate.defined() ? number(format, times * estimate.value()) : "-";
    String span =
        estimate.defined()
            ? number(format, times * estimate.low())
                + " to "
                + number(format, times * estimate.high())
            : "-";
    table.row(
        NAMES.getOrDefault(measure, measure.key()),
        String.format(Locale.ROOT, "%,d", proportion.count()),
        String.format(Locale.ROOT, "%,d", proportion.of()),
        value,
        span);
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
