package org.kinlink.score;

import com.google.common.collect.ImmutableList;
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
 * odds no further than n11 : n01, and it takes the person's own fields to go on from there. The
 * probability of a pair is its share of the top row.
 *
 * <p>[1] I. P. Fellegi, A. B. Sunter, "A theory for record linkage", JASA 64, 1969. [2] W. E.
 * Winkler, "Improved decision rules in the Fellegi-Sunter model of record linkage", 1993. [3] M. D.
 * Larsen, D. B. Rubin, "Iterative automated record linkage using mixture models", JASA 96, 2001.
 */
final class Model {
  /** Levels that a pattern can hold, the missing one included. */
  static final int LEVELS = 16;

  private final ImmutableList<ComparedField> fields;
  private final Role[] roles;
  final double[][] m;
  final double[][] u;
  final double[][] h;
  final double[] n11;
  final double[] n10;
  final double[] n01;
  final double[] n00;
  private final int forename;
  private final int surname;
  private final int sex;
  private final int birth;

  /**
   * How two people with one forename agree on sex and date of birth: most forenames are given to
   * one sex, and come and go with the years.
   */
  final double[] sexOfForename = new double[LEVELS];

  final double[] birthOfForename = new double[LEVELS];

  /**
   * How much more often two people agree on both names than if forename and surname were
   * independent; they are not, for both go with the community that somebody comes from.
   */
  double namesakes = 1;

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
    this.forename = place(FieldKind.FORENAME);
    this.surname = place(FieldKind.SURNAME);
    this.sex = place(FieldKind.SEX);
    this.birth = place(FieldKind.DATE_OF_BIRTH);
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

  /** Whether a pattern has one forename. */
  boolean sharesForename(long pattern) {
    return forename >= 0 && Comparison.level(pattern, forename) == 1;
  }

  /** How often chance has a field at its level, given the rest of the pattern. */
  double chance(long pattern, int f) {
    int level = Comparison.level(pattern, f);
    if (sharesForename(pattern)) {
      return f == sex ? sexOfForename[level] : f == birth ? birthOfForename[level] : u[f][level];
    }
    return u[f][level];
  }

  /** Whether a pattern has both names equal. */
  boolean namesake(long pattern) {
    return forename >= 0
        && surname >= 0
        && Comparison.level(pattern, forename) == 1
        && Comparison.level(pattern, surname) == 1;
  }

  ImmutableList<ComparedField> fields() {
    return fields;
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
   * @param into receives the likelihoods of the kinds 11, 10, 01 and 00, without the numbers n
   */
  void likelihoods(long pattern, double[] into) {
    double same = 1;
    double random = 1;
    double household = 1;
    double homeSame = 1;
    double homeRandom = 1;
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
        random *= chance(pattern, f);
        household *= f == sex ? chance(pattern, f) : h[f][level];
      }
    }
    into[0] = same * homeSame;
    into[1] = same * homeRandom;
    into[2] = household * homeSame;
    into[3] = random * homeRandom * (namesake(pattern) ? namesakes : 1);
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

  /** What the model says of each field, for reports: levels with m, u and their weight. */
  ImmutableList<FieldWeights> weights() {
    ImmutableList.Builder<FieldWeights> all = ImmutableList.builder();
    for (int f = 0; f < fields.size(); f++) {
      ImmutableList.Builder<LevelWeight> levels = ImmutableList.builder();
      ImmutableList<String> names = fields.get(f).comparator().levels();
      for (int l = 1; l <= names.size(); l++) {
        double weight = Math.log(m[f][l] / u[f][l]) / Math.log(2);
        levels.add(new LevelWeight(names.get(l - 1), m[f][l], u[f][l], weight));
      }
      all.add(
          new FieldWeights(
              fields.get(f).field().name(), fields.get(f).comparator().name(), levels.build()));
    }
    return all.build();
  }
}
