package org.kinlink.record;

import java.io.Serial;
import java.util.Locale;

/**
 * A file or setting is such that the run cannot go on. The message names file, line and field where
 * they are known, the reason and a next step, and never a value.
 */
public final class BadDataException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /**
   * Reports a problem of a whole file.
   *
   * @param file name of the file as the user gave it
   * @param reason what is wrong and what to do, in plain English, without values
   */
  public BadDataException(String file, String reason) {
    super(file + ": " + reason);
  }

  /**
   * Reports a problem at a line of a file.
   *
   * @param file name of the file as the user gave it
   * @param line line number, from 1
   * @param field name of the column or setting
   * @param reason what is wrong and what to do, in plain English, without values
   */
  public BadDataException(String file, int line, String field, String reason) {
    super(String.format(Locale.ROOT, "%s, line %d, %s: %s", file, line, field, reason));
  }
}
