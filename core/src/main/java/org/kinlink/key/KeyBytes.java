package org.kinlink.key;

import java.time.LocalDate;

/**
 * Takes a key apart for storing, and puts it together again when its names agree with its bytes.
 */
final class KeyBytes {
  private KeyBytes() {}

  /** The bytes of a key, none if it is destroyed, for the caller to overwrite. */
  static byte[] of(LinkageKey key) {
    KeyMaterial material = key.material().orElse(null);
    if (material == null) {
      return new byte[0];
    }
    if (material instanceof Secret secret) {
      return secret.bytes(KeyAccess.grant());
    }
    throw new IllegalArgumentException(
        "keys: key " + key.id() + " is kept elsewhere and cannot be written to a file");
  }

  /**
   * The key of stored parts.
   *
   * @throws IllegalArgumentException if they do not belong together
   */
  static LinkageKey key(
      KeyId id, KeyCheckValue checkValue, KeyState state, LocalDate created, byte[] bytes) {
    if (state == KeyState.DESTROYED) {
      if (bytes.length > 0) {
        throw new IllegalArgumentException("bytes: a destroyed key has none");
      }
      return LinkageKey.destroyed(id, checkValue, created);
    }
    LinkageKey key = LinkageKey.of(Secret.of(bytes), created).in(state);
    if (!key.id().equals(id) || !key.checkValue().equals(checkValue)) {
      throw new IllegalArgumentException("id: is not that of the bytes");
    }
    return key;
  }
}
