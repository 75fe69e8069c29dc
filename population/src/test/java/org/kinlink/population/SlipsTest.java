package org.kinlink.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SlipsTest {
  @Test
  void aWrongPartGivesAnotherDateThatIsNotInTheFuture() {
    Dice dice = Dice.of(1, "test");
    LocalDate today = LocalDate.of(2026, 1, 15);
    for (int i = 0; i < 2000; i++) {
      LocalDate birth = dice.day(LocalDate.of(2008, 1, 1), today);
      LocalDate wrong = Slips.wrongPart(birth, today, dice);
      assertNotEquals(birth, wrong);
      assertFalse(wrong.isAfter(today));
    }
  }

  @Test
  void dayAndMonthChangePlacesWhereBothReadingsAreDates() {
    LocalDate date = LocalDate.of(2015, 3, 11);
    assertTrue(Slips.canSwap(date));
    assertEquals(LocalDate.of(2015, 11, 3), Slips.swapDayAndMonth(date));
    assertFalse(Slips.canSwap(LocalDate.of(2015, 3, 13)));
    assertFalse(Slips.canSwap(LocalDate.of(2015, 3, 3)));
  }

  @Test
  void aTypingErrorKeepsTheFirstLetterAndMostOfTheWord() {
    Dice dice = Dice.of(2, "test");
    for (int i = 0; i < 500; i++) {
      String typed = Slips.typing("Wainwright", dice);
      assertEquals('W', typed.charAt(0));
      assertTrue(Math.abs(typed.length() - 10) <= 1);
    }
  }

  @Test
  void aMistypedPostcodeIsAnotherOneOfTheSameForm() {
    Dice dice = Dice.of(3, "test");
    for (int i = 0; i < 500; i++) {
      String typed = Slips.postcode("ZX6 7AB", dice);
      assertNotEquals("ZX6 7AB", typed);
      assertTrue(typed.matches("ZX6 7[A-Z]{2}"));
    }
  }
}
