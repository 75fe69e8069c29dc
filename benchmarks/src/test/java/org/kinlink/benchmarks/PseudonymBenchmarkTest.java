package org.kinlink.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.kinlink.identifier.NhsNumber;

class PseudonymBenchmarkTest {
  private final PseudonymBenchmark.Numbers numbers = new PseudonymBenchmark.Numbers();

  @Test
  void bothProvidersGiveTheSameHmac() {
    assertEquals(1_024, numbers.messages.length);
    for (byte[] message : numbers.messages) {
      assertArrayEquals(numbers.hmac.of(message), numbers.bouncyCastle.of(message));
    }
  }

  @Test
  void bothPseudonymisersGiveTheSamePseudonym() {
    for (NhsNumber number : numbers.numbers) {
      assertEquals(numbers.pseudonymiser.pseudonym(number), numbers.naive.pseudonym(number));
    }
  }
}
