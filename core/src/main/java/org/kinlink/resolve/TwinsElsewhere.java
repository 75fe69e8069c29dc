package org.kinlink.resolve;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ListMultimap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.score.HouseholdScorer;

/**
 * Finds the records of twins whom another source tells apart: where one source knows that Michael
 * and Micah are two, two records of their names, birthday and family in another source are of two
 * people as well, and no slip makes them one.
 */
final class TwinsElsewhere {
  private final People people;
  private final IntPredicate excluded;
  private final HouseholdScorer names;
  private final int forename;
  private final int birth;

  TwinsElsewhere(People people, IntPredicate excluded, HouseholdScorer names) {
    this.people = people;
    this.excluded = excluded;
    this.names = names;
    this.forename = people.schema().indexOf(FieldKind.FORENAME);
    this.birth = people.schema().indexOf(FieldKind.DATE_OF_BIRTH);
  }

  /** The twins given, in both orders, and those whom they show in other sources. */
  ImmutableSetMultimap<Integer, Integer> with(ImmutableSetMultimap<Integer, Integer> twins) {
    if (twins.isEmpty() || forename < 0 || birth < 0) {
      return twins;
    }
    Set<Long> wanted = new HashSet<>();
    twins.keySet().forEach(row -> wanted.add(called(row)));
    ListMultimap<Long, Integer> bearers = ArrayListMultimap.create();
    for (int row = 0; row < people.size(); row++) {
      if (named(row) && wanted.contains(called(row)) && !excluded.test(row)) {
        bearers.put(called(row), row);
      }
    }
    ImmutableSetMultimap.Builder<Integer, Integer> all = ImmutableSetMultimap.builder();
    all.putAll(twins);
    for (Map.Entry<Integer, Integer> pair : twins.entries()) {
      int one = pair.getKey();
      int other = pair.getValue();
      if (one < other && named(one) && named(other) && differ(one, other)) {
        for (int a : bearers.get(called(one))) {
          for (int b : bearers.get(called(other))) {
            if (people.source(a) == people.source(b) && family(a, one) && family(b, other)) {
              all.put(a, b).put(b, a);
            }
          }
        }
      }
    }
    return all.build();
  }

  private boolean named(int row) {
    return people.code(forename, row) != 0 && people.code(birth, row) != 0;
  }

  /** Forename and birthday. */
  private long called(int row) {
    return (long) people.code(birth, row) << Integer.SIZE | people.code(forename, row);
  }

  private boolean differ(int one, int other) {
    return people.code(birth, one) == people.code(birth, other)
        && people.code(forename, one) != people.code(forename, other);
  }

  private boolean family(int a, int b) {
    return names.agree(FieldKind.SURNAME, a, b) || names.agree(FieldKind.POSTCODE, a, b);
  }
}
