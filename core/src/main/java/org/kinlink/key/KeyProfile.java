package org.kinlink.key;

import com.google.common.collect.ImmutableList;

/**
 * How everything is derived from a key, named by year and frozen: a change is a new profile, as it
 * changes every pseudonym.
 *
 * <p>Method: the expand step of HKDF-SHA-256 (RFC 5869; its section 3.3 lets a key that is random
 * already skip the extract step), with the key as pseudorandom key and as info the name of the
 * profile, a label and the parts of the scope, as {@link KeyContext} encodes them. It needs nothing
 * of the key but HMAC-SHA-256, so that a key may stay in a hardware module.
 */
enum KeyProfile {
  /** The first. */
  KINLINK_2026("kinlink keys 2026");

  private final String label;

  KeyProfile(String label) {
    this.label = label;
  }

  byte[] derive(KeyMaterial key, String what, KeyScope scope, int length) {
    return derive(
        key,
        ImmutableList.of(label, what, scope.identifierType(), scope.project(), scope.recipient()),
        length);
  }

  byte[] derive(KeyMaterial key, String what, int length) {
    return derive(key, ImmutableList.of(label, what), length);
  }

  private static byte[] derive(KeyMaterial key, ImmutableList<String> context, int length) {
    return HkdfSha256.expand(key, KeyContext.encode(context), length);
  }
}
