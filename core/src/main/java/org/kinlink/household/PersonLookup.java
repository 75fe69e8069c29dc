package org.kinlink.household;

import java.util.BitSet;
import java.util.OptionalInt;
import org.kinlink.record.People;
import org.kinlink.record.Persons;
import org.kinlink.record.RecordRef;
import org.kinlink.safeguard.Safeguards;

/**
 * Finds the person of a record that a residence or relationship names. Sealed records are not
 * found, as if they were not there. Immutable.
 */
public final class PersonLookup {
  private final People people;
  private final Persons persons;
  private final Safeguards safeguards;
  private final BitSet restricted;

  private PersonLookup(People people, Persons persons, Safeguards safeguards, BitSet restricted) {
    this.people = people;
    this.persons = persons;
    this.safeguards = safeguards;
    this.restricted = restricted;
  }

  /**
   * Looks into the records of a run.
   *
   * @param people the records
   * @param persons which records are one person
   * @param safeguards which records are sealed or restricted
   * @return the lookup
   */
  public static PersonLookup of(People people, Persons persons, Safeguards safeguards) {
    BitSet restricted = new BitSet();
    for (int row = 0; row < people.size(); row++) {
      if (!safeguards.sealed(row) && safeguards.restricted(row)) {
        restricted.set(persons.person(row));
      }
    }
    return new PersonLookup(people, persons, safeguards, restricted);
  }

  /**
   * Finds the person of a record.
   *
   * @param record the record
   * @return its person, or empty when the run has no such record that may be shown
   */
  public OptionalInt person(RecordRef record) {
    int row = shownRow(record);
    return row < 0 ? OptionalInt.empty() : OptionalInt.of(persons.person(row));
  }

  private int shownRow(RecordRef record) {
    int row = people.row(record);
    return row < 0 || safeguards.sealed(row) ? -1 : row;
  }

  /**
   * Finds the row of a record of which {@link #person} finds the person.
   *
   * @param record the record
   * @return its row
   * @throws IllegalArgumentException if the run has no such record that may be shown
   */
  public int row(RecordRef record) {
    int row = shownRow(record);
    if (row < 0) {
      throw new IllegalArgumentException("record: is not one that may be shown");
    }
    return row;
  }

  /**
   * Returns whether nothing may show where a person lives.
   *
   * @param person the person
   * @return true when any record of the person is restricted
   */
  public boolean restricted(int person) {
    return restricted.get(person);
  }

  @Override
  public String toString() {
    return "PersonLookup[hidden]";
  }
}
