package org.kinlink.key;

import java.util.HexFormat;

/** The two public names of a key, each derived from it one way. */
final class KeyNames {
  private KeyNames() {}

  static KeyId id(KeyMaterial key) {
    byte[] derived = KeyProfile.KINLINK_2026.derive(key, "id", KeyId.BYTES);
    return new KeyId(HexFormat.of().formatHex(derived));
  }

  static KeyCheckValue checkValue(KeyMaterial key) {
    return KeyCheckValue.of(
        KeyProfile.KINLINK_2026.derive(key, "check value", KeyCheckValue.BYTES));
  }
}
