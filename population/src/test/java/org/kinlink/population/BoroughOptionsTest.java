package org.kinlink.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoroughOptionsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

  @Test
  void refusesFewerThanTenFamilies() {
    assertRefused("families", 9, TODAY);
  }

  @Test
  void refusesMoreFamiliesThanThereAreHousesFor() {
    assertRefused("families", 5001, TODAY);
  }

  @Test
  void refusesATodayLongAgo() {
    assertRefused("today", 60, LocalDate.of(2009, 12, 31));
  }

  @Test
  void refusesAPersonWithoutAName() {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Person("P1", Sex.FEMALE, TODAY, Ethnicity.OTHER, "9990000018", List.of()));
    assertTrue(String.valueOf(refusal.getMessage()).startsWith("names:"));
  }

  @Test
  void valuesOfPeopleDoNotShowInText() {
    NameSpell name = new NameSpell(TODAY, "Canary", "Yellowbird");
    Address address = new Address("1", "Canary Street", "Town", "ZX1 1AA", Address.Kind.HOME);
    Person person = new Person("P1", Sex.MALE, TODAY, Ethnicity.OTHER, "9990000018", List.of(name));
    assertEquals("Person[P1]", person.toString());
    assertEquals("NameSpell[hidden]", name.toString());
    assertEquals("Address[hidden]", address.toString());
    assertEquals(
        "Residence[P1]", new Residence("P1", address, ResidenceRole.MAIN, TODAY, null).toString());
  }

  private static void assertRefused(String argument, int families, LocalDate today) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> new BoroughOptions(1, families, today));
    assertTrue(String.valueOf(refusal.getMessage()).startsWith(argument + ":"));
  }
}
