package org.kinlink.disclose;

import com.google.common.collect.ImmutableSet;

/** Looks for somebody on rolls on which no link was made. */
@FunctionalInterface
public interface RollSearch {
  /** Nobody is there. */
  RollSearch NOBODY = (person, sources) -> 0;

  /**
   * Returns how probable the best candidate is.
   *
   * @param person id of the person in the result
   * @param sources the rolls
   * @return the highest probability that a record of one of them is the person's, 0 to 1
   */
  double highest(String person, ImmutableSet<String> sources);
}
