package org.kinlink.resolve;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.People;
import org.kinlink.record.PersonStatus;
import org.kinlink.record.Persons;
import org.kinlink.score.PairScorer;
import org.kinlink.score.ScoredPairs;
import org.kinlink.score.Step;

/** Says of every scored pair what became of it, and numbers the persons. */
final class Decisions {
  private static final String DIFFER = "records linked to these differ";
  private static final String NOTHING = "";

  /** So many pairs are worth a thread. */
  private static final int PIECE = 1 << 8;

  /** Of two groups with so many pairs of records, what forbids a join is remembered. */
  private static final int MANY = 8;

  private final People people;
  private final Constraints constraints;
  private final Policy policy;
  private final PairScorer scorer;
  private final Forenames forenames;
  private final Clusters clusters;
  private final BitSet allowed;
  private final Closed closed;
  private final BitSet kin;
  private final Leftovers leftovers;
  private final PairProbabilities probabilities;

  /**
   * Why two large groups cannot be one person, or that they can: many pairs are of the same two.
   */
  private final ConcurrentMap<Long, String> reasons = new ConcurrentHashMap<>();

  Decisions(
      People people,
      Constraints constraints,
      Policy policy,
      PairScorer scorer,
      Forenames forenames,
      Clusters clusters,
      BitSet allowed,
      Closed closed,
      BitSet kin,
      Leftovers leftovers,
      PairProbabilities probabilities) {
    this.people = people;
    this.constraints = constraints;
    this.policy = policy;
    this.scorer = scorer;
    this.forenames = forenames;
    this.clusters = clusters;
    this.allowed = allowed;
    this.closed = closed;
    this.kin = kin;
    this.leftovers = leftovers;
    this.probabilities = probabilities;
  }

  Resolution decide(ScoredPairs pairs) {
    PairDecision[] decided =
        IntStream.range(0, pairs.size())
            .parallel()
            .mapToObj(p -> decide(p, pairs))
            .filter(Objects::nonNull)
            .toArray(PairDecision[]::new);
    tellForenames(decided);
    ImmutableList<PairDecision> all = ImmutableList.copyOf(decided);
    CompletableFuture<PersonStatus[]> status = CompletableFuture.supplyAsync(() -> status(all));
    return new Resolution(persons(status), all, probabilities);
  }

  private PersonStatus[] status(ImmutableList<PairDecision> decisions) {
    boolean[] linked = new boolean[people.size()];
    for (int row = 0; row < linked.length; row++) {
      linked[row] = clusters.size(clusters.of(row)) > 1;
    }
    return new Statuses(linked).by(decisions);
  }

  /**
   * Groups that only their forenames, or that there are none, or a twin of that name keep apart
   * were not cut because the rest speaks for two.
   */
  private void tellForenames(PairDecision[] decided) {
    int[] differ =
        IntStream.range(0, decided.length)
            .filter(i -> decided[i].reason().equals(DIFFER))
            .toArray();
    if (differ.length == 0) {
      return;
    }
    ConcurrentMap<Long, String> doubts = new ConcurrentHashMap<>();
    Pieces.run(
        (differ.length + PIECE - 1) / PIECE,
        () -> new Doubts(forenames, scorer.fork(), people, constraints),
        (own, piece) -> {
          int end = Math.min(differ.length, (piece + 1) * PIECE);
          for (int i = piece * PIECE; i < end; i++) {
            PairDecision pair = decided[differ[i]];
            int one = clusters.of(pair.rowA());
            int other = clusters.of(pair.rowB());
            String doubt = doubts.get(ordered(one, other));
            if (doubt == null) {
              String found = own.between(clusters.members(one), clusters.members(other));
              doubt = found == null ? NOTHING : found;
              doubts.put(ordered(one, other), doubt);
            }
            decided[differ[i]] = doubt.equals(NOTHING) ? pair : pair.because(doubt);
          }
        });
  }

  /**
   * What keeps two groups apart of whom everything else says that they are one, thread by thread.
   */
  private record Doubts(Forenames forenames, CalledAlike alike) {
    Doubts(Forenames forenames, PairScorer own, People people, Constraints constraints) {
      this(forenames.fork(own), new CalledAlike(people, constraints, own.inHousehold()));
    }

    @Nullable String between(int[] left, int[] right) {
      String doubt = forenames.doubt(left, right);
      return doubt == null && alike.any(left, right) ? Closed.EITHER_TWIN : doubt;
    }
  }

  private static long ordered(int one, int other) {
    return (long) one << Integer.SIZE | other;
  }

  /** Why the groups of two records cannot be one person, or null when they can. */
  private @Nullable String between(int a, int b) {
    int one = clusters.of(a);
    int other = clusters.of(b);
    if ((long) clusters.size(one) * clusters.size(other) < MANY) {
      return constraints.between(clusters.members(one), clusters.members(other));
    }
    String known = reasons.get(ordered(one, other));
    if (known == null) {
      String found = constraints.between(clusters.members(one), clusters.members(other));
      known = found == null ? NOTHING : found;
      reasons.put(ordered(one, other), known);
    }
    return known.equals(NOTHING) ? null : known;
  }

  private @Nullable PairDecision decide(int p, ScoredPairs pairs) {
    int a = pairs.rowA(p);
    int b = pairs.rowB(p);
    if (constraints.sealed(a) || constraints.sealed(b)) {
      return null;
    }
    Step step = pairs.step(p);
    boolean byRule = step != Step.PROBABILISTIC;
    double odds = pairs.logOdds(p);
    if (clusters.of(a) == clusters.of(b)) {
      if (!byRule && kin.get(p)) {
        return decision(p, pairs, Decision.LINK, "parents of one child");
      }
      if (!byRule && leftovers.joined(a, b)) {
        return odds >= policy.review()
            ? decision(p, pairs, Decision.LINK, "the person as a whole")
            : null;
      }
      return byRule || odds >= policy.review()
          ? decision(p, pairs, Decision.LINK, byRule ? "fits the step" : "weight")
          : null;
    }
    boolean likely = byRule || odds >= policy.link();
    boolean open = closed.has(p) || scorer.unconfirmedNumber(a, b);
    if (!likely && !open && (odds < policy.review() || !worthAsking(p))) {
      return null;
    }
    String contradiction = allowed.get(p) ? null : constraints.contradiction(a, b);
    if (contradiction != null) {
      // That twins look alike is no conflict; one number on both is.
      return likely && (byRule || !constraints.twins(a, b))
          ? decision(p, pairs, Decision.CONFLICT, contradiction)
          : null;
    }
    String between = between(a, b);
    if (between != null) {
      return likely && Constraints.isContradiction(between)
          ? decision(p, pairs, Decision.CONFLICT, linkedTo(between))
          : null;
    }
    if (closed.has(p)) {
      return decision(p, pairs, Decision.REVIEW, closed.reason(p));
    }
    if (scorer.unconfirmedNumber(a, b)) {
      return decision(p, pairs, Decision.REVIEW, "same NHS number, not confirmed");
    }
    return decision(p, pairs, Decision.REVIEW, likely ? DIFFER : "uncertain");
  }

  /** Whether the pair is in doubt by all that is known, and not only by itself. */
  private boolean worthAsking(int p) {
    return probabilities.of(p) >= PairScorer.probability(policy.review());
  }

  private static String linkedTo(String contradiction) {
    return contradiction.startsWith("two ")
        ? "records linked to these have " + contradiction
        : "records linked to these are " + contradiction;
  }

  private PairDecision decision(int p, ScoredPairs pairs, Decision decision, String reason) {
    int a = pairs.rowA(p);
    int b = pairs.rowB(p);
    boolean byKin = kin.get(p) && pairs.step(p) == Step.PROBABILISTIC;
    return new PairDecision(
        a,
        b,
        byKin ? Step.NHS_NUMBER_KIN : pairs.step(p),
        scorer.weight(pairs.logOdds(p), a, b),
        probabilities.of(p),
        decision,
        reason);
  }

  /**
   * Numbers the persons by a permutation of the order of their content, so that a number is the
   * same for a shuffled extract and yet tells nothing of alphabetical order.
   */
  private Persons persons(CompletableFuture<PersonStatus[]> status) {
    int[] first = new int[people.size()];
    int count = 0;
    for (int row = 0; row < first.length; row++) {
      if (clusters.of(row) == row) {
        first[count++] = row;
      }
    }
    SplittableRandom random = new SplittableRandom(policy.seed());
    for (int i = count - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swap = first[i];
      first[i] = first[j];
      first[j] = swap;
    }
    int[] number = new int[people.size()];
    for (int i = 0; i < count; i++) {
      number[first[i]] = i;
    }
    int[] personOf = new int[people.size()];
    Arrays.setAll(personOf, row -> number[clusters.of(row)]);
    return new Persons(personOf, status.join(), count);
  }
}
