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

  /** Multiplying by this and shifting divides by ten, for every int that is not negative. */
  private static final long TENTH = 0xCCCC_CCCDL;

  private static final int TENTH_SHIFT = 35;

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
    if (decimals > 0) {
      int point = end - decimals - 1;
      into[point] = '.';
      digits((int) (scaled % POWERS[decimals]), into, point + 1, end);
      digits(scaled / POWERS[decimals], into, at, point);
    } else {
      digits(scaled, into, at, end);
    }
    return end;
  }

  /** Writes a number with leading zeros. Without the division that simple compiling leaves slow. */
  static void digits(int number, byte[] into, int from, int to) {
    int rest = number;
    for (int i = to - 1; i >= from; i--) {
      int tenth = (int) ((rest * TENTH) >>> TENTH_SHIFT);
      into[i] = (byte) ('0' + rest - 10 * tenth);
      rest = tenth;
    }
  }

  private static void digits(long number, byte[] into, int from, int to) {
    if (number <= Integer.MAX_VALUE) {
      digits((int) number, into, from, to);
      return;
    }
    long rest = number;
    for (int i = to - 1; i >= from; i--) {
      into[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
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
