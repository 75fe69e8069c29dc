package org.kinlink.record;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects standardised person records, source by source, and builds the {@link People} of a run.
 * Not safe for use by several threads.
 */
public final class PeopleBuilder {
  private final Schema schema;
  private final List<String> sources = new ArrayList<>();
  private final List<Map<String, Integer>> interned = new ArrayList<>();
  private final List<List<String>> values = new ArrayList<>();
  private final Ints source = new Ints();
  private final Ints line = new Ints();
  private final List<String> recordIds = new ArrayList<>();
  private final Ints[] codes;

  /**
   * Starts with no sources and no records.
   *
   * @param schema the fields of every record
   */
  public PeopleBuilder(Schema schema) {
    this.schema = schema;
    this.codes = new Ints[schema.size()];
    for (int f = 0; f < schema.size(); f++) {
      codes[f] = new Ints();
      interned.add(new HashMap<>());
      values.add(new ArrayList<>());
    }
  }

  /**
   * Starts a source; the records added next belong to it.
   *
   * @param name its name
   * @return this
   * @throws IllegalArgumentException if a source of that name was started before
   */
  public PeopleBuilder source(String name) {
    if (sources.contains(name)) {
      throw new IllegalArgumentException("name: source " + name + " stands twice");
    }
    sources.add(name);
    return this;
  }

  /**
   * Adds a record to the source started last.
   *
   * @param recordId the id that the source gave the record, unique in it (the caller checks)
   * @param lineNumber where the record stood in its file, from 1
   * @param fieldValues standardised values in schema order, null or empty where missing
   * @return this
   * @throws IllegalArgumentException if no source was started, or the number of values is not the
   *     number of fields
   */
  public PeopleBuilder add(String recordId, int lineNumber, @Nullable String... fieldValues) {
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("recordId: start a source before adding records");
    }
    if (fieldValues.length != schema.size()) {
      throw new IllegalArgumentException(
          "fieldValues: " + fieldValues.length + " values for " + schema.size() + " fields");
    }
    for (int f = 0; f < fieldValues.length; f++) {
      codes[f].add(intern(f, fieldValues[f]));
    }
    source.add(sources.size() - 1);
    line.add(lineNumber);
    recordIds.add(recordId);
    return this;
  }

  private int intern(int field, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      return 0;
    }
    Map<String, Integer> seen = interned.get(field);
    Integer known = seen.get(value);
    if (known == null) {
      known = seen.size() + 1;
      seen.put(value, known);
      values.get(field).add(value);
    }
    return known;
  }

  /**
   * Builds the table with sorted dictionaries and rows sorted by source and content; records of
   * equal content stand in the order of their ids.
   *
   * @return the people
   */
  public People build() {
    int rows = source.size();
    Dictionary[] dictionaries = new Dictionary[schema.size()];
    int[][] sorted = new int[schema.size()][];
    for (int f = 0; f < schema.size(); f++) {
      int[] rank = rank(values.get(f));
      int[] column = codes[f].toArray();
      int[] counts = new int[rank.length];
      for (int r = 0; r < rows; r++) {
        column[r] = rank[column[r]];
        counts[column[r]]++;
      }
      sorted[f] = column;
      String[] ordered = new String[rank.length];
      for (int v = 1; v < rank.length; v++) {
        ordered[rank[v]] = values.get(f).get(v - 1);
      }
      dictionaries[f] = new Dictionary(ordered, counts);
    }
    Integer[] order = new Integer[rows];
    Arrays.setAll(order, i -> i);
    int[] sourceOf = source.toArray();
    Arrays.sort(order, (a, b) -> compare(a, b, sourceOf, sorted));
    int[] lines = line.toArray();
    String[] ids = new String[rows];
    Arrays.setAll(ids, i -> recordIds.get(order[i]));
    for (int f = 0; f < sorted.length; f++) {
      sorted[f] = permute(sorted[f], order);
    }
    return new People(
        schema,
        ImmutableList.copyOf(sources),
        permute(sourceOf, order),
        ids,
        permute(lines, order),
        sorted,
        dictionaries);
  }

  private int compare(int a, int b, int[] sourceOf, int[][] columns) {
    int c = Integer.compare(sourceOf[a], sourceOf[b]);
    for (int f = 0; c == 0 && f < columns.length; f++) {
      c = Integer.compare(columns[f][a], columns[f][b]);
    }
    return c != 0 ? c : recordIds.get(a).compareTo(recordIds.get(b));
  }

  private static int[] rank(List<String> distinct) {
    Integer[] order = new Integer[distinct.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> distinct.get(a).compareTo(distinct.get(b)));
    int[] rank = new int[distinct.size() + 1];
    for (int i = 0; i < order.length; i++) {
      rank[order[i] + 1] = i + 1;
    }
    return rank;
  }

  private static int[] permute(int[] column, Integer[] order) {
    int[] out = new int[column.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = column[order[i]];
    }
    return out;
  }

  /** A growing array of ints, so that ten million records do not become ten million boxes. */
  private static final class Ints {
    private int[] items = new int[64];
    private int size;

    void add(int item) {
      if (size == items.length) {
        items = Arrays.copyOf(items, size + (size >> 1));
      }
      items[size++] = item;
    }

    int size() {
      return size;
    }

    int[] toArray() {
      return Arrays.copyOf(items, size);
    }
  }
}
