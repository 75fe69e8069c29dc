package org.kinlink.disclose;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person of a result, with what a release may have to know. Sealed records are nobody's: they
 * must not be among the subjects. The text form shows nothing.
 *
 * @param id id of the person in the result
 * @param born date of birth, or null when none is known or the records differ
 * @param sources the sources that have a record of the person
 * @param restricted whether nothing may show where the person lives
 * @param optedOut whether the person opted out of uses beyond their own care
 * @param facts the facts about the person
 */
public record Subject(
    String id,
    @Nullable LocalDate born,
    ImmutableSet<String> sources,
    boolean restricted,
    boolean optedOut,
    ImmutableList<DatedFact> facts) {

  @Override
  public String toString() {
    return "Subject[hidden]";
  }
}
