package org.kinlink.score;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;

/**
 * What the model learns from.
 *
 * @param candidates patterns of the candidate pairs, one table a group of sources
 * @param sample patterns of pairs picked at random from all allowed pairs
 * @param agreement for each field how many of all allowed pairs have both values and equal ones
 * @param names how many of all allowed pairs have both names and equal ones, or null when no record
 *     has both
 * @param allowed number of allowed pairs of each group
 * @param records number of records behind each group: of its one source, or of the smaller of its
 *     two
 * @param most most pairs of one person that each group can hold, {@link Long#MAX_VALUE} where
 *     nothing limits it
 */
public record Evidence(
    ImmutableList<PatternCounts> candidates,
    PatternCounts sample,
    ImmutableList<Agreement> agreement,
    @Nullable Agreement names,
    ImmutableList<Long> allowed,
    ImmutableList<Long> records,
    ImmutableList<Long> most) {

  /**
   * How often a field agrees exactly over all allowed pairs, counted from the frequencies of its
   * values.
   *
   * @param present pairs with both values
   * @param equal those of them with equal values
   */
  public record Agreement(double present, double equal) {}
}
