package org.kinlink.resolve;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.kinlink.record.People;
import org.kinlink.score.PairScorer;
import org.kinlink.score.ScoredPairs;
import org.kinlink.score.Step;

/**
 * From scored pairs to persons, strongest evidence first: the deterministic steps in their order;
 * then, between two sources that hold each person once, the best one-to-one assignment; then groups
 * that average linkage joins. Whatever the score, {@link Constraints} are kept in every step.
 */
public final class Resolver {
  private final People people;
  private final Constraints constraints;
  private final Policy policy;
  private final PairScorer scorer;
  private final Forenames forenames;
  private final CalledAlike calledAlike;
  private final Clusters clusters;
  private final int[][] partner;

  /** For each source and row how many records of that source a step gives it; 0 between steps. */
  private final int[][] fits;

  private final BitSet allowed;
  private final Closed closed = new Closed();
  private final BitSet kin = new BitSet();
  private final DisputedNumbers disputed;

  /** The records without a name that are of either of two twins. */
  private final BitSet eitherTwins;

  private Resolver(
      People people, Constraints constraints, Policy policy, PairScorer scorer, ScoredPairs pairs) {
    this.people = people;
    this.constraints = constraints;
    this.policy = policy;
    this.scorer = scorer;
    // What names and numbers say does not hang on which pairs may be, and is found beside it.
    CompletableFuture<Forenames> naming =
        CompletableFuture.supplyAsync(() -> new Forenames(people, scorer, constraints::sealed));
    this.clusters = new Clusters(people.size());
    this.partner = new int[people.sources().size()][people.size()];
    for (int[] row : partner) {
      Arrays.fill(row, -1);
    }
    this.fits = new int[partner.length][people.size()];
    this.allowed = Bits.of(pairs.size(), p -> !constraints.forbids(pairs.rowA(p), pairs.rowB(p)));
    this.forenames = naming.join();
    this.calledAlike = names();
    this.disputed = new DisputedNumbers(people, constraints, forenames, calledAlike);
    this.eitherTwins = disputed.eitherTwins();
  }

  /**
   * Decides.
   *
   * @param people the people
   * @param constraints what forbids a join
   * @param policy where to link and where to ask
   * @param scorer knows which sources hold each person once, and weighs records that were no
   *     candidates
   * @param candidates the scored pairs in ascending order of their rows, as a scorer that did not
   *     know of the sources weighed them
   * @param parents who is stated to be whose parent
   * @return the persons and the decisions
   */
  public static Resolution resolve(
      People people,
      Constraints constraints,
      Policy policy,
      PairScorer scorer,
      ScoredPairs candidates,
      ParentRows parents) {
    ScoredPairs pairs = candidates.again(scorer, Math.min(policy.review(), 0));
    Resolver resolver = new Resolver(people, constraints, policy, scorer, pairs);
    Supplier<Claims> weighing =
        () -> new Claims(people, constraints, pairs, resolver.allowed, resolver.kin);
    // Only what children say hangs on who was joined.
    Supplier<Claims> claims =
        parents.children().isEmpty() ? CompletableFuture.supplyAsync(weighing)::join : weighing;
    EnumSet<Step> met = EnumSet.noneOf(Step.class);
    for (int p = 0; p < pairs.size(); p++) {
      met.add(pairs.step(p));
    }
    for (Step step : met) {
      if (step.compareTo(Step.PROBABILISTIC) < 0) {
        resolver.deterministic(step, pairs);
      }
    }
    resolver.probabilistic(pairs);
    resolver.sameParents(pairs, parents);
    Leftovers leftovers = new Leftovers(people, constraints, scorer, resolver.clusters, candidates);
    resolver.leftOver(leftovers, pairs);
    PairProbabilities probabilities =
        new PairProbabilities(
            constraints, scorer, resolver.clusters, pairs, claims.get(), leftovers);
    return new Decisions(
            people,
            constraints,
            policy,
            scorer,
            resolver.forenames,
            resolver.clusters,
            resolver.allowed,
            resolver.closed,
            resolver.kin,
            leftovers,
            probabilities)
        .decide(pairs);
  }

  /** Joins parents whose NHS numbers are equal, where a child confirms it. */
  private void sameParents(ScoredPairs pairs, ParentRows parents) {
    SharedChildren children = new SharedChildren(people, constraints, clusters, parents);
    for (int p = 0; p < pairs.size() && !parents.children().isEmpty(); p++) {
      int a = pairs.rowA(p);
      int b = pairs.rowB(p);
      if (allowed.get(p) && constraints.sameNumber(a, b) && children.confirm(a, b)) {
        join(a, b);
        kin.set(p, clusters.of(a) == clusters.of(b));
      }
    }
  }

  /**
   * Joins a record that is left over to the person of a record that it would have been asked about,
   * where all records of that person together make it sure.
   */
  private void leftOver(Leftovers leftovers, ScoredPairs pairs) {
    if (leftovers.none()) {
      return;
    }
    BitSet open = new BitSet();
    for (int p = 0; p < pairs.size(); p++) {
      if (closed.has(p)) {
        open.set(pairs.rowA(p));
        open.set(pairs.rowB(p));
      }
    }
    for (int p = 0; p < pairs.size(); p++) {
      if (allowed.get(p) && pairs.logOdds(p) >= policy.review()) {
        leftOver(leftovers, open, pairs.rowA(p), pairs.rowB(p));
        leftOver(leftovers, open, pairs.rowB(p), pairs.rowA(p));
      }
    }
  }

  private void leftOver(Leftovers leftovers, BitSet open, int row, int other) {
    int person = clusters.of(other);
    if (!alone(row) || alone(other) || open.get(row)) {
      return;
    }
    double probable = leftovers.of(row, person);
    int[] record = {row};
    int[] members = clusters.members(person);
    if (probable >= PairScorer.probability(policy.link())
        && constraints.between(record, members) == null
        && forenames.allow(record, members)
        && !calledAlike.any(record, members)) {
      unite(row, other);
      leftovers.join(row, probable);
    }
  }

  private boolean once(int row) {
    return constraints.oncePerPerson(people.source(row));
  }

  /** Whether a record has its one partner in the other's source already. */
  private boolean taken(int a, int b) {
    return (once(b) && partner[people.source(b)][a] >= 0)
        || (once(a) && partner[people.source(a)][b] >= 0);
  }

  /**
   * Joins what a step holds for one person. Where a source holds each person once and two of its
   * records fit one other record equally well, neither is taken. The same where records with
   * different NHS numbers fit one without: it is not for the order of rows to choose. Of relatives,
   * such as twins with one number, the one fits whom all fields together tell from the other.
   */
  private void deterministic(Step step, ScoredPairs pairs) {
    ImmutableIntArray.Builder found = ImmutableIntArray.builder();
    for (int p = 0; p < pairs.size(); p++) {
      int a = pairs.rowA(p);
      int b = pairs.rowB(p);
      if (pairs.step(p) == step && allowed.get(p) && !taken(a, b)) {
        found.add(p);
        fits[people.source(b)][a]++;
        fits[people.source(a)][b]++;
      }
    }
    ImmutableIntArray open = found.build();
    BitSet torn = new TornNumbers(constraints, clusters).among(open, pairs);
    TwinRivals rivals = new TwinRivals(constraints, policy, pairs, this::names);
    torn.or(rivals.outweighed(open));
    if (step == Step.NHS_NUMBER) {
      closed.numbers(disputed.among(open, pairs));
    }
    BitSet twins = rivals.calledAlike(open);
    twins.or(rivals.with(eitherTwins, open));
    closed.twins(twins);
    for (int i = 0; i < open.length(); i++) {
      int p = open.get(i);
      int a = pairs.rowA(p);
      int b = pairs.rowB(p);
      boolean clear =
          (!once(b) || fits[people.source(b)][a] == 1)
              && (!once(a) || fits[people.source(a)][b] == 1);
      if (!clear || torn.get(p) || closed.has(p)) {
        closed.rival(p);
      } else if (alone(a) && alone(b)) {
        // All that is asked of groups was asked of the two records.
        unite(a, b);
      } else {
        join(a, b);
      }
    }
    for (int i = 0; i < open.length(); i++) {
      int a = pairs.rowA(open.get(i));
      int b = pairs.rowB(open.get(i));
      fits[people.source(b)][a] = 0;
      fits[people.source(a)][b] = 0;
    }
  }

  private void join(int a, int b) {
    int one = clusters.of(a);
    int other = clusters.of(b);
    if (one == other) {
      return;
    }
    int[] left = clusters.members(one);
    int[] right = clusters.members(other);
    if (constraints.between(left, right) == null && !calledAlike.any(left, right)) {
      unite(a, b);
    }
  }

  private boolean alone(int row) {
    return clusters.size(clusters.of(row)) == 1;
  }

  private void unite(int a, int b) {
    clusters.join(clusters.of(a), clusters.of(b));
    partner[people.source(b)][a] = b;
    partner[people.source(a)][b] = a;
  }

  private void probabilistic(ScoredPairs pairs) {
    ImmutableIntArray.Builder found = ImmutableIntArray.builder();
    for (int p = 0; p < pairs.size(); p++) {
      boolean free = !taken(pairs.rowA(p), pairs.rowB(p));
      if (allowed.get(p) && pairs.logOdds(p) > 0 && !closed.has(p) && free) {
        found.add(p);
      }
    }
    ImmutableIntArray open = found.build();
    tornBetweenTwins(open, pairs);
    Map<Integer, ImmutableIntArray.Builder> betweenSources = new TreeMap<>();
    open.forEach(
        p -> {
          if (!closed.has(p)) {
            int sources =
                people.source(pairs.rowA(p)) * partner.length + people.source(pairs.rowB(p));
            betweenSources.computeIfAbsent(sources, k -> ImmutableIntArray.builder()).add(p);
          }
        });
    AverageLinkage linkage = new AverageLinkage(clusters, this::merging);
    for (ImmutableIntArray.Builder between : betweenSources.values()) {
      ImmutableIntArray edges = between.build();
      BetweenSources sources = new BetweenSources(pairs, policy.margin());
      sources.decide(edges, once(pairs.rowA(edges.get(0))), once(pairs.rowB(edges.get(0))));
      closed.rivals(sources.close());
      for (int i = 0; i < edges.length(); i++) {
        int p = edges.get(i);
        if (sources.chosen().get(p) && pairs.logOdds(p) >= policy.link()) {
          linkage.edge(pairs.rowA(p), pairs.rowB(p));
        }
      }
    }
    linkage.run();
  }

  /** Compares names for one thread. */
  private CalledAlike names() {
    return new CalledAlike(people, constraints, scorer.inHousehold());
  }

  private Merging merging() {
    PairScorer own = scorer.fork();
    Forenames names = forenames.fork(own);
    CalledAlike alike = new CalledAlike(people, constraints, own.inHousehold());
    return new Merging(
        clusters,
        constraints,
        own::voice,
        (left, right) -> names.allow(left, right) && !alike.any(left, right));
  }

  /**
   * Closes pairs that a twin's pair equals or outweighs; and where a record without a forename is
   * torn between two, its date of birth and its home say of nobody that it is his.
   */
  private void tornBetweenTwins(ImmutableIntArray open, ScoredPairs pairs) {
    TwinRivals rivals = new TwinRivals(constraints, policy, pairs, this::names);
    BitSet outweighed = rivals.outweighed(open, clusters);
    BitSet twins = rivals.nameless(open, clusters, forenames);
    twins.or(rivals.calledAlike(open));
    closed.rivals(outweighed);
    closed.rivals(rivals.with(nameless(outweighed, pairs), open));
    BitSet rows = nameless(twins, pairs);
    rows.or(eitherTwins);
    closed.twins(twins);
    closed.twins(rivals.with(rows, open));
  }

  /** The records without a name in some pairs. */
  private BitSet nameless(BitSet some, ScoredPairs pairs) {
    BitSet rows = new BitSet();
    some.stream()
        .flatMap(p -> IntStream.of(pairs.rowA(p), pairs.rowB(p)))
        .filter(row -> !forenames.known(row))
        .forEach(rows::set);
    return rows;
  }
}
