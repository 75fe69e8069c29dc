package org.kinlink.disclose;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a policy lets go, with people still by their ids in the result: pseudonyms take their place
 * when it is written.
 *
 * @param children the children, in the order of the subjects
 * @param facts what is said about them
 * @param kin their relatives, where the policy lists any
 * @param counts how many children there are, by age, in all and for each fact
 * @param doubtful children left out because a record that may be theirs was found on a supplied
 *     roll
 * @param expectedFound how many of the children who were not found are expected to be there all the
 *     same: the sum of the probabilities of their best candidates
 * @param found children of the policy who were found on a supplied roll
 */
public record Release(
    ImmutableList<String> children,
    ImmutableList<FactRow> facts,
    ImmutableList<KinRow> kin,
    ImmutableList<CountRow> counts,
    int doubtful,
    double expectedFound,
    int found) {

  /**
   * Returns which share of those not found is expected to be on the rolls all the same, although no
   * candidate was found: as large a part of those found as the run expects never to have compared.
   *
   * @param missedPerLink pairs of one person that the run never compared, for each pair it linked
   * @return the share, 0 to 1
   */
  public double neverCompared(double missedPerLink) {
    return children.isEmpty() ? 0 : Math.min(1, found * missedPerLink / children.size());
  }

  /**
   * A fact about somebody in a child's family.
   *
   * @param child the child
   * @param what which fact, about whom
   * @param since its first day, or null when not granted or not known
   * @param agencies the sources that state it; none when not granted
   */
  public record FactRow(
      String child, Condition what, @Nullable LocalDate since, ImmutableSet<String> agencies) {}

  /**
   * A relative of a child.
   *
   * @param child the child
   * @param member the relative
   * @param relation what the relative is to the child
   * @param livesWithChild a word of {@code LivesWithChild}
   */
  public record KinRow(String child, String member, String relation, String livesWithChild) {}

  /**
   * Children counted by age.
   *
   * @param what all children, or the fact that is true of them
   * @param byBand their exact number in each of {@link AgeBand}
   */
  public record CountRow(String what, ImmutableList<Long> byBand) {}
}
