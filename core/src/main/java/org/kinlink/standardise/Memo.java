package org.kinlink.standardise;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what became of raw values that were seen lately, since names, towns and dates repeat.
 *
 * <p>A table of fixed size where a newer value takes the place of an older one. Threads may share
 * it: an entry is immutable and written in one step, so the worst that a race costs is a second
 * look.
 */
final class Memo implements Standardiser {
  private static final int SLOTS = 1 << 15;

  /** Long values rarely repeat, and would make the table heavy. */
  private static final int LONGEST = 64;

  private record Entry(String raw, Standardised value) {}

  private final Standardiser standardiser;
  private final @Nullable Entry[] entries = new @Nullable Entry[SLOTS];

  Memo(Standardiser standardiser) {
    this.standardiser = standardiser;
  }

  @Override
  public Standardised apply(List<String> cells) {
    if (cells.size() != 1 || cells.get(0).length() > LONGEST) {
      return standardiser.apply(cells);
    }
    String raw = cells.get(0);
    int hash = raw.hashCode();
    int slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    Entry entry = entries[slot];
    if (entry != null && entry.raw.equals(raw)) {
      return entry.value;
    }
    Standardised value = standardiser.apply(cells);
    entries[slot] = new Entry(raw, value);
    return value;
  }
}
