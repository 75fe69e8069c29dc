package org.kinlink.compare;

import com.google.common.collect.ImmutableList;
import org.kinlink.record.Dictionary;

/**
 * Dates written yyyy-mm-dd: equal; one digit wrong, two digits of a part swapped, or day and month
 * swapped; two of the three parts equal; the same year; different.
 */
final class DateComparator implements FieldComparator {
  private static final int LENGTH = 10;

  @Override
  public String name() {
    return "date";
  }

  @Override
  public ImmutableList<String> levels() {
    return ImmutableList.of("equal", "one slip apart", "two parts equal", "same year", "different");
  }

  @Override
  public double[] typical() {
    return new double[] {0.93, 0.03, 0.02, 0.01, 0.01};
  }

  @Override
  public Kernel prepare(Dictionary dictionary) {
    return new DateKernel(FieldComparator.characters(dictionary));
  }

  /** The eight digits of a date in one number, four bits each, from the day's last digit up. */
  private static final class DateKernel implements Kernel {
    private static final int NO_DATE = -1;
    private static final int LOW_BITS = 0x11111111;

    private final char[][] values;
    private final int[] packed;

    DateKernel(char[][] values) {
      this.values = values;
      packed = new int[values.length];
      for (int code = 1; code < values.length; code++) {
        packed[code] = pack(values[code]);
      }
    }

    private static int pack(char[] date) {
      if (date.length != LENGTH) {
        return NO_DATE;
      }
      int digits = 0;
      for (int i = 0; i < LENGTH; i++) {
        boolean hyphen = i == 4 || i == 7;
        if (hyphen ? date[i] != '-' : date[i] < '0' || date[i] > '9') {
          return NO_DATE;
        }
        digits = hyphen ? digits : digits << 4 | (date[i] - '0');
      }
      return digits;
    }

    @Override
    public int level(int codeA, int codeB) {
      int a = packed[codeA];
      int b = packed[codeB];
      if (a == NO_DATE || b == NO_DATE) {
        return DateComparator.level(values[codeA], values[codeB]);
      }
      int differs = a ^ b;
      int digits = (differs | differs >>> 1 | differs >>> 2 | differs >>> 3) & LOW_BITS;
      boolean year = differs >>> 16 == 0;
      if (slip(a, b, digits) || (year && (a >>> 8 & 0xFF) == (b & 0xFF) && swapped(a, b))) {
        return 2;
      }
      boolean month = (differs & 0xFF00) == 0;
      boolean day = (differs & 0xFF) == 0;
      if ((year && month) || (year && day) || (month && day)) {
        return 3;
      }
      return year ? 4 : 5;
    }

    private static boolean swapped(int a, int b) {
      return (a & 0xFF) == (b >>> 8 & 0xFF);
    }

    /** One digit, or two neighbours of one part the other way round. */
    private static boolean slip(int a, int b, int digits) {
      int others = digits & (digits - 1);
      if ((others & (others - 1)) != 0) {
        return false;
      }
      int first = Integer.numberOfTrailingZeros(digits);
      if (digits == 1 << first) {
        return true;
      }
      return digits == 0x11 << first
          && first != 4
          && first != 12
          && (a >>> first & 15) == (b >>> (first + 4) & 15)
          && (a >>> (first + 4) & 15) == (b >>> first & 15);
    }

    @Override
    public void glance(int codeA, int[] codesB, int count, byte[] levels) {
      for (int i = 0; i < count; i++) {
        levels[i] = (byte) level(codeA, codesB[i]);
      }
    }

    @Override
    public void glance(int[] codesA, int[] codesB, int count, byte[] levels) {
      for (int i = 0; i < count; i++) {
        levels[i] = (byte) level(codesA[i], codesB[i]);
      }
    }

    @Override
    public Lot lot() {
      return new DateLot(packed);
    }
  }

  /** Dates that differ in the year, in month or day, and in three digits or more are different. */
  private static final class DateLot implements Lot {
    private final int[] packed;
    private int[] dates = {};

    DateLot(int[] packed) {
      this.packed = packed;
    }

    @Override
    public void enter(int[] codes, int count) {
      if (dates.length < count) {
        dates = new int[Math.max(count, 2 * dates.length)];
      }
      for (int i = 0; i < count; i++) {
        dates[i] = codes[i] == 0 ? DateKernel.NO_DATE : packed[codes[i]];
      }
    }

    @Override
    public int open(int left, int from, int to, int[] places) {
      int[] values = dates;
      int a = values[left];
      int open = 0;
      for (int place = from; place < to; place++) {
        int b = values[place];
        int differs = a ^ b;
        int digits =
            (differs | differs >>> 1 | differs >>> 2 | differs >>> 3) & DateKernel.LOW_BITS;
        int others = digits & (digits - 1);
        if ((others & (others - 1)) == 0
            || differs >>> 16 == 0
            || (differs & 0xFFFF) == 0
            || (a | b) == DateKernel.NO_DATE) {
          places[open++] = place;
        }
      }
      return open;
    }
  }

  static int level(char[] a, char[] b) {
    if (a.length != LENGTH || b.length != LENGTH) {
      return 5;
    }
    boolean year = same(a, b, 0, 4);
    if (slip(a, b) || (year && swapped(a, b))) {
      return 2;
    }
    boolean month = same(a, b, 5, 7);
    boolean day = same(a, b, 8, 10);
    if ((year && month) || (year && day) || (month && day)) {
      return 3;
    }
    return year ? 4 : 5;
  }

  private static boolean same(char[] a, char[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      if (a[i] != b[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean swapped(char[] a, char[] b) {
    return a[5] == b[8] && a[6] == b[9] && a[8] == b[5] && a[9] == b[6];
  }

  private static boolean slip(char[] a, char[] b) {
    int first = -1;
    int differences = 0;
    for (int i = 0; i < LENGTH; i++) {
      if (a[i] != b[i]) {
        first = differences++ == 0 ? i : first;
      }
    }
    return differences == 1
        || (differences == 2 && a[first] == b[first + 1] && a[first + 1] == b[first]);
  }
}
