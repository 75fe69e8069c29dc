package org.kinlink.link;

import org.kinlink.exchange.TableWriter;
import org.kinlink.record.People;
import org.kinlink.record.Persons;

/**
 * Records that are about to be written. What is written of them is looked up for all before the
 * first is written: files have records in another order than we, so that memory answers late, but
 * many questions at once. Immutable.
 */
final class WrittenRecords {
  private final People people;
  private final int[] rows;
  private final int[] ids;
  private final int[] persons;

  WrittenRecords(People people, Persons of, int[] rows) {
    this.people = people;
    this.rows = rows;
    this.ids = new int[rows.length];
    this.persons = new int[rows.length];
    people.recordIdPlaces(rows, ids);
    for (int i = 0; i < rows.length; i++) {
      persons[i] = of.person(rows[i]);
    }
  }

  /** Writes source and id of a record. */
  void write(TableWriter table, int place) {
    table.text(people.sources().get(people.source(rows[place])));
    people.giveRecordIdAt(ids[place], table);
  }

  int person(int place) {
    return persons[place];
  }
}
