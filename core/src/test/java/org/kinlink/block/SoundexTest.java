package org.kinlink.block;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SoundexTest {
  @ParameterizedTest
  @CsvSource({
    "robert, R163", "rupert, R163", "ashcraft, A261", "ashcroft, A261", "tymczak, T522",
    "pfister, P236", "honeyman, H555", "lee, L000", "gutierrez, G362", "jackson, J250",
    "washington, W252", "vandeusen, V532", "o'brien, O165", "smith jones, S532"
  })
  void knownCodes(String name, String code) {
    assertEquals(code, Soundex.of(name));
  }

  @Test
  void nothingToHearIsEmpty() {
    assertEquals("", Soundex.of(""));
    assertEquals("", Soundex.of("12 - 3"));
    assertEquals("", Soundex.of("王"));
  }
}
