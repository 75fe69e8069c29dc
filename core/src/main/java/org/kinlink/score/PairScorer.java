package org.kinlink.score;

import com.google.common.collect.ImmutableList;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.kinlink.compare.Comparison;
import org.kinlink.record.People;

/**
 * Weighs pairs with a learnt model. Two NHS numbers never speak here: confirmed equality has been
 * decided by a rule before, unconfirmed equality is a suspicion and a difference a conflict,
 * whatever the weight. Not safe for use by several threads: every thread uses its own {@link
 * #fork()}.
 */
public final class PairScorer {
  /** So many log odds at most does a pair gain by both records being free. */
  public static final double MOST_FREE = Math.log(100);

  private final People people;
  private final Learnt learnt;
  private final Comparison comparison;
  private final PairWeigher weigher;
  private final PatternSense patterns;

  private PairScorer(People people, Learnt learnt, Comparison comparison, double[] free) {
    this.people = people;
    this.learnt = learnt;
    this.comparison = comparison;
    this.weigher = new PairWeigher(people, learnt.model(), learnt.frequency(), free);
    this.patterns = new PatternSense(people, learnt.model(), learnt.frequency());
  }

  /**
   * Learns a model and makes a scorer of it.
   *
   * @param people the people
   * @param comparison how they are compared
   * @param evidence what to learn from
   * @param excluded tells the rows that take part in nothing
   * @return a scorer for one thread
   */
  public static PairScorer learn(
      People people, Comparison comparison, Evidence evidence, IntPredicate excluded) {
    CompletableFuture<DeterministicRules> rules =
        CompletableFuture.supplyAsync(() -> new DeterministicRules(people, excluded));
    Model model = ModelLearner.learn(comparison.fields(), evidence);
    TermFrequency frequency = new TermFrequency(people, model, excluded);
    Learnt learnt = new Learnt(rules.join(), model, frequency);
    return new PairScorer(people, learnt, comparison, new double[model.n00.length]);
  }

  /**
   * Returns a scorer with the same model that knows which sources hold each person once, and so how
   * many records a record may still be.
   *
   * @param once for each source whether it holds each person once
   * @param excluded tells the rows that take part in nothing
   * @return a scorer for one thread
   */
  public PairScorer knowing(boolean[] once, IntPredicate excluded) {
    double[] records = PairWeigher.records(people, excluded);
    double[] known = learnt.model().free(once, records, MOST_FREE);
    return new PairScorer(people, learnt, comparison.fork(), known);
  }

  /** The log odds that a pair gains by what is known of its sources. */
  double free(int rowA, int rowB) {
    return weigher.free(rowA, rowB);
  }

  /**
   * Returns a scorer for another thread.
   *
   * @return a scorer with the same model
   */
  public PairScorer fork() {
    return new PairScorer(people, learnt, comparison.fork(), weigher.free);
  }

  /**
   * Returns a scorer with the same model for some records, whose values are coded as here.
   *
   * @param records the records, as {@link People#codedAs} codes them
   * @param rows the row here of each record, or -1 for one that is not here
   * @return a scorer that weighs the agreement of a record there with one that has equal values; it
   *     compares nothing itself
   */
  public PairScorer over(People records, int[] rows) {
    Learnt there = new Learnt(learnt.rules(), learnt.model(), learnt.frequency().over(rows));
    return new PairScorer(records, there, comparison, weigher.free);
  }

  /**
   * Returns a scorer with the same model and the value frequencies of other records.
   *
   * @param records the records
   * @param excluded tells the rows that take part in nothing
   * @return the scorer; it compares nothing itself
   */
  public PairScorer renewed(People records, IntPredicate excluded) {
    TermFrequency there = new TermFrequency(records, learnt.model(), excluded);
    Learnt renewed = new Learnt(learnt.rules(), learnt.model(), there);
    return new PairScorer(records, renewed, comparison, weigher.free);
  }

  /**
   * Returns what weighs two records of people who are known to share a home.
   *
   * @return weights of the same model for one thread
   */
  public HouseholdScorer inHousehold() {
    return new HouseholdScorer(people, learnt.model(), learnt.frequency(), comparison.fork());
  }

  /**
   * Returns what weighs a record against all records of a person.
   *
   * @return weights of the same model for one thread
   */
  public PersonScorer ofPersons() {
    return new PersonScorer(fork());
  }

  /**
   * Returns the group of a pair of sources, as {@link Evidence} orders them.
   *
   * @param sourceA the one
   * @param sourceB the other
   * @param sources number of sources
   * @return the group
   */
  public static int group(int sourceA, int sourceB, int sources) {
    return Math.min(sourceA, sourceB) * sources + Math.max(sourceA, sourceB);
  }

  /**
   * Returns the strongest deterministic step that holds two records for one person.
   *
   * @param rowA the one
   * @param rowB the other
   * @return the step, or null when none does
   */
  public @Nullable Step step(int rowA, int rowB) {
    return learnt.rules().step(rowA, rowB);
  }

  /**
   * Returns whether two records have one NHS number that nothing confirms.
   *
   * @param rowA the one
   * @param rowB the other
   * @return true when it is a suspicion only
   */
  public boolean unconfirmedNumber(int rowA, int rowB) {
    return learnt.rules().unconfirmedNumber(rowA, rowB);
  }

  /**
   * Compares one record with several, as {@link Comparison#patterns} does.
   *
   * @param rowA the one
   * @param rowsB the others
   * @param count how many others there are
   * @param patterns receives the agreement patterns
   */
  public void patterns(int rowA, int[] rowsB, int count, long[] patterns) {
    comparison.patterns(rowA, rowsB, count, patterns);
  }

  /**
   * Returns the fields on whose values the log odds of pairs with a pattern depend.
   *
   * @param pattern the agreement pattern
   * @return places in the schema of the fields that agree; none where their frequencies count not
   */
  public int[] telling(long pattern) {
    return patterns.telling(pattern);
  }

  /**
   * Returns whether pairs with a pattern may fit a deterministic step or share an NHS number.
   *
   * @param pattern the agreement pattern
   * @return false only when none does
   */
  public boolean mayFitStep(long pattern) {
    return patterns.mayFitStep(pattern);
  }

  /**
   * Returns the log odds that two records are one person.
   *
   * @param rowA the one
   * @param rowB the other
   * @return natural logarithm of the odds; positive from a probability of one half
   */
  public double logOdds(int rowA, int rowB) {
    return logOdds(rowA, rowB, comparison.pattern(rowA, rowB));
  }

  /**
   * Returns the log odds that two records are one person when their pattern is known.
   *
   * @param rowA the one
   * @param rowB the other
   * @param compared their agreement pattern
   * @return natural logarithm of the odds
   */
  public double logOdds(int rowA, int rowB, long compared) {
    return weigher.logOdds(rowA, rowB, compared);
  }

  /**
   * Returns what a pair says for or against one person where many pairs are asked. A pair that is
   * improbable only because two people picked at random hardly ever are one says nothing: asked of
   * ten records, it would be counted ten times. Two people of one household are another matter, for
   * which there must be signs.
   *
   * @param rowA the one
   * @param rowB the other
   * @return the log odds where they are positive; else what the two records say against one person
   *     beyond how rare that is among people picked at random, 0 where they say nothing
   */
  public double voice(int rowA, int rowB) {
    return weigher.voice(rowA, rowB, comparison.pattern(rowA, rowB));
  }

  /**
   * Returns the log odds that two records are one person rather than twins who live apart.
   *
   * @param rowA the one
   * @param rowB the other
   * @param twoNames whether their forenames are taken for two names
   * @return natural logarithm of the odds
   */
  public double overTwinsApart(int rowA, int rowB, boolean twoNames) {
    long pattern = comparison.pattern(rowA, rowB);
    return weigher.overTwinsApart(
        rowA, rowB, twoNames ? learnt.model().namedApart(pattern) : pattern);
  }

  /**
   * Turns log odds into a match weight.
   *
   * @param logOdds log odds of a pair
   * @param rowA the one record
   * @param rowB the other
   * @return the weight in bits: log2 of the odds after over the odds before comparing
   */
  public double weight(double logOdds, int rowA, int rowB) {
    return weigher.weight(logOdds, rowA, rowB);
  }

  /**
   * Turns log odds into a probability.
   *
   * @param logOdds log odds of a pair
   * @return the probability
   */
  public static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  /**
   * Returns what the model learnt.
   *
   * @return the weights, field by field
   */
  public ImmutableList<FieldWeights> weights() {
    return learnt.model().weights();
  }

  /**
   * Returns how many pairs the model takes for one person.
   *
   * @return the expected number over all allowed pairs
   */
  public ExpectedPairs expected() {
    return new ExpectedPairs(learnt.model().onePerson(), learnt.model().onePersonInterval);
  }

  /**
   * Explains the weight of a pair, line by line; the lines add up to the weight.
   *
   * @param rowA the one record
   * @param rowB the other
   * @return one line a field compared, one for both names where they go together, and one for the
   *     home as a whole where the files tell homes apart
   */
  public ImmutableList<Contribution> explain(int rowA, int rowB) {
    return explain(rowA, rowB, comparison.pattern(rowA, rowB));
  }

  /**
   * Explains the weight of a pair whose agreement pattern is known.
   *
   * @param rowA the one record
   * @param rowB the other
   * @param pattern their agreement pattern
   * @return the lines, as of {@link #explain(int, int)}
   */
  public ImmutableList<Contribution> explain(int rowA, int rowB, long pattern) {
    Model model = learnt.model();
    double weight = model.homes() ? weight(logOdds(rowA, rowB, pattern), rowA, rowB) : 0;
    return new PairExplainer(people, model, learnt.frequency()).explain(rowA, pattern, weight);
  }
}
