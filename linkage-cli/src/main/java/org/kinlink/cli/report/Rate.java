package org.kinlink.cli.report;

import java.util.Locale;
import java.util.Optional;

/**
 * A share with its 95% interval by Wilson (1927), made from published counts only. Where the part
 * is hidden, only its upper bound is known.
 *
 * @param share the share, or the upper bound of a hidden one
 * @param low lower end of the interval
 * @param high upper end of the interval
 * @param bound whether only the upper bound is known
 */
record Rate(double share, double low, double high, boolean bound) {
  private static final double Z = 1.959964;

  /** Returns the share of a part in a whole, or nothing when the whole is hidden. */
  static Optional<Rate> of(Count part, Count whole) {
    if (whole.hidden()) {
      return Optional.empty();
    }
    double n = whole.rounded();
    if (part.hidden()) {
      double most = Math.min(1, Count.SMALLEST / n);
      return Optional.of(new Rate(most, 0, most, true));
    }
    double p = part.rounded() / n;
    double spread = Z * Z / n;
    double centre = (p + spread / 2) / (1 + spread);
    double half = Z * Math.sqrt(p * (1 - p) / n + spread / (4 * n)) / (1 + spread);
    return Optional.of(new Rate(p, Math.max(0, centre - half), Math.min(1, centre + half), false));
  }

  /** Returns the share in words. */
  String text() {
    return (bound ? "under " : "") + percent(share);
  }

  /** Returns the interval in words, empty when only the bound is known. */
  String interval() {
    return bound ? "" : String.format(Locale.ROOT, "%.1f to %.1f", 100 * low, 100 * high);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }
}
