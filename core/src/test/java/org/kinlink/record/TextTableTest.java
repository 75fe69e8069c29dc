package org.kinlink.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class TextTableTest {
  @Test
  void textsThatAreCountedStandInTheirOrderWhateverTheirScriptAndLength() {
    Random random = new Random(3);
    char[] letters = "abc \u0000~\u007f\u0080\u00e9\u4e2d\ud83d\ude00".toCharArray();
    for (int texts : new int[] {40, 15_000}) {
      TextTable table = new TextTable();
      TreeSet<String> sorted = new TreeSet<>();
      for (int i = 0; i < texts; i++) {
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "" : "flat 12, high");
        for (int n = random.nextInt(12); n >= 0; n--) {
          text.append(letters[random.nextInt(letters.length)]);
        }
        table.number(text.toString());
        sorted.add(text.toString());
      }
      int[] counts = new int[table.size() + 1];
      Arrays.fill(counts, 1);
      String unused = table.text(7);
      counts[7] = 0;
      sorted.remove(unused);
      assertEquals(
          List.copyOf(sorted),
          Arrays.stream(TextOrder.of(table, counts)).mapToObj(table::text).toList());
    }
  }

  @Test
  void whoeverDoesNotLookForEqualTextsFindsThemInTheEnd() {
    Random random = new Random(82);
    int[] letters = "ab \u0000~\u007f\u0080\u00e9\ud83d\ude00\uff21".codePoints().toArray();
    for (String before : List.of("", "a longer beginning of ")) {
      for (int most : new int[] {3, 8, 11}) {
        TextTable first = new TextTable();
        TextTable second = new TextTable();
        TextTable twin = new TextTable();
        second.expect(4, true);
        ByteHeap read = new ByteHeap();
        List<Integer> places = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
          StringBuilder text = new StringBuilder(before);
          for (int n = random.nextInt(most); n >= 0; n--) {
            // Some rounds have no letter that a head cannot hold.
            text.appendCodePoint(letters[random.nextInt(most == 8 ? 2 : letters.length)]);
          }
          texts.add(text.toString());
        }
        int[] column = new int[texts.size() + 1];
        int[] expected = new int[column.length];
        for (int i = 0; i < texts.size(); i++) {
          expected[i] = twin.number(texts.get(i));
          if (i < 1000) {
            column[i] = first.number(texts.get(i));
          } else if (i < 2000) {
            column[i] = second.number(texts.get(i));
          } else {
            places.add(read.add(texts.get(i)));
          }
        }
        int[] number = first.addAll(second);
        int moved = first.take(read);
        for (int i = 1000; i < texts.size(); i++) {
          column[i] =
              i < 2000 ? number[column[i]] : first.numberTaken(moved + places.get(i - 2000));
        }
        Dictionary found = first.dictionary(column);
        Dictionary known = twin.dictionary(expected);
        assertArrayEquals(expected, column);
        assertEquals(known.size(), found.size());
        for (int code = 0; code <= known.size(); code++) {
          assertEquals(known.value(code), found.value(code));
          if (code > 0) {
            assertEquals(known.get(code), String.valueOf(found.characters(code)));
            assertEquals(code, found.find(known.get(code)));
          }
          assertEquals(known.count(code), found.count(code));
        }
      }
    }
  }
}
