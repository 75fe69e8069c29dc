package org.kinlink.preset;

/** Says what the rows of one table state. Implementations keep no state between rows. */
@FunctionalInterface
public interface RowReader {
  /**
   * Reads one row.
   *
   * @param row the row, good until this returns
   * @param out told what it states
   */
  void read(Row row, Statements out);
}
