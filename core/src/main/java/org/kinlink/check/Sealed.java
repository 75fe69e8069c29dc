package org.kinlink.check;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.kinlink.safeguard.SafeguardEntry;

/** Which rows are sealed: they are passed over as if they were not in the file. */
final class Sealed {
  private final int recordId;
  private final ImmutableSet<String> ids;
  private final ImmutableSet<Long> numbers;

  Sealed(Layout layout, String source, List<SafeguardEntry> entries) {
    ImmutableSet.Builder<String> idsOf = ImmutableSet.builder();
    ImmutableSet.Builder<Long> numbersOf = ImmutableSet.builder();
    for (SafeguardEntry entry : entries) {
      if (entry.action() == SafeguardEntry.Action.SEAL) {
        if (entry.nhsNumber() != null) {
          numbersOf.add(Long.parseLong(entry.nhsNumber()));
        } else if (entry.record() != null && entry.record().source().equals(source)) {
          idsOf.add(entry.record().recordId());
        }
      }
    }
    this.recordId = layout.recordId();
    this.ids = idsOf.build();
    this.numbers = numbersOf.build();
  }

  /** Whether the row is sealed, where its NHS number was read as {@code number}. */
  boolean covers(Row row, long number) {
    if (!numbers.isEmpty() && numbers.contains(number)) {
      return true;
    }
    return !ids.isEmpty() && recordId >= 0 && ids.contains(row.text(recordId).strip());
  }
}
