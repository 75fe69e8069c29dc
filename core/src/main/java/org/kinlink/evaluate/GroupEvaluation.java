package org.kinlink.evaluate;

import com.google.common.collect.ImmutableMap;
import org.kinlink.disclose.SmallNumbers;

/**
 * The quality of the linkage for one group of records. A pair counts for a group when either of its
 * records is in it; B-cubed averages over the records of the group; a cluster counts when it holds
 * a record of the group. Raw counts, not yet fit to publish.
 *
 * @param group the label of the group, or the label of all records together
 * @param records records of the group
 * @param people true persons with a record in the group
 * @param clusters persons of the run with a record in the group
 * @param exact persons of the run that are exactly one true person
 * @param pairs the pairs
 * @param measures every measure with its interval, in the order of {@link Measure}
 */
public record GroupEvaluation(
    String group,
    int records,
    int people,
    int clusters,
    int exact,
    PairCounts pairs,
    ImmutableMap<Measure, Estimate> measures) {

  /**
   * Returns a measure.
   *
   * @param measure which
   * @return its value and interval
   */
  public Estimate measure(Measure measure) {
    return measures.getOrDefault(measure, Estimate.UNDEFINED);
  }

  /**
   * Returns whether the group holds too few people to be shown at all.
   *
   * @return true when the small-number policy hides its number of people
   */
  public boolean small() {
    return SmallNumbers.hidden(people);
  }
}
