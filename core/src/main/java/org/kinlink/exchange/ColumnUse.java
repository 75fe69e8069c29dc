package org.kinlink.exchange;

/**
 * What becomes of a column when an extract is pseudonymised.
 *
 * @param header its name in the file
 * @param fate what becomes of it
 * @param type the type of identifiers when it is replaced, else empty
 * @param why one plain sentence
 */
public record ColumnUse(String header, Fate fate, String type, String why) {
  /** What becomes of a column. */
  public enum Fate {
    /** Pseudonyms take its place. */
    REPLACED,
    /** It is kept; of its values, those that are of its kind. */
    STANDARDISED,
    /** It is kept as it is, because somebody named it. */
    KEPT,
    /** It is left out. */
    DROPPED
  }
}
