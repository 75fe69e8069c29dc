package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

/**
 * What came of pseudonymising an extract.
 *
 * @param rows rows read
 * @param written rows written
 * @param reasons why rows were set aside, values have no pseudonym or were left out, each with how
 *     often
 * @param columns the columns that were replaced, in file order
 */
public record PseudonymCounts(
    long rows, long written, ImmutableMap<String, Long> reasons, ImmutableList<Column> columns) {

  /**
   * A column that was replaced.
   *
   * @param header its name
   * @param replaced values that pseudonyms took the place of
   * @param missing rows without a value
   * @param invalid values without a pseudonym
   * @param foreign pseudonyms that could not be turned, as they are of another key or purpose, or
   *     of no number; nought where identifiers are replaced
   * @param candidates invalid values with candidates
   * @param commonest in how many rows the commonest value stands, at least
   */
  public record Column(
      String header,
      long replaced,
      long missing,
      long invalid,
      long foreign,
      long candidates,
      long commonest) {

    /**
     * Whether one value stands in so many rows that it may be a placeholder.
     *
     * @return true from 50 rows and one in a hundred on
     */
    public boolean suspicious() {
      return commonest >= 50 && commonest * 100 >= replaced;
    }
  }
}
