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
 * people as well, and no slip makes them one; and whoever is called Michael there has that Micah
 * for a twin. For one use.
 */
final class TwinsElsewhere {
  private final People people;
  private final HouseholdScorer names;
  private final int forename;
  private final int birth;

  /** Who has one of the forenames and birthdays in question. */
  private final ListMultimap<Long, Integer> bearers = ArrayListMultimap.create();

  private final ImmutableSetMultimap.Builder<Integer, Integer> beside =
      ImmutableSetMultimap.builder();

  private final ImmutableSetMultimap.Builder<Integer, Integer> across =
      ImmutableSetMultimap.builder();

  /**
   * Finds them.
   *
   * @param people the people
   * @param excluded tells the rows that take part in nothing
   * @param names compares what families have in common
   * @param twins whom a source tells apart, in both orders
   */
  TwinsElsewhere(
      People people,
      IntPredicate excluded,
      HouseholdScorer names,
      ImmutableSetMultimap<Integer, Integer> twins) {
    this.people = people;
    this.names = names;
    this.forename = people.schema().indexOf(FieldKind.FORENAME);
    this.birth = people.schema().indexOf(FieldKind.DATE_OF_BIRTH);
    beside.putAll(twins);
    if (!twins.isEmpty() && forename >= 0 && birth >= 0) {
      index(twins.keySet(), excluded);
      for (Map.Entry<Integer, Integer> pair : twins.entries()) {
        if (twoNames(pair.getKey(), pair.getValue())) {
          find(pair.getKey(), pair.getValue());
        }
      }
    }
  }

  /** For each record those of the same source that are of a twin, in both orders. */
  ImmutableSetMultimap<Integer, Integer> beside() {
    return beside.build();
  }

  /** For each record those of twins of its namesakes in other sources. */
  ImmutableSetMultimap<Integer, Integer> across() {
    return across.build();
  }

  private void index(Set<Integer> rows, IntPredicate excluded) {
    Set<Long> wanted = new HashSet<>();
    rows.stream().filter(this::named).forEach(row -> wanted.add(called(row)));
    for (int row = 0; row < people.size(); row++) {
      if (named(row) && wanted.contains(called(row)) && !excluded.test(row)) {
        bearers.put(called(row), row);
      }
    }
  }

  private void find(int one, int other) {
    for (int a : bearers.get(called(one))) {
      if (people.source(a) == people.source(one) || !family(a, one)) {
        continue;
      }
      across.put(a, other);
      for (int b : bearers.get(called(other))) {
        if (people.source(a) == people.source(b) && family(b, other)) {
          beside.put(a, b);
        }
      }
    }
  }

  private boolean named(int row) {
    return people.code(forename, row) != 0 && people.code(birth, row) != 0;
  }

  /** Forename and birthday. */
  private long called(int row) {
    return (long) people.code(birth, row) << Integer.SIZE | people.code(forename, row);
  }

  private boolean twoNames(int one, int other) {
    return named(one)
        && named(other)
        && people.code(birth, one) == people.code(birth, other)
        && people.code(forename, one) != people.code(forename, other);
  }

  private boolean family(int a, int b) {
    return names.agree(FieldKind.SURNAME, a, b) || names.agree(FieldKind.POSTCODE, a, b);
  }
}
