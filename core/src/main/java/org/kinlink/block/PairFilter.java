package org.kinlink.block;

import java.util.BitSet;
import java.util.function.IntPredicate;
import org.kinlink.record.People;

/**
 * Which pairs may be candidates at all: no sealed record, and no two records of a source that holds
 * each person once. Immutable, safe to share between threads.
 */
public final class PairFilter {
  private final People people;
  private final boolean[] within;
  private final BitSet excluded = new BitSet();

  /**
   * Makes a filter.
   *
   * @param people the people
   * @param within for each source whether two of its records may be one person
   * @param excluded tells the rows that take part in nothing
   */
  public PairFilter(People people, boolean[] within, IntPredicate excluded) {
    this.people = people;
    this.within = within.clone();
    for (int row = 0; row < people.size(); row++) {
      if (excluded.test(row)) {
        this.excluded.set(row);
      }
    }
  }

  /**
   * Returns whether two rows may be compared.
   *
   * @param rowA the one
   * @param rowB the other
   * @return true when they may
   */
  public boolean allows(int rowA, int rowB) {
    return !excluded.get(rowA)
        && !excluded.get(rowB)
        && (people.source(rowA) != people.source(rowB) || within[people.source(rowA)]);
  }

  /**
   * Returns whether a row takes part in nothing.
   *
   * @param row the row
   * @return true when it is left out
   */
  public boolean excludes(int row) {
    return excluded.get(row);
  }

  /**
   * Returns the source of a row.
   *
   * @param row the row
   * @return the place of its source
   */
  public int source(int row) {
    return people.source(row);
  }

  /**
   * Returns whether two sources may be compared.
   *
   * @param sourceA place of the one
   * @param sourceB place of the other, maybe the same
   * @return true when pairs between them are allowed
   */
  public boolean allowsSources(int sourceA, int sourceB) {
    return sourceA != sourceB || within[sourceA];
  }

  /**
   * Counts the allowed pairs between groups of records.
   *
   * @param perSource how many records each source has in the group
   * @return the number of pairs
   */
  public long pairs(int[] perSource) {
    long pairs = 0;
    long before = 0;
    for (int s = 0; s < perSource.length; s++) {
      pairs += before * perSource[s];
      if (within[s]) {
        pairs += (long) perSource[s] * (perSource[s] - 1) / 2;
      }
      before += perSource[s];
    }
    return pairs;
  }
}
