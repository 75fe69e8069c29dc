package org.kinlink.resolve;

import org.jspecify.annotations.Nullable;
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
  private final RowPairs.Collector beside = new RowPairs.Collector();
  private final RowPairs.Collector across = new RowPairs.Collector();

  /**
   * Finds them.
   *
   * @param people the people
   * @param called who has one forename and birthday, of those that take part in anything; null
   *     where there is no telling
   * @param names compares what families have in common
   * @param twins whom a source tells apart, in both orders
   */
  TwinsElsewhere(People people, @Nullable RowIndex called, HouseholdScorer names, RowPairs twins) {
    this.people = people;
    this.names = names;
    this.forename = people.schema().indexOf(FieldKind.FORENAME);
    this.birth = people.schema().indexOf(FieldKind.DATE_OF_BIRTH);
    for (int i = 0; i < twins.size(); i++) {
      beside.put(twins.row(i), twins.other(i));
      if (called != null && twoNames(twins.row(i), twins.other(i))) {
        find(called, twins.row(i), twins.other(i));
      }
    }
  }

  /** For each record those of the same source that are of a twin, in both orders. */
  RowPairs beside() {
    return beside.pairs();
  }

  /** For each record those of twins of its namesakes in other sources. */
  RowPairs across() {
    return across.pairs();
  }

  private void find(RowIndex called, int one, int other) {
    for (int i = 0; i < called.count(one); i++) {
      int a = called.at(one, i);
      if (people.source(a) == people.source(one) || !family(a, one)) {
        continue;
      }
      across.put(a, other);
      for (int j = 0; j < called.count(other); j++) {
        int b = called.at(other, j);
        if (people.source(a) == people.source(b) && family(b, other)) {
          beside.put(a, b);
        }
      }
    }
  }

  private boolean named(int row) {
    return people.code(forename, row) != 0 && people.code(birth, row) != 0;
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
