package org.kinlink.cli.project;

import java.util.Locale;

/**
 * One thing wrong in a project file or in a list that it names.
 *
 * @param file name of the file as the user gave it
 * @param line line number, from 1
 * @param column column number, from 1
 * @param where the setting, such as {@code sources > #2 > columns}; empty when the whole file is
 *     meant
 * @param reason what is wrong and what to do, in plain English, without values
 * @param kind whether the project file or a file that it names is at fault
 */
public record Mistake(String file, int line, int column, String where, String reason, Kind kind) {

  /** What is at fault. */
  public enum Kind {
    /** What the project file says. */
    SETTING,
    /** A file that the project file names. */
    FILE
  }

  /**
   * Returns the mistake as one line of text.
   *
   * @return file, line, column, setting and reason
   */
  public String text() {
    String place = String.format(Locale.ROOT, "%s, line %d, column %d", file, line, column);
    return place + (where.isEmpty() ? "" : ", " + where) + ": " + reason;
  }
}
