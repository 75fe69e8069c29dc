package org.kinlink.cli.report;

import java.util.Locale;
import java.util.Optional;

/**
 * A share with its 95% interval by Wilson (1927), made from published counts only. Where the part,
 * or what the part leaves of the whole, is hidden, only a bound is known: a share of 100% would
 * tell that nobody was left.
 *
 * @param words the share in words
 * @param share the share, or the middle of what is possible
 * @param low lower end of the interval
 * @param high upper end of the interval
 * @param bound whether only a bound is known
 */
record Rate(String words, double share, double low, double high, boolean bound) {
  private static final double Z = 1.959964;

  /** A bound that leaves more than half open says nothing. */
  private static final double WIDEST_BOUND = 0.5;

  /** Returns the share of a part in a whole, or nothing when too much is hidden. */
  static Optional<Rate> of(Count part, Count rest, Count whole) {
    if (whole.hidden() || (part.hidden() && rest.hidden())) {
      return Optional.empty();
    }
    double n = whole.rounded();
    double few = Count.SMALLEST / n;
    if ((part.hidden() || rest.hidden()) && few > WIDEST_BOUND) {
      return Optional.empty();
    }
    if (part.hidden()) {
      return Optional.of(new Rate("under " + percent(few), few / 2, 0, few, true));
    }
    if (rest.hidden()) {
      return Optional.of(new Rate("over " + percent(1 - few), 1 - few / 2, 1 - few, 1, true));
    }
    return Optional.of(wilson(part.rounded() / n, n));
  }

  private static Rate wilson(double p, double n) {
    double spread = Z * Z / n;
    double centre = (p + spread / 2) / (1 + spread);
    double half = Z * Math.sqrt(p * (1 - p) / n + spread / (4 * n)) / (1 + spread);
    return new Rate(percent(p), p, Math.max(0, centre - half), Math.min(1, centre + half), false);
  }

  /** Returns the interval in words, empty when only a bound is known. */
  String interval() {
    return bound ? "" : String.format(Locale.ROOT, "%.1f to %.1f", 100 * low, 100 * high);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }
}
