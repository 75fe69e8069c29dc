package org.kinlink.resolve;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.Collection;
import java.util.function.IntPredicate;
import org.kinlink.record.People;
import org.kinlink.record.RelationType;
import org.kinlink.record.Relationship;

/**
 * The records of one source that it states to be siblings, or children of one parent, or siblings
 * of one child, and whose birthdays are one but for a slip. Whoever is a brother's brother is of
 * the family though the surname is another and the address is missing. Immutable, safe to share
 * between threads.
 */
public final class StatedTwins {
  /** Nobody states any. */
  public static final StatedTwins NONE = new StatedTwins(RowPairs.NONE);

  /** Of a placeholder for nobody knows whom, nothing follows. */
  private static final int MOST = 40;

  private static final ImmutableSet<RelationType> SIBLINGS =
      ImmutableSet.of(RelationType.SIBLING, RelationType.FULL_SIBLING);

  private final RowPairs pairs;

  private StatedTwins(RowPairs pairs) {
    this.pairs = pairs;
  }

  /**
   * Finds them.
   *
   * @param people the people
   * @param excluded tells the rows that take part in nothing
   * @param relationships the stated relationships
   * @param parents who is stated to be whose parent
   * @return the records
   */
  public static StatedTwins of(
      People people,
      IntPredicate excluded,
      ImmutableList<Relationship> relationships,
      ParentRows parents) {
    if (relationships.isEmpty()) {
      return NONE;
    }
    SetMultimap<Integer, Integer> families = LinkedHashMultimap.create();
    for (Relationship relationship : relationships) {
      int a = people.row(relationship.person());
      int b = people.row(relationship.related());
      if (SIBLINGS.contains(relationship.type())
          && a >= 0
          && b >= 0
          && !excluded.test(a)
          && !excluded.test(b)) {
        families.put(a, a);
        families.put(a, b);
        families.put(b, b);
        families.put(b, a);
      }
    }
    Finder finder = new Finder(people, excluded);
    families.asMap().values().forEach(finder::find);
    parents
        .children()
        .asMap()
        .forEach(
            (parent, children) -> {
              if (!excluded.test(parent)) {
                finder.find(ImmutableSet.copyOf(children));
              }
            });
    return new StatedTwins(finder.found.pairs());
  }

  private static final class Finder {
    private final People people;
    private final IntPredicate excluded;
    private final Birthdays births;
    private final RowPairs.Collector found = new RowPairs.Collector();

    Finder(People people, IntPredicate excluded) {
      this.people = people;
      this.excluded = excluded;
      this.births = new Birthdays(people);
    }

    void find(Collection<Integer> family) {
      if (family.size() > MOST) {
        return;
      }
      for (int a : family) {
        for (int b : family) {
          if (a != b
              && people.source(a) == people.source(b)
              && !excluded.test(a)
              && !excluded.test(b)
              && births.fit(a, b)) {
            found.put(a, b);
          }
        }
      }
    }
  }

  /** For each record those of its source that are stated to be its twins, in both orders. */
  RowPairs pairs() {
    return pairs;
  }
}
