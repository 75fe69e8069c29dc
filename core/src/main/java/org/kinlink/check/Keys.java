package org.kinlink.check;

import java.util.Locale;

/** Names of constants as outputs write them. */
final class Keys {
  private Keys() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
