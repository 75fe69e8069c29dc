package org.kinlink.pseudonym;

import java.util.Arrays;

/**
 * The alphabet and the check of Bech32m: five bits in each character, none of which is easily taken
 * for another, and a check of six characters that finds every alteration of up to four characters,
 * and of any other all but one in a thousand million.
 *
 * <p>Source: BIP 350, "Bech32m format for v1+ witness addresses" (Wuille, 2020), a BCH code over
 * GF(32); the alphabet is of BIP 173.
 */
final class Bech32m {
  /** Bits in a character. */
  static final int BITS = 5;

  /** Characters of the check. */
  static final int CHECK = 6;

  /** What the check of an empty text would start from. */
  static final int START = 1;

  private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
  private static final int FINAL = 0x2bc830a3;
  private static final int[] GENERATOR = {
    0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3
  };
  private static final int[] STEPS = steps();
  private static final byte[] VALUES = values();

  private Bech32m() {}

  private static int[] steps() {
    int[] steps = new int[1 << BITS];
    for (int top = 0; top < steps.length; top++) {
      for (int i = 0; i < BITS; i++) {
        if (((top >> i) & 1) != 0) {
          steps[top] ^= GENERATOR[i];
        }
      }
    }
    return steps;
  }

  private static byte[] values() {
    byte[] values = new byte[128];
    Arrays.fill(values, (byte) -1);
    for (int value = 0; value < ALPHABET.length(); value++) {
      values[ALPHABET.charAt(value)] = (byte) value;
    }
    return values;
  }

  /** The ASCII character of five bits. */
  static byte character(int value) {
    return (byte) ALPHABET.charAt(value);
  }

  /** The five bits of a character, or -1 if it is none of the alphabet. */
  static int value(char c) {
    return c < VALUES.length ? VALUES[c] : -1;
  }

  /** Takes five more bits into a check. */
  static int step(int check, int value) {
    return ((check & 0x1ffffff) << BITS) ^ value ^ STEPS[check >>> 25];
  }

  /** Takes the readable part, the one before the separator, into a check. */
  static int readable(String ascii) {
    int check = START;
    for (int i = 0; i < ascii.length(); i++) {
      check = step(check, ascii.charAt(i) >> BITS);
    }
    check = step(check, 0);
    for (int i = 0; i < ascii.length(); i++) {
      check = step(check, ascii.charAt(i) & 31);
    }
    return check;
  }

  /** The six values to append, packed, the first in the highest bits. */
  static int end(int check) {
    int end = check;
    for (int i = 0; i < CHECK; i++) {
      end = step(end, 0);
    }
    return end ^ FINAL;
  }

  /** Whether a check that has taken in the whole text, the six values too, is right. */
  static boolean isWhole(int check) {
    return check == FINAL;
  }
}
