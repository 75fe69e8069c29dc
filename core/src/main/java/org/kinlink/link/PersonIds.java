package org.kinlink.link;

import java.util.Locale;
import org.kinlink.record.Persons;

/** The ids of persons in outputs: P and at least six digits, all of one length. */
final class PersonIds {
  private final Persons persons;
  private final String format;

  PersonIds(Persons persons) {
    this.persons = persons;
    this.format = "P%0" + Math.max(6, Integer.toString(persons.count()).length()) + "d";
  }

  String of(int row) {
    return ofPerson(persons.person(row));
  }

  String ofPerson(int person) {
    return String.format(Locale.ROOT, format, person + 1);
  }
}
