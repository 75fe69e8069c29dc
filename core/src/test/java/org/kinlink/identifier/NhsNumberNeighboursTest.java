package org.kinlink.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NhsNumberNeighboursTest {
  private final long[] into = new long[NhsNumberNeighbours.MOST];

  /** Every slip tried on text. */
  private static Set<Long> naively(String digits) {
    Set<Long> found = new TreeSet<>();
    for (int at = 0; at < 10; at++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        addIfOther(digits, digits.substring(0, at) + digit + digits.substring(at + 1), found);
      }
      if (at > 0) {
        String swapped = "" + digits.charAt(at) + digits.charAt(at - 1);
        addIfOther(digits, digits.substring(0, at - 1) + swapped + digits.substring(at + 1), found);
      }
    }
    return found;
  }

  private static void addIfOther(String digits, String other, Set<Long> found) {
    if (!other.equals(digits) && NhsNumber.isValid(Long.parseLong(other))) {
      found.add(Long.parseLong(other));
    }
  }

  @Test
  void areThoseThatTryingEverySlipFinds() {
    Random random = new Random(20_260_104);
    long wrong = 0;
    long all = 0;
    for (int i = 0; i < 3_000; i++) {
      StringBuilder digits = new StringBuilder();
      for (int k = 0; k < 10; k++) {
        digits.append((char) ('0' + random.nextInt(10)));
      }
      int count = NhsNumberNeighbours.of(Long.parseLong(digits.toString()), into);
      Set<Long> found = new TreeSet<>();
      Arrays.stream(into, 0, count).forEach(found::add);
      assertEquals(count, found.size(), "none twice");
      assertEquals(naively(digits.toString()), found, digits.toString());
      // Behind a digit below four most have no date in them, so that Scotland cannot issue them.
      boolean england = digits.charAt(0) >= '4';
      all += england ? count : 0;
      wrong += england && count > 0 ? 1 : 0;
    }
    double mean = (double) all / wrong;
    assertTrue(mean > 9 && mean < 10, "about ten each, found " + mean);
  }

  @Test
  void standInTheOrderOfTheSlips() {
    int count = NhsNumberNeighbours.of(9_990_000_019L, into);
    long[] expected = {
      9_490_000_019L,
      9_920_000_019L,
      9_993_000_019L,
      9_990_900_019L,
      9_990_020_019L,
      9_990_008_019L,
      9_990_000_719L,
      9_990_000_069L,
      9_990_000_018L
    };
    assertEquals(
        Arrays.stream(expected).boxed().toList(), Arrays.stream(into, 0, count).boxed().toList());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 9_990_000_018L, 1_111_111_111L, 2_333_455_667L})
  void areNoneOfWhatPassesTheCheckDigit(long packed) {
    assertEquals(0, NhsNumberNeighbours.of(packed, into));
  }

  @Test
  void holdNoDummy() {
    int count = NhsNumberNeighbours.of(1_111_111_112L, into);
    assertTrue(count > 0);
    assertTrue(Arrays.stream(into, 0, count).allMatch(NhsNumber::isValid));
    assertTrue(Arrays.stream(into, 0, count).noneMatch(n -> n == 1_111_111_111L));
  }

  @Test
  void areTheSameFromText() {
    long[] fromText = new long[NhsNumberNeighbours.MOST];
    int count = NhsNumberNeighbours.of(9_990_000_019L, into);
    assertEquals(count, NhsNumberNeighbours.of(" 999 000-0019 ", fromText));
    assertTrue(Arrays.equals(into, fromText));
    assertTrue(NhsNumberNeighbours.of("9276308686", into) > 0, "a ULN may be a slip too");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "9990000018", "999000001", "99900000190", "99 90000019", "9.99E9"})
  void areNoneOfTextThatIsNotTenWrongDigits(String text) {
    assertEquals(0, NhsNumberNeighbours.of(text, into));
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 10_000_000_000L})
  void refuseOtherThanTenDigits(long packed) {
    assertThrows(IllegalArgumentException.class, () -> NhsNumberNeighbours.of(packed, into));
  }

  @Test
  void refuseAShortArray() {
    long[] tooShort = new long[NhsNumberNeighbours.MOST - 1];
    assertThrows(
        IllegalArgumentException.class, () -> NhsNumberNeighbours.of(9_990_000_019L, tooShort));
    assertThrows(IllegalArgumentException.class, () -> NhsNumberNeighbours.of("x", tooShort));
  }
}
