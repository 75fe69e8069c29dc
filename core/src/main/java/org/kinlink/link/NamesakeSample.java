package org.kinlink.link;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import org.kinlink.block.PairFilter;
import org.kinlink.compare.Comparison;
import org.kinlink.record.People;
import org.kinlink.record.RowKeys;
import org.kinlink.resolve.RowIndex;
import org.kinlink.score.PatternCounts;

/**
 * Picks at random from all allowed pairs of records with one name. Among a million random pairs
 * there are a thousand or two of them, and of those that were born nearly on one day as well a
 * handful: too few to tell how much more often that happens to people of one name. Each pair has
 * the same chance; pairs are drawn by how many a name has, and again where they are not allowed.
 */
final class NamesakeSample {
  private static final int PAIRS = 50_000;

  /** Of names that only one source has, no pair may be allowed. */
  private static final int TRIES = 4 * PAIRS;

  private final People people;
  private final PairFilter filter;
  private final PatternTally tally;

  private NamesakeSample(People people, PairFilter filter, Comparison comparison) {
    this.people = people;
    this.filter = filter;
    this.tally = new PatternTally(comparison);
  }

  /**
   * Picks.
   *
   * @param people the people
   * @param filter which pairs are allowed
   * @param comparison compares them, for one thread
   * @param name place of the field that they have in common
   * @param seed makes the choice
   * @return their patterns; none where nobody shares a name
   */
  static PatternCounts of(
      People people, PairFilter filter, Comparison comparison, int name, long seed) {
    NamesakeSample sample = new NamesakeSample(people, filter, comparison);
    sample.draw(name, new SplittableRandom(seed));
    return sample.tally.counts();
  }

  private void draw(int name, SplittableRandom random) {
    RowIndex named = new RowIndex(RowKeys.of(people, name), new BitSet());
    int names = people.dictionary(name).size();
    int[] first = new int[names + 1];
    long[] pairs = new long[names + 1];
    int known = 0;
    for (int place = 0; place < named.size(); known++) {
      int count = named.count(named.at(place));
      first[known] = place;
      pairs[known + 1] = pairs[known] + (long) count * (count - 1) / 2;
      place += count;
    }
    long all = pairs[known];
    int found = 0;
    for (int i = 0; all > 0 && i < TRIES && found < PAIRS; i++) {
      int of = Arrays.binarySearch(pairs, 0, known + 1, random.nextLong(all));
      // The last of equal sums is the one before a name that has pairs.
      int group = of < 0 ? -of - 2 : of;
      while (pairs[group + 1] == pairs[group]) {
        group++;
      }
      int count = named.count(named.at(first[group]));
      int one = random.nextInt(count);
      int other = random.nextInt(count - 1);
      int a = named.at(first[group] + one);
      int b = named.at(first[group] + (other < one ? other : other + 1));
      if (filter.allows(a, b)) {
        found++;
        tally.add(a, b);
      }
    }
  }
}
