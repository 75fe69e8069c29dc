package org.kinlink.exchange;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.ByteHeap;

/**
 * The rows of a file as they stand in it, in a few bytes each: the distinct cells of the columns
 * that are wanted, the record ids, and why a row cannot be used. For one thread.
 */
final class RawRows {
  /** How many rows are numbered at once, at most. */
  static final int BATCH = 1 << 10;

  private final ImmutableSortedMap<Integer, RawColumn> columns;

  /** The same columns, as they are gone through for every row. */
  private final RawColumn[] each;

  private final int id;
  private final RecordIds ids;
  private ByteHeap idTexts = new ByteHeap();
  private final Map<Integer, String> problems = new HashMap<>();
  private int[] idPlaces;
  private int[] lines;
  private int size;

  /** How many rows wait for the numbers of their cells, and the block in which they all stand. */
  private int waiting;

  private byte[] block = new byte[0];

  /**
   * Starts without rows.
   *
   * @param columns the columns whose cells are wanted
   * @param id the column of the record id, or -1 where there is none
   * @param likely how many rows there will probably be
   */
  RawRows(Iterable<Integer> columns, int id, int likely) {
    int room = Math.max(64, likely);
    ImmutableSortedMap.Builder<Integer, RawColumn> wanted = ImmutableSortedMap.naturalOrder();
    for (int column : ImmutableSortedSet.copyOf(columns)) {
      wanted.put(column, new RawColumn(column, room));
    }
    this.columns = wanted.buildOrThrow();
    this.each = this.columns.values().toArray(RawColumn[]::new);
    this.id = id;
    this.ids = new RecordIds(id < 0 ? 0 : room);
    this.idPlaces = new int[id < 0 ? 0 : room];
    this.lines = new int[room];
  }

  /** Reads all rows of a file. */
  static RawRows of(CsvFile file, Iterable<Integer> columns, int id) {
    RawRows rows = new RawRows(columns, id, file.likelyRows());
    file.rows(
        row -> {
          String problem = row.problem();
          rows.add(row, problem, problem == null ? row.hash() : 0);
        },
        rows::number);
    return rows;
  }

  /** Whether these columns, and this record id, are among those that are read. */
  boolean holds(Iterable<Integer> wanted, int recordId) {
    for (int column : wanted) {
      if (!columns.containsKey(column)) {
        return false;
      }
    }
    return recordId < 0 || recordId == id;
  }

  /**
   * Takes the next row.
   *
   * @param row the row
   * @param problem why it cannot be used, or null
   * @param content a hash of all its cells
   */
  void add(CsvRow row, @Nullable String problem, long content) {
    if (size == lines.length) {
      lines = Arrays.copyOf(lines, size + (size >> 1));
      idPlaces = id < 0 ? idPlaces : Arrays.copyOf(idPlaces, lines.length);
    }
    lines[size] = row.line();
    if (problem != null) {
      problems.put(size, problem);
    }
    if (id >= 0) {
      boolean known = problem == null && !row.blank(id);
      ids.add(known, row.hash(id), content);
      idPlaces[size] = stripped(row);
    }
    size++;
    if (waiting == BATCH) {
      number();
    }
    block = row.data();
    for (RawColumn column : each) {
      column.note(row, waiting);
    }
    waiting++;
  }

  /** Numbers the cells of the rows that wait for it, which must be done before these are gone. */
  void number() {
    for (RawColumn column : each) {
      column.number(block, waiting);
    }
    waiting = 0;
    block = new byte[0];
  }

  /** Keeps the record id of a row without the blanks around it. */
  private int stripped(CsvRow row) {
    byte[] data = row.data();
    int from = row.start(id);
    int to = row.end(id);
    return from == to || (data[from] > ' ' && data[to - 1] > ' ')
        ? idTexts.add(data, from, to)
        : idTexts.add(row.cell(id).strip());
  }

  int size() {
    return size;
  }

  int line(int row) {
    return lines[row];
  }

  /** Why a row cannot be used, its record id aside; null when it can. */
  @Nullable String problem(int row) {
    return problems.isEmpty() ? null : problems.get(row);
  }

  RecordIds ids() {
    return ids;
  }

  /** The record id of a row. */
  String id(int row) {
    return idTexts.text(idPlaces[row]);
  }

  /** Whether a row has no record id. */
  boolean isIdEmpty(int row) {
    return idTexts.isEmpty(idPlaces[row]);
  }

  /** All record ids, in places that {@link #idPlace} tells. */
  ByteHeap idTexts() {
    return idTexts;
  }

  int idPlace(int row) {
    return idPlaces[row];
  }

  /** What some columns hold together. */
  RawField field(List<Integer> places) {
    number();
    List<RawColumn> parts = places.stream().map(this::column).toList();
    return parts.size() == 1 ? parts.get(0) : new RawColumns(parts, size);
  }

  private RawColumn column(int place) {
    RawColumn column = columns.get(place);
    if (column == null) {
      throw new IllegalStateException("column " + place + " was not read");
    }
    return column;
  }

  /** Forgets all rows, which are not asked for any more, so that their memory serves others. */
  void forget() {
    columns.values().forEach(RawColumn::forget);
    waiting = 0;
    block = new byte[0];
    idTexts = new ByteHeap();
    idPlaces = new int[0];
    lines = new int[0];
    size = 0;
  }

  @Override
  public String toString() {
    return "RawRows[" + size + " rows]";
  }
}
