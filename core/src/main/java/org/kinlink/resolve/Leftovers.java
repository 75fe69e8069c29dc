package org.kinlink.resolve;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.kinlink.record.People;
import org.kinlink.score.PairScorer;
import org.kinlink.score.PersonScorer;
import org.kinlink.score.ScoredPairs;

/**
 * Whose the records are that no pair was sure enough to join to anybody. Two records picked at
 * random are hardly ever one person; but where most records have others of their person, one that
 * is left over has them more probably than not, and can only be of a person that is there. So it is
 * weighed against each person as a whole ({@link PersonScorer}), with the odds that a person has
 * one more record for each that is alone: records in persons of three and more, over persons of two
 * and more, over records alone, as the sizes of a partition tell them (G. Zanella, B. Betancourt,
 * H. Wallach, J. Miller, A. Zaidi, R. C. Steorts, Flexible models for microclustering, NIPS 2016).
 * How many are truly alone is found by expectation and maximisation. Persons that want the same
 * record exclude each other.
 *
 * <p>Records of sources that hold each person once are not asked: how many of those are free is
 * known already (decision 27). For one thread.
 */
final class Leftovers {
  /** So many records with a person are worth a thread. */
  private static final int PIECE = 1 << 7;

  private static final int ROUNDS = 100;
  private static final double SETTLED = 1e-3;

  /** Odds beyond this say no more. */
  private static final double CERTAIN = 20;

  /** Where nothing is known of a record and a person. */
  static final double UNKNOWN = -1;

  private final People people;
  private final Constraints constraints;
  private final Clusters clusters;

  /** A record that is left over and a record of a person it may be, sorted. */
  private final long[] places;

  /** For each place how probable it is. */
  private final double[] probability;

  private final Map<Integer, Double> joined = new HashMap<>();

  /**
   * Weighs what is left over.
   *
   * @param candidates all pairs that were found worth keeping, however weak
   */
  Leftovers(
      People people,
      Constraints constraints,
      PairScorer scorer,
      Clusters clusters,
      ScoredPairs candidates) {
    this.people = people;
    this.constraints = constraints;
    this.clusters = clusters;
    this.places = places(candidates);
    this.probability = new double[places.length];
    Pieces.run(
        (places.length + PIECE - 1) / PIECE,
        scorer::ofPersons,
        (own, piece) -> {
          int end = Math.min(places.length, (piece + 1) * PIECE);
          for (int i = piece * PIECE; i < end; i++) {
            probability[i] = odds(row(i), clusters.members((int) places[i]), own);
          }
        });
    share();
  }

  private long[] places(ScoredPairs candidates) {
    LongStream.Builder found = LongStream.builder();
    for (int p = 0; p < candidates.size(); p++) {
      int a = candidates.rowA(p);
      int b = candidates.rowB(p);
      if (leftOver(a) && !leftOver(b) && clusters.size(clusters.of(b)) > 1) {
        found.add((long) a << Integer.SIZE | clusters.of(b));
      } else if (leftOver(b) && clusters.size(clusters.of(a)) > 1) {
        found.add((long) b << Integer.SIZE | clusters.of(a));
      }
    }
    return found.build().sorted().distinct().toArray();
  }

  private boolean leftOver(int row) {
    return asked(row) && clusters.size(clusters.of(row)) == 1;
  }

  private boolean asked(int row) {
    return !constraints.once(row) && !constraints.sealed(row);
  }

  private int row(int place) {
    return (int) (places[place] >>> Integer.SIZE);
  }

  private double odds(int row, int[] members, PersonScorer own) {
    return constraints.between(new int[] {row}, members) == null
        ? Math.exp(Math.min(CERTAIN, own.logOdds(row, members)))
        : 0;
  }

  /** Makes probabilities of odds. */
  private void share() {
    if (places.length == 0) {
      return;
    }
    Sizes sizes = new Sizes();
    double found = 0;
    double more = 1;
    for (int round = 0; round < ROUNDS; round++) {
      more = sizes.more(found);
      double before = found;
      found = found(more);
      if (Math.abs(found - before) < SETTLED) {
        break;
      }
    }
    for (int from = 0; from < places.length; from = end(from)) {
      double all = 1 + more * odds(from);
      for (int i = end(from) - 1; i >= from; i--) {
        probability[i] *= more / all;
      }
    }
  }

  /** How many records that are left over are expected to be somebody's. */
  private double found(double more) {
    double found = 0;
    for (int from = 0; from < places.length; from = end(from)) {
      double odds = more * odds(from);
      found += odds / (1 + odds);
    }
    return found;
  }

  /** The odds of all persons that the record of a place may be. */
  private double odds(int from) {
    double odds = 0;
    for (int i = from; i < end(from); i++) {
      odds += probability[i];
    }
    return odds;
  }

  /** Where the places of the record of a place end. */
  private int end(int from) {
    int end = from + 1;
    while (end < places.length && row(end) == row(from)) {
      end++;
    }
    return end;
  }

  /** How many records persons have. */
  private final class Sizes {
    private double rows;
    private double alone;
    private double inThree;
    private double persons;
    private double partners;

    Sizes() {
      for (int row = 0; row < people.size(); row++) {
        if (asked(row)) {
          int size = clusters.size(clusters.of(row));
          rows++;
          alone += size == 1 ? 1 : 0;
          inThree += size > 2 ? 1 : 0;
          persons += size > 1 ? 1.0 / size : 0;
          partners += size - 1;
        }
      }
    }

    /**
     * How many times as probably a person has one more record of those alone as two records picked
     * at random are one person.
     */
    double more(double found) {
      if (partners == 0) {
        return 0;
      }
      double random = partners / rows;
      return inThree / persons / (1 + Math.max(0, alone - found)) * rows / random;
    }
  }

  /** Notes that a record has been joined to a person. */
  void join(int row, double probable) {
    joined.put(row, probable);
  }

  /** Whether a pair was not sure by itself, but one of the records by all of the other's person. */
  boolean joined(int a, int b) {
    return joined.containsKey(a) || joined.containsKey(b);
  }

  /** How probably two records of one person are so by what was left over; 0 where none was. */
  double together(int a, int b) {
    return joined(a, b) ? Math.min(joined.getOrDefault(a, 1.0), joined.getOrDefault(b, 1.0)) : 0;
  }

  /**
   * How probably a record that was left over is of a person.
   *
   * @return the probability, or {@link #UNKNOWN}
   */
  double of(int row, int cluster) {
    int place = Arrays.binarySearch(places, (long) row << Integer.SIZE);
    for (int i = Math.max(place, -place - 1); i < places.length && row(i) == row; i++) {
      // The person may have been given another record since, and with it another name.
      if (clusters.of((int) places[i]) == cluster) {
        return probability[i];
      }
    }
    return UNKNOWN;
  }
}
