package org.kinlink.exchange;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds record ids that stand on several rows, in sixteen bytes a row. Rows of one id that are the
 * same in every cell count as one; rows that differ are all set aside, because which of them is
 * right cannot be known.
 */
final class RecordIds {
  private static final double TOO_MANY = 0.05;

  /** Bits of a filter for each row, so that few are looked at a second time. */
  private static final int BITS = 16;

  private final Map<Long, Repeat> repeats = new HashMap<>();
  private long[] ids;
  private long[] contents;
  private int size;
  private int known;
  private boolean credible = true;

  /** Starts with room for some rows. */
  RecordIds(int room) {
    ids = new long[room];
    contents = new long[room];
  }

  /**
   * Takes down the id of the next row.
   *
   * @param usable whether the row has one and can be used
   * @param id a hash of the id
   * @param content a hash of all cells
   */
  void add(boolean usable, long id, long content) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, size + (size >> 1));
      contents = Arrays.copyOf(contents, ids.length);
    }
    // No id is none at all; one id in 2^64 gives way to that.
    ids[size] = usable ? Math.max(1, id >>> 1) : 0;
    contents[size++] = content;
    known += usable ? 1 : 0;
  }

  /** Finds the repeats among the ids that were taken down, and forgets the others. */
  RecordIds known() {
    findRepeats();
    long differing = repeats.values().stream().filter(r -> r.differ).mapToLong(r -> r.rows).sum();
    credible = differing <= TOO_MANY * known;
    contents = new long[0];
    ids = repeats.isEmpty() ? contents : ids;
    return this;
  }

  /** Whether the column can be a record id at all: hardly any rows share one and differ. */
  boolean credible() {
    return credible;
  }

  private void findRepeats() {
    int bits = Math.max(64, Integer.highestOneBit(Math.min(size, 1 << 26)) * BITS);
    long[] seen = new long[bits / Long.SIZE];
    long[] again = new long[bits / Long.SIZE];
    for (int row = 0; row < size; row++) {
      int bit = (int) ids[row] & bits - 1;
      if (ids[row] != 0 && (seen[bit / Long.SIZE] >>> bit & 1) != 0) {
        again[bit / Long.SIZE] |= 1L << bit;
      }
      seen[bit / Long.SIZE] |= 1L << bit;
    }
    long[] repeated = repeated(again, bits);
    for (int row = 0; row < size && repeated.length > 0; row++) {
      if (comesAgain(row, again, bits) && Arrays.binarySearch(repeated, ids[row]) >= 0) {
        repeats.computeIfAbsent(ids[row], key -> new Repeat()).add(contents[row]);
      }
    }
  }

  /** Of the ids whose bit came again, those that come again themselves, in ascending order. */
  private long[] repeated(long[] again, int bits) {
    long[] likely = new long[64];
    int found = 0;
    for (int row = 0; row < size; row++) {
      if (comesAgain(row, again, bits)) {
        likely = found == likely.length ? Arrays.copyOf(likely, 2 * found) : likely;
        likely[found++] = ids[row];
      }
    }
    Arrays.sort(likely, 0, found);
    int kept = 0;
    for (int i = 1; i < found; i++) {
      if (likely[i] == likely[i - 1] && (kept == 0 || likely[kept - 1] != likely[i])) {
        likely[kept++] = likely[i];
      }
    }
    return Arrays.copyOf(likely, kept);
  }

  private boolean comesAgain(int row, long[] again, int bits) {
    int bit = (int) ids[row] & bits - 1;
    return ids[row] != 0 && (again[bit / Long.SIZE] >>> bit & 1) != 0;
  }

  /** Why the row is set aside for its id, or null when it is used. Asked once for every row. */
  @Nullable String problem(int row) {
    Repeat repeat = repeats.isEmpty() ? null : repeats.get(ids[row]);
    if (repeat == null) {
      return null;
    }
    if (repeat.differ) {
      return "its record id stands on " + repeat.rows + " rows that differ";
    }
    boolean first = !repeat.kept;
    repeat.kept = true;
    return first ? null : "the same in every cell as another row, which is used";
  }

  /** The rows of one id. */
  private static final class Repeat {
    private int rows;
    private long content;
    private boolean differ;
    private boolean kept;

    void add(long hash) {
      differ |= rows > 0 && hash != content;
      content = hash;
      rows++;
    }
  }
}
