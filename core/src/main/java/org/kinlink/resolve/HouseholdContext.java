package org.kinlink.resolve;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.kinlink.household.Households;
import org.kinlink.record.People;
import org.kinlink.record.Persons;
import org.kinlink.resolve.ContextPairs.Pair;
import org.kinlink.score.HouseholdScorer;
import org.kinlink.score.PairScorer;
import org.kinlink.score.ScoredPairs;
import org.kinlink.score.Step;

/**
 * Compares those who were not linked again, only inside the households of people who were: where
 * two sources share a person of a home, few others are in question, and evidence that was too weak
 * among a whole population is enough [1, 2]. Among the pairs that {@link ContextPairs} finds, the
 * best assignment of two sources is made as in the main run, so that a choice must be clear; and
 * {@link Lookalikes} and {@link Constraints} are kept for all records of the persons that are
 * joined.
 *
 * <p>[1] U.S. Census Bureau, Person Identification Validation System, module HHCompSearch: D.
 * Wagner, M. Layne, CARRA working paper 2014-01. [2] J. Helgertz and others, "A new strategy for
 * linking U.S. historical censuses", Historical Methods 55, 2022. The same idea is the associative
 * matching of the Office for National Statistics.
 */
public final class HouseholdContext {
  private static final double LOG2 = Math.log(2);

  private final Resolution before;
  private final Constraints constraints;
  private final Policy policy;
  private final Lookalikes lookalikes;
  private final int[][] rows;
  private final Clusters joined;
  private final List<PairDecision> added = new ArrayList<>();
  private final List<Pair> links = new ArrayList<>();

  private HouseholdContext(
      People people,
      Resolution before,
      Constraints constraints,
      Policy policy,
      HouseholdScorer scorer) {
    this.before = before;
    this.constraints = constraints;
    this.policy = policy;
    this.lookalikes = new Lookalikes(people, scorer);
    this.rows = ContextPairs.rows(before.persons(), people.size());
    this.joined = new Clusters(rows.length);
  }

  /**
   * Goes on where the main run ended.
   *
   * @param people the people
   * @param before what the main run decided
   * @param households the households of its persons; what they do not show is not used
   * @param constraints what forbids a join
   * @param policy where to link and where to ask
   * @param scorer weighs records of one household
   * @return the persons and decisions with those that the households add; empty when they add
   *     nothing
   */
  public static Optional<Resolution> resolve(
      People people,
      Resolution before,
      Households households,
      Constraints constraints,
      Policy policy,
      HouseholdScorer scorer) {
    HouseholdContext context = new HouseholdContext(people, before, constraints, policy, scorer);
    new ContextPairs(people, before.persons(), households, constraints, scorer)
        .find()
        .forEach(context::choose);
    context.join();
    return context.added.isEmpty()
        ? Optional.empty()
        : Optional.of(context.resolution(people.size()));
  }

  /** Chooses between two sources. */
  private void choose(List<Pair> pairs) {
    ScoredPairs scored = new ScoredPairs();
    ImmutableIntArray.Builder edges = ImmutableIntArray.builder();
    for (Pair pair : pairs) {
      if (pair.odds() > 0) {
        edges.add(scored.size());
      }
      scored.add(pair.left, pair.right, null, pair.odds());
    }
    OneToOne oneToOne = new OneToOne(scored, policy.margin());
    oneToOne.decide(edges.build());
    BitSet chosen = oneToOne.chosen();
    for (int p = 0; p < pairs.size(); p++) {
      Pair pair = pairs.get(p);
      if (oneToOne.close().get(p)) {
        review(pair, "another record fits about as well");
      } else if (chosen.get(p) && pair.doubt() != null) {
        review(pair, String.valueOf(pair.doubt()));
      } else if (chosen.get(p) && pair.odds() >= policy.link()) {
        links.add(pair);
      } else if (chosen.get(p) || pair.odds() <= 0) {
        review(pair, "uncertain");
      }
    }
  }

  private void review(Pair pair, String reason) {
    if (pair.odds() >= policy.review()) {
      added.add(decision(pair, Decision.REVIEW, reason));
    }
  }

  private static PairDecision decision(Pair pair, Decision decision, String reason) {
    return new PairDecision(
        pair.rowA(),
        pair.rowB(),
        Step.HOUSEHOLD_CONTEXT,
        pair.ratio() / LOG2,
        PairScorer.probability(pair.odds()),
        decision,
        reason);
  }

  /** Joins what was chosen, the most convincing first. */
  private void join() {
    links.sort(
        Comparator.comparingDouble((Pair p) -> -p.odds())
            .thenComparingInt(Pair::rowA)
            .thenComparingInt(Pair::rowB));
    for (Pair pair : links) {
      int one = joined.of(pair.left);
      int other = joined.of(pair.right);
      if (one == other) {
        added.add(decision(pair, Decision.LINK, "household"));
        continue;
      }
      int[] left = rowsOf(one);
      int[] right = rowsOf(other);
      if (constraints.between(left, right) == null && lookalikes.mayBeOne(left, right)) {
        joined.join(one, other);
        added.add(decision(pair, Decision.LINK, "household"));
      } else {
        review(pair, "records linked to these differ");
      }
    }
  }

  private int[] rowsOf(int cluster) {
    return Arrays.stream(joined.members(cluster))
        .flatMap(person -> Arrays.stream(rows[person]))
        .sorted()
        .toArray();
  }

  private Resolution resolution(int size) {
    int[] personOf = new int[size];
    int[] number = new int[rows.length];
    int count = 0;
    for (int person = 0; person < rows.length; person++) {
      number[person] = joined.of(person) == person ? count++ : number[joined.of(person)];
    }
    Arrays.setAll(personOf, row -> number[before.persons().person(row)]);
    int[] records = new int[count];
    Arrays.stream(personOf).forEach(person -> records[person]++);
    boolean[] linked = new boolean[size];
    IntStream.range(0, size).forEach(row -> linked[row] = records[personOf[row]] > 1);
    ImmutableList<PairDecision> decisions = decisions(personOf);
    return new Resolution(
        new Persons(personOf, new Statuses(linked).by(decisions), count), decisions);
  }

  private ImmutableList<PairDecision> decisions(int[] personOf) {
    List<PairDecision> all = new ArrayList<>();
    Set<Long> told = new HashSet<>();
    added.stream().filter(d -> d.decision() == Decision.LINK).forEach(d -> tell(d, told, all));
    for (PairDecision decision : before.decisions()) {
      if (!changed(decision)) {
        tell(decision, told, all);
      } else if (personOf[decision.rowA()] == personOf[decision.rowB()]) {
        tell(linked(decision), told, all);
      } else if (decision.decision() != Decision.REVIEW || open(decision)) {
        tell(decision, told, all);
      }
    }
    added.stream()
        .filter(d -> personOf[d.rowA()] != personOf[d.rowB()] && open(d))
        .forEach(d -> tell(d, told, all));
    all.sort(Comparator.comparingInt(PairDecision::rowA).thenComparingInt(PairDecision::rowB));
    return ImmutableList.copyOf(all);
  }

  private static void tell(PairDecision decision, Set<Long> told, List<PairDecision> all) {
    if (told.add(Constraints.pair(decision.rowA(), decision.rowB()))) {
      all.add(decision);
    }
  }

  private boolean changed(PairDecision decision) {
    return decision.decision() != Decision.LINK
        && (joined(decision.rowA()).length > 1 || joined(decision.rowB()).length > 1);
  }

  /** The persons of the main run that are one person with the record. */
  private int[] joined(int row) {
    return joined.members(joined.of(before.persons().person(row)));
  }

  /** Whether two records could still be one person. */
  private boolean open(PairDecision d) {
    int one = joined.of(before.persons().person(d.rowA()));
    int other = joined.of(before.persons().person(d.rowB()));
    return constraints.between(rowsOf(one), rowsOf(other)) == null;
  }

  private static PairDecision linked(PairDecision d) {
    return new PairDecision(
        d.rowA(), d.rowB(), d.step(), d.weight(), d.probability(), Decision.LINK, "household");
  }
}
