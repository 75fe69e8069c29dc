package org.kinlink.benchmarks;

import java.util.SplittableRandom;

/** Slips of the hand: one character changed, left out or doubled, or two neighbours swapped. */
final class Slips {
  private Slips() {}

  /** The text with one slip in it; a text shorter than two characters stays as it is. */
  static String slip(String text, SplittableRandom random) {
    if (text.length() < 2) {
      return text;
    }
    int at = random.nextInt(text.length() - 1);
    String before = text.substring(0, at);
    String after = text.substring(at + 1);
    char here = text.charAt(at);
    return switch (random.nextInt(4)) {
      case 0 -> before + neighbour(here, random) + after;
      case 1 -> before + after;
      case 2 -> before + here + here + after;
      default -> before + after.charAt(0) + here + after.substring(1);
    };
  }

  /** The text with one digit changed, as a date keeps its form. */
  static String digitSlip(String text, SplittableRandom random) {
    int at = text.length() - 1 - random.nextInt(2);
    return text.substring(0, at) + neighbour(text.charAt(at), random) + text.substring(at + 1);
  }

  private static char neighbour(char c, SplittableRandom random) {
    return Character.isDigit(c)
        ? (char) ('0' + (c - '0' + 1 + random.nextInt(9)) % 10)
        : (char) ('a' + random.nextInt(26));
  }
}
