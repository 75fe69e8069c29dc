package org.kinlink.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class OneEditTest {
  @Test
  void equalsTheFullDistanceOnRandomTexts() {
    Random random = new Random(30);
    int apart = 0;
    for (int i = 0; i < 20_000; i++) {
      String a = text(random, random.nextInt(7));
      String b = i % 2 == 0 ? text(random, random.nextInt(7)) : Slips.one(a, random);
      boolean expected = WholeTable.optimalAlignment(a, b) <= 1;
      apart += expected ? 0 : 1;
      assertEquals(expected, apart(a, b), () -> "for " + a + " and " + b);
      assertEquals(expected, apart(b, a), () -> "for " + b + " and " + a);
    }
    assertTrue(apart > 5_000, "enough pairs on either side");
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) ('a' + random.nextInt(3)));
    }
    return text.toString();
  }

  private static boolean apart(String a, String b) {
    return OneEdit.apart(a.toCharArray(), b.toCharArray());
  }

  @Test
  void oneSlipOfEachKind() {
    assertTrue(apart("exton", "exton"));
    assertTrue(apart("exton", "exten"));
    assertTrue(apart("exton", "xton"));
    assertTrue(apart("exton", "extons"));
    assertTrue(apart("exton", "extno"));
    assertTrue(apart("", "e"));
    assertFalse(apart("exton", "extnox"));
    assertFalse(apart("exton", "eotxn"));
    assertFalse(apart("", "ex"));
  }
}
