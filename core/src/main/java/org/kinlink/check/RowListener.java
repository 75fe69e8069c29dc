package org.kinlink.check;

/** Told every row that a check counts, as it is found. */
@FunctionalInterface
public interface RowListener {
  /** Listens to nothing. */
  RowListener NONE = (check, line, group) -> {};

  /**
   * Takes one row.
   *
   * @param check the check that counts it; never one that only counts
   * @param line the line on which the row begins, from 1
   * @param group a number that rows share which were counted together, such as those of one NHS
   *     number; nought for a row that is counted by itself
   */
  void row(Check check, int line, int group);
}
