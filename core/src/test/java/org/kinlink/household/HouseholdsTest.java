package org.kinlink.household;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kinlink.record.Address;
import org.kinlink.record.RelationType;
import org.kinlink.record.ResidenceRole;

class HouseholdsTest {
  private static final String MILL = "1 Mill Lane";
  private static final String HILL = "2 Hill Road";

  /** Who lives in each household, in the order of the ids. */
  private static List<Set<String>> members(World w) {
    List<Set<String>> members = new ArrayList<>();
    for (Household household : w.households().households()) {
      Set<String> names = new TreeSet<>();
      household.residences().forEach(r -> names.add(w.name(r.person())));
      members.add(names);
    }
    return members;
  }

  private static Set<String> homes(World w, String name) {
    return w.households().homes(w.number(name));
  }

  @Test
  void childOfSeparatedParentsHasTwoHomes() {
    World w =
        new World()
            .people("amy", "dad", "mum")
            .lives("amy", MILL, ResidenceRole.MAIN, "2015-01-01", null)
            .lives("mum", MILL)
            .lives("amy", HILL, ResidenceRole.SHARED_CARE, "2018-01-01", null)
            .lives("dad", HILL);
    assertEquals(List.of(Set.of("amy", "mum"), Set.of("amy", "dad")), members(w));
    assertEquals(Set.of("H000001", "H000002"), homes(w, "amy"));
    assertEquals(Set.of("H000002"), homes(w, "dad"));
  }

  @Test
  void oneStayStatedByTwoSourcesMerges() {
    World w =
        new World()
            .people("amy")
            .says("school")
            .lives("amy", MILL, "2015-01-01", null)
            .says("care")
            .lives("amy", MILL, ResidenceRole.SHARED_CARE, "2014-06-01", "2019-01-01");
    List<PersonResidence> residences = w.households().residences();
    assertEquals(1, residences.size());
    PersonResidence stay = residences.get(0);
    assertEquals("care school", stay.sources());
    assertEquals("2014-06-01", String.valueOf(stay.from()));
    assertEquals("2019-01-01", String.valueOf(stay.to()));
    assertEquals(ResidenceRole.SHARED_CARE, stay.role());
  }

  @Test
  void undatedStatementJoinsTheLatestStayAndFillsNoGap() {
    World w =
        new World()
            .people("amy")
            .lives("amy", MILL, "2010-01-01", "2011-01-01")
            .lives("amy", MILL, "2015-01-01", "2016-01-01")
            .says("care")
            .lives("amy", MILL);
    assertEquals(
        List.of("school", "care school"),
        w.households().residences().stream().map(PersonResidence::sources).toList());
  }

  @Test
  void staysThatDoNotOverlapStayApart() {
    World w =
        new World()
            .people("amy")
            .lives("amy", MILL, "2010-01-01", "2011-01-01")
            .says("care")
            .lives("amy", MILL, "2015-01-01", "2016-01-01");
    assertEquals(2, w.households().residences().size());
  }

  @Test
  void familiesThatFollowEachOtherAreTwoHouseholds() {
    World w =
        new World()
            .people("amy", "bob", "mum")
            .lives("amy", MILL, "2010-01-01", "2012-01-01")
            .lives("mum", MILL, "2011-01-01", "2014-05-01")
            .lives("bob", MILL, "2014-05-01", null);
    assertEquals(List.of(Set.of("amy", "mum"), Set.of("bob")), members(w));
  }

  @Test
  void aChangeOfRoleFromOneDayToTheNextKeepsTheHousehold() {
    World w =
        new World()
            .people("amy")
            .lives("amy", MILL, ResidenceRole.PLACEMENT, "2010-01-01", "2012-01-01")
            .lives("amy", MILL, ResidenceRole.MAIN, "2012-01-02", null);
    assertEquals(List.of(Set.of("amy")), members(w));
    assertEquals(2, w.households().residences().size());
  }

  @Test
  void aStayThatHasEndedIsNoHome() {
    World w =
        new World()
            .people("amy")
            .lives("amy", MILL, "2010-01-01", "2012-01-01")
            .lives("amy", HILL, "2012-01-02", null);
    assertEquals(1, homes(w, "amy").size());
    assertEquals(2, w.households().households().size());
  }

  @Test
  void uprnAndPostcodeWithLineOfOnePremisesAreOneHousehold() {
    World w =
        new World()
            .people("amy", "dad", "mum")
            .livesAt(
                "amy", new Address(MILL, null, "EX1 1AA", "77"), ResidenceRole.MAIN, null, null)
            .livesAt("dad", new Address(null, null, null, "77"), ResidenceRole.MAIN, null, null)
            .lives("mum", MILL);
    assertEquals(List.of(Set.of("amy", "dad", "mum")), members(w));
  }

  @Test
  void homesOfOnePersonAreNumberedByTheirPremisesWhoeverStatesTheUprn() {
    World w =
        new World()
            .people("amy", "dad", "mum")
            .lives("amy", HILL, "2010-01-01", "2012-01-01")
            .lives("amy", MILL, "2012-01-01", "2014-01-01")
            .livesAt("dad", new Address(HILL, null, "EX1 1AA", "9"), ResidenceRole.MAIN, null, null)
            .livesAt(
                "mum", new Address(MILL, null, "EX1 1AA", "10"), ResidenceRole.MAIN, null, null);
    assertEquals(List.of(Set.of("amy", "mum"), Set.of("amy", "dad")), members(w));
  }

  @Test
  void aLineOfSeveralUprnsIsNotTakenForOneOfThem() {
    World w =
        new World()
            .people("amy", "bob", "cat")
            .livesAt(
                "amy", new Address(MILL, null, "EX1 1AA", "77"), ResidenceRole.MAIN, null, null)
            .livesAt(
                "bob", new Address(MILL, null, "EX1 1AA", "78"), ResidenceRole.MAIN, null, null)
            .lives("cat", MILL);
    assertEquals(3, w.households().households().size());
  }

  @Test
  void anAddressWithoutPremisesMakesNoHousehold() {
    World w =
        new World()
            .people("amy", "bob")
            .livesAt(
                "amy", new Address(null, null, "EX1 1AA", null), ResidenceRole.MAIN, null, null)
            .livesAt(
                "bob", new Address(null, null, "EX1 1AA", null), ResidenceRole.MAIN, null, null);
    assertEquals(List.of(), w.households().households());
    assertEquals(2, w.households().residences().size());
  }

  @Test
  void aPseudoPostcodeMakesNoHousehold() {
    Address noFixedAbode = new Address("no fixed abode", null, "ZZ99 3VZ", null);
    World w =
        new World()
            .people("amy", "bob")
            .livesAt("amy", noFixedAbode, ResidenceRole.MAIN, null, null)
            .livesAt("bob", noFixedAbode, ResidenceRole.MAIN, null, null);
    assertEquals(List.of(), w.households().households());
  }

  @Test
  void anInstitutionByRoleIsNoHouseholdForAnybody() {
    World w =
        new World()
            .people("amy", "bob")
            .lives("amy", MILL, ResidenceRole.INSTITUTION, null, null)
            .lives("bob", MILL);
    assertEquals(List.of(), w.households().households());
    assertTrue(w.households().residences().stream().allMatch(r -> r.householdId() == null));
  }

  @Test
  void institutionsAreRecognisedByTheirWords() {
    for (String line :
        List.of(
            "HMP Exton, Gaol Road",
            "ST MARYS HOSPITAL HIGH STREET",
            "Exton Women's Refuge",
            "12 Halls of Residence",
            "Sunny Nursing Home",
            "The Hostel, 4 Mill Lane",
            "Exton Boarding School")) {
      assertTrue(InstitutionWords.in(line), line);
    }
  }

  @Test
  void streetsAndHousesNamedAfterInstitutionsAreHomes() {
    for (String line :
        List.of(
            "12 School Lane",
            "3 HOSPITAL RD",
            "The Old School, 4 Mill Lane",
            "School House, Exton",
            "5 Prison Street",
            "6 Rest Harrow Way",
            "College Cottages 2")) {
      assertFalse(InstitutionWords.in(line), line);
    }
    assertFalse(InstitutionWords.in(null));
  }

  private static World crowd(int people) {
    World w = new World();
    for (int i = 0; i < people; i++) {
      w.people("p" + (char) ('a' + i)).lives("p" + (char) ('a' + i), MILL);
    }
    return w;
  }

  @Test
  void moreThanTenUnrelatedPeopleAtOnceAreNoHousehold() {
    assertEquals(1, crowd(10).households().households().size());
    assertEquals(0, crowd(11).households().households().size());
  }

  @Test
  void aLargeFamilyIsAHousehold() {
    World w = crowd(12);
    for (int i = 1; i < 12; i++) {
      w.has("p" + (char) ('a' + i), RelationType.PARENT, "pa");
    }
    assertEquals(1, w.households().households().size());
  }

  @Test
  void elevenPeopleOneAfterTheOtherAreNoCrowd() {
    World w = new World();
    for (int i = 0; i < 11; i++) {
      String name = "p" + (char) ('a' + i);
      w.people(name).lives(name, MILL, (1990 + i) + "-01-01", (1990 + i) + "-06-01");
    }
    assertEquals(11, w.households().households().size());
  }

  @Test
  void premisesOfARestrictedPersonVanishForEverybody() {
    World w =
        new World()
            .people("amy", "dad", "mum")
            .lives("amy", MILL)
            .lives("mum", MILL)
            .lives("amy", HILL)
            .lives("dad", HILL)
            .restrict("mum");
    assertEquals(List.of(Set.of("amy", "dad")), members(w));
    assertEquals(2, w.households().residences().size());
    assertEquals(Set.of("H000001"), homes(w, "amy"));
    assertTrue(w.households().withheld(w.number("amy")));
    assertFalse(w.households().withheld(w.number("dad")));
  }

  @Test
  void premisesVanishUnderEveryFormOfTheirAddress() {
    World w =
        new World()
            .people("amy", "bob", "mum")
            .livesAt(
                "mum", new Address(MILL, null, "EX1 1AA", "77"), ResidenceRole.MAIN, null, null)
            .livesAt(
                "bob", new Address(MILL, null, "EX1 1AA", "78"), ResidenceRole.MAIN, null, null)
            .lives("amy", MILL)
            .restrict("mum");
    assertEquals(List.of(), w.households().residences());
  }

  @Test
  void staysThatARestrictedPersonHasLeftAreWithheldForThatPersonOnly() {
    World w =
        new World()
            .people("amy", "dad", "mum")
            .lives("dad", HILL, "2010-01-01", null)
            .lives("mum", HILL, "2010-01-01", "2015-01-01")
            .lives("mum", MILL, "2015-01-02", null)
            .lives("amy", MILL, "2015-01-02", null)
            .restrict("mum");
    assertEquals(List.of(Set.of("dad")), members(w));
    assertEquals(Set.of(), homes(w, "amy"));
  }

  @Test
  void aSealedRecordIsAsIfItWereNotThere() {
    World w = crowd(11).seal("pc");
    World without = new World();
    for (int i = 0; i < 11; i++) {
      if (i != 2) {
        String name = "p" + (char) ('a' + i);
        without.people(name).lives(name, MILL);
      }
    }
    assertEquals(members(without), members(w));
    assertEquals(10, w.households().residences().size());
  }

  @Test
  void aResidenceOfARecordThatIsNotInTheRunIsPassedOver() {
    World w = new World().people("amy").lives("amy", MILL).lives("ghost", MILL);
    assertEquals(List.of(Set.of("amy")), members(w));
  }

  @Test
  void orderOfTheStatementsDoesNotMatter() {
    Households first = everything().households();
    for (int seed = 0; seed < 20; seed++) {
      Households again = everything().shuffled(seed).households();
      assertEquals(first.residences(), again.residences());
      assertEquals(first.households(), again.households());
    }
  }

  private static World everything() {
    return new World()
        .people("amy", "bob", "dad", "mum")
        .lives("amy", MILL, "2010-01-01", "2012-01-01")
        .lives("amy", MILL, "2011-01-01", null)
        .lives("amy", MILL)
        .lives("mum", MILL)
        .lives("amy", HILL, ResidenceRole.SHARED_CARE, "2013-01-01", null)
        .says("care")
        .lives("amy", HILL)
        .lives("dad", HILL)
        .lives("bob", "HMP Exton");
  }

  @Test
  void noTextFormTellsWhoOrWhere() {
    Households households = everything().households();
    assertEquals("Households[2]", households.toString());
    assertNotEquals(0, households.households().size());
    assertFalse(households.residences().toString().contains("Mill"));
    assertFalse(households.households().toString().contains("Mill"));
  }
}
