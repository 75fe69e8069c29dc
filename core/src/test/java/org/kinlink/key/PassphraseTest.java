package org.kinlink.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassphraseTest {
  private static Passphrase of(String text) {
    return Passphrase.of(text.toCharArray());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void twoKeyboardsAgree() {
    assertArrayEquals(utf8("caf\u00e9"), of("cafe\u0301").utf8());
    assertTrue(of("caf\u00e9").matches(of("cafe\u0301")));
    assertFalse(of("cafe").matches(of("caf\u00e9")));
    assertFalse(of("cafe").matches(of("cafes")));
    assertFalse(of("cafes").matches(of("cafe")));
    assertFalse(of("xafe").matches(of("cafe")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\r\n"})
  void endsOfALineAreNoPartOfIt(String end) {
    assertArrayEquals(
        utf8("z\u00eb\ud83c\udfe0 x"),
        Passphrase.ofUtf8(utf8("z\u00eb\ud83c\udfe0 x" + end)).utf8());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "two\nlines", "one\n\n", "nul\u0000"})
  void refusesWhatIsNotOneLine(String text) {
    assertThrows(IllegalArgumentException.class, () -> Passphrase.ofUtf8(utf8(text)));
  }

  @Test
  void refusesWhatIsNotUnicode() {
    assertThrows(
        IllegalArgumentException.class, () -> Passphrase.ofUtf8(new byte[] {'a', (byte) 0xeb}));
    assertThrows(IllegalArgumentException.class, () -> of("a\ud83c"));
  }

  @Test
  void needsSixDifferentCharactersAndALength() {
    of("abcdef".repeat(3)).requireStrong(18);
    assertThrows(IllegalArgumentException.class, () -> of("abcdef".repeat(3)).requireStrong(19));
    assertThrows(IllegalArgumentException.class, () -> of("abcde".repeat(4)).requireStrong(18));
  }

  @Test
  void showsNothingAndForgetsWhenClosed() {
    char[] typed = "correct horse".toCharArray();
    Passphrase passphrase = Passphrase.of(typed);
    assertEquals("Passphrase[hidden]", passphrase.toString());
    passphrase.close();
    assertArrayEquals(new char[13], passphrase.chars());
    assertEquals('c', typed[0]);
  }
}
