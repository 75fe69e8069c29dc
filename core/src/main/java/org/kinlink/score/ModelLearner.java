package org.kinlink.score;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kinlink.compare.ComparedField;
import org.kinlink.compare.Comparison;
import org.kinlink.record.FieldKind;

/**
 * Learns the {@link Model} from unlabelled pairs by expectation maximisation [1] over pattern
 * counts.
 *
 * <p>How often two people agree by chance (u) comes from all allowed pairs, not from the
 * candidates, which agree on something by construction: equal values are counted exactly from value
 * frequencies, the other levels from a random sample. In small files many agreements are those of
 * one person with himself, so what the model takes for one person (or one home) is taken out of u
 * in every round.
 *
 * <p>Where somebody has said of some pairs whether they are one person, their kinds are no longer
 * asked of the model, but for whether the two have one home.
 *
 * <p>As the number of random pairs is known, the model need not learn their share among the
 * candidates, and how candidates were brought together does not bias it; it is enough that nearly
 * all pairs of one person, and the pairs of one household, are among them.
 *
 * <p>[1] A. P. Dempster, N. M. Laird, D. B. Rubin, JRSS B 39, 1977; for record linkage W. E.
 * Winkler, "Using the EM algorithm for weight computation in the Fellegi-Sunter model", 1988.
 */
final class ModelLearner {
  /** Most settle in thirty. */
  private static final int ROUNDS = 100;

  private static final double SETTLED = 1e-5;

  /**
   * Where files have nobody in common, the expected number of pairs of one person would go on
   * shrinking, and match weights, which are relative to it, would lose their meaning.
   */
  private static final double FEWEST = 1e-9;

  private final Model model;
  private final Evidence evidence;
  private final long[] patterns;
  private final int groups;

  /**
   * The table that each pattern is from: of the candidates of a group, or of its labelled pairs.
   */
  private final int[] table;

  private final double[] count;
  private final long[] samplePatterns;
  private final double[] sampleCount;
  private final long[] namesakePatterns;
  private final double[] namesakeCount;
  private final double[][] chance;
  private final double[] notChance;
  private final PairShares shares;
  private final OnePersonLearner people;
  private final HouseholdLearner households;
  private final GroupCheck check;
  private final NameLearner names;

  private ModelLearner(ImmutableList<ComparedField> fields, Evidence evidence) {
    this.groups = evidence.candidates().size();
    this.model = new Model(fields, groups);
    model.born.records(evidence.records());
    this.evidence = evidence;
    List<PatternCounts> tables = new ArrayList<>(evidence.candidates());
    tables.addAll(evidence.labelled());
    int n = tables.stream().mapToInt(PatternCounts::size).sum();
    patterns = new long[n];
    table = new int[n];
    count = new double[n];
    int i = 0;
    for (int t = 0; t < tables.size(); t++) {
      for (long pattern : tables.get(t).patterns()) {
        patterns[i] = pattern;
        table[i] = t;
        count[i++] = tables.get(t).count(pattern);
      }
    }
    samplePatterns = evidence.sample().patterns();
    sampleCount = Arrays.stream(samplePatterns).mapToDouble(evidence.sample()::count).toArray();
    namesakePatterns = evidence.namesakes().patterns();
    namesakeCount =
        Arrays.stream(namesakePatterns).mapToDouble(evidence.namesakes()::count).toArray();
    chance = new double[fields.size()][Model.LEVELS];
    notChance = new double[fields.size()];
    shares = new PairShares(model);
    people = new OnePersonLearner(model, shares);
    households = new HouseholdLearner(model, shares);
    check = new GroupCheck(model, groups);
    names = new NameLearner(model, shares, evidence.names());
  }

  static Model learn(ImmutableList<ComparedField> fields, Evidence evidence) {
    ModelLearner learner = new ModelLearner(fields, evidence);
    learner.start();
    learner.rounds();
    if (learner.people.hearAll()) {
      learner.rounds();
    }
    learner.intervals();
    return learner.model;
  }

  private void rounds() {
    double before = 0;
    for (int round = 0; round < ROUNDS; round++) {
      round();
      double found = model.onePerson();
      if (round > 10 && Math.abs(found - before) <= SETTLED * (1 + found)) {
        return;
      }
      before = found;
    }
  }

  private void intervals() {
    ParameterIntervals.learn(model, shares, people, patterns, table, count);
    for (int f = 0; f < chance.length; f++) {
      // Equal values are counted over all pairs; what remains was seen in so many random ones.
      double seen = others(f);
      for (int l = 2; l < Model.LEVELS && model.learns(f); l++) {
        double share = (chance[f][l] + 0.5) / seen;
        if (model.u[f][l] > 0 && share < 1) {
          model.uIntervals[f][l] =
              Interval.ofShare(share, 1 / Math.sqrt(seen * share * (1 - share)))
                  .times(1 - model.u[f][1]);
        }
      }
    }
  }

  /** Random pairs with two values that are not equal, with half a pair for what was not seen. */
  private double others(int f) {
    double[] typical = typical(f);
    double others = 0;
    for (int l = 2; l < Model.LEVELS; l++) {
      others += typical[l] > 0 ? chance[f][l] + 0.5 : 0;
    }
    return others;
  }

  private void start() {
    for (int g = 0; g < model.n00.length; g++) {
      double records = evidence.records().get(g);
      double share = Math.min(0.3, evidence.allowed().get(g) / Math.max(1.0, records));
      model.n00[g] = evidence.allowed().get(g);
      model.n11[g] = share * records;
      model.n10[g] = model.homes() ? 0.3 * share * records : 0;
      model.n01[g] = model.homes() ? records : 0;
    }
    for (int f = 0; f < model.fields().size(); f++) {
      double[] typical = typical(f);
      System.arraycopy(typical, 0, model.m[f], 0, typical.length);
      Arrays.fill(chance[f], 0);
      for (int s = 0; s < samplePatterns.length; s++) {
        chance[f][Comparison.level(samplePatterns[s], f)] += sampleCount[s];
      }
      updateChance(f);
      takeCalibrated(f);
      households.update(f, typical(f));
    }
    names.update();
  }

  /** What was found out about a field before takes the place of what would be learnt. */
  private void takeCalibrated(int f) {
    ImmutableList<double[]> known = model.fields().get(f).comparator().calibrated();
    if (!known.isEmpty()) {
      System.arraycopy(known.get(0), 0, model.m[f], 1, known.get(0).length);
      System.arraycopy(known.get(1), 0, model.u[f], 1, known.get(1).length);
    }
    double[] counted = model.fields().get(f).comparator().chance();
    System.arraycopy(counted, 0, model.u[f], 1, counted.length);
    int surname = model.place(FieldKind.SURNAME);
    if (counted.length > 0 && f == model.place(FieldKind.FORENAME) && surname >= 0) {
      double[] ofSurname = model.fields().get(surname).comparator().chance();
      // Nobody counts names the other way round; by chance two names agree, as if they were not.
      model.u[f][Comparison.SWAPPED] = counted[0] * (ofSurname.length > 0 ? ofSurname[0] : 1);
    }
  }

  /**
   * Broad experience by level; swapped names are one in two hundred, and as many of these are spelt
   * otherwise as of others.
   */
  private double[] typical(int f) {
    double[] typical = new double[Model.LEVELS];
    double[] given = model.fields().get(f).comparator().typical();
    System.arraycopy(given, 0, typical, 1, given.length);
    if (model.fields().get(f).field().kind() == FieldKind.FORENAME) {
      typical[Comparison.SWAPPED] = 0.005;
      typical[Comparison.NEARLY_SWAPPED] = 0.001;
    }
    return typical;
  }

  private void round() {
    clear();
    double[] n11 = new double[model.n11.length];
    double[] n10 = new double[n11.length];
    double[] n01 = new double[n11.length];
    double[] kinds = new double[Model.KINDS];
    shares.renew();
    double[] all = shares.of(patterns, table);
    for (int i = 0; i < patterns.length; i++) {
      int g = table[i] % groups;
      System.arraycopy(all, i * Model.KINDS, kinds, 0, Model.KINDS);
      n11[g] += count[i] * kinds[0];
      n10[g] += count[i] * kinds[1];
      n01[g] += count[i] * kinds[2];
      observe(patterns[i], count[i], kinds);
      people.observe(patterns[i], table[i], count[i], kinds);
      households.observe(patterns[i], table[i], count[i], kinds);
      check.observe(patterns[i], g, count[i], kinds);
    }
    for (int s = 0; s < samplePatterns.length; s++) {
      shares.of(samplePatterns[s], kinds);
      observeChance(samplePatterns[s], sampleCount[s], kinds);
    }
    for (int s = 0; s < namesakePatterns.length; s++) {
      shares.of(namesakePatterns[s], kinds);
      names.observeNamesakes(namesakePatterns[s], namesakeCount[s] * kinds[3]);
    }
    check.correct(n11, n10);
    for (int g = 0; g < n11.length; g++) {
      double fits = Math.min(1, evidence.most().get(g) / Math.max(n11[g] + n10[g], 1));
      model.n11[g] = evidence.allowed().get(g) > 0 ? Math.max(n11[g] * fits, FEWEST) : 0;
      model.n10[g] = n10[g] * fits;
    }
    System.arraycopy(n01, 0, model.n01, 0, n01.length);
    for (int f = 0; f < model.fields().size(); f++) {
      people.update(f, typical(f));
      updateChance(f);
      takeCalibrated(f);
      households.update(f, typical(f));
    }
    names.update();
  }

  private void clear() {
    Arrays.fill(notChance, 0);
    names.clear();
    people.clear();
    households.clear();
    check.clear();
    for (int f = 0; f < chance.length; f++) {
      Arrays.fill(chance[f], 0);
    }
  }

  private void observe(long pattern, double times, double[] kinds) {
    names.observe(pattern, times * (1 - kinds[3]));
    for (int f = 0; f < chance.length; f++) {
      int level = Comparison.level(pattern, f);
      if (level == 0) {
        continue;
      }
      boolean home = model.role(f) == Role.HOME;
      double same = times * (home ? kinds[0] + kinds[2] : kinds[0] + kinds[1]);
      if (level == 1) {
        notChance[f] += home ? same : same + times * kinds[2];
      }
    }
  }

  private void observeChance(long pattern, double times, double[] kinds) {
    names.observeChance(pattern, times * kinds[3]);
    for (int f = 0; f < chance.length; f++) {
      int level = Comparison.level(pattern, f);
      chance[f][level] += times * (model.role(f) == Role.HOME ? kinds[1] + kinds[3] : kinds[3]);
    }
  }

  private void updateChance(int f) {
    Evidence.Agreement agreement = evidence.agreement().get(f);
    double equal =
        (Math.max(agreement.equal() - notChance[f], 0) + 0.5) / (agreement.present() + 1);
    equal = Math.min(equal, 0.999);
    double[] typical = typical(f);
    double others = others(f);
    model.u[f][1] = equal;
    for (int l = 2; l < Model.LEVELS; l++) {
      model.u[f][l] = typical[l] > 0 ? (1 - equal) * (chance[f][l] + 0.5) / others : 0;
    }
  }
}
