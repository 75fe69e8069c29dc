package org.kinlink.resolve;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.Dictionary;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.RowKeys;
import org.kinlink.score.HouseholdScorer;
import org.kinlink.score.PairScorer;

/**
 * Asks what two groups of records are called. Where every forename of the one differs from every
 * forename of the other, the two may be twins, and records without a name speak for one person only
 * because twins have everything else in common; so those with names must be convincing alone. And
 * where the homes differ too, only other fields than those of a family can be convincing: two twins
 * joined are worse than a link that is missed, so one person must be nineteen times as probable as
 * anything else. So it is with forms of one name of which each is a name of its own, such as Mark
 * and Marcus. Where middle names are stated, the other forename must be one of them. A surname that
 * stands for the forename in both is no forename that agrees. Where no forenames can be compared,
 * birthday and home are all there is, and then the home must be the same and the sexes must not
 * differ: a twin lives near by.
 */
final class Forenames {
  /** So much more probable must one person be than twins in two homes. */
  private static final double SURE = Math.log(19);

  /** A forename that people of so many surnames have is a name of its own and not a slip. */
  private static final int NAME = 5;

  private final People people;
  private final PairScorer scorer;
  private final HouseholdScorer names;
  private final int forename;
  private final int surname;
  private final int postcode;
  private final int sex;
  private final int[] surnames;
  private final MiddleNames middle;

  /**
   * The forenames that more people have for a surname, and the surnames that more for a forename.
   */
  private final BitSet family;

  private final BitSet given;

  Forenames(People people, PairScorer scorer, IntPredicate excluded) {
    this.people = people;
    this.scorer = scorer;
    this.names = scorer.inHousehold();
    this.forename = people.schema().indexOf(FieldKind.FORENAME);
    this.surname = people.schema().indexOf(FieldKind.SURNAME);
    this.postcode = people.schema().indexOf(FieldKind.POSTCODE);
    this.sex = people.schema().indexOf(FieldKind.SEX);
    this.surnames =
        forename < 0 || surname < 0 ? new int[0] : surnames(people, forename, surname, excluded);
    this.middle = new MiddleNames(people);
    boolean both = forename >= 0 && surname >= 0;
    this.family = both ? rather(people, forename, surname, excluded) : new BitSet();
    this.given = both ? rather(people, surname, forename, excluded) : new BitSet();
  }

  private Forenames(Forenames of, PairScorer scorer) {
    this.people = of.people;
    this.scorer = scorer;
    this.names = scorer.inHousehold();
    this.forename = of.forename;
    this.surname = of.surname;
    this.postcode = of.postcode;
    this.sex = of.sex;
    this.surnames = of.surnames;
    this.middle = of.middle;
    this.family = of.family;
    this.given = of.given;
  }

  /** The same for another thread, with a scorer of its own. */
  Forenames fork(PairScorer own) {
    return new Forenames(this, own);
  }

  /** How many surnames go with each forename. */
  private static int[] surnames(People people, int forename, int surname, IntPredicate excluded) {
    int[] keys = RowKeys.of(people, forename, surname);
    boolean[] seen = new boolean[Arrays.stream(keys).max().orElse(0) + 1];
    int[] surnames = new int[people.dictionary(forename).size() + 1];
    for (int row = 0; row < keys.length; row++) {
      if (keys[row] != 0 && !seen[keys[row]] && !excluded.test(row)) {
        seen[keys[row]] = true;
        surnames[people.code(forename, row)]++;
      }
    }
    return surnames;
  }

  /** The values of one field that more records have in the other. */
  private static BitSet rather(People people, int one, int other, IntPredicate excluded) {
    int[] here = counts(people, one, excluded);
    int[] there = counts(people, other, excluded);
    Dictionary values = people.dictionary(one);
    Dictionary others = people.dictionary(other);
    BitSet rather = new BitSet();
    int same = 1;
    for (int code = 1; code <= values.size(); code++) {
      String value = values.get(code);
      // Both are in ascending order.
      while (same <= others.size() && others.get(same).compareTo(value) < 0) {
        same++;
      }
      boolean equal = same <= others.size() && others.get(same).equals(value);
      rather.set(code, equal && there[same] > here[code]);
    }
    return rather;
  }

  /** How many records have each value of a field. */
  private static int[] counts(People people, int field, IntPredicate excluded) {
    int[] counts = new int[people.dictionary(field).size() + 1];
    for (int code = 1; code < counts.length; code++) {
      counts[code] = people.dictionary(field).count(code);
    }
    for (int row = 0; row < people.size(); row++) {
      if (excluded.test(row)) {
        counts[people.code(field, row)]--;
      }
    }
    return counts;
  }

  /** Whether the forenames of two groups allow that they are one person. */
  boolean allow(int[] left, int[] right) {
    return doubt(left, right) == null;
  }

  /**
   * Returns why two groups may be two people.
   *
   * @return a plain phrase, or null where their forenames allow that they are one person
   */
  @Nullable String doubt(int[] left, int[] right) {
    double sum = 0;
    double twins = 0;
    int apart = 0;
    boolean alike = false;
    boolean perhaps = false;
    boolean number = false;
    boolean swapped = false;
    for (int a : left) {
      for (int b : right) {
        if (code(a) == 0 || code(b) == 0) {
          continue;
        }
        HouseholdScorer.Forenames forenames = names.forenames(a, b);
        boolean family = familyNames(a, b);
        boolean different = forenames == HouseholdScorer.Forenames.DIFFERENT || family;
        boolean equal = code(a) == code(b) || forenames == HouseholdScorer.Forenames.EQUAL;
        if (!family && (equal || (!different && !namedApart(a, b)))) {
          return null;
        }
        swapped |= family;
        alike |= !different;
        perhaps |= !bornTogetherInTwoHomes(a, b);
        number |= sameNumber(a, b);
        sum += bounded(scorer.voice(Math.min(a, b), Math.max(a, b)));
        boolean twoNames = forenames != HouseholdScorer.Forenames.NEAR;
        twins += bounded(scorer.overTwinsApart(Math.min(a, b), Math.max(a, b), twoNames));
        apart++;
      }
    }
    if (apart == 0) {
      return together(left, right) ? null : "without names, and home or sex differ";
    }
    boolean explained = number || (!swapped && (alike || !middle.toldApart(left, right)));
    if (explained && convincing(alike, !perhaps, sum / apart, twins / apart)) {
      return null;
    }
    return alike ? Lookalikes.TWINS : "forenames differ";
  }

  /**
   * Whether one person is probable enough in spite of the names.
   *
   * @param alike whether any two are alike
   * @param apart whether all were born on one day and live in two homes, as twins do who grew up
   * @param odds log odds against two people of any kind
   * @param overTwins log odds against twins who live apart
   */
  static boolean convincing(boolean alike, boolean apart, double odds, double overTwins) {
    return overTwins >= SURE && (alike || odds > (apart ? SURE : 0));
  }

  private boolean bornTogetherInTwoHomes(int a, int b) {
    return names.agree(FieldKind.DATE_OF_BIRTH, a, b)
        && both(postcode, a, b)
        && !names.agree(FieldKind.POSTCODE, a, b);
  }

  private static double bounded(double odds) {
    return Math.max(-Merging.LOUDEST, Math.min(Merging.LOUDEST, odds));
  }

  /** Whether two groups without names to compare have more in common than twins who live near. */
  private boolean together(int[] left, int[] right) {
    int homes = 0;
    int sexes = 0;
    boolean home = false;
    boolean oneSex = false;
    for (int a : left) {
      for (int b : right) {
        if (both(surname, a, b) || sameNumber(a, b)) {
          return true;
        }
        homes += both(postcode, a, b) ? 1 : 0;
        sexes += both(sex, a, b) ? 1 : 0;
        home |= names.agree(FieldKind.POSTCODE, a, b);
        oneSex |= names.agree(FieldKind.SEX, a, b);
      }
    }
    return (home || homes == 0) && (oneSex || sexes == 0);
  }

  /** Whether two records have an NHS number or another number of a person in common. */
  boolean sameNumber(int a, int b) {
    return names.agree(FieldKind.NHS_NUMBER, a, b) || names.agree(FieldKind.IDENTIFIER, a, b);
  }

  private boolean both(int field, int a, int b) {
    return field >= 0 && people.code(field, a) != 0 && people.code(field, b) != 0;
  }

  /** Whether a record has a forename. */
  boolean known(int row) {
    return code(row) != 0;
  }

  /** Whether two forenames that are alike or forms of one are two names, of people in two homes. */
  private boolean namedApart(int a, int b) {
    return name(a)
        && name(b)
        && both(postcode, a, b)
        && !names.agree(FieldKind.POSTCODE, a, b)
        && !names.agree(FieldKind.EMAIL, a, b)
        && !names.agree(FieldKind.PHONE, a, b)
        && !sameNumber(a, b);
  }

  /**
   * Whether what stands for the forenames of two records is their surname, and their given names,
   * which stand for the surnames, have nothing in common: brothers and twins whose names are
   * written the wrong way round. A forename that is often a surname is no sign by itself, or nobody
   * called Mason could change his surname.
   */
  private boolean familyNames(int a, int b) {
    return swapped(a) && swapped(b) && !middle.oneFamily(a, b) && !middle.swapped(a, b);
  }

  /** Whether more people have either name of a record in the place of the other. */
  private boolean swapped(int row) {
    return family.get(code(row)) && given.get(people.code(surname, row));
  }

  private boolean name(int row) {
    return surnames.length > 0 && surnames[code(row)] >= NAME;
  }

  private int code(int row) {
    return forename < 0 ? 0 : people.code(forename, row);
  }
}
