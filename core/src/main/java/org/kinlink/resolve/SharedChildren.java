package org.kinlink.resolve;

import org.kinlink.record.FieldKind;
import org.kinlink.record.People;

/**
 * Confirms the NHS number of two parents by their child. What a source without a mother's name or
 * birthday lacks to confirm her number, her child confirms: where two sources name the two as
 * parents of one child, or where the number is all that her child's record says of her, and
 * somebody who has it is old enough to be a parent and lives in the child's home, or is a woman
 * whose number was verified and who is not known to be too young. The number of a brother or a
 * sister, which stands there by mistake, is so left out.
 */
final class SharedChildren {
  /** No parent is younger when a child is born. */
  private static final int GENERATION = 12;

  private static final int YEAR = 4;
  private static final String FEMALE = "F";

  private final People people;
  private final Constraints constraints;
  private final Clusters clusters;
  private final ParentRows parents;

  SharedChildren(People people, Constraints constraints, Clusters clusters, ParentRows parents) {
    this.people = people;
    this.constraints = constraints;
    this.clusters = clusters;
    this.parents = parents;
  }

  /** Whether a child confirms that two records are of one parent. */
  boolean confirm(int a, int b) {
    return shared(a, b) || atHome(a, b) || atHome(b, a);
  }

  private boolean shared(int a, int b) {
    for (int childOfA : parents.children().get(a)) {
      for (int childOfB : parents.children().get(b)) {
        boolean told = people.source(childOfA) != people.source(childOfB);
        if (told && clusters.of(childOfA) == clusters.of(childOfB)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean atHome(int mention, int carrier) {
    if (!constraints.reference(mention) || constraints.reference(carrier)) {
      return false;
    }
    for (int child : parents.children().get(mention)) {
      if (!constraints.sealed(child)
          && (livesWithParent(child, carrier) || verifiedMother(child, carrier))) {
        return true;
      }
    }
    return false;
  }

  private boolean livesWithParent(int child, int carrier) {
    int postcode = people.schema().indexOf(FieldKind.POSTCODE);
    int years = year(child) - year(carrier);
    return postcode >= 0
        && year(child) > 0
        && year(carrier) > 0
        && years >= GENERATION
        && people.code(postcode, child) != 0
        && people.code(postcode, child) == people.code(postcode, carrier);
  }

  private boolean verifiedMother(int child, int carrier) {
    int years = year(child) - year(carrier);
    return constraints.verified(carrier)
        && FEMALE.equals(people.value(FieldKind.SEX, carrier))
        && (year(child) == 0 || year(carrier) == 0 || years >= GENERATION);
  }

  private int year(int row) {
    String date = people.value(FieldKind.DATE_OF_BIRTH, row);
    int year = 0;
    for (int i = 0; date != null && date.length() >= YEAR && i < YEAR; i++) {
      year = 10 * year + Character.digit(date.charAt(i), 10);
    }
    return year;
  }
}
