package org.kinlink.record;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Collects standardised person records, source by source, and builds the {@link People} of a run.
 * Not safe for use by several threads.
 */
public final class PeopleBuilder {
  private static final int MANY = 20_000;

  private final Schema schema;
  private final List<SourceRows> sources = new ArrayList<>();
  private final TextTable[] values;
  private final ByteHeap ids = new ByteHeap();

  /**
   * Starts with no sources and no records.
   *
   * @param schema the fields of every record
   */
  public PeopleBuilder(Schema schema) {
    this.schema = schema;
    this.values = new TextTable[schema.size()];
    Arrays.setAll(values, f -> new TextTable());
  }

  /**
   * Starts a source; the records added next belong to it.
   *
   * @param name its name
   * @return this
   * @throws IllegalArgumentException if a source of that name was started before
   */
  public PeopleBuilder source(String name) {
    return source(new SourceRows(name, schema.size()));
  }

  private PeopleBuilder source(SourceRows rows) {
    if (sources.stream().anyMatch(each -> each.name().equals(rows.name()))) {
      throw new IllegalArgumentException("name: source " + rows.name() + " stands twice");
    }
    sources.add(rows);
    return this;
  }

  /**
   * Makes room for records of the source started last.
   *
   * @param most how many there may be
   * @return this
   */
  public PeopleBuilder expectRecords(int most) {
    last().expect(most);
    return this;
  }

  private SourceRows last() {
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("recordId: start a source before adding records");
    }
    return sources.get(sources.size() - 1);
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
    SourceRows rows = last();
    if (fieldValues.length != schema.size()) {
      throw new IllegalArgumentException(
          "fieldValues: " + fieldValues.length + " values for " + schema.size() + " fields");
    }
    int[] numbers = new int[fieldValues.length];
    for (int f = 0; f < numbers.length; f++) {
      numbers[f] = number(f, fieldValues[f]);
    }
    rows.add(ids.add(recordId), lineNumber, numbers);
    return this;
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
    last().add(place, lineNumber, numbers);
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
   * Takes over texts as they were read, so that those which are values already need not be copied.
   *
   * @param field place of the field in the schema, of whose values hardly any is to be equal to
   *     another by {@link #expect}
   * @param read the texts, to which none may be added afterwards
   * @return what is to be added to each place among them
   */
  public int takeTexts(int field, ByteHeap read) {
    return values[field].take(read);
  }

  /**
   * Numbers a value among the texts that were taken over.
   *
   * @param field place of the field in the schema
   * @param place the place of the text among those of the field, which is not empty
   * @return its number in this builder
   */
  public int numberTaken(int field, int place) {
    return values[field].numberTaken(place);
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
    int records = other.sources.stream().mapToInt(SourceRows::size).sum();
    fields(records).forEach(f -> addAll(f, other));
    int moved = ids.addAll(other.ids);
    for (SourceRows rows : other.sources) {
      rows.moveIds(moved);
      source(rows);
    }
    return this;
  }

  /** All fields, side by side where there is much to do. */
  private IntStream fields(int rows) {
    IntStream fields = IntStream.range(0, schema.size());
    return rows < MANY ? fields : fields.parallel();
  }

  private void addAll(int f, PeopleBuilder other) {
    int[] number = values[f].addAll(other.values[f]);
    for (SourceRows rows : other.sources) {
      int[] column = rows.values(f);
      for (int r = 0; r < column.length; r++) {
        column[r] = number[column[r]];
      }
    }
  }

  /**
   * Builds the table with sorted dictionaries and rows sorted by source and content; records of
   * equal content stand in the order of their ids. The builder may not be used afterwards.
   *
   * @return the people
   */
  public People build() {
    int records = sources.stream().mapToInt(SourceRows::size).sum();
    Dictionary[] dictionaries = new Dictionary[schema.size()];
    fields(records)
        .forEach(
            f ->
                dictionaries[f] =
                    values[f].dictionary(
                        sources.stream().map(rows -> rows.values(f)).toArray(int[][]::new)));
    int[][] orders = new int[sources.size()][];
    IntStream.range(0, orders.length)
        .parallel()
        .forEach(s -> orders[s] = sources.get(s).order(ids));
    int[][] columns = new int[schema.size()][];
    fields(records).forEach(f -> columns[f] = joined(orders, records, rows -> rows.values(f)));
    int[] sourceOf = new int[records];
    int row = 0;
    for (int s = 0; s < orders.length; s++) {
      Arrays.fill(sourceOf, row, row += orders[s].length, s);
    }
    return new People(
        schema,
        sources.stream().map(SourceRows::name).collect(ImmutableList.toImmutableList()),
        sourceOf,
        ids,
        joined(orders, records, SourceRows::ids),
        joined(orders, records, SourceRows::lines),
        columns,
        dictionaries);
  }

  /** A column of all sources, one behind the other, each in its order. */
  private int[] joined(int[][] orders, int records, Function<SourceRows, int[]> column) {
    int[] joined = new int[records];
    int at = 0;
    for (int s = 0; s < orders.length; s++) {
      int[] from = column.apply(sources.get(s));
      for (int row : orders[s]) {
        joined[at++] = from[row];
      }
    }
    return joined;
  }
}
