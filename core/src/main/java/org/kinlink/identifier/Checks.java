package org.kinlink.identifier;

import org.jspecify.annotations.Nullable;

/** What the results of all checks hold to. */
final class Checks {
  private Checks() {}

  /** A value goes with an accepted outcome and with no other. */
  static void requireTogether(boolean accepted, @Nullable Object value) {
    if (accepted != (value != null)) {
      throw new IllegalArgumentException("number: goes with an accepted outcome and no other");
    }
  }
}
