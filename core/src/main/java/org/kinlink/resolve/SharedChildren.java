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
  private static final String FEMALE = "f";

  private final People people;
  private final Constraints constraints;
  private final Clusters clusters;
  private final ParentRows parents;
  private final Birthdays births;

  SharedChildren(People people, Constraints constraints, Clusters clusters, ParentRows parents) {
    this.people = people;
    this.constraints = constraints;
    this.clusters = clusters;
    this.parents = parents;
    this.births = new Birthdays(people);
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
    return postcode >= 0
        && people.code(postcode, child) != 0
        && people.code(postcode, child) == people.code(postcode, carrier)
        && births.generationBefore(carrier, child);
  }

  private boolean verifiedMother(int child, int carrier) {
    return constraints.verified(carrier)
        && FEMALE.equals(people.value(FieldKind.SEX, carrier))
        && (!births.years(child, carrier) || births.generationBefore(carrier, child));
  }
}
