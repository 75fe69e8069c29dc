package org.kinlink.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kinlink.check.Check.Severity;
import org.kinlink.check.Check.Subject;
import org.kinlink.check.CheckReport;
import org.kinlink.check.ColumnWarning;
import org.kinlink.check.Finding;

/** A check of a file as text: a summary, what was counted, and what to look at. */
final class CheckText {
  private static final String TEST_RANGE = "nhs-number-range-test";

  private final Console console;
  private final int first;

  CheckText(Console console, int first) {
    this.console = console;
    this.first = first;
  }

  void print(CheckReport report, CheckTarget target) {
    console.line(plain(report.file() + ": " + count(report.records()) + " records"));
    if (report.columns().containsKey(Subject.NHS_NUMBER)) {
      console.line(target.text(report));
    } else {
      console.line(
          "No column of NHS numbers was recognised"
              + (target.missed() ? ", so the target is missed." : "."));
    }
    summary(report);
    for (ColumnWarning warning : report.warnings()) {
      console.line(plain(String.join(", ", warning.columns()) + ": " + warning.reason() + "."));
    }
    console.line("");
    columns(report);
    findings(report);
  }

  private void summary(CheckReport report) {
    long errors = total(report, Severity.ERROR);
    long suspicions = total(report, Severity.SUSPICION);
    long tests = report.records(TEST_RANGE);
    if (tests > 0 && tests == report.valid(Subject.NHS_NUMBER)) {
      console.line("All valid numbers are of the range for tests: a rehearsal, no live extract.");
      suspicions -= tests;
    }
    console.line(
        errors + suspicions == 0
            ? "Nothing was found that is wrong or doubtful."
            : "Found wrong: " + count(errors) + ". Found doubtful: " + count(suspicions) + ".");
  }

  private static long total(CheckReport report, Severity severity) {
    return report.findings().stream()
        .filter(finding -> finding.check().severity() == severity)
        .mapToLong(Finding::records)
        .sum();
  }

  private void columns(CheckReport report) {
    TextTable table = new TextTable("checked", "column", ">present", ">valid");
    report
        .columns()
        .forEach(
            (subject, headers) -> {
              boolean judged = judged(subject);
              table.row(
                  subject.title(),
                  String.join(", ", headers),
                  judged ? count(report.present(subject)) : "",
                  judged ? count(report.valid(subject)) : "");
            });
    table.print(console);
    console.line("");
  }

  private static boolean judged(Subject subject) {
    return subject != Subject.NAME && subject != Subject.NHS_NUMBER_STATUS;
  }

  private void findings(CheckReport report) {
    TextTable table = new TextTable("check", "what", ">records", "first lines");
    List<Finding> told =
        report.findings().stream()
            .filter(finding -> !finding.check().key().endsWith("-valid"))
            .toList();
    for (Finding finding : told) {
      table.row(
          finding.check().key(), what(finding), count(finding.records()), lines(finding, first));
    }
    if (!told.isEmpty()) {
      table.print(console);
      console.line("");
    }
  }

  private static String what(Finding finding) {
    String sign =
        switch (finding.check().severity()) {
          case ERROR -> "wrong";
          case SUSPICION -> "doubtful";
          case NOTE -> "note";
          case COUNT -> "";
        };
    return finding.groups() == 0
        ? sign
        : sign + ", " + count(finding.groups()) + (finding.groups() == 1 ? " group" : " groups");
  }

  private static String lines(Finding finding, int most) {
    String lines =
        finding.firstLines().stream()
            .limit(most)
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    return finding.records() > finding.firstLines().size() && !lines.isEmpty()
        ? lines + " ..."
        : lines;
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  // Names of files and columns are shown, and must not steer the terminal.
  private static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }
}
