package org.kinlink.standardise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;

/** What the tests of the standardisers share. */
final class Apply {
  private Apply() {}

  static void becomes(Standardiser standardiser, String raw, String expected) {
    Standardised result = standardiser.apply(List.of(raw));
    assertEquals(expected, result.value(), raw);
    assertNull(result.problem(), raw);
  }

  static void isMissing(Standardiser standardiser, String... raws) {
    for (String raw : raws) {
      assertEquals(Standardised.MISSING, standardiser.apply(List.of(raw)), raw);
    }
  }

  static void isRefused(Standardiser standardiser, String raw, String problem) {
    Standardised result = standardiser.apply(List.of(raw));
    assertNull(result.value(), raw);
    assertNotNull(result.problem(), raw);
    assertEquals(problem, result.problem(), raw);
  }
}
