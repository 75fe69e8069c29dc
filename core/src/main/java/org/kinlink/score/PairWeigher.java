package org.kinlink.score;

import java.util.function.IntPredicate;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;

/** Works out what a learnt model says of two records whose pattern is known. For one thread. */
final class PairWeigher {
  private static final double LOG2 = Math.log(2);
  private static final double LEAST = 1e-300;

  private final People people;
  private final Model model;
  private final TermFrequency frequency;
  private final int groups;
  private final long withoutNumber;
  private final PatternTerms.Memo terms;
  private final double[] weights = new double[PatternTerms.COUNT];

  /** Of each group, what does not depend on the pair. */
  private final double[] twinsInOneHome;

  private final double[] twinsInTwo;
  private final double[] priorBits;
  private final double[] rare;

  /** For each group, log odds by which a pair is more probable than two records at random. */
  final double[] free;

  /** How probable the last pair is for one person, two of a household or twins, two unrelated. */
  private double one;

  private double household;
  private double twinsApart;
  private double unrelated;

  PairWeigher(People people, Model model, TermFrequency frequency, double[] free) {
    this.people = people;
    this.model = model;
    this.frequency = frequency;
    this.free = free;
    this.groups = people.sources().size();
    this.terms = new PatternTerms.Memo(model);
    this.twinsInOneHome = new double[free.length];
    this.twinsInTwo = new double[free.length];
    this.priorBits = new double[free.length];
    this.rare = new double[free.length];
    for (int g = 0; g < free.length; g++) {
      twinsInOneHome[g] = model.twinsTogether(g);
      twinsInTwo[g] = model.twinsApart(g);
      priorBits[g] = model.priorBits(g);
      rare[g] = Math.pow(2, priorBits[g]);
    }
    long mask = -1;
    for (int f = 0; f < model.fields().size(); f++) {
      if (model.fields().get(f).field().kind() == FieldKind.NHS_NUMBER) {
        mask &= ~(15L << (4 * f));
      }
    }
    this.withoutNumber = mask;
  }

  /** How many records of each source take part. */
  static double[] records(People people, IntPredicate excluded) {
    double[] records = new double[people.sources().size()];
    for (int row = 0; row < people.size(); row++) {
      records[people.source(row)] += excluded.test(row) ? 0 : 1;
    }
    return records;
  }

  private int group(int rowA, int rowB) {
    return PairScorer.group(people.source(rowA), people.source(rowB), groups);
  }

  double free(int rowA, int rowB) {
    return free[group(rowA, rowB)];
  }

  double logOdds(int rowA, int rowB, long compared) {
    PatternTerms of = terms.of(compared & withoutNumber);
    of.weigh(people, frequency, rowA, weights);
    double[] kinds = of.kinds;
    int g = group(rowA, rowB);
    double home = weights[PatternTerms.HOME];
    double twins = weights[PatternTerms.TWINS];
    double apart = weights[PatternTerms.APART];
    if (of.namesake) {
      apart *= frequency.namesakes(rowA);
    }
    if (of.cohort) {
      apart *= frequency.cohort(rowA);
    }
    one = Math.max(model.n11[g] * kinds[0] + model.n10[g] * kinds[1] * home, LEAST);
    // Twins share a date of birth and a household a surname whatever their frequency.
    twinsApart = twinsInTwo[g] * kinds[5] * twins * home;
    household =
        model.n01[g] * kinds[2] * weights[PatternTerms.FAMILY]
            + twinsInOneHome[g] * kinds[4] * twins
            + twinsApart;
    unrelated = model.n00[g] * kinds[3] * weights[PatternTerms.PERSON] * apart * home;
    return free[g] + Math.log(one) - Math.log(Math.max(household + unrelated, LEAST));
  }

  /** The log odds of one person against twins who live apart. */
  double overTwinsApart(int rowA, int rowB, long compared) {
    logOdds(rowA, rowB, compared);
    return Math.log(one) - Math.log(Math.max(twinsApart, LEAST));
  }

  double voice(int rowA, int rowB, long compared) {
    double odds = logOdds(rowA, rowB, compared);
    if (odds >= 0) {
      return odds;
    }
    int g = group(rowA, rowB);
    return Math.min(
        0, free[g] + Math.log(one) - Math.log(Math.max(household + unrelated * rare[g], LEAST)));
  }

  double weight(double logOdds, int rowA, int rowB) {
    int g = group(rowA, rowB);
    return (logOdds - free[g]) / LOG2 - priorBits[g];
  }
}
