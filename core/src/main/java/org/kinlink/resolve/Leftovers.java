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
 * <p>Each source is asked by itself, for how many records a person has in it differs. Those that
 * hold each person once are not asked: how many of theirs are free is known already (decision 27).
 * For one thread.
 */
final class Leftovers {
  /** So many records with a person are worth a thread. */
  private static final int PIECE = 1 << 7;

  private static final int ROUNDS = 100;
  private static final double SETTLED = 1e-3;

  /**
   * Of a person with more records some are asked what forbids another; all are, before it is
   * joined.
   */
  private static final int MANY = 1 << 8;

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
    for (int from = 0, end; from < places.length; from = end) {
      end = ofSource(from);
      share(from, end);
    }
  }

  /** Whether nothing is left over that may be somebody of its source. */
  boolean none() {
    return places.length == 0;
  }

  private long[] places(ScoredPairs candidates) {
    LongStream.Builder found = LongStream.builder();
    for (int p = 0; p < candidates.size(); p++) {
      int a = candidates.rowA(p);
      int b = candidates.rowB(p);
      if (constraints.several(a, b)) {
        place(a, b, found);
        place(b, a, found);
      }
    }
    return found.build().sorted().distinct().toArray();
  }

  private void place(int row, int other, LongStream.Builder found) {
    int person = clusters.of(other);
    if (leftOver(row) && clusters.size(person) > 1) {
      found.add((long) row << Integer.SIZE | person);
    }
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
    int[] some = members;
    if (members.length > MANY) {
      some = new int[MANY];
      Arrays.setAll(some, i -> members[(int) ((long) i * members.length / MANY)]);
    }
    return constraints.between(new int[] {row}, some) == null
        ? Math.exp(Math.min(CERTAIN, own.logOdds(row, of(people.source(row), members))))
        : 0;
  }

  /** Those of some records, in ascending order, that are of one source. */
  private int[] of(int source, int[] members) {
    int from = Arrays.binarySearch(members, people.firstRow(source));
    int end = Arrays.binarySearch(members, people.firstRow(source + 1));
    return Arrays.copyOfRange(members, Math.max(from, -from - 1), Math.max(end, -end - 1));
  }

  /** Makes probabilities of the odds of the records of one source. */
  private void share(int from, int end) {
    Sizes sizes = new Sizes(people.source(row(from)));
    double found = 0;
    double more = 1;
    for (int round = 0; round < ROUNDS; round++) {
      more = sizes.more(found);
      double before = found;
      found = found(from, end, more);
      if (Math.abs(found - before) < SETTLED) {
        break;
      }
    }
    for (int first = from; first < end; first = end(first)) {
      double all = 1 + more * odds(first);
      for (int i = end(first) - 1; i >= first; i--) {
        probability[i] *= more / all;
      }
    }
  }

  /** How many records that are left over are expected to be somebody's. */
  private double found(int from, int end, double more) {
    double found = 0;
    for (int first = from; first < end; first = end(first)) {
      double odds = more * odds(first);
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

  /** Where the places of the records of one source end; records are in the order of sources. */
  private int ofSource(int from) {
    int last = people.firstRow(people.source(row(from)) + 1);
    int place = Arrays.binarySearch(places, (long) last << Integer.SIZE);
    return Math.max(place, -place - 1);
  }

  /** How many records of one source persons have. */
  private final class Sizes {
    private double rows;
    private double alone;
    private double inThree;
    private double persons;
    private double partners;

    Sizes(int source) {
      for (int row = 0; row < people.size(); row++) {
        if (clusters.of(row) == row && !constraints.sealed(row)) {
          int size = of(source, clusters.members(row)).length;
          rows += size;
          alone += size == 1 ? 1 : 0;
          inThree += size > 2 ? size : 0;
          persons += size > 1 ? 1 : 0;
          partners += (double) size * (size - 1);
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
