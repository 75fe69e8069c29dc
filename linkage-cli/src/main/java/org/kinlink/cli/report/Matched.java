package org.kinlink.cli.report;

import java.util.BitSet;
import org.kinlink.record.People;
import org.kinlink.record.Persons;

/**
 * Which records are one person with a record of another source or, where there is one source only,
 * with another record of it.
 */
final class Matched {
  private final People people;
  private final BitSet rows;
  private final long[] sourcesOf;
  private final int across;
  private final int repeated;

  private Matched(People people, BitSet rows, long[] sourcesOf, int across, int repeated) {
    this.people = people;
    this.rows = rows;
    this.sourcesOf = sourcesOf;
    this.across = across;
    this.repeated = repeated;
  }

  /** Reads off a run which records are matched. */
  static Matched of(People people, Persons persons) {
    long[] sourcesOf = new long[persons.count()];
    BitSet repeated = new BitSet(persons.count());
    for (int s = 0; s < people.sources().size(); s++) {
      for (int row = people.firstRow(s); row < people.firstRow(s + 1); row++) {
        int person = persons.person(row);
        if (sourcesOf[person] != 0) {
          repeated.set(person);
        }
        sourcesOf[person] |= bit(s);
      }
    }
    BitSet across = new BitSet(persons.count());
    for (int person = 0; person < sourcesOf.length; person++) {
      if (Long.bitCount(sourcesOf[person]) > 1) {
        across.set(person);
      }
    }
    // A bit a person is near at hand for every row; the sources of all persons would not be.
    BitSet matched = people.sources().size() > 1 ? across : repeated;
    BitSet rows = new BitSet(people.size());
    for (int row = 0; row < people.size(); row++) {
      if (matched.get(persons.person(row))) {
        rows.set(row);
      }
    }
    return new Matched(people, rows, sourcesOf, across.cardinality(), repeated.cardinality());
  }

  /** Sources beyond the sixty-fourth share its bit; no run has as many. */
  private static long bit(int source) {
    return 1L << Math.min(source, Long.SIZE - 1);
  }

  /** Returns whether there are several sources, so that matched means found in another one. */
  boolean across() {
    return people.sources().size() > 1;
  }

  /** Returns whether a record is matched. */
  boolean row(int row) {
    return rows.get(row);
  }

  /** Returns how many records of a source are matched. */
  int inSource(int source) {
    return rows.get(people.firstRow(source), people.firstRow(source + 1)).cardinality();
  }

  /** Returns the sources of each person, one bit a source. */
  long[] sourcesOf() {
    return sourcesOf.clone();
  }

  /** Returns how many persons are in more than one source. */
  int personsAcross() {
    return across;
  }

  /** Returns how many persons have more than one record. */
  int personsRepeated() {
    return repeated;
  }
}
