package org.kinlink.link;

import java.nio.charset.StandardCharsets;
import org.kinlink.record.Persons;

/** New ids of persons: P and at least six digits, all of one length. */
final class PersonIds {
  private final int digits;

  PersonIds(Persons persons) {
    this.digits = Math.max(6, Integer.toString(persons.count()).length());
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
