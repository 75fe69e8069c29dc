package org.kinlink.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kinlink.record.FieldKind;
import org.kinlink.testing.Records;

final class PaddedComparatorTest {
  @Test
  void knowsWhatWasSeenUnderAPad() {
    double[] chance = {0.01, 0.01, 0.02, 0.06, 0.9};
    ValuePairs seen = new ValuePairs();
    seen.add(0, 20, 3);
    seen.add(20, 7, 5);
    PaddedComparator comparator = new PaddedComparator(FieldKind.SURNAME, chance, seen);
    Records records = Records.of(FieldKind.SURNAME).source("s");
    // Codes are in the order of the texts.
    for (int value : new int[] {0, 20, 7}) {
      records.add("r" + value, PaddedComparator.token(value));
    }
    FieldComparator.Kernel kernel = comparator.prepare(records.extracts().people().dictionary(0));
    assertEquals(3, kernel.level(1, 2));
    assertEquals(3, kernel.level(2, 1));
    assertEquals(5, kernel.level(2, 3));
    assertEquals(0, kernel.level(1, 3), "no pad in common");
    assertArrayEquals(chance, comparator.chance());
  }

  @Test
  void levelsFallWithTheBitsThatDiffer() {
    byte[] levels = PaddedComparator.levelsOf(FieldKind.SURNAME, 1, 38);
    assertEquals(65, levels.length);
    assertEquals(1, levels[0]);
    assertEquals(2, levels[2]);
    assertEquals(5, levels[64]);
    for (int apart = 1; apart < levels.length; apart++) {
      assertTrue(levels[apart] >= levels[apart - 1]);
    }
  }
}
