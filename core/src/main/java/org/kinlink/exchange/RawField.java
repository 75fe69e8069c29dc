package org.kinlink.exchange;

import java.util.List;

/**
 * What one or several columns of a file hold together: cells, numbered from 1, most of them once.
 */
interface RawField {
  /** How many numbers there are. */
  int size();

  /** Whether there are about as many numbers as rows, so that looking for equal cells is no use. */
  boolean hardlyRepeats();

  /** The number of the cells of a row. */
  int code(int row);

  /** The cells of a number, one for each column. */
  List<String> cells(int code);
}
