package org.kinlink.key;

import java.util.Arrays;
import java.util.function.Predicate;

/** What a key of a set may be used for. The order is that of its life. */
public enum KeyState {
  /** Makes what is new, and recognises what is old. */
  ENABLED(0, "enabled"),
  /** Recognises what was made with it, and makes nothing new. */
  VERIFY_ONLY(1, "verify-only"),
  /** Is not used, but kept, and can be brought back. */
  DISABLED(2, "disabled"),
  /** Its bytes are forgotten; only its id, date and check value are kept. */
  DESTROYED(3, "destroyed");

  private final int code;
  private final String label;

  KeyState(int code, String label) {
    this.code = code;
    this.label = label;
  }

  /**
   * Whether new pseudonyms and encodings may be made with the key.
   *
   * @return true if it is enabled
   */
  public boolean makes() {
    return this == ENABLED;
  }

  /**
   * Whether pseudonyms made with the key earlier may be recognised with it.
   *
   * @return true if it is enabled or verify-only
   */
  public boolean verifies() {
    return this == ENABLED || this == VERIFY_ONLY;
  }

  /** What stands for the state in a file; never changed. */
  int code() {
    return code;
  }

  /** The state of a code, or of a label. */
  static KeyState of(Predicate<KeyState> meant) {
    return Arrays.stream(values())
        .filter(meant)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("state: is not known"));
  }

  /** How the state is written. */
  @Override
  public String toString() {
    return label;
  }
}
