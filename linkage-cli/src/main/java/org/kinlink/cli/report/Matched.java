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
  private final int repeated;

  private Matched(People people, BitSet rows, long[] sourcesOf, int repeated) {
    this.people = people;
    this.rows = rows;
    this.sourcesOf = sourcesOf;
    this.repeated = repeated;
  }

  /** Reads off a run which records are matched. */
  static Matched of(People people, Persons persons) {
    long[] sourcesOf = new long[persons.count()];
    int[] records = new int[persons.count()];
    for (int row = 0; row < people.size(); row++) {
      sourcesOf[persons.person(row)] |= bit(people.source(row));
      records[persons.person(row)]++;
    }
    boolean across = people.sources().size() > 1;
    BitSet rows = new BitSet(people.size());
    for (int row = 0; row < people.size(); row++) {
      int person = persons.person(row);
      rows.set(row, across ? Long.bitCount(sourcesOf[person]) > 1 : records[person] > 1);
    }
    int repeated = 0;
    for (int count : records) {
      repeated += count > 1 ? 1 : 0;
    }
    return new Matched(people, rows, sourcesOf, repeated);
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
    int across = 0;
    for (long sources : sourcesOf) {
      across += Long.bitCount(sources) > 1 ? 1 : 0;
    }
    return across;
  }

  /** Returns how many persons have more than one record. */
  int personsRepeated() {
    return repeated;
  }
}
