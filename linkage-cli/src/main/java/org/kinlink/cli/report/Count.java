package org.kinlink.cli.report;

import java.util.Locale;

/**
 * A count as the page may show it: hidden below ten, and none counts as hidden too; otherwise
 * rounded to the nearest five. The exact number is forgotten at once, so that neither a text nor
 * the height of a bar can give it away.
 *
 * @param rounded the rounded count, or 0 when hidden
 */
record Count(long rounded) {
  /** The smallest count that is shown. */
  static final long SMALLEST = 10;

  private static final int STEP = 5;

  /** Rounds or hides a count. */
  static Count of(long exact) {
    return new Count(exact < SMALLEST ? 0 : (exact + STEP / 2) / STEP * STEP);
  }

  /** Returns whether the count is below ten. */
  boolean hidden() {
    return rounded == 0;
  }

  /** Returns the count in words fit for a sentence. */
  String text() {
    return hidden() ? "fewer than " + SMALLEST : digits();
  }

  /** Returns the count for a narrow place. */
  String brief() {
    return hidden() ? "<" + SMALLEST : digits();
  }

  private String digits() {
    return String.format(Locale.ROOT, "%,d", rounded);
  }
}
