package org.kinlink.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
          List.copyOf(sorted), Arrays.stream(table.ordered(counts)).mapToObj(table::text).toList());
    }
  }
}
