package org.kinlink.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers with a fixed number of decimals, rounded half up. */
final class Decimals {
  private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

  /** Up to here the digits before the point and six behind it fit a long, with room for doubt. */
  private static final double LARGEST = 1e9;

  /** Closer to the middle between two results than rounding errors may reach. */
  private static final double DOUBT = 1e-4;

  private Decimals() {}

  static String fixed(double value, int decimals) {
    double size = Math.abs(value);
    if (size > LARGEST || decimals >= POWERS.length) {
      return exact(value, decimals);
    }
    double scaled = size * POWERS[decimals];
    long whole = (long) scaled;
    double rest = scaled - whole;
    if (Math.abs(rest - 0.5) < DOUBT) {
      return exact(value, decimals);
    }
    long rounded = rest > 0.5 ? whole + 1 : whole;
    String digits = Long.toString(rounded % POWERS[decimals]);
    String sign = value < 0 && rounded > 0 ? "-" : "";
    String before = sign + rounded / POWERS[decimals];
    return decimals == 0 ? before : before + "." + "0".repeat(decimals - digits.length()) + digits;
  }

  private static String exact(double value, int decimals) {
    return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }
}
