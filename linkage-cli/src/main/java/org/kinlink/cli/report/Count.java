package org.kinlink.cli.report;

import java.util.Locale;
import org.kinlink.disclose.SmallNumbers;

/**
 * A count as the page may show it, by the policy of {@link SmallNumbers}. The exact number is
 * forgotten at once, so that neither a text nor the height of a bar can give it away. Totals are
 * rounded like their parts, so that a hidden part does not follow by subtraction; the parts beside
 * it stay, for without them no group could be compared.
 *
 * @param rounded the rounded count, or 0 when hidden
 */
record Count(long rounded) {
  /** The smallest count that is shown. */
  static final long SMALLEST = SmallNumbers.THRESHOLD;

  /** Rounds or hides a count. */
  static Count of(long exact) {
    return new Count(SmallNumbers.rounded(exact).orElse(0));
  }

  /** Returns whether the count is below ten. */
  boolean hidden() {
    return rounded == 0;
  }

  /** Returns the count in words fit for a sentence. */
  String text() {
    return hidden() ? SmallNumbers.text(0) : digits();
  }

  /** Returns the count for a narrow place. */
  String brief() {
    return hidden() ? "<" + SMALLEST : digits();
  }

  private String digits() {
    return String.format(Locale.ROOT, "%,d", rounded);
  }
}
