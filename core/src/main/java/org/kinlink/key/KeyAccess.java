package org.kinlink.key;

/**
 * The token without which no bytes of a key are given out, so that a search for {@code
 * KeyAccess.grant} finds every place in a program that handles them.
 *
 * <p>It guards against accidents and helps a reviewer. It does not stop code that means harm.
 */
public final class KeyAccess {
  private static final KeyAccess ACCESS = new KeyAccess();

  private KeyAccess() {}

  /**
   * Grants access to the bytes of keys.
   *
   * @return the token
   */
  public static KeyAccess grant() {
    return ACCESS;
  }
}
