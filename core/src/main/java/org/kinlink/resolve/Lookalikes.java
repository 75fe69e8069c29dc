package org.kinlink.resolve;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.score.HouseholdScorer;
import org.kinlink.score.HouseholdScorer.Forenames;

/**
 * Tells the people of one home apart who look alike in records: twins, brothers and sisters, a
 * parent and a child of one name. Inside a home it takes a forename that agrees to be one person,
 * and a birth that agrees, or a year where no more is known, to be so without doubt.
 */
final class Lookalikes {
  static final String TWINS = "perhaps twins";

  /** A year of birth that was worked out from an age may be the year before or after. */
  private static final int AGE = 1;

  private final People people;
  private final HouseholdScorer scorer;
  private final Birthdays births;
  private final int sex;

  Lookalikes(People people, HouseholdScorer scorer) {
    this.people = people;
    this.scorer = scorer;
    this.births = new Birthdays(people);
    this.sex = people.schema().indexOf(FieldKind.SEX);
  }

  /** Whether two records may be one person rather than two who live together. */
  boolean mayBeOne(int a, int b) {
    Forenames forenames = scorer.forenames(a, b);
    return forenames.compareTo(Forenames.ALIKE) <= 0 && !told(a, b);
  }

  /** Whether nothing tells two groups of records to be two people who live together. */
  boolean mayBeOne(int[] left, int[] right) {
    for (int a : left) {
      for (int b : right) {
        if (told(a, b) || scorer.forenames(a, b) == Forenames.DIFFERENT) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether sex or birth tell two records to be two people. */
  private boolean told(int a, int b) {
    return sexesDiffer(a, b)
        || (whole(a, b)
            ? !births.fit(a, b)
            : (births.years(a, b) && births.apart(a, b) >= Birthdays.GENERATION));
  }

  private boolean sexesDiffer(int a, int b) {
    int one = sex < 0 ? 0 : people.code(sex, a);
    int other = sex < 0 ? 0 : people.code(sex, b);
    return one != 0 && other != 0 && one != other;
  }

  /**
   * Returns why two records that may be one person may as well be two.
   *
   * @param others rows of other persons of the two homes
   * @return a plain phrase, or null when there is no doubt
   */
  @Nullable String doubt(int a, int b, int[] others) {
    boolean whole = whole(a, b);
    if (!whole && !births.years(a, b)) {
      return "perhaps a parent and a child of one name";
    }
    if (!whole && births.apart(a, b) > AGE) {
      return "years of birth differ";
    }
    boolean twin = Arrays.stream(others).anyMatch(o -> twins(o, a) || twins(o, b));
    return twin && scorer.forenames(a, b) != Forenames.EQUAL ? TWINS : null;
  }

  /** Whether two are born on one day or, where no more is known, about one year. */
  private boolean twins(int a, int b) {
    return whole(a, b) ? births.same(a, b) : (births.years(a, b) && births.apart(a, b) <= AGE);
  }

  private boolean whole(int a, int b) {
    return births.known(a) && births.known(b);
  }
}
