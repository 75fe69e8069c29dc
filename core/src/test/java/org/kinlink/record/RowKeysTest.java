package org.kinlink.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kinlink.testing.Records;

final class RowKeysTest {
  @Test
  void keysAreEqualExactlyWhereAllValuesAreEqualAndZeroWhereOneIsMissing() {
    Records records = Records.of(FieldKind.FORENAME, FieldKind.SURNAME, FieldKind.TOWN).source("a");
    Random random = new Random(8);
    for (int i = 0; i < 120; i++) {
      records.add("r" + i, some(random), some(random), some(random));
    }
    People people = records.people();
    int[] keys = RowKeys.of(people, 0, 1, 2);
    for (int a = 0; a < people.size(); a++) {
      assertEquals(text(people, a) == null, keys[a] == 0);
      for (int b = 0; b < people.size(); b++) {
        if (keys[a] != 0 && keys[b] != 0) {
          assertEquals(text(people, a).equals(text(people, b)), keys[a] == keys[b]);
        }
      }
    }
  }

  private static String some(Random random) {
    int n = random.nextInt(5);
    return n == 0 ? null : "v" + n;
  }

  private static String text(People people, int row) {
    String text = "";
    for (int f = 0; f < 3; f++) {
      if (people.value(f, row) == null) {
        return null;
      }
      text += people.value(f, row) + "|";
    }
    return text;
  }

  @Test
  void oneFieldGivesItsCodes() {
    People people =
        Records.of(FieldKind.TOWN).source("a").add("1", "exton").add("2", (String) null).people();
    assertArrayEquals(new int[] {0, 1}, RowKeys.of(people, 0));
  }

  @Test
  void joinKeepsLargeCodesApart() {
    int big = Integer.MAX_VALUE;
    assertArrayEquals(
        new int[] {1, 2, 0, 0},
        RowKeys.join(new int[] {1, big, big, 0}, new int[] {big, 1, 0, big}));
  }

  @Test
  void manyRowsAreNumberedAsTheyFirstOccur() {
    Random random = new Random(6);
    int[] left = random.ints(20_000, 0, 70_000).map(i -> i % 5 == 0 ? i % 90 : i).toArray();
    int[] right = random.ints(20_000, 0, 4).toArray();
    Map<Long, Integer> known = new HashMap<>();
    int[] expected = new int[left.length];
    for (int row = 0; row < left.length; row++) {
      if (left[row] != 0 && right[row] != 0) {
        expected[row] =
            known.computeIfAbsent((long) left[row] << 2 | right[row], k -> known.size() + 1);
      }
    }
    assertArrayEquals(expected, RowKeys.join(left, right));
  }

  @Test
  void manyRowsGiveWhatFewDo() {
    for (int most : new int[] {3, 200, 20_000, 900_000}) {
      Random random = new Random(most);
      int[] left = random.ints(20_000, 0, most).toArray();
      int[] right = random.ints(20_000, 0, 40).toArray();
      Map<Long, Integer> known = new HashMap<>();
      int[] expected = new int[left.length];
      for (int row = 0; row < left.length; row++) {
        if (left[row] != 0 && right[row] != 0) {
          long both = left[row] * 100L + right[row];
          known.putIfAbsent(both, known.size() + 1);
          expected[row] = known.get(both);
        }
      }
      assertArrayEquals(expected, RowKeys.join(left, right), "left to " + most);
      assertArrayEquals(expected, RowKeys.join(right, left), "right to " + most);
    }
  }

  @Test
  void fieldsInAnyOrderShareOneAnswer() {
    People people =
        Records.of(FieldKind.FORENAME, FieldKind.SURNAME, FieldKind.TOWN)
            .source("a")
            .add("1", "ann", "wey", "exton")
            .add("2", "ann", "wey", "exton")
            .people();
    assertSame(RowKeys.of(people, 0, 1, 2), RowKeys.of(people, 2, 0, 1));
  }
}
