package org.kinlink.block;

/** Is shown candidate pairs, one after the other, by one thread. */
@FunctionalInterface
public interface PairVisitor {
  /**
   * Is shown a pair.
   *
   * @param rowA the smaller row
   * @param rowB the larger row
   */
  void pair(int rowA, int rowB);
}
