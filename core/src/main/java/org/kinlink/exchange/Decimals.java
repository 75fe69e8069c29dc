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

  /** Bytes that a number takes at most which is not left to the exact way. */
  static final int LONGEST = 24;

  private Decimals() {}

  /** The size of a number in units of its last decimal, or -1 where that is not so easily told. */
  static long scaled(double value, int decimals) {
    double size = Math.abs(value);
    if (size > LARGEST || decimals >= POWERS.length) {
      return -1;
    }
    double scaled = size * POWERS[decimals];
    long whole = (long) scaled;
    double rest = scaled - whole;
    return Math.abs(rest - 0.5) < DOUBT ? -1 : rest > 0.5 ? whole + 1 : whole;
  }

  /** Writes a number of units of the last decimal; returns where its digits end. */
  static int put(long scaled, int decimals, byte[] into, int at) {
    int digits = decimals + 1;
    for (long rest = scaled / POWERS[decimals]; rest >= 10; rest /= 10) {
      digits++;
    }
    int end = at + digits + (decimals > 0 ? 1 : 0);
    long rest = scaled;
    for (int i = end - 1; i >= at; i--) {
      if (decimals > 0 && end - 1 - i == decimals) {
        into[i] = '.';
      } else {
        into[i] = (byte) ('0' + rest % 10);
        rest /= 10;
      }
    }
    return end;
  }

  static String fixed(double value, int decimals) {
    long rounded = scaled(value, decimals);
    if (rounded < 0) {
      return exact(value, decimals);
    }
    String digits = Long.toString(rounded % POWERS[decimals]);
    String sign = value < 0 && rounded > 0 ? "-" : "";
    String before = sign + rounded / POWERS[decimals];
    return decimals == 0 ? before : before + "." + "0".repeat(decimals - digits.length()) + digits;
  }

  private static String exact(double value, int decimals) {
    return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }
}
