package org.kinlink.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CheckCharactersTest {
  @Test
  void nhsNumbersOfThePublishedExamplesGetTheirCheckDigit() {
    assertEquals(9, CheckCharacters.nhsNumber("943476591"));
    assertEquals(0, CheckCharacters.nhsNumber("987654321"));
    assertEquals(8, CheckCharacters.nhsNumber("999000001"));
    assertEquals(6, CheckCharacters.nhsNumber("999000002"));
  }

  @Test
  void aStemWhoseCheckValueIsTenIsNeverIssued() {
    assertEquals(-1, CheckCharacters.nhsNumber("123456789"));
  }

  @Test
  void pupilNumbersOfThePublishedExamplesGetTheirCheckLetter() {
    assertEquals('B', CheckCharacters.pupilNumber("801200005001"));
    assertEquals('P', CheckCharacters.pupilNumber("207000016049"));
  }

  @Test
  void issuedNumbersAreValidAndOfTheRange999AndDiffer() {
    NhsNumbers numbers = new NhsNumbers(Dice.of(3, "test"));
    Set<String> issued = new HashSet<>();
    for (int i = 0; i < 20_000; i++) {
      String number = numbers.issue();
      assertEquals("999", number.substring(0, 3));
      assertEquals(0, weightedSum(number) % 11);
      assertNotEquals("9999999999", number);
      issued.add(number);
    }
    assertEquals(20_000, issued.size());
  }

  static int weightedSum(String number) {
    int sum = 0;
    for (int i = 0; i < 10; i++) {
      sum += (10 - i) * Character.digit(number.charAt(i), 10);
    }
    // The last weight is 1, so the check digit itself is part of the sum.
    return sum;
  }
}
