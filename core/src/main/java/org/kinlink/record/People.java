package org.kinlink.record;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The person records of all sources of a run as dictionary-coded columns. Rows are ordered by
 * source and content, never by their place in a file or by their record id, so that whatever walks
 * the rows in order decides the same for a shuffled extract. Immutable, safe to share between
 * threads.
 */
public final class People {
  private final Schema schema;
  private final ImmutableList<String> sources;
  final int[] source;
  final ByteHeap ids;

  /** Where in the heap the id of each row stands. */
  final int[] recordId;

  final int[] line;

  /** For each field the code of each row. */
  final int[][] codes;

  final Dictionary[] dictionaries;
  private final int[] firstRow;

  /**
   * The first row of the second source where there are no more than two, for a number is compared
   * sooner than a table of millions answers; 0 where the table is asked.
   */
  private final int second;

  /** Made when first asked for; made twice, it is the same. */
  private volatile @Nullable RecordRows rows;

  /** Keys of several fields together, by the places of these fields in ascending order. */
  final ConcurrentMap<ImmutableIntArray, int[]> keys = new ConcurrentHashMap<>();

  People(
      Schema schema,
      ImmutableList<String> sources,
      int[] source,
      ByteHeap ids,
      int[] recordId,
      int[] line,
      int[][] codes,
      Dictionary[] dictionaries) {
    this.schema = schema;
    this.sources = sources;
    this.source = source;
    this.ids = ids;
    this.recordId = recordId;
    this.line = line;
    this.codes = codes;
    this.dictionaries = dictionaries;
    this.firstRow = new int[sources.size() + 1];
    boolean ascending = true;
    int before = 0;
    for (int s : source) {
      firstRow[s + 1]++;
      ascending &= s >= before;
      before = s;
    }
    for (int s = 0; s < sources.size(); s++) {
      firstRow[s + 1] += firstRow[s];
    }
    boolean few = ascending && sources.size() <= 2;
    this.second = !few ? 0 : sources.size() == 2 ? firstRow[1] : source.length;
  }

  /** The same people with other codes of one field. */
  People withCodes(int field, int[] other) {
    int[][] changed = codes.clone();
    changed[field] = other;
    return new People(schema, sources, source, ids, recordId, line, changed, dictionaries);
  }

  /**
   * Returns the fields.
   *
   * @return the schema
   */
  public Schema schema() {
    return schema;
  }

  /**
   * Returns the names of the sources, in the order in which they were given.
   *
   * @return the source names
   */
  public ImmutableList<String> sources() {
    return sources;
  }

  /**
   * Returns how many records there are in all sources together.
   *
   * @return the number of rows
   */
  public int size() {
    return source.length;
  }

  /**
   * Returns the first row of a source; its rows run up to the first row of the next.
   *
   * @param source place of the source, 0 to the number of sources inclusive
   * @return the first row, or {@link #size()} for the number of sources
   */
  public int firstRow(int source) {
    return firstRow[source];
  }

  /**
   * Returns the source of a row.
   *
   * @param row the row
   * @return the place of its source in {@link #sources()}
   */
  public int source(int row) {
    return second == 0 ? source[row] : (second - 1 - row) >>> 31;
  }

  /**
   * Returns the id that the source gave the record.
   *
   * @param row the row
   * @return the record id, unique in its source
   */
  public String recordId(int row) {
    return ids.text(recordId[row]);
  }

  /**
   * Hands over the id that the source gave the record, without a string of it being made.
   *
   * @param row the row
   * @param sink takes it
   */
  public void giveRecordId(int row, ByteHeap.Sink sink) {
    ids.give(recordId[row], sink);
  }

  /**
   * Tells where ids of records stand, so that several can be looked up before the first is handed
   * over.
   *
   * @param rows the rows
   * @param into receives the place of each, for {@link #giveRecordIdAt}
   */
  public void recordIdPlaces(int[] rows, int[] into) {
    for (int i = 0; i < rows.length; i++) {
      into[i] = recordId[rows[i]];
    }
  }

  /**
   * Hands over the id of a record by its place.
   *
   * @param place as {@link #recordIdPlaces} tells it
   * @param sink takes it
   */
  public void giveRecordIdAt(int place, ByteHeap.Sink sink) {
    ids.give(place, sink);
  }

  /**
   * Finds a record.
   *
   * @param record its source and id
   * @return its row, or -1 when there is no such record
   */
  public int row(RecordRef record) {
    RecordRows known = rows;
    if (known == null) {
      known = new RecordRows(this);
      rows = known;
    }
    return known.row(record);
  }

  /**
   * Returns where the record stood in its file.
   *
   * @param row the row
   * @return the line number, from 1
   */
  public int line(int row) {
    return line[row];
  }

  /**
   * Returns the dictionary code of a value.
   *
   * @param field place of the field in the schema
   * @param row the row
   * @return the code, 0 when the value is missing
   */
  public int code(int field, int row) {
    return codes[field][row];
  }

  /**
   * Gives the dictionary codes of several rows.
   *
   * @param field place of the field in the schema
   * @param rows the rows
   * @param count how many of them
   * @param into receives the code of each, 0 where the value is missing
   */
  public void codes(int field, int[] rows, int count, int[] into) {
    codes(field, rows, 0, count, into);
  }

  /**
   * Gives the dictionary codes of several rows.
   *
   * @param field place of the field in the schema
   * @param rows holds the rows
   * @param from where they begin in it
   * @param to where they end
   * @param into receives the code of each from its beginning, 0 where the value is missing
   */
  public void codes(int field, int[] rows, int from, int to, int[] into) {
    int[] column = codes[field];
    for (int i = from; i < to; i++) {
      into[i - from] = column[rows[i]];
    }
  }

  /**
   * Returns the standardised value.
   *
   * @param field place of the field in the schema
   * @param row the row
   * @return the value, or null when it is missing
   */
  public @Nullable String value(int field, int row) {
    return dictionaries[field].value(codes[field][row]);
  }

  /**
   * Returns the standardised value of a kind that stands once in a schema.
   *
   * @param kind the kind
   * @param row the row
   * @return the value, or null when it is missing or no extract has such a field
   */
  public @Nullable String value(FieldKind kind, int row) {
    int field = schema.indexOf(kind);
    return field < 0 ? null : value(field, row);
  }

  /**
   * Returns the values of a field.
   *
   * @param field place of the field in the schema
   * @return its dictionary over all sources
   */
  public Dictionary dictionary(int field) {
    return dictionaries[field];
  }

  /**
   * Returns the same records with the codes that other people's dictionaries give their values.
   *
   * @param others the other people, of the same schema
   * @return records whose codes are 0 also where the others have no such value, and whose sources
   *     are those of the others; a source that the others do not have becomes their first
   */
  public People codedAs(People others) {
    int[][] coded = new int[codes.length][];
    for (int f = 0; f < codes.length; f++) {
      int[] there = new int[dictionaries[f].size() + 1];
      for (int code = 1; code < there.length; code++) {
        there[code] = others.dictionaries[f].find(dictionaries[f].get(code));
      }
      int[] column = codes[f];
      coded[f] = new int[column.length];
      Arrays.setAll(coded[f], row -> there[column[row]]);
    }
    int[] sourceThere = new int[source.length];
    Arrays.setAll(
        sourceThere, row -> Math.max(0, others.sources.indexOf(sources.get(source[row]))));
    return new People(
        schema, others.sources, sourceThere, ids, recordId, line, coded, others.dictionaries);
  }

  @Override
  public String toString() {
    return "People[" + size() + " records, " + sources.size() + " sources]";
  }
}
