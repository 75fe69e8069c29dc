package org.kinlink.pseudonym;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Bech32mTest {
  /** The test vectors of BIP 350: valid ones, and some whose check is wrong. */
  @ParameterizedTest
  @CsvSource({
    "a1lqfn3a, true",
    "an83characterlonghumanreadablepartthatcontainsthetheexcludedcharactersbioandnumber11sg7hg6,"
        + " true",
    "abcdef1l7aum6echk45nj3s0wdvt2fg8x9yrzpqzd3ryx, true",
    "11llllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllludsr8,"
        + " true",
    "split1checkupstagehandshakeupstreamerranterredcaperredlc445v, true",
    "?1v759aa, true",
    "m1vctc34, false",
    "split1checkupstagehandshakeupstreamerranterredcaperredlc445w, false"
  })
  void agreesWithThePublishedVectors(String text, boolean valid) {
    int separator = text.lastIndexOf('1');
    int check = Bech32m.readable(text.substring(0, separator));
    for (int i = separator + 1; i < text.length(); i++) {
      check = Bech32m.step(check, Bech32m.value(text.charAt(i)));
    }
    assertEquals(valid, Bech32m.isWhole(check));
    int made = Bech32m.readable(text.substring(0, separator));
    for (int i = separator + 1; i < text.length() - Bech32m.CHECK; i++) {
      made = Bech32m.step(made, Bech32m.value(text.charAt(i)));
    }
    StringBuilder end = new StringBuilder();
    for (int i = Bech32m.CHECK - 1; i >= 0; i--) {
      end.append((char) Bech32m.character((Bech32m.end(made) >> (i * Bech32m.BITS)) & 31));
    }
    assertEquals(valid, text.endsWith(end.toString()));
  }
}
