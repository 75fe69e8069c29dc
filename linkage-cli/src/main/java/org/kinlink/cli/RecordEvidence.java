package org.kinlink.cli;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.RecordRef;

/** Which records say who somebody is: those with names, and those with an NHS number. */
final class RecordEvidence {
  private final Map<RecordRef, Integer> rows = new HashMap<>();
  private final BitSet named = new BitSet();
  private final BitSet numbered = new BitSet();

  RecordEvidence(People people) {
    for (int row = 0; row < people.size(); row++) {
      rows.put(new RecordRef(people.sources().get(people.source(row)), people.recordId(row)), row);
      named.set(
          row,
          people.value(FieldKind.FORENAME, row) != null
              && people.value(FieldKind.SURNAME, row) != null);
      numbered.set(row, people.value(FieldKind.NHS_NUMBER, row) != null);
    }
  }

  boolean named(RecordRef record) {
    return is(named, record);
  }

  boolean numbered(RecordRef record) {
    return is(numbered, record);
  }

  private boolean is(BitSet which, RecordRef record) {
    Integer row = rows.get(record);
    return row != null && which.get(row);
  }
}
