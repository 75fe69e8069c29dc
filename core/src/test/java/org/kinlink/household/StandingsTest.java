package org.kinlink.household;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinlink.record.Address;
import org.kinlink.record.ResidenceRole;

class StandingsTest {
  private static final String MILL = "1 Mill Lane";
  private static final String HILL = "2 Hill Road";

  private static List<String> standings(World w, String name) {
    return w.households().residences().stream()
        .filter(r -> r.person() == w.number(name))
        .map(r -> r.householdId() + " " + r.standing().key() + " " + r.reason())
        .toList();
  }

  @Test
  void oneOfTwoMainHomesIsBelievedAndTheReasonTold() {
    World w =
        new World()
            .people("amy")
            .lives("amy", MILL, "2015-01-01", null)
            .says("care")
            .lives("amy", HILL, "2020-01-01", null);
    assertEquals(
        List.of("H000001 outvoted another home begins later", "H000002 current null"),
        standings(w, "amy"));
    assertEquals(1, w.households().homes(w.number("amy")).size());
  }

  @Test
  void theSourceThatAgreesMoreOftenIsBelieved() {
    World w = new World().people("amy", "ben", "cat");
    w.lives("amy", MILL).lives("ben", "4 Mill Lane").lives("cat", "5 Mill Lane");
    w.says("care").lives("amy", HILL).lives("ben", "4 Mill Lane").lives("cat", "5 Mill Lane");
    assertEquals(1, standings(w, "amy").stream().filter(s -> s.contains("outvoted")).count());
    assertEquals(1, w.households().homes(w.number("cat")).size());
  }

  @Test
  void twoHomesThatOneSourceStatesAreBothKept() {
    World w = new World().people("amy").lives("amy", MILL).lives("amy", HILL);
    assertEquals(2, w.households().homes(w.number("amy")).size());
  }

  @Test
  void aSharedHomeIsNoDisagreement() {
    World w =
        new World()
            .people("amy")
            .lives("amy", MILL)
            .says("care")
            .lives("amy", HILL, ResidenceRole.SHARED_CARE, null, null);
    assertEquals(2, w.households().homes(w.number("amy")).size());
  }

  @Test
  void homesOfTwoParentsAreBothTheChilds() {
    World w =
        new World()
            .people("amy", "mum", "dad")
            .born("amy", "mum", "dad")
            .lives("amy", MILL)
            .lives("mum", MILL)
            .lives("dad", HILL)
            .says("care")
            .lives("amy", HILL);
    assertEquals(2, w.households().homes(w.number("amy")).size());
  }

  @Test
  void pastHomesAreNoRivals() {
    World w =
        new World()
            .people("amy", "ben")
            .lives("amy", MILL, "2015-01-01", "2019-01-01")
            .lives("ben", HILL, "2021-01-01", null)
            .says("care")
            .lives("amy", HILL, "2019-01-01", null);
    assertEquals(List.of("H000001 past null", "H000002 current null"), standings(w, "amy"));
  }

  private static World atPostcodes(String one, String other) {
    return new World()
        .people("amy")
        .livesAt("amy", new Address(MILL, "Exton", one, null), ResidenceRole.MAIN, null, null)
        .says("care")
        .livesAt("amy", new Address(MILL, "Exton", other, "1001"), ResidenceRole.MAIN, null, null);
  }

  @Test
  void oneLineInPostcodesThatDifferInOnePlaceIsOneHome() {
    World w = atPostcodes("EX1 1AA", "EX1 1AB");
    assertEquals(1, w.households().households().size());
    assertNull(w.households().residences().get(0).reason());
    assertEquals(1, atPostcodes("EX1 1AA", "EX1 1AA").households().households().size());
  }

  @Test
  void oneLineInOtherPostcodesIsTwoHomes() {
    assertEquals(2, atPostcodes("EX1 1AA", "EX2 9ZB").households().households().size());
  }

  @Test
  void aHiddenHomeStaysHiddenUnderAMiswrittenPostcode() {
    World w = atPostcodes("EX1 1AA", "EX1 1AB").restrict("amy");
    assertEquals(0, w.households().residences().size());
  }

  @Test
  void anAddressOfFiveThousandMakesNoHouseholdAndEndsSoon() {
    World w = new World();
    for (int i = 0; i < 5000; i++) {
      w.people("p" + i).lives("p" + i, MILL);
    }
    Households households = assertTimeoutPreemptively(Duration.ofMinutes(2), () -> w.households());
    assertEquals(0, households.households().size());
    assertEquals(5000, households.residences().size());
    assertEquals(
        List.of("p0"),
        households.addressConflicts().stream().map(c -> c.record().recordId()).toList());
  }

  @Test
  void aCrowdIsToldByNobodyWhoseHomeIsHidden() {
    World w = new World();
    for (int i = 10; i < 30; i++) {
      w.people("p" + i)
          .lives(
              "p" + i, MILL, "2010-01-01", i == 10 ? "2015-01-01" : i == 11 ? "2020-01-01" : null);
    }
    w.restrict("p10");
    assertEquals(
        List.of("p11"),
        w.households().addressConflicts().stream().map(c -> c.record().recordId()).toList());
    w.restrict("p12");
    assertEquals(List.of(), w.households().addressConflicts());
  }

  @ParameterizedTest
  @CsvSource({
    "2011-05-06, , false",
    "2011-02-01, , false",
    "2010-05-06, , true",
    ", 2010-05-06, true",
    ", 2014-05-06, false",
    ", , false"
  })
  void nobodyLivesAnywhereLongBeforeBeingBorn(String from, String to, boolean reported) {
    World w = new World().person("p", "F", "2011-05-06").lives("p", MILL, from, to);
    assertEquals(
        reported ? List.of("p " + AddressConflict.BEFORE_BIRTH) : List.of(),
        w.households().addressConflicts().stream()
            .map(c -> c.record().recordId() + " " + c.reason())
            .toList());
    assertEquals(1, w.households().residences().size());
    w.restrict("p");
    assertEquals(List.of(), w.households().addressConflicts());
  }
}
