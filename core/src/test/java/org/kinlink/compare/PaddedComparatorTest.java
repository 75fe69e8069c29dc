package org.kinlink.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kinlink.compare.PaddedComparator.Padded;
import org.kinlink.record.FieldKind;
import org.kinlink.testing.Records;

final class PaddedComparatorTest {
  private static final Map<String, Padded> VALUES =
      Map.of(
          "a", new Padded(new long[] {1, 5, 9}, new long[] {0, 0x0f0f, 0}),
          "b", new Padded(new long[] {2, 5}, new long[] {0, 0x0f0f}),
          "c", new Padded(new long[] {5, 7}, new long[] {0x0f03, 0}),
          "d", new Padded(new long[] {5}, new long[] {0x5555555555555555L}),
          "e", new Padded(new long[] {8}, new long[] {0x0f0f}));

  @Test
  void comparesUnderAPadThatBothHave() {
    double[] chance = {0.01, 0.01, 0.02, 0.06, 0.9};
    PaddedComparator comparator =
        new PaddedComparator(FieldKind.SURNAME, 1, 38, chance, false, VALUES);
    Records records = Records.of(FieldKind.SURNAME).source("s");
    for (String value : new String[] {"a", "b", "c", "d", "e", "f"}) {
      records.add(value, value);
    }
    FieldComparator.Kernel kernel = comparator.prepare(records.extracts().people().dictionary(0));
    assertEquals(1, kernel.level(1, 2));
    assertEquals(2, kernel.level(1, 3));
    assertEquals(5, kernel.level(1, 4));
    assertEquals(0, kernel.level(1, 5), "no pad in common");
    assertEquals(0, kernel.level(1, 6), "no pads at all");
    assertEquals(kernel.level(3, 1), kernel.level(1, 3));
  }

  @Test
  void theMostSimilarOfFormerValuesCounts() {
    Map<String, Padded> values =
        Map.of(
            "a", new Padded(new long[] {1, 5, 9}, new long[] {0x5555, 0x0f0f, 0x5555}),
            "b", new Padded(new long[] {1, 5, 9}, new long[] {0xaaaa, 0x0f03, 0xaaaa}));
    Records records = Records.of(FieldKind.SURNAME).source("s").add("a", "a").add("b", "b");
    double[] chance = {0.01, 0.01, 0.02, 0.06, 0.9};
    for (boolean best : new boolean[] {false, true}) {
      FieldComparator.Kernel kernel =
          new PaddedComparator(FieldKind.SURNAME, 1, 38, chance, best, values)
              .prepare(records.extracts().people().dictionary(0));
      assertEquals(best ? 2 : 4, kernel.level(1, 2));
    }
  }
}
