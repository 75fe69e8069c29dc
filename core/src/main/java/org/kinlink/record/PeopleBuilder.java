package org.kinlink.record;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Collects standardised person records, source by source, and builds the {@link People} of a run.
 * Not safe for use by several threads.
 */
public final class PeopleBuilder {
  private static final int MANY = 20_000;

  private final Schema schema;
  private final List<String> sources = new ArrayList<>();
  private final TextTable[] values;
  private final Ints source = new Ints();
  private final Ints line = new Ints();
  private final ByteHeap ids = new ByteHeap();
  private final Ints recordIds = new Ints();
  private final Ints[] codes;

  /**
   * Starts with no sources and no records.
   *
   * @param schema the fields of every record
   */
  public PeopleBuilder(Schema schema) {
    this.schema = schema;
    this.codes = new Ints[schema.size()];
    this.values = new TextTable[schema.size()];
    for (int f = 0; f < schema.size(); f++) {
      codes[f] = new Ints();
      values[f] = new TextTable();
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
      codes[f].add(number(f, fieldValues[f]));
    }
    return addRow(ids.add(recordId), lineNumber);
  }

  /**
   * Adds a record whose values have numbers already.
   *
   * @param recordId the id that the source gave the record, unique in it (the caller checks)
   * @param lineNumber where the record stood in its file, from 1
   * @param numbers what {@link #number} gave for its values, in schema order
   * @return this
   */
  public PeopleBuilder add(String recordId, int lineNumber, int[] numbers) {
    return add(ids.add(recordId), lineNumber, numbers);
  }

  /**
   * Takes over record ids as they were read.
   *
   * @param read the ids, to which none may be added afterwards
   * @return what is to be added to each place among them
   */
  public int takeIds(ByteHeap read) {
    return ids.addAll(read);
  }

  /**
   * Adds a record whose id was taken over and whose values have numbers already.
   *
   * @param place the place of the id among those of this builder
   * @param lineNumber where the record stood in its file, from 1
   * @param numbers what {@link #number} gave for its values, in schema order
   * @return this
   */
  public PeopleBuilder add(int place, int lineNumber, int[] numbers) {
    for (int f = 0; f < codes.length; f++) {
      codes[f].add(numbers[f]);
    }
    return addRow(place, lineNumber);
  }

  private PeopleBuilder addRow(int recordId, int lineNumber) {
    source.add(sources.size() - 1);
    line.add(lineNumber);
    recordIds.add(recordId);
    return this;
  }

  /**
   * Numbers a value for the records that will have it. Different fields may be asked by different
   * threads.
   *
   * @param field place of the field in the schema
   * @param value a standardised value, null or empty where missing
   * @return its number in this builder, 0 where missing; no record need use it
   */
  public int number(int field, @Nullable String value) {
    return value == null || value.isEmpty() ? 0 : values[field].number(value);
  }

  /**
   * Makes room for values that are to be numbered.
   *
   * @param field place of the field in the schema
   * @param most how many there may be
   * @param unlike whether hardly any of them is equal to another; equal ones may get several
   *     numbers from then on
   */
  public void expect(int field, int most, boolean unlike) {
    values[field].expect(most, unlike);
  }

  /**
   * Returns the values that have numbers.
   *
   * @param numbers what {@link #number} gave for them, in schema order
   * @return the values, null where the number is 0
   */
  public @Nullable String[] texts(int[] numbers) {
    @Nullable String[] texts = new @Nullable String[numbers.length];
    for (int f = 0; f < texts.length; f++) {
      texts[f] = numbers[f] == 0 ? null : values[f].text(numbers[f]);
    }
    return texts;
  }

  /**
   * Adds all sources and records of another builder of the same schema.
   *
   * @param other the other builder, which may not be used afterwards
   * @return this
   * @throws IllegalArgumentException if a source of the same name was started before
   */
  public PeopleBuilder addAll(PeopleBuilder other) {
    int before = sources.size();
    other.sources.forEach(this::source);
    fields(other.source.size()).forEach(f -> addAll(f, other));
    int moved = ids.addAll(other.ids);
    for (int r = 0; r < other.source.size(); r++) {
      source.add(before + other.source.get(r));
      line.add(other.line.get(r));
      recordIds.add(moved + other.recordIds.get(r));
    }
    return this;
  }

  /** All fields, side by side where there is much to do. */
  private IntStream fields(int rows) {
    IntStream fields = IntStream.range(0, schema.size());
    return rows < MANY ? fields : fields.parallel();
  }

  private void addAll(int f, PeopleBuilder other) {
    int[] number = new int[other.values[f].size() + 1];
    values[f].expectAll(other.values[f]);
    for (int v = 1; v < number.length; v++) {
      number[v] = values[f].number(other.values[f].text(v));
    }
    for (int r = 0; r < other.source.size(); r++) {
      codes[f].add(number[other.codes[f].get(r)]);
    }
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
    int[][] columns = new int[schema.size()][];
    fields(rows)
        .forEach(
            f -> {
              columns[f] = codes[f].toArray();
              dictionaries[f] = values[f].dictionary(columns[f]);
            });
    int[] sourceOf = source.toArray();
    int[] order = order(sourceOf, columns);
    int[] lines = line.toArray();
    fields(rows).forEach(f -> columns[f] = permute(columns[f], order));
    return new People(
        schema,
        ImmutableList.copyOf(sources),
        permute(sourceOf, order),
        ids,
        permute(recordIds.toArray(), order),
        permute(lines, order),
        columns,
        dictionaries);
  }

  /** The rows of each source stand together already, and are sorted by themselves. */
  private int[] order(int[] sourceOf, int[][] columns) {
    int[] order = RowOrder.natural(sourceOf.length);
    IntStream.range(0, sources.size())
        .parallel()
        .forEach(
            s -> {
              int from = Arrays.binarySearch(sourceOf, s);
              int to = from;
              while (from > 0 && sourceOf[from - 1] == s) {
                from--;
              }
              while (to >= 0 && to < sourceOf.length && sourceOf[to] == s) {
                to++;
              }
              if (from >= 0) {
                int[] rows = Arrays.copyOfRange(order, from, to);
                sort(rows, columns);
                System.arraycopy(rows, 0, order, from, rows.length);
              }
            });
    return order;
  }

  private void sort(int[] order, int[][] columns) {
    boolean[] firsts = RowOrder.firsts(order, columns);
    for (int from = 0; from < order.length; ) {
      int to = from + 1;
      while (to < order.length && !firsts[to]) {
        to++;
      }
      if (to - from > 1) {
        sortById(order, from, to);
      }
      from = to;
    }
  }

  private void sortById(int[] order, int from, int to) {
    Integer[] part = new Integer[to - from];
    Arrays.setAll(part, i -> order[from + i]);
    Arrays.sort(part, Comparator.comparing(row -> ids.text(recordIds.get(row))));
    for (int i = from; i < to; i++) {
      order[i] = part[i - from];
    }
  }

  private static int[] permute(int[] column, int[] order) {
    int[] out = new int[column.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = column[order[i]];
    }
    return out;
  }
}
