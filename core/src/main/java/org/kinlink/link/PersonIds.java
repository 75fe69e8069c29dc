package org.kinlink.link;

import org.kinlink.record.Persons;

/** The ids of persons in outputs: P and at least six digits, all of one length. */
final class PersonIds {
  private final Persons persons;
  private final int digits;

  PersonIds(Persons persons) {
    this.persons = persons;
    this.digits = Math.max(6, Integer.toString(persons.count()).length());
  }

  String of(int row) {
    return ofPerson(persons.person(row));
  }

  String ofPerson(int person) {
    String number = Integer.toString(person + 1);
    return "P" + "0".repeat(Math.max(0, digits - number.length())) + number;
  }
}
