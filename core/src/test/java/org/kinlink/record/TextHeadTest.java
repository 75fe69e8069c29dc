package org.kinlink.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class TextHeadTest {
  @Test
  void headsFollowTheOrderOfTextsAndTellThoseTheyHoldWhole() {
    Random random = new Random(88);
    char[] letters = "abz 09\u0000\u0001~\u007f\u0080\u00e9\u4e2d\ud83d\ude00".toCharArray();
    TreeSet<String> texts = new TreeSet<>();
    texts.add("");
    for (int i = 0; i < 60_000; i++) {
      StringBuilder text = new StringBuilder();
      int few = random.nextBoolean() ? 6 : letters.length;
      for (int n = random.nextInt(11); n > 0; n--) {
        text.append(letters[random.nextInt(few)]);
      }
      texts.add(text.toString());
    }
    Map<Long, Integer> sharing = new HashMap<>();
    texts.forEach(text -> sharing.merge(TextHead.of(text), 1, Integer::sum));
    long before = 0;
    int whole = 0;
    for (String text : texts) {
      long head = TextHead.of(text);
      assertTrue(before <= head, "no text stands before another by its head alone");
      before = head;
      byte[] data = ("x" + text + "y").getBytes(StandardCharsets.UTF_8);
      // Half of a pair has no bytes of its own.
      if (new String(data, StandardCharsets.UTF_8).equals("x" + text + "y")) {
        assertEquals(head, TextHead.of(data, 1, data.length - 1));
      }
      if (TextHead.isWhole(head)) {
        assertEquals(1, sharing.get(head));
        whole++;
      }
    }
    assertTrue(whole > 1000);
    assertTrue(
        TextHead.isWhole(TextHead.of("NE2 6UB")) && !TextHead.isWhole(TextHead.of("a\u00e9")));
  }
}
