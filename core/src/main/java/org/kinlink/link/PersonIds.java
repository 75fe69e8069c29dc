package org.kinlink.link;

import java.nio.charset.StandardCharsets;
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
    byte[] id = new byte[digits + 1];
    id[0] = 'P';
    int rest = person + 1;
    for (int i = digits; i > 0; i--) {
      id[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    return new String(id, StandardCharsets.ISO_8859_1);
  }
}
