package org.kinlink.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class KeyContextTest {
  private static String hex(String... parts) {
    return HexFormat.of().formatHex(KeyContext.encode(List.of(parts)));
  }

  @Test
  void putsTheLengthInBytesBeforeEachText() {
    assertEquals("0000000161" + "00000000" + "00000002c3a9", hex("a", "", "\u00e9"));
    assertEquals("", hex());
  }

  @Test
  void givesNoTwoContextsTheSameBytes() {
    Random random = new Random(20_260_104);
    Map<String, List<String>> seen = new TreeMap<>();
    for (int i = 0; i < 10_000; i++) {
      List<String> parts = new ArrayList<>();
      for (int part = random.nextInt(4); part > 0; part--) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(4); length > 0; length--) {
          text.append("\u0000\u0001a".charAt(random.nextInt(3)));
        }
        parts.add(text.toString());
      }
      String encoded = HexFormat.of().formatHex(KeyContext.encode(parts));
      List<String> before = seen.putIfAbsent(encoded, parts);
      assertEquals(before == null ? parts : before, parts);
    }
    assertFalse(seen.isEmpty());
  }

  @Test
  void encodesCharactersBeyondTheBasicPlane() {
    assertArrayEquals(HexFormat.of().parseHex("f09f8fa0"), KeyContext.utf8("\ud83c\udfe0"));
  }

  @Test
  void refusesHalfASurrogatePair() {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> KeyContext.utf8("secret\ud83c"));
    assertEquals("text: is not well-formed Unicode", refusal.getMessage());
    assertThrows(IllegalArgumentException.class, () -> hex("\udfe0"));
  }
}
