package org.kinlink.score;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;

/**
 * What the model learns from.
 *
 * @param candidates patterns of the candidate pairs, one table a group of sources
 * @param sample patterns of pairs picked at random from all allowed pairs
 * @param namesakes patterns of pairs picked at random from all allowed pairs with one forename, and
 *     from those with one surname; empty where the sample has all pairs
 * @param agreement for each field how many of all allowed pairs have both values and equal ones
 * @param names how many of all allowed pairs have both names and equal ones, or null when no record
 *     has both
 * @param allowed number of allowed pairs of each group
 * @param records number of records behind each group: of its one source, or of the smaller of its
 *     two
 * @param most most pairs of one person that each group can hold, {@link Long#MAX_VALUE} where
 *     nothing limits it
 * @param labelled patterns of pairs of which somebody said what they are, which are not among the
 *     candidates: by group those of one person, then by group those of two people; empty where
 *     nobody said anything
 */
public record Evidence(
    ImmutableList<PatternCounts> candidates,
    PatternCounts sample,
    PatternCounts namesakes,
    ImmutableList<Agreement> agreement,
    @Nullable Agreement names,
    ImmutableList<Long> allowed,
    ImmutableList<Long> records,
    ImmutableList<Long> most,
    ImmutableList<PatternCounts> labelled) {
  /** One person, or two. */
  public static final int ANSWERS = 2;

  /**
   * Makes evidence without labels, of all pairs or of files too small for more.
   *
   * @param candidates patterns of the candidate pairs
   * @param sample patterns of pairs picked at random
   * @param agreement for each field how many of all allowed pairs have equal values
   * @param names how many of all allowed pairs have equal names, or null
   * @param allowed number of allowed pairs of each group
   * @param records number of records behind each group
   * @param most most pairs of one person that each group can hold
   */
  public Evidence(
      ImmutableList<PatternCounts> candidates,
      PatternCounts sample,
      ImmutableList<Agreement> agreement,
      @Nullable Agreement names,
      ImmutableList<Long> allowed,
      ImmutableList<Long> records,
      ImmutableList<Long> most) {
    this(
        candidates,
        sample,
        new PatternCounts(),
        agreement,
        names,
        allowed,
        records,
        most,
        ImmutableList.of());
  }

  /**
   * Returns this evidence with pairs of one name.
   *
   * @param picked patterns of pairs with one forename, and of pairs with one surname
   * @return the evidence
   */
  public Evidence with(PatternCounts picked) {
    return new Evidence(
        candidates, sample, picked, agreement, names, allowed, records, most, labelled);
  }

  /**
   * Returns this evidence with labels.
   *
   * @param unlabelled patterns of the candidates that have none
   * @param answers patterns of the pairs that have one
   * @return the evidence
   */
  public Evidence with(
      ImmutableList<PatternCounts> unlabelled, ImmutableList<PatternCounts> answers) {
    return new Evidence(
        unlabelled, sample, namesakes, agreement, names, allowed, records, most, answers);
  }

  /**
   * Returns the place of a table of labelled pairs when it comes after those of the candidates.
   *
   * @param group the group
   * @param groups number of groups
   * @param onePerson the answer
   * @return the place, from the number of groups on
   */
  public static int table(int group, int groups, boolean onePerson) {
    return group + (onePerson ? groups : 2 * groups);
  }

  /**
   * How often a field agrees exactly over all allowed pairs, counted from the frequencies of its
   * values.
   *
   * @param present pairs with both values
   * @param equal those of them with equal values
   */
  public record Agreement(double present, double equal) {}
}
