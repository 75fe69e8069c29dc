package org.kinlink.exchange;

import com.google.common.primitives.ImmutableLongArray;
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

  private final Map<Long, Repeat> repeats = new HashMap<>();
  private long[] ids = new long[1024];
  private long[] contents = new long[1024];
  private int size;
  private boolean credible = true;

  private RecordIds() {}

  /** Ids by row number, which never repeat. */
  static RecordIds none() {
    return new RecordIds();
  }

  /** Reads the ids of a column. */
  static RecordIds of(CsvFile file, int column) {
    RecordIds ids = new RecordIds();
    file.rows(
        row -> {
          if (row.problem() == null) {
            ids.add(row, column, row.hash());
          }
        });
    return ids.known();
  }

  /** Takes down the id of a row without a problem. */
  void add(CsvRow row, int column, long content) {
    if (!row.blank(column)) {
      add(row.hash(column), content);
    }
  }

  /** Finds the repeats among the ids that were taken down, and forgets the others. */
  RecordIds known() {
    findRepeats();
    long differing = repeats.values().stream().filter(r -> r.differ).mapToLong(r -> r.rows).sum();
    credible = differing <= TOO_MANY * size;
    ids = new long[0];
    contents = new long[0];
    return this;
  }

  /** Whether the column can be a record id at all: hardly any rows share one and differ. */
  boolean credible() {
    return credible;
  }

  private void add(long id, long content) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, size * 2);
      contents = Arrays.copyOf(contents, size * 2);
    }
    ids[size] = id;
    contents[size++] = content;
  }

  private void findRepeats() {
    long[] sorted = Arrays.copyOf(ids, size);
    Arrays.sort(sorted);
    ImmutableLongArray.Builder twice = ImmutableLongArray.builder();
    for (int i = 1; i < size; i++) {
      if (sorted[i] == sorted[i - 1]) {
        twice.add(sorted[i]);
      }
    }
    twice.build().forEach(id -> repeats.computeIfAbsent(id, key -> new Repeat()));
    for (int i = 0; i < size && !repeats.isEmpty(); i++) {
      Repeat repeat = repeats.get(ids[i]);
      if (repeat != null) {
        repeat.add(contents[i]);
      }
    }
  }

  /** Why the row is set aside for its id, or null when it is used. Asked once for every row. */
  @Nullable String problem(CsvRow row, int column) {
    if (repeats.isEmpty()) {
      return null;
    }
    Repeat repeat = repeats.get(row.hash(column));
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
