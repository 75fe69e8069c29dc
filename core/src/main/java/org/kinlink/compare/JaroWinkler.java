package org.kinlink.compare;

/**
 * Jaro-Winkler similarity of two short texts without allocation: matched characters are kept as
 * bits of two longs, so texts are compared up to their 64th character. Equal to the commons-text
 * implementation on shorter texts; tests hold the two together.
 *
 * <p>Source: W. E. Winkler, "String comparator metrics and enhanced decision rules in the
 * Fellegi-Sunter model of record linkage", 1990; the prefix bonus applies from a Jaro similarity of
 * 0.7.
 */
public final class JaroWinkler {
  private static final int LONGEST = 64;
  private static final double BONUS_FROM = 0.7;
  private static final double BONUS = 0.1;

  private JaroWinkler() {}

  /**
   * Compares two texts.
   *
   * @param a the one
   * @param b the other
   * @return 1 for equal texts, 0 for texts with nothing in common or when one is empty
   */
  public static double similarity(char[] a, char[] b) {
    // The shorter text looks for its characters in the longer, as in the reference.
    return a.length <= b.length ? ofOrdered(a, b) : ofOrdered(b, a);
  }

  private static double ofOrdered(char[] a, char[] b) {
    int lengthA = Math.min(a.length, LONGEST);
    int lengthB = Math.min(b.length, LONGEST);
    if (lengthA == 0 || lengthB == 0) {
      return lengthA == lengthB ? 1 : 0;
    }
    int window = Math.max(Math.max(lengthA, lengthB) / 2 - 1, 0);
    long matchedA = 0;
    long matchedB = 0;
    for (int i = 0; i < lengthA; i++) {
      int to = Math.min(i + window + 1, lengthB);
      for (int j = Math.max(i - window, 0); j < to; j++) {
        if (a[i] == b[j] && (matchedB >>> j & 1) == 0) {
          matchedA |= 1L << i;
          matchedB |= 1L << j;
          break;
        }
      }
    }
    if (matchedA == 0) {
      return 0;
    }
    double m = Long.bitCount(matchedA);
    double jaro = (m / lengthA + m / lengthB + (m - outOfOrder(a, b, matchedA, matchedB)) / m) / 3;
    return jaro < BONUS_FROM ? jaro : jaro + BONUS * prefix(a, b) * (1 - jaro);
  }

  private static double outOfOrder(char[] a, char[] b, long matchedA, long matchedB) {
    int halves = 0;
    long restA = matchedA;
    long restB = matchedB;
    while (restA != 0) {
      if (a[Long.numberOfTrailingZeros(restA)] != b[Long.numberOfTrailingZeros(restB)]) {
        halves++;
      }
      restA &= restA - 1;
      restB &= restB - 1;
    }
    return halves / 2.0;
  }

  private static int prefix(char[] a, char[] b) {
    int to = Math.min(4, Math.min(a.length, b.length));
    int n = 0;
    while (n < to && a[n] == b[n]) {
      n++;
    }
    return n;
  }
}
