package org.kinlink.record;

/**
 * Something in an extract that could not be used, and why; never the value.
 *
 * @param source name of the source
 * @param file name of the file, without its folder
 * @param line line number in the file, from 1
 * @param field name of the column or field, or empty when the whole row is meant
 * @param reason plain English, one sentence, without the value
 * @param scope whether the row or only the value was set aside
 */
public record SetAside(
    String source, String file, int line, String field, String reason, Scope scope) {

  /** How much was set aside. */
  public enum Scope {
    /** The whole row; the person is not in the run from this row. */
    ROW,
    /** One value, which counts as missing; the rest of the row is used. */
    VALUE
  }
}
