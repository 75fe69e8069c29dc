package org.kinlink.link;

import com.google.common.collect.ImmutableList;

/**
 * One bar of the distribution of match weights.
 *
 * @param from lower bound in bits; the bar is one bit wide
 * @param pairs candidate pairs
 * @param linked those of them that were linked
 */
public record WeightBin(int from, long pairs, long linked) {
  /**
   * Makes the bars from the first to the last that has a pair. Candidates are counted by what they
   * weighed first, and links by what they weigh after it was found out which sources hold nobody
   * twice. So a link may stand in another bar than its pair, and no bar has fewer pairs than links.
   *
   * @param pairs candidates by weight
   * @param linked links by weight
   * @param lowest the lower bound of the first
   */
  static ImmutableList<WeightBin> of(long[] pairs, long[] linked, int lowest) {
    int from = 0;
    int to = linked.length - 1;
    while (from < to && pairs[from] + linked[from] == 0) {
      from++;
    }
    while (to > from && pairs[to] + linked[to] == 0) {
      to--;
    }
    ImmutableList.Builder<WeightBin> bins = ImmutableList.builder();
    for (int bin = from; bin <= to; bin++) {
      bins.add(new WeightBin(lowest + bin, Math.max(pairs[bin], linked[bin]), linked[bin]));
    }
    return bins.build();
  }
}
