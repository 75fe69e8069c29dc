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
      boolean expected = distance(a, b) <= 1;
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

  /** Optimal string alignment distance by the whole table. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
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
