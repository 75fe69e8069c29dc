package org.kinlink.resolve;

import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.score.HouseholdScorer;
import org.kinlink.score.HouseholdScorer.Forenames;

/**
 * Finds records that bear the name of one of two twins who are called alike, such as Harry and
 * Harrison: they are as well the other's, unless the sexes tell them apart, a number says whose
 * they are, or their source has the other too. For one thread.
 */
final class CalledAlike {
  private final People people;
  private final Constraints constraints;
  private final HouseholdScorer names;
  private final int forename;
  private final int sex;

  CalledAlike(People people, Constraints constraints, HouseholdScorer names) {
    this.people = people;
    this.constraints = constraints;
    this.names = names;
    this.forename = people.schema().indexOf(FieldKind.FORENAME);
    this.sex = people.schema().indexOf(FieldKind.SEX);
  }

  /** Whether of two records one is as well that of the other's twin. */
  boolean any(int a, int b) {
    return asWellTwins(a, b) || asWellTwins(b, a);
  }

  /** Whether a record of the one group is as well that of a twin of the other. */
  boolean any(int[] left, int[] right) {
    for (int a : left) {
      for (int b : right) {
        if (any(a, b)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean asWellTwins(int row, int named) {
    for (int twin : constraints.twins(named)) {
      if (!told(row, twin)
          && names.forenames(row, twin).compareTo(Forenames.NEAR) <= 0
          && !names.agree(FieldKind.NHS_NUMBER, row, named)
          && !names.agree(FieldKind.IDENTIFIER, row, named)
          && !constraints.differentNumbers(row, twin)
          && !foundBeside(row, twin)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the source of a record has a twin of it who is called just like another one. */
  private boolean foundBeside(int row, int other) {
    for (int twin : constraints.twins(row)) {
      if (both(forename, twin, other)
          && people.code(forename, twin) == people.code(forename, other)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the sexes say that a record is not the twin's. */
  boolean told(int row, int twin) {
    return both(sex, row, twin) && people.code(sex, row) != people.code(sex, twin);
  }

  private boolean both(int field, int a, int b) {
    return field >= 0 && people.code(field, a) != 0 && people.code(field, b) != 0;
  }
}
