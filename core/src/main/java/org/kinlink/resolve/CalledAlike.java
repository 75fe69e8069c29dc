package org.kinlink.resolve;

import java.util.Arrays;
import org.kinlink.compare.OneEdit;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.score.HouseholdScorer;
import org.kinlink.score.HouseholdScorer.Forenames;

/**
 * Finds records that bear the name of one of two twins who are called alike, such as Harry and
 * Harrison: they are as well the other's, unless the sexes tell them apart, a number says whose
 * they are, or their source has the other too. So are records that have the number of the other,
 * whatever name they bear: one of the two is mistaken. For one thread.
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

  /** Whether two forenames have nothing in common. */
  boolean different(int a, int b) {
    return names.forenames(a, b) == Forenames.DIFFERENT;
  }

  /** Whether two forenames are one, or forms of one, or one but for a slip. */
  boolean oneName(int a, int b) {
    return calledLike(a, b) || slip(a, b);
  }

  /** Whether of two records one is as well that of the other's twin. */
  boolean any(int a, int b) {
    return asWellTwins(a, b) || asWellTwins(b, a);
  }

  /**
   * Whether one group of records is as well that of a twin of the other: whatever tells one of its
   * records from the twin tells all of them, and so does a number that the two groups share.
   */
  boolean any(int[] left, int[] right) {
    return asWellTwins(left, right) || asWellTwins(right, left);
  }

  private boolean asWellTwins(int row, int named) {
    if (!constraints.hasTwinsAnywhere(named)) {
      return false;
    }
    for (int twin : constraints.twinsAnywhere(named)) {
      if (!sameNumber(row, named)
          && (sameNumber(row, twin) || (calledLike(row, twin) && !toldApart(row, twin, named)))) {
        return true;
      }
    }
    return false;
  }

  private boolean asWellTwins(int[] group, int[] named) {
    for (int member : named) {
      for (int twin : constraints.twinsAnywhere(member)) {
        boolean alike =
            Arrays.stream(group).anyMatch(row -> calledLike(row, twin))
                && Arrays.stream(group).noneMatch(row -> toldApart(row, twin, member));
        if ((alike || Arrays.stream(group).anyMatch(row -> sameNumber(row, twin)))
            && !sameNumber(group, named)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean calledLike(int row, int twin) {
    return names.forenames(row, twin).compareTo(Forenames.NEAR) <= 0;
  }

  private boolean toldApart(int row, int twin, int named) {
    return told(row, twin)
        || constraints.differentNumbers(row, twin)
        || foundBeside(row, twin, named);
  }

  private boolean sameNumber(int[] group, int[] named) {
    for (int a : group) {
      for (int b : named) {
        if (sameNumber(a, b)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean sameNumber(int a, int b) {
    return names.agree(FieldKind.NHS_NUMBER, a, b) || names.agree(FieldKind.IDENTIFIER, a, b);
  }

  /**
   * Whether the source of a record has a twin of it who is called just like another one, or so but
   * for a slip that does not lead to the record's own name. Where both go by one name there, it
   * tells nothing; nor where record and named differ, and the twin is called like both: of Albie
   * and Albert here, and Albert and Al there, either may be Al.
   */
  private boolean foundBeside(int row, int other, int named) {
    boolean oneName = people.code(forename, row) == people.code(forename, named);
    for (int twin : constraints.twins(row)) {
      if (both(forename, twin, other)
          && people.code(forename, row) != people.code(forename, other)
          && (oneName || !calledLike(twin, named))
          && (people.code(forename, twin) == people.code(forename, other)
              || (slip(twin, other) && !slip(row, other)))) {
        return true;
      }
    }
    return false;
  }

  private boolean slip(int a, int b) {
    String one = people.value(FieldKind.FORENAME, a);
    String other = people.value(FieldKind.FORENAME, b);
    return one != null && other != null && OneEdit.apart(one.toCharArray(), other.toCharArray());
  }

  /** Whether the sexes say that a record is not the twin's. */
  boolean told(int row, int twin) {
    return both(sex, row, twin) && people.code(sex, row) != people.code(sex, twin);
  }

  private boolean both(int field, int a, int b) {
    return field >= 0 && people.code(field, a) != 0 && people.code(field, b) != 0;
  }
}
