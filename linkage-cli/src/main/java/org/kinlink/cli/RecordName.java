package org.kinlink.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.kinlink.record.RecordRef;

/** Finds the record that somebody named as {@code SOURCE:RECORD_ID}, or by its id alone. */
final class RecordName {
  private RecordName() {}

  static Optional<RecordRef> find(String typed, ImmutableSet<RecordRef> records) {
    int colon = typed.indexOf(':');
    if (colon > 0) {
      RecordRef named = new RecordRef(typed.substring(0, colon), typed.substring(colon + 1));
      if (records.contains(named)) {
        return Optional.of(named);
      }
    }
    ImmutableList<RecordRef> sameId =
        records.stream()
            .filter(record -> record.recordId().equals(typed))
            .collect(ImmutableList.toImmutableList());
    if (sameId.size() > 1) {
      throw CommandFailure.usage(
          "a record id is used in several sources; write it as SOURCE:RECORD_ID");
    }
    return sameId.stream().findFirst();
  }
}
