package org.kinlink.compare;

import java.util.Random;

/** Slips of the hand. */
final class Slips {
  private Slips() {}

  /** One character changed, left out or added, or two neighbours swapped. */
  static String one(String text, Random random) {
    StringBuilder out = new StringBuilder(text);
    int at = random.nextInt(text.length() + 1);
    char letter = (char) ('a' + random.nextInt(26));
    int kind = random.nextInt(4);
    if (kind == 0 || at == text.length()) {
      out.insert(at, letter);
    } else if (kind == 1) {
      out.setCharAt(at, letter);
    } else if (kind == 2) {
      out.deleteCharAt(at);
    } else if (at + 1 < text.length()) {
      out.setCharAt(at, text.charAt(at + 1));
      out.setCharAt(at + 1, text.charAt(at));
    }
    return out.toString();
  }
}
