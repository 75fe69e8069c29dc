package org.kinlink.link;

import java.nio.charset.StandardCharsets;
import org.kinlink.exchange.TableWriter;
import org.kinlink.record.Persons;

/** New ids of persons: P and at least six digits, all of one length. */
final class PersonIds {
  private static final char LETTER = 'P';

  private final int digits;

  PersonIds(Persons persons) {
    this.digits = Math.max(6, Integer.toString(persons.count()).length());
  }

  String ofPerson(int person) {
    byte[] id = new byte[digits + 1];
    id[0] = (byte) LETTER;
    int rest = person + 1;
    for (int i = digits; i > 0; i--) {
      id[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    return new String(id, StandardCharsets.ISO_8859_1);
  }

  /** Writes the id of a person as a cell. */
  void write(TableWriter table, int person) {
    table.id(LETTER, person + 1, digits);
  }
}
