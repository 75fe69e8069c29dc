package org.kinlink.resolve;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.kinlink.score.ScoredPairs;

/**
 * Finds the pairs of a step that a relative's pair outweighs or equals: two records that are stated
 * to be two people, such as twins, cannot both be the third that fits both.
 */
final class TwinRivals {
  /** So many pairs are worth a thread. */
  private static final int PIECE = 1 << 10;

  private final Constraints constraints;
  private final Policy policy;
  private final ScoredPairs pairs;
  private final Supplier<CalledAlike> workers;
  private final CalledAlike names;

  /**
   * Prepares.
   *
   * @param constraints says who is whose relative
   * @param policy says what is about as good
   * @param pairs the scored pairs
   * @param workers makes what compares names, for one thread each
   */
  TwinRivals(
      Constraints constraints, Policy policy, ScoredPairs pairs, Supplier<CalledAlike> workers) {
    this.constraints = constraints;
    this.policy = policy;
    this.pairs = pairs;
    this.workers = workers;
    this.names = workers.get();
  }

  /** The pairs of which something is true, which several threads ask at once. */
  private int[] among(ImmutableIntArray open, IntPredicate wanted) {
    return Bits.of(open.length(), i -> wanted.test(open.get(i))).stream().map(open::get).toArray();
  }

  BitSet outweighed(ImmutableIntArray open) {
    IntPredicate matters =
        p -> constraints.hasRelatives(pairs.rowA(p)) || constraints.hasRelatives(pairs.rowB(p));
    int[] places = among(open, matters);
    // Pairs stand in the order of their rows, and so do their names.
    long[] names = new long[places.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = Constraints.pair(pairs.rowA(places[i]), pairs.rowB(places[i]));
    }
    return some(
        places,
        p -> {
          int a = pairs.rowA(p);
          int b = pairs.rowB(p);
          return hasRival(p, a, b, places, names) || hasRival(p, b, a, places, names);
        });
  }

  /** Those of some pairs of which something is true, which several threads ask at once. */
  private static BitSet some(int[] places, IntPredicate wanted) {
    BitSet some = new BitSet();
    Bits.of(places.length, i -> wanted.test(places[i])).stream().forEach(i -> some.set(places[i]));
    return some;
  }

  /** Whether a relative of one end fits the other end about as well, or better. */
  private boolean hasRival(int p, int end, int other, int[] places, long[] names) {
    for (int relative : constraints.relatives(end)) {
      int rival = Arrays.binarySearch(names, Constraints.pair(relative, other));
      if (rival >= 0 && pairs.logOdds(places[rival]) > pairs.logOdds(p) - policy.margin()) {
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
    Bits.of(clusters.rows(), constraints::hasRelatives).stream()
        .forEach(row -> related.set(clusters.of(row)));
    IntPredicate matters =
        p -> related.get(clusters.of(pairs.rowA(p))) || related.get(clusters.of(pairs.rowB(p)));
    int[] rivals = among(open, matters);
    Map<Long, Double> best = new HashMap<>();
    for (int p : rivals) {
      best.merge(groups(p, clusters), pairs.logOdds(p), Math::max);
    }
    return some(
        rivals,
        p -> {
          int one = clusters.of(pairs.rowA(p));
          int other = clusters.of(pairs.rowB(p));
          double enough = best.getOrDefault(groups(p, clusters), 0.0) - policy.margin();
          return rivals(one, other, enough, best, clusters)
              || rivals(other, one, enough, best, clusters);
        });
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
    int[] twins =
        among(
            open,
            p ->
                constraints.hasTwinsAnywhere(pairs.rowA(p))
                    || constraints.hasTwinsAnywhere(pairs.rowB(p)));
    boolean[] any = new boolean[twins.length];
    Pieces.run(
        (twins.length + PIECE - 1) / PIECE,
        workers,
        (own, piece) -> {
          for (int i = piece * PIECE; i < Math.min(twins.length, (piece + 1) * PIECE); i++) {
            any[i] = own.any(pairs.rowA(twins[i]), pairs.rowB(twins[i]));
          }
        });
    BitSet alike = new BitSet();
    for (int i = 0; i < twins.length; i++) {
      alike.set(twins[i], any[i]);
    }
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
