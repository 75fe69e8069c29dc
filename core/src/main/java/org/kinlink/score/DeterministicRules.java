package org.kinlink.score;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.Dictionary;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.RowKeys;

/**
 * The deterministic steps. A shared NHS number alone is not enough; what confirms it is told by
 * {@link NumberConfirmation}. Immutable, safe to share between threads.
 */
public final class DeterministicRules {
  private final People people;
  private final int number;
  private final int forename;
  private final int surname;
  private final int birth;
  private final int sex;
  private final int postcode;
  private final NumberConfirmation confirmation;
  private final int[] names;
  private final int[] namesBirth;
  private final int[][] keyCount;

  /**
   * Prepares the rules.
   *
   * @param people the people
   * @param excluded tells the rows that take part in nothing and so make no key ambiguous
   */
  public DeterministicRules(People people, IntPredicate excluded) {
    this.people = people;
    this.number = people.schema().indexOf(FieldKind.NHS_NUMBER);
    this.forename = people.schema().indexOf(FieldKind.FORENAME);
    this.surname = people.schema().indexOf(FieldKind.SURNAME);
    this.birth = people.schema().indexOf(FieldKind.DATE_OF_BIRTH);
    this.sex = people.schema().indexOf(FieldKind.SEX);
    this.postcode = people.schema().indexOf(FieldKind.POSTCODE);
    this.confirmation = new NumberConfirmation(people);
    boolean named = forename >= 0 && surname >= 0;
    this.names = named ? RowKeys.of(people, forename, surname) : new int[people.size()];
    this.namesBirth =
        named && birth >= 0 ? RowKeys.of(people, forename, surname, birth) : new int[people.size()];
    this.keyCount = new int[people.sources().size()][people.size() + 1];
    for (int row = 0; row < people.size(); row++) {
      keyCount[people.source(row)][namesBirth[row]] += excluded.test(row) ? 0 : 1;
    }
  }

  /**
   * Returns the strongest step that holds two records for one person.
   *
   * @param a row of the one
   * @param b row of the other
   * @return the step, or null when none does
   */
  public @Nullable Step step(int a, int b) {
    if (equal(number, a, b) && confirmation.confirmed(a, b)) {
      return Step.NHS_NUMBER;
    }
    boolean sameNames = names[a] != 0 && names[a] == names[b];
    boolean samePostcode = equal(postcode, a, b);
    if (sameNames && equal(birth, a, b)) {
      if (samePostcode) {
        return Step.NAMES_BIRTH_POSTCODE;
      }
      return uniqueNamesBirth(a, b) ? Step.NAMES_BIRTH : null;
    }
    if (samePostcode && sameNames && birthSwapped(a, b)) {
      return Step.BIRTH_SWAPPED;
    }
    return samePostcode && equal(birth, a, b) && namesSwapped(a, b) ? Step.NAMES_SWAPPED : null;
  }

  /**
   * Returns whether two records have one NHS number that nothing confirms.
   *
   * @param a row of the one
   * @param b row of the other
   * @return true when the numbers are equal and the demographics do not confirm them
   */
  public boolean unconfirmedNumber(int a, int b) {
    return equal(number, a, b) && !confirmation.confirmed(a, b);
  }

  private boolean equal(int field, int a, int b) {
    return field >= 0
        && people.code(field, a) != 0
        && people.code(field, a) == people.code(field, b);
  }

  /** The first of January stands for an unknown day too often to be a key with names alone. */
  private boolean uniqueNamesBirth(int a, int b) {
    Dictionary births = people.dictionary(birth);
    return people.source(a) != people.source(b)
        && keyCount[people.source(a)][namesBirth[a]] == 1
        && keyCount[people.source(b)][namesBirth[b]] == 1
        && !births.get(people.code(birth, a)).endsWith("-01-01")
        && (sex < 0 || people.code(sex, a) == 0 || people.code(sex, b) == 0 || equal(sex, a, b));
  }

  private boolean birthSwapped(int a, int b) {
    String one = birth < 0 ? null : people.value(birth, a);
    String other = birth < 0 ? null : people.value(birth, b);
    return one != null
        && other != null
        && one.length() == 10
        && other.length() == 10
        && one.regionMatches(0, other, 0, 5)
        && one.regionMatches(5, other, 8, 2)
        && one.regionMatches(8, other, 5, 2);
  }

  private boolean namesSwapped(int a, int b) {
    String forenameA = forename < 0 ? null : people.value(forename, a);
    String surnameA = surname < 0 ? null : people.value(surname, a);
    return forenameA != null
        && surnameA != null
        && forenameA.equals(people.value(surname, b))
        && surnameA.equals(people.value(forename, b));
  }
}
