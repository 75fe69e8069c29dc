package org.kinlink.fuzz;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A word that stands in no code, planted in values to see whether anything shows them. */
final class Canary {
  static final String WORD = "qzxqzx";

  private Canary() {}

  /** Throws if a text shows the canary. */
  static void mustNotShow(@Nullable Object text) {
    if (String.valueOf(text).toLowerCase(Locale.ROOT).contains(WORD)) {
      throw new AssertionError("a value is shown: " + text);
    }
  }
}
