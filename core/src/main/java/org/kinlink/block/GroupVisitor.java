package org.kinlink.block;

/**
 * Is shown candidate pairs, a group of records of one key at a time and in it one record with its
 * partners, by one thread. What is laid ready of a group then serves all its pairs.
 */
public interface GroupVisitor {
  /**
   * Is told of the group whose pairs follow. Its places count from 0.
   *
   * @param rows holds the rows of the group in ascending order; not to be changed
   * @param from where the group begins in it
   * @param to where it ends
   */
  void group(int[] rows, int from, int to);

  /**
   * Is shown the partners of a record, or some of them.
   *
   * @param left place of the record in the group
   * @param from place of its first partner
   * @param to the place after its last, {@link Candidates#LONGEST_RUN} after the first at most
   * @param dropped a bit for each partner from the first on, set where the pair was shown before;
   *     in an array that is used again
   */
  void run(int left, int from, int to, long[] dropped);
}
