package org.kinlink.link;

import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.List;
import org.kinlink.compare.JaroWinkler;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.resolve.Constraints;
import org.kinlink.resolve.ParentRows;

/**
 * The pairs of records that one source calls children of one parent under different names: they are
 * two children, whatever else is equal. A twin's NHS number in the other twin's record is a known
 * error, which date of birth and family confirm for both. A child entered twice has similar
 * forenames, or none.
 */
final class StatedSiblings {
  private static final double ALIKE = 0.7;
  // Of a placeholder for nobody knows whom, nothing follows.
  private static final int MOST_CHILDREN = 40;

  private final People people;

  private StatedSiblings(People people) {
    this.people = people;
  }

  static void addTo(ImmutableSet.Builder<Long> pairs, People people, ParentRows parents) {
    StatedSiblings siblings = new StatedSiblings(people);
    for (Collection<Integer> children : parents.children().asMap().values()) {
      if (children.size() <= MOST_CHILDREN) {
        siblings.add(pairs, ImmutableSet.copyOf(children).asList());
      }
    }
  }

  private void add(ImmutableSet.Builder<Long> pairs, List<Integer> together) {
    for (int i = 0; i < together.size(); i++) {
      for (int j = 0; j < i; j++) {
        int a = together.get(j);
        int b = together.get(i);
        if (people.source(a) == people.source(b) && differ(a, b)) {
          pairs.add(Constraints.pair(a, b));
        }
      }
    }
  }

  private boolean differ(int a, int b) {
    String one = people.value(FieldKind.FORENAME, a);
    String other = people.value(FieldKind.FORENAME, b);
    if (one == null || other == null || one.equals(other)) {
      return false;
    }
    String sexOfOne = people.value(FieldKind.SEX, a);
    String sexOfOther = people.value(FieldKind.SEX, b);
    boolean oneSex = sexOfOne == null || sexOfOther == null || sexOfOne.equals(sexOfOther);
    return JaroWinkler.similarity(one.toCharArray(), other.toCharArray()) < ALIKE
        || (!oneSex && one.charAt(0) != other.charAt(0));
  }
}
