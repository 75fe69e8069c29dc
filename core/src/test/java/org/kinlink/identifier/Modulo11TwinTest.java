package org.kinlink.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The check digits beside a naive twin that is written straight from the published text. */
class Modulo11TwinTest {
  private static final int VALUES = 10_000;

  /** The NHS Data Dictionary's five steps, on text. */
  private static boolean dictionaryAccepts(String digits) {
    int total = 0;
    for (int i = 0; i < 9; i++) {
      total += Character.digit(digits.charAt(i), 10) * (10 - i);
    }
    int check = 11 - total % 11;
    if (check == 10) {
      return false;
    }
    return (check == 11 ? 0 : check) == Character.digit(digits.charAt(9), 10);
  }

  /** The rule for learner numbers: ten less the remainder of the first nine, never for nought. */
  private static boolean learnerRuleAccepts(String digits) {
    int total = 0;
    for (int i = 0; i < 9; i++) {
      total += Character.digit(digits.charAt(i), 10) * (10 - i);
    }
    int remainder = total % 11;
    return digits.charAt(0) != '0'
        && remainder != 0
        && 10 - remainder == Character.digit(digits.charAt(9), 10);
  }

  private static boolean isDummy(String digits) {
    return digits.chars().distinct().count() == 1
        || digits.matches("(\\d)0{8}\\1")
        || digits.equals("2333455667")
        || digits.equals("0123456789");
  }

  /** Numbers from 010 to 311 299 are Scottish, and begin with a day, a month and a year. */
  private static boolean isUndatedScottish(String digits) {
    if (digits.compareTo("0100000000") < 0 || digits.compareTo("3113000000") >= 0) {
      return false;
    }
    return !isDate("19" + digits.substring(4, 6), digits)
        && !isDate("20" + digits.substring(4, 6), digits);
  }

  private static boolean isDate(String year, String digits) {
    try {
      LocalDate.parse(year + "-" + digits.substring(2, 4) + "-" + digits.substring(0, 2));
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static String randomDigits(Random random) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    return digits.toString();
  }

  private static String validNumber(Random random) {
    while (true) {
      String stem = randomDigits(random).substring(0, 9);
      for (char check = '0'; check <= '9'; check++) {
        if (NhsNumber.isValid(Long.parseLong(stem + check))) {
          return stem + check;
        }
      }
    }
  }

  private static void assertSame(String digits) {
    boolean valid = dictionaryAccepts(digits) && !isDummy(digits) && !isUndatedScottish(digits);
    long packed = Long.parseLong(digits);
    assertEquals(valid, NhsNumber.isValid(packed), digits);
    assertEquals(valid, NhsNumber.parse(digits) == packed, digits);
    assertEquals(learnerRuleAccepts(digits), Uln.check(digits).number() != null, digits);
  }

  @Test
  void agreesWithTheTwinThatGoesDigitByDigit() {
    Random random = new Random(20_260_105);
    for (long five = 0; five < 100_000; five++) {
      for (long number :
          new long[] {five, five * 100_000, five * 100_000 + random.nextInt(100_000)}) {
        assertEquals(Modulo11.remainderByDigit(number), Modulo11.remainder(number));
      }
    }
    assertEquals(Modulo11.remainderByDigit(9_999_999_999L), Modulo11.remainder(9_999_999_999L));
  }

  @Test
  void agreesOnRandomNumbers() {
    Random random = new Random(20_260_101);
    int valid = 0;
    for (int i = 0; i < VALUES; i++) {
      String digits = randomDigits(random);
      assertSame(digits);
      valid += NhsNumber.isValid(Long.parseLong(digits)) ? 1 : 0;
    }
    assertTrue(valid > VALUES / 25 && valid < VALUES / 10, "one in eleven, found " + valid);
  }

  @Test
  void agreesOnMutationsOfValidNumbers() {
    Random random = new Random(20_260_102);
    for (int i = 0; i < VALUES; i++) {
      StringBuilder digits = new StringBuilder(validNumber(random));
      assertSame(digits.toString());
      int slips = 1 + random.nextInt(3);
      for (int slip = 0; slip < slips; slip++) {
        digits.setCharAt(random.nextInt(10), (char) ('0' + random.nextInt(10)));
      }
      assertSame(digits.toString());
    }
  }

  @Test
  void findsEverySingleWrongDigitAndEveryTransposition() {
    Random random = new Random(20_260_103);
    for (int i = 0; i < 500; i++) {
      String number = validNumber(random);
      for (int at = 0; at < 10; at++) {
        for (char digit = '0'; digit <= '9'; digit++) {
          if (digit != number.charAt(at)) {
            String wrong = number.substring(0, at) + digit + number.substring(at + 1);
            assertFalse(NhsNumber.isValid(Long.parseLong(wrong)), wrong);
          }
        }
        if (at < 9 && number.charAt(at) != number.charAt(at + 1)) {
          String swapped =
              number.substring(0, at)
                  + number.charAt(at + 1)
                  + number.charAt(at)
                  + number.substring(at + 2);
          assertFalse(NhsNumber.isValid(Long.parseLong(swapped)), swapped);
        }
      }
    }
  }

  @Test
  void agreesOnEveryDummy() {
    Set<String> dummies = new TreeSet<>();
    for (int digit = 0; digit <= 9; digit++) {
      dummies.add(String.valueOf(digit).repeat(10));
      dummies.add(digit + "00000000" + digit);
    }
    dummies.add("2333455667");
    dummies.add("0123456789");
    assertEquals(21, dummies.size());
    for (String dummy : dummies) {
      assertTrue(dictionaryAccepts(dummy), "the check digit alone lets it pass");
      assertSame(dummy);
    }
  }
}
