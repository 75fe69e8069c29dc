package org.kinlink.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.Random;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinlink.testing.Records;

/** People with other values of a field are those that a builder makes of the same values. */
final class OtherValuesTest {
  private static final int NUMBER = 1;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 300, 9_000, 25_000})
  void peopleAreThoseThatABuilderWouldBuild(int size) {
    for (int unlike = 0; unlike < 2; unlike++) {
      Random random = new Random(95 + size);
      People people = people(size, unlike == 1, random);
      int[] named = RowKeys.of(people, 0, 2);
      RowKeys.of(people, 0, NUMBER);
      assertEquals(people.size(), named.length);
      BitSet rows = new BitSet();
      @Nullable String[] values = new @Nullable String[size];
      for (int i = 0; i < size / 5 + 1 && size > 0; i++) {
        int row = random.nextInt(size);
        rows.set(row);
        values[row] = value(random, size);
      }
      People other = OtherValues.in(people, NUMBER, rows, row -> values[row]);
      People naive =
          rebuilt(people, NUMBER, row -> rows.get(row) ? values[row] : people.value(NUMBER, row));
      assertSame(naive, other);
      assertArrayEquals(RowKeys.of(naive, 0, 2), RowKeys.of(other, 0, 2));
      assertArrayEquals(RowKeys.of(naive, 0, NUMBER), RowKeys.of(other, 0, NUMBER));
    }
  }

  @Test
  void rowsThatSayTheSameNowStandInTheOrderOfTheirIds() {
    People people =
        Records.of(FieldKind.FORENAME, FieldKind.NHS_NUMBER)
            .source("a")
            .add("3", "anna", "1")
            .add("2", "anna", "2")
            .add("1", "anna", "3")
            .people();
    BitSet all = new BitSet();
    all.set(0, 3);
    People other = OtherValues.in(people, 1, all, row -> row == 2 ? "" : null);
    assertEquals("1", other.recordId(0));
    assertEquals("2", other.recordId(1));
    assertEquals("3", other.recordId(2));
    assertEquals(0, other.dictionary(1).size());
    assertEquals(3, other.dictionary(1).count(0));
    assertEquals(0, other.row(new RecordRef("a", "1")));
  }

  private static People people(int size, boolean unlike, Random random) {
    Schema schema =
        Records.of(FieldKind.FORENAME, FieldKind.NHS_NUMBER, FieldKind.TOWN).people().schema();
    PeopleBuilder builder = new PeopleBuilder(schema);
    builder.expect(NUMBER, size, unlike);
    for (int source = 0; source < 3; source++) {
      builder.source("s" + source);
      for (int row = source; row < size; row += 3) {
        builder.add(
            Integer.toString(size - row, 36),
            row + 1,
            new @Nullable String[] {
              value(random, 3), value(random, size), random.nextBoolean() ? "exton" : null
            });
      }
    }
    return builder.build();
  }

  private static @Nullable String value(Random random, int most) {
    int value = random.nextInt(most + 2);
    return value == 0 ? null : value == 1 ? "" : "v" + value;
  }

  /** The same people, built anew. */
  private static People rebuilt(People people, int field, IntFunction<@Nullable String> values) {
    PeopleBuilder builder = new PeopleBuilder(people.schema());
    for (int source = 0; source < people.sources().size(); source++) {
      builder.source(people.sources().get(source));
      for (int row = people.firstRow(source); row < people.firstRow(source + 1); row++) {
        @Nullable String[] all = new @Nullable String[people.schema().size()];
        for (int f = 0; f < all.length; f++) {
          all[f] = f == field ? values.apply(row) : people.value(f, row);
        }
        builder.add(people.recordId(row), people.line(row), all);
      }
    }
    return builder.build();
  }

  private static void assertSame(People expected, People actual) {
    assertEquals(expected.size(), actual.size());
    for (int row = 0; row < expected.size(); row++) {
      assertEquals(expected.recordId(row), actual.recordId(row));
      assertEquals(expected.line(row), actual.line(row));
      assertEquals(expected.source(row), actual.source(row));
    }
    for (int f = 0; f < expected.schema().size(); f++) {
      assertArrayEquals(expected.codes[f], actual.codes[f]);
      assertEquals(expected.dictionary(f).size(), actual.dictionary(f).size());
      for (int code = 0; code <= expected.dictionary(f).size(); code++) {
        assertEquals(expected.dictionary(f).value(code), actual.dictionary(f).value(code));
        assertEquals(expected.dictionary(f).count(code), actual.dictionary(f).count(code));
      }
    }
  }
}
