package org.kinlink.key;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A key file that is refused. The message names the file and says what to do; it never shows what
 * is in it.
 */
public final class KeyFileException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Why a key file is refused. */
  public enum Reason {
    /** There is none. */
    MISSING("is not there; name the file that \"kinlink keys create\" wrote"),
    /** It is a folder, a device or the like. */
    NO_FILE("is not a file"),
    /** Others than the owner may read or write it. */
    NOT_PRIVATE("others than its owner may use it; forbid that with: chmod 600 "),
    /** It is something else altogether. */
    NOT_KEYS("does not hold kinlink keys; name the file that \"kinlink keys create\" wrote"),
    /** It is of a later format. */
    LATER_VERSION("is of a format later than this version of kinlink; install a newer kinlink"),
    /** It is of a way to seal files that this version does not know. */
    LATER_PROTECTION("is sealed in a way later than this version of kinlink; install a newer one"),
    /** Its end is missing. */
    TRUNCATED("is cut short; restore it from its back-up"),
    /** It changed by accident. */
    DAMAGED("is damaged: its checksum is not right; restore it from its back-up"),
    /** The pass-phrase is not that of the file. */
    WRONG_PASSPHRASE("the pass-phrase is not the one it was sealed with; try again"),
    /** The pass-phrase is right, but what it seals has been changed. */
    ALTERED(
        "was altered after it was sealed, which does not happen by accident; do not use it,"
            + " restore it from its back-up, and find out who changed it"),
    /** PKCS#12 does not tell a wrong pass-phrase from a change. */
    WRONG_PASSPHRASE_OR_ALTERED(
        "the pass-phrase is wrong, or the file was altered, which PKCS#12 cannot tell apart; try"
            + " again, then restore it from its back-up"),
    /** Something was written there before. */
    EXISTS("is there already and is never overwritten; name another file");

    private final String text;

    Reason(String text) {
      this.text = text;
    }
  }

  private final Reason reason;

  KeyFileException(Path file, Reason reason) {
    super("key file " + file + ": " + reason.text + (reason == Reason.NOT_PRIVATE ? file : ""));
    this.reason = reason;
  }

  /**
   * Why the file is refused.
   *
   * @return the reason
   */
  public Reason reason() {
    return reason;
  }
}
