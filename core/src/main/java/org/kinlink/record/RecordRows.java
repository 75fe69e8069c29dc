package org.kinlink.record;

import com.google.common.collect.ImmutableMap;

/**
 * Finds records by their source and id, in at most sixteen bytes a record. Immutable, safe to share
 * between threads.
 */
final class RecordRows {
  private static final int SPREAD = 0x9E3779B9;

  private final People people;
  private final ImmutableMap<String, Integer> sources;

  /** Row plus one of the record that hashes to a slot or to one before it; 0 for a free slot. */
  private final int[] slots;

  RecordRows(People people) {
    this.people = people;
    ImmutableMap.Builder<String, Integer> places = ImmutableMap.builder();
    for (int s = 0; s < people.sources().size(); s++) {
      places.put(people.sources().get(s), s);
    }
    this.sources = places.buildOrThrow();
    this.slots = new int[Integer.highestOneBit(Math.max(1, people.size())) * 4];
    for (int row = 0; row < people.size(); row++) {
      int slot = slot(people.source(row), people.recordId(row));
      while (slots[slot] != 0) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = row + 1;
    }
  }

  private int slot(int source, String recordId) {
    int hash = (recordId.hashCode() * 31 + source) * SPREAD;
    return (hash ^ hash >>> 16) & slots.length - 1;
  }

  /** The row of a record, or -1 where there is none. */
  int row(RecordRef record) {
    Integer source = sources.get(record.source());
    if (source == null) {
      return -1;
    }
    int slot = slot(source, record.recordId());
    for (int row = slots[slot] - 1; row >= 0; row = slots[slot] - 1) {
      if (people.source(row) == source && people.recordId(row).equals(record.recordId())) {
        return row;
      }
      slot = slot + 1 & slots.length - 1;
    }
    return -1;
  }
}
