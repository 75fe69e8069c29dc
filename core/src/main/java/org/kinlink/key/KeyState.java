package org.kinlink.key;

/** What a key of a set may be used for. The order is that of its life. */
public enum KeyState {
  /** Makes what is new, and recognises what is old. */
  ENABLED("enabled"),
  /** Recognises what was made with it, and makes nothing new. */
  VERIFY_ONLY("verify-only"),
  /** Is not used, but kept, and can be brought back. */
  DISABLED("disabled"),
  /** Its bytes are forgotten; only its id, date and check value are kept. */
  DESTROYED("destroyed");

  private final String label;

  KeyState(String label) {
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

  /** How the state is written. */
  @Override
  public String toString() {
    return label;
  }
}
