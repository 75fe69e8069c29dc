package org.kinlink.cli;

import java.util.Locale;
import org.kinlink.check.Check.Subject;
import org.kinlink.check.CheckReport;

/**
 * The share of records with a valid NHS number against the share that is wanted.
 *
 * @param percent what is wanted
 * @param reached what the file reaches, in percent
 * @param asked whether it was asked for, so that missing it matters
 */
record CheckTarget(double percent, double reached, boolean asked) {
  /** An authority goes live with child protection information sharing from this share matched. */
  static final double CHILD_PROTECTION = 95;

  static CheckTarget of(CheckReport report, double percent, boolean asked) {
    return new CheckTarget(percent, 100 * report.validShare(), asked);
  }

  boolean met() {
    return reached >= percent;
  }

  boolean missed() {
    return asked && !met();
  }

  String text(CheckReport report) {
    return String.format(
        Locale.ROOT,
        "%,d of %,d records have a valid NHS number: %s %%. %s",
        report.valid(Subject.NHS_NUMBER),
        report.records(),
        decimals(reached),
        (asked ? "The target" : "The target of child protection information sharing")
            + " of "
            + decimals(percent)
            + " % is "
            + (met() ? "met." : "missed."));
  }

  /** Rounded down, so that a target that is missed never looks met. */
  private static String decimals(double percent) {
    double down = Math.floor(percent * 100 + 1e-9) / 100;
    return down == Math.rint(down)
        ? String.format(Locale.ROOT, "%.0f", down)
        : String.format(Locale.ROOT, "%.2f", down);
  }
}
