package org.kinlink.key;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A key file that is refused. The message names the file and says what to do; it never shows what
 * is in it.
 */
public final class KeyFileException extends IOException {
  private static final long serialVersionUID = 1L;

  KeyFileException(Path file, String reason) {
    super("key file " + file + ": " + reason);
  }
}
