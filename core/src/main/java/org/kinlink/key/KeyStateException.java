package org.kinlink.key;

/** What was asked of a key that its state does not allow. The message says what to do instead. */
public final class KeyStateException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  KeyStateException(String message) {
    super(message);
  }
}
