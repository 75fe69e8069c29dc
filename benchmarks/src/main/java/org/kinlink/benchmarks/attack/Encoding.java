package org.kinlink.benchmarks.attack;

/** Makes a filter of each row, under a key. */
interface Encoding {
  /**
   * Encodes rows.
   *
   * @param rows the values of each row
   * @param key tells one key from another
   * @return a filter of 16 words for each, or several one after the other
   */
  long[][] encode(String[][] rows, int key);

  /** Takes back of filters what can be taken back without the key. */
  default long[][] undo(long[][] filters) {
    return filters;
  }
}
