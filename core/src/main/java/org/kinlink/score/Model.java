package org.kinlink.score;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kinlink.compare.ComparedField;
import org.kinlink.compare.Comparison;
import org.kinlink.record.FieldKind;

/**
 * The Fellegi-Sunter model with households.
 *
 * <p>The classic model [1] knows two kinds of pairs, one person and two people, and multiplies a
 * ratio m/u for every field as if fields were independent. In files about families they are not:
 * brothers and sisters agree on surname, street, town and postcode all at once, and a model of two
 * kinds adds all of that up as if it spoke for one person. Census linkage therefore uses three
 * kinds, with "different people of one household" as the third [2, 3]. Here the kinds come from two
 * questions asked of each pair, one person or two, and one home or two:
 *
 * <pre>
 *                  one home                     two homes
 *   one person     n11 * person.m * home.m      n10 * person.m * home.u
 *   two people     n01 * person.h * home.m      n00 * person.u * home.u
 * </pre>
 *
 * where n are expected numbers of pairs among all allowed pairs, {@code m} are level probabilities
 * for one person (or one home), {@code u} those for two people (two homes) picked at random, and
 * {@code h} those for two people of one household, who share a surname more often and, when they
 * are twins, a date of birth. Agreement on the home, in however many columns, can thus raise the
 * odds no further than n11 : n01, and it takes the person's own fields to go on from there. A fifth
 * kind are {@link Twins}. The probability of a pair is its share of the top row.
 *
 * <p>[1] I. P. Fellegi, A. B. Sunter, "A theory for record linkage", JASA 64, 1969. [2] W. E.
 * Winkler, "Improved decision rules in the Fellegi-Sunter model of record linkage", 1993. [3] M. D.
 * Larsen, D. B. Rubin, "Iterative automated record linkage using mixture models", JASA 96, 2001.
 */
final class Model {
  /** Kinds of pairs: one person or two, in one home or two, and twins in one or two. */
  static final int KINDS = 6;

  /** Levels that a pattern can hold, the missing one included. */
  static final int LEVELS = 16;

  private final ImmutableList<ComparedField> fields;
  private final Role[] roles;
  private final int forename;
  private final int surname;
  private final int birth;
  private final int birthYear;
  private final int sex;
  final double[][] m;
  final double[][] u;
  final double[][] h;

  /** Given names of two people of one household with one date of birth. */
  final double[] twins = new double[LEVELS];

  /**
   * How much more often than on the whole the surnames of one person are at a level where the home
   * is one, and where it is not: whoever marries moves as well, and in other files either change
   * hardly goes with the other. 1 where nothing is known of homes.
   */
  final double[] stayed = new double[LEVELS];

  final double[] moved = new double[LEVELS];

  final double[] n11;
  final double[] n10;
  final double[] n01;
  final double[] n00;
  final NameCells cells;
  final Twins born;

  /** Where the learnt m and u, and the number of pairs of one person, probably are. */
  final @Nullable Interval[][] mIntervals;

  final @Nullable Interval[][] uIntervals;
  @Nullable Interval onePersonInterval;

  Model(ImmutableList<ComparedField> fields, int groups) {
    this.fields = fields;
    this.roles = Role.of(fields);
    this.m = new double[fields.size()][LEVELS];
    this.u = new double[fields.size()][LEVELS];
    this.h = new double[fields.size()][LEVELS];
    this.n11 = new double[groups];
    this.n10 = new double[groups];
    this.n01 = new double[groups];
    this.n00 = new double[groups];
    this.mIntervals = new @Nullable Interval[fields.size()][LEVELS];
    this.uIntervals = new @Nullable Interval[fields.size()][LEVELS];
    this.cells = new NameCells(fields, roles);
    this.forename = place(FieldKind.FORENAME);
    this.surname = place(FieldKind.SURNAME);
    this.birth = place(FieldKind.DATE_OF_BIRTH);
    this.birthYear = place(FieldKind.BIRTH_YEAR);
    this.sex = place(FieldKind.SEX);
    this.born = new Twins(this, groups);
    Arrays.fill(stayed, 1);
    Arrays.fill(moved, 1);
  }

  /** The place of the field of a kind, or -1. */
  int place(FieldKind kind) {
    for (int f = 0; f < fields.size(); f++) {
      if (fields.get(f).field().kind() == kind) {
        return f;
      }
    }
    return -1;
  }

  /** How often chance has a field at its level, given the names of the pair. */
  double chance(long pattern, int f) {
    return chance(cells.of(pattern), f, Comparison.level(pattern, f));
  }

  private double chance(int cell, int f, int level) {
    return cell != NameCells.APART && cells.goes(f) ? cells.chance[cell][f][level] : u[f][level];
  }

  /** How much more common the names of a pair are than if the two were independent. */
  double lift(long pattern) {
    return cells.lift[cells.of(pattern)];
  }

  /** How often chance has two people agree on a value, given the names of the pair. */
  ValueShare random(long pattern, int f) {
    return new ValueShare(chance(pattern, f), u[f][1]);
  }

  /**
   * How often two people of one household have a field at its level. One forename goes with one
   * sex; twins may be named alike.
   */
  double inHousehold(long pattern, int f) {
    int level = Comparison.level(pattern, f);
    if (f == forename && birth >= 0 && Comparison.level(pattern, birth) == 1) {
      return twins[level];
    }
    return f == sex ? chance(cells.forenameOnly(pattern), f, level) : h[f][level];
  }

  /** How often two of one household do: sons are called like their fathers however rare it is. */
  ValueShare household(long pattern, int f) {
    return new ValueShare(inHousehold(pattern, f), u[f][1]);
  }

  /** A pattern with the forenames, where there are two, taken for different ones. */
  long namedApart(long pattern) {
    if (forename < 0 || Comparison.level(pattern, forename) == 0) {
      return pattern;
    }
    long different = fields.get(forename).comparator().levels().size();
    return (pattern & ~(15L << (4 * forename))) | (different << (4 * forename));
  }

  /** Whether a pattern has both names equal. */
  boolean namesake(long pattern) {
    return cells.of(pattern) == NameCells.NAMESAKES
        && Comparison.level(pattern, place(FieldKind.FORENAME)) == 1;
  }

  /** Whether a pattern has the forename and the year of birth equal. */
  boolean cohort(long pattern) {
    return forename >= 0
        && birthYear >= 0
        && Comparison.level(pattern, forename) == 1
        && Comparison.level(pattern, birthYear) == 1;
  }

  /**
   * How often two people of one forename have one year of birth.
   *
   * @param rare how much more often any two people agree on this year than on theirs
   */
  double yearOfNamesakes(double rare) {
    long pattern = 1L << (4 * forename) | 1L << (4 * birthYear);
    return chance(pattern, birthYear) * random(pattern, birthYear).ratio(rare);
  }

  /**
   * Whether the people of a household differ in a field as much as any two people: given names and
   * numbers, but not surnames, births and what a family has in common.
   */
  boolean chosen(int f) {
    FieldKind kind = fields.get(f).field().kind();
    return roles[f] == Role.PERSON
        && kind != FieldKind.DATE_OF_BIRTH
        && kind != FieldKind.BIRTH_YEAR
        && kind != FieldKind.CATEGORY;
  }

  ImmutableList<ComparedField> fields() {
    return fields;
  }

  /** Whether m and u of a field are learnt here, and were not found out before. */
  boolean learns(int field) {
    return fields.get(field).comparator().calibrated().isEmpty();
  }

  Role role(int field) {
    return roles[field];
  }

  boolean homes() {
    for (Role role : roles) {
      if (role == Role.HOME) {
        return true;
      }
    }
    return false;
  }

  /**
   * The likelihood of a pattern for each kind of pair.
   *
   * @param pattern the pattern
   * @param into receives the likelihoods of the kinds 11, 10, 01 and 00, without the numbers n,
   *     then that of twins in one home and in two
   */
  void likelihoods(long pattern, double[] into) {
    double same = 1;
    double random = 1;
    double household = 1;
    double homeSame = 1;
    double homeRandom = 1;
    int cell = cells.of(pattern);
    for (int f = 0; f < roles.length; f++) {
      int level = Comparison.level(pattern, f);
      if (level == 0) {
        continue;
      }
      if (roles[f] == Role.HOME) {
        homeSame *= m[f][level];
        homeRandom *= u[f][level];
      } else {
        same *= m[f][level];
        random *= chance(cell, f, level);
        household *= inHousehold(pattern, f);
      }
    }
    int last = surname < 0 ? 0 : Comparison.level(pattern, surname);
    into[0] = same * stayed[last] * homeSame;
    into[1] = same * moved[last] * homeRandom;
    into[2] = household * homeSame;
    into[3] = random * homeRandom * cells.lift[cell];
    double twins = born.likelihood(pattern);
    into[4] = twins * homeSame;
    into[5] = twins * homeRandom;
  }

  /** Expected number of pairs of twins in one home. */
  double twinsTogether(int group) {
    double one = n11[group] + n10[group];
    return born.pairs(group, n11[group], n01[group]) * born.unseen(group, one);
  }

  /** Expected number of pairs of twins in two homes, where most grown-up ones are. */
  double twinsApart(int group) {
    return born.pairs(group, n11[group] + n10[group], n01[group]);
  }

  /** Expected number of pairs of one person, over all groups. */
  double onePerson() {
    double pairs = 0;
    for (int g = 0; g < n11.length; g++) {
      pairs += n11[g] + n10[g];
    }
    return pairs;
  }

  /** Log2 of the odds of one person against two before anything is compared. */
  double priorBits(int group) {
    double two = n01[group] + n00[group];
    double one = Math.max(n11[group] + n10[group], 1e-9);
    return Math.log(one / Math.max(two, 1e-9)) / Math.log(2);
  }

  /**
   * For each group the log odds by which two records that are nobody else's are more probable than
   * two at random, at most {@code most}. Where both sources hold each person once, with NA and NB
   * records of which K are expected to be of one person, the odds of two that are free are K to (NA
   * - K)(NB - K), where those of two picked at random are K to NA NB.
   */
  double[] free(boolean[] once, double[] records, double most) {
    double[] free = new double[n11.length];
    for (int s = 0; s < once.length; s++) {
      for (int t = s + 1; t < once.length; t++) {
        if (once[s] && once[t]) {
          int g = PairScorer.group(s, t, once.length);
          double both = n11[g] + n10[g];
          double share = Math.max(0, 1 - both / records[s]) * Math.max(0, 1 - both / records[t]);
          free[g] = Math.min(most, -Math.log(share));
        }
      }
    }
    return free;
  }

  /** What the model says of each field, for reports: levels with m, u and their weight. */
  ImmutableList<FieldWeights> weights() {
    ImmutableList.Builder<FieldWeights> all = ImmutableList.builder();
    for (int f = 0; f < fields.size(); f++) {
      ImmutableList.Builder<LevelWeight> levels = ImmutableList.builder();
      ImmutableList<String> names = fields.get(f).comparator().levels();
      for (int l = 1; l <= names.size(); l++) {
        double weight = Math.log(m[f][l] / u[f][l]) / Math.log(2);
        levels.add(
            new LevelWeight(
                names.get(l - 1), m[f][l], mIntervals[f][l], u[f][l], uIntervals[f][l], weight));
      }
      all.add(
          new FieldWeights(
              fields.get(f).field().name(), fields.get(f).comparator().name(), levels.build()));
    }
    return all.build();
  }
}
