package org.kinlink.identifier;

import org.jspecify.annotations.Nullable;

/**
 * The valid NHS numbers that are one slip away from ten digits that fail the check digit: one digit
 * replaced by another, or two neighbouring digits that differ exchanged. Digits left out or put in
 * are not looked for, as they change the length.
 *
 * <p>They are <em>candidates</em>, about ten for each wrong number, and at most one of them is
 * right. Nothing may be concluded from one until other demographics confirm it, and none may take
 * the place of what was written. A number that passes the check digit has no neighbour, as the
 * check digit finds every slip of these kinds. {@linkplain NhsNumber Dummies} are left out; the
 * range is not looked at.
 *
 * <p>Allocates nothing. The array of neighbours is the caller's, and holds personal data.
 */
public final class NhsNumberNeighbours {
  /**
   * The most neighbours that ten digits can have: one for each digit replaced, as the check digit
   * leaves one choice at most, and one for each pair exchanged.
   */
  public static final int MOST = 19;

  private static final int DIGITS = 10;

  /** By what to multiply a remainder to divide it by a weight from 1 to 10, modulo 11. */
  private static final int[] INVERSE = {0, 1, 6, 4, 3, 9, 2, 8, 7, 5, 10};

  private NhsNumberNeighbours() {}

  /**
   * Lists the neighbours of the ten digits in a text, in the order of {@link #of(long, long[])}.
   *
   * @param text the text, in a form that {@link NhsNumber#check} reads, or null
   * @param into where to put them, from index 0; at least {@link #MOST} long
   * @return how many there are; none unless the outcome of the text is {@link
   *     NhsNumber.Outcome#CHECK_DIGIT} or {@link NhsNumber.Outcome#ULN}
   * @throws IllegalArgumentException if the array is too short
   */
  public static int of(@Nullable CharSequence text, long[] into) {
    long digits = TenDigits.read(text);
    requireRoom(into);
    return digits < 0 ? 0 : of(digits, into);
  }

  /**
   * Lists the neighbours of ten digits: those with a digit replaced, from the first digit to the
   * last, then those with two digits exchanged, from the first pair to the last.
   *
   * @param packed the ten digits as one number
   * @param into where to put them, packed, from index 0; at least {@link #MOST} long
   * @return how many there are
   * @throws IllegalArgumentException if the number is not ten digits, or the array too short; the
   *     message does not show the number
   */
  public static int of(long packed, long[] into) {
    if (packed < 0 || packed >= NhsNumber.LIMIT) {
      throw new IllegalArgumentException("packed: not ten digits");
    }
    requireRoom(into);
    int remainder = Modulo11.remainder(packed);
    if (remainder == Modulo11.NHS) {
      return 0;
    }
    int count = replaced(packed, remainder, into);
    return exchanged(packed, remainder, into, count);
  }

  private static int replaced(long packed, int remainder, long[] into) {
    int count = 0;
    long place = NhsNumber.LIMIT / 10;
    for (int weight = DIGITS; weight >= 1; weight--, place /= 10) {
      int digit = (int) (packed / place % 10);
      int excess = remainder * INVERSE[weight] % Modulo11.MODULUS;
      int right = (digit - excess + Modulo11.MODULUS) % Modulo11.MODULUS;
      if (right < 10) {
        count = add(packed + (right - digit) * place, into, count);
      }
    }
    return count;
  }

  /** Exchanging moves one weight from one digit to the other, so the sum changes by their gap. */
  private static int exchanged(long packed, int remainder, long[] into, int already) {
    int count = already;
    for (long place = NhsNumber.LIMIT / 100; place >= 1; place /= 10) {
      int right = (int) (packed / place % 10);
      int left = (int) (packed / (place * 10) % 10);
      if (Math.floorMod(left - right - remainder, Modulo11.MODULUS) == 0) {
        count = add(packed + (right - left) * (9 * place), into, count);
      }
    }
    return count;
  }

  private static int add(long candidate, long[] into, int count) {
    if (!NhsNumber.isValid(candidate)) {
      return count;
    }
    into[count] = candidate;
    return count + 1;
  }

  private static void requireRoom(long[] into) {
    if (into.length < MOST) {
      throw new IllegalArgumentException("into: shorter than " + MOST);
    }
  }
}
