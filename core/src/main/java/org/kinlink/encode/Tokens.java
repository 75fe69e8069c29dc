package org.kinlink.encode;

import java.util.Arrays;

/**
 * What the value of a field is cut into, so that values which differ little share much. A token is
 * a number that tells it from every other of the field; equal tokens of a value count once.
 */
public enum Tokens {
  /** Every two neighbouring characters, with a blank before and after the value. */
  BIGRAMS {
    @Override
    int cut(String value, long[] into) {
      int last = Math.min(value.length(), LONGEST);
      int count = 0;
      char before = ' ';
      for (int i = 0; i <= last; i++) {
        char c = i < last ? value.charAt(i) : ' ';
        count = add(((long) before << Character.SIZE) | c, into, count);
        before = c;
      }
      return count;
    }
  },
  /**
   * Every digit of a date with its place; the year, the month and the day, of which the last two do
   * not say which is which.
   */
  DATE {
    @Override
    int cut(String value, long[] into) {
      int count = 0;
      int last = Math.min(value.length(), WHOLE_DATE);
      for (int i = 0; i < last; i++) {
        if (value.charAt(i) != '-') {
          count = add(((i + 1L) << KIND) | value.charAt(i), into, count);
        }
      }
      if (value.length() == WHOLE_DATE) {
        count = add((YEAR << KIND) | (pair(value, 0) << FOUR_DIGITS) | pair(value, 2), into, count);
        count = add((MONTH_OR_DAY << KIND) | pair(value, 5), into, count);
        count = add((MONTH_OR_DAY << KIND) | pair(value, 8), into, count);
      }
      return count;
    }
  },
  /** The value as a whole: it is equal or not. */
  WHOLE {
    @Override
    int cut(String value, long[] into) {
      into[0] = WHOLE_VALUE;
      return 1;
    }
  };

  /** The most characters of a value that are looked at. */
  static final int LONGEST = 64;

  /** The most tokens that a value has. */
  static final int MOST = LONGEST + 1;

  /** Stands for the value itself. */
  static final long WHOLE_VALUE = -1;

  private static final int WHOLE_DATE = "yyyy-mm-dd".length();
  private static final int KIND = 56;
  private static final int FOUR_DIGITS = 16;
  private static final long YEAR = 20;
  private static final long MONTH_OR_DAY = 21;

  /**
   * Cuts a value.
   *
   * @param value the standardised value, not empty
   * @param into takes at most {@link #MOST} tokens
   * @return how many there are
   */
  abstract int cut(String value, long[] into);

  private static long pair(String value, int at) {
    return ((long) (value.charAt(at) & 0xff) << Byte.SIZE) | (value.charAt(at + 1) & 0xff);
  }

  private static int add(long token, long[] into, int count) {
    for (int i = 0; i < count; i++) {
      if (into[i] == token) {
        return count;
      }
    }
    into[count] = token;
    return count + 1;
  }

  /** The tokens of a value by themselves. */
  long[] of(String value) {
    long[] tokens = new long[MOST];
    return Arrays.copyOf(tokens, cut(value, tokens));
  }
}
