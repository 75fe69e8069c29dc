package org.kinlink.household;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
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
  private final Map<RecordRef, Integer> personOf;
  private final BitSet restricted;

  private PersonLookup(Map<RecordRef, Integer> personOf, BitSet restricted) {
    this.personOf = personOf;
    this.restricted = restricted;
  }

  /**
   * Indexes the records of a run.
   *
   * @param people the records
   * @param persons which records are one person
   * @param safeguards which records are sealed or restricted
   * @return the lookup
   */
  public static PersonLookup of(People people, Persons persons, Safeguards safeguards) {
    Map<RecordRef, Integer> personOf = new HashMap<>();
    BitSet restricted = new BitSet();
    for (int row = 0; row < people.size(); row++) {
      if (!safeguards.sealed(row)) {
        String source = people.sources().get(people.source(row));
        personOf.put(new RecordRef(source, people.recordId(row)), persons.person(row));
        if (safeguards.restricted(row)) {
          restricted.set(persons.person(row));
        }
      }
    }
    return new PersonLookup(personOf, restricted);
  }

  /**
   * Finds the person of a record.
   *
   * @param record the record
   * @return its person, or empty when the run has no such record that may be shown
   */
  public OptionalInt person(RecordRef record) {
    Integer person = personOf.get(record);
    return person == null ? OptionalInt.empty() : OptionalInt.of(person);
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
