package org.kinlink.exchange;

/** Gives one field of the schema, or several, to the rows of a file. */
@FunctionalInterface
interface Feed {

  /**
   * Reads a row.
   *
   * @param row the place of the row
   * @param line the line on which it begins
   * @param values the numbers of its standardised values in schema order, to be filled; 0 where
   *     there is none
   * @param log told of values that could not be used
   */
  void read(int row, int line, int[] values, SetAsideLog log);
}
