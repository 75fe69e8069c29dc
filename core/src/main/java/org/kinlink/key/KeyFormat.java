package org.kinlink.key;

import java.nio.file.Path;
import java.security.SecureRandom;

/** How a key set is written into a file that a pass-phrase seals. */
interface KeyFormat {
  /** Whether bytes are meant to be of this format, sound or not. */
  boolean claims(byte[] content);

  /** How long a pass-phrase must be. */
  int shortestPassphrase();

  /**
   * The content of a file.
   *
   * @throws IllegalArgumentException if a key is kept elsewhere
   */
  byte[] seal(KeySet keys, Passphrase passphrase, SecureRandom random);

  /** The keys of a file, whose path is for the message of a refusal. */
  KeySet open(Path file, byte[] content, Passphrase passphrase) throws KeyFileException;
}
