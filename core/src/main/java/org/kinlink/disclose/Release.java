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
 */
public record Release(
    ImmutableList<String> children,
    ImmutableList<FactRow> facts,
    ImmutableList<KinRow> kin,
    ImmutableList<CountRow> counts,
    int doubtful,
    double expectedFound) {

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
