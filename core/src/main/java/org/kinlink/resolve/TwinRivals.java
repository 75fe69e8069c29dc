package org.kinlink.resolve;

import com.google.common.primitives.ImmutableIntArray;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import org.kinlink.score.ScoredPairs;

/**
 * Finds the pairs of a step that a relative's pair outweighs or equals: two records that are stated
 * to be two people, such as twins, cannot both be the third that fits both.
 */
final class TwinRivals {
  private final Constraints constraints;
  private final Policy policy;
  private final ScoredPairs pairs;
  private final CalledAlike names;

  TwinRivals(Constraints constraints, Policy policy, ScoredPairs pairs, CalledAlike names) {
    this.constraints = constraints;
    this.policy = policy;
    this.pairs = pairs;
    this.names = names;
  }

  BitSet outweighed(ImmutableIntArray open) {
    Map<Long, Integer> places = new HashMap<>();
    for (int i = 0; i < open.length(); i++) {
      int p = open.get(i);
      int a = pairs.rowA(p);
      int b = pairs.rowB(p);
      if (constraints.hasRelatives(a) || constraints.hasRelatives(b)) {
        places.put(Constraints.pair(a, b), p);
      }
    }
    BitSet outweighed = new BitSet();
    for (int p : places.values()) {
      int a = pairs.rowA(p);
      int b = pairs.rowB(p);
      outweighed.set(p, hasRival(p, a, b, places) || hasRival(p, b, a, places));
    }
    return outweighed;
  }

  /** Whether a relative of one end fits the other end about as well, or better. */
  private boolean hasRival(int p, int end, int other, Map<Long, Integer> places) {
    for (int relative : constraints.relatives(end)) {
      Integer rival = places.get(Constraints.pair(relative, other));
      if (rival != null && pairs.logOdds(rival) > pairs.logOdds(p) - policy.margin()) {
        return true;
      }
    }
    return false;
  }

  /**
   * The pairs of two groups of records of which a group of relatives, so far known as another
   * person, fits about as well as the one of the two. Records without a name, which twins share but
   * for the number, must not go to whoever comes first.
   *
   * @param open pairs that may be linked
   * @param clusters the groups
   */
  BitSet outweighed(ImmutableIntArray open, Clusters clusters) {
    // Relatives are each other's, so only pairs of their groups can outweigh and be outweighed.
    BitSet related = new BitSet();
    for (int row = 0; row < clusters.rows(); row++) {
      if (constraints.hasRelatives(row)) {
        related.set(clusters.of(row));
      }
    }
    IntPredicate matters =
        p -> related.get(clusters.of(pairs.rowA(p))) || related.get(clusters.of(pairs.rowB(p)));
    int[] rivals = open.stream().filter(matters).toArray();
    Map<Long, Double> best = new HashMap<>();
    for (int p : rivals) {
      best.merge(groups(p, clusters), pairs.logOdds(p), Math::max);
    }
    BitSet outweighed = new BitSet();
    for (int p : rivals) {
      int one = clusters.of(pairs.rowA(p));
      int other = clusters.of(pairs.rowB(p));
      double enough = best.getOrDefault(groups(p, clusters), 0.0) - policy.margin();
      outweighed.set(
          p,
          rivals(one, other, enough, best, clusters) || rivals(other, one, enough, best, clusters));
    }
    return outweighed;
  }

  /**
   * The pairs of a record without a name and a group of which a source knows the twin: birthday and
   * home are those of both, wherever the other may be, unless the sexes tell them apart. Numbers
   * are another matter.
   *
   * @param open pairs that may be linked
   * @param clusters the groups
   * @param forenames says which records have a name
   */
  BitSet nameless(ImmutableIntArray open, Clusters clusters, Forenames forenames) {
    BitSet nameless = new BitSet();
    open.forEach(
        p -> {
          int a = pairs.rowA(p);
          int b = pairs.rowB(p);
          if (forenames.known(a) != forenames.known(b) && !forenames.sameNumber(a, b)) {
            int row = forenames.known(a) ? b : a;
            int named = forenames.known(a) ? a : b;
            nameless.set(p, asWellTwin(row, clusters.members(clusters.of(named)), clusters));
          }
        });
    return nameless;
  }

  private boolean asWellTwin(int row, int[] group, Clusters clusters) {
    for (int member : group) {
      for (int twin : constraints.twins(member)) {
        if (!names.told(row, twin) && clusters.of(twin) != clusters.of(row)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The pairs with one of two twins who are called alike.
   *
   * @param open pairs that may be linked
   */
  BitSet calledAlike(ImmutableIntArray open) {
    BitSet alike = new BitSet();
    open.forEach(p -> alike.set(p, names.any(pairs.rowA(p), pairs.rowB(p))));
    return alike;
  }

  /** The pairs of some records. */
  BitSet with(BitSet rows, ImmutableIntArray open) {
    BitSet with = new BitSet();
    open.forEach(p -> with.set(p, rows.get(pairs.rowA(p)) || rows.get(pairs.rowB(p))));
    return with;
  }

  private long groups(int p, Clusters clusters) {
    return Constraints.pair(clusters.of(pairs.rowA(p)), clusters.of(pairs.rowB(p)));
  }

  private boolean rivals(
      int group, int other, double enough, Map<Long, Double> best, Clusters clusters) {
    for (int row : clusters.members(group)) {
      for (int relative : constraints.relatives(row)) {
        Double odds = best.get(Constraints.pair(clusters.of(relative), other));
        if (odds != null && odds > enough && clusters.of(relative) != other) {
          return true;
        }
      }
    }
    return false;
  }
}
