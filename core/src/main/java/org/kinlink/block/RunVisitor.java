package org.kinlink.block;

/** Is shown candidate pairs, one record with several of its partners at a time, by one thread. */
@FunctionalInterface
public interface RunVisitor {
  /**
   * Is shown the partners of a record, or some of them.
   *
   * @param rowA the smaller row
   * @param rowsB the larger rows, in an array that is used again
   * @param count how many larger rows there are, 1 to {@link Candidates#LONGEST_RUN}
   */
  void run(int rowA, int[] rowsB, int count);
}
