package org.kinlink.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every hard case is there, in the truth and in the extracts. */
class HardCaseTest {
  private static final Borough BOROUGH = Borough.grow(BoroughOptions.example());
  private static final Extracts EXTRACTS = Extracts.example();
  private static final Register REGISTER = new Register(BOROUGH);

  private static List<Person> who(HardCase hardCase) {
    return BOROUGH.hardCases().getOrDefault(hardCase, List.of()).stream()
        .map(REGISTER::person)
        .toList();
  }

  private static List<NamedCsvRecord> records(String file, String source, Person person) {
    Map<String, String> entities = Rows.entities(EXTRACTS, source);
    return Rows.of(EXTRACTS, file).stream()
        .filter(row -> person.entity().equals(entities.get(row.getField(0))))
        .toList();
  }

  @ParameterizedTest
  @EnumSource(HardCase.class)
  void isThere(HardCase hardCase) {
    assertFalse(who(hardCase).isEmpty());
  }

  @Test
  void twinsShareBirthdayAndSexButNoName() {
    List<Person> twins = who(HardCase.TWINS_SIMILAR_NAMES);
    assertEquals(6, twins.size());
    for (int i = 0; i < twins.size(); i += 2) {
      assertEquals(twins.get(i).birth(), twins.get(i + 1).birth());
      assertEquals(twins.get(i).sex(), twins.get(i + 1).sex());
      assertNotEquals(twins.get(i).name().forename(), twins.get(i + 1).name().forename());
      assertTrue(
          REGISTER.relatives(twins.get(i), Relation.FULL_SIBLING).contains(twins.get(i + 1)));
    }
  }

  @Test
  void fatherAndSonShareNameAndHome() {
    List<Person> pair = who(HardCase.FATHER_AND_SON_ONE_NAME).subList(0, 2);
    assertEquals(pair.get(0).name().forename(), pair.get(1).name().forename());
    assertEquals(pair.get(0).name().surname(), pair.get(1).name().surname());
    assertEquals(openHomes(pair.get(0)), openHomes(pair.get(1)));
  }

  private static Set<Address> openHomes(Person person) {
    Set<Address> homes = new HashSet<>();
    REGISTER.residences(person).stream()
        .filter(Residence::isOpen)
        .forEach(r -> homes.add(r.address()));
    return homes;
  }

  @Test
  void familiesOfOneSurnameShareAStreet() {
    List<Person> khans =
        who(HardCase.SHARED_SURNAME_STREET).stream()
            .filter(p -> p.name().surname().equals("Khan"))
            .toList();
    assertEquals(6, khans.size());
    Set<String> streets = new HashSet<>();
    Set<Address> homes = new HashSet<>();
    for (Person khan : khans) {
      openHomes(khan).forEach(a -> streets.add(a.street()));
      homes.addAll(openHomes(khan));
    }
    assertEquals(1, streets.size());
    assertEquals(3, homes.size());
  }

  @Test
  void namesakesShareNameAndBirthdayButNoFamily() {
    List<Person> pair = who(HardCase.NAMESAKES_ONE_BIRTHDAY).subList(0, 2);
    assertEquals(pair.get(0).birth(), pair.get(1).birth());
    assertEquals(pair.get(0).name().forename(), pair.get(1).name().forename());
    assertEquals(pair.get(0).name().surname(), pair.get(1).name().surname());
    assertNotEquals(REGISTER.family(pair.get(0)), REGISTER.family(pair.get(1)));
  }

  @Test
  void childrenOfSeparatedParentsHaveTwoRowsOfAddressesAtSchool() {
    for (Person child : who(HardCase.TWO_HOMES)) {
      assertEquals(2, openHomes(child).size());
      assertEquals(2, records("school-addresses.csv", "school", child).size());
    }
  }

  @Test
  void theBlendedFamilyHasHalfAndStepSiblingsInOtherHouseholds() {
    Person ofHis = who(HardCase.BLENDED_FAMILY).get(0);
    Person ofHers = who(HardCase.BLENDED_FAMILY).get(1);
    Person ofBoth = who(HardCase.BLENDED_FAMILY).get(2);
    Person far = who(HardCase.BLENDED_FAMILY).get(3);
    assertTrue(REGISTER.relatives(ofHis, Relation.STEP_SIBLING).contains(ofHers));
    assertTrue(REGISTER.relatives(ofHis, Relation.HALF_SIBLING).contains(ofBoth));
    assertTrue(REGISTER.relatives(ofHers, Relation.HALF_SIBLING).contains(far));
    assertFalse(REGISTER.relatives(ofHis, Relation.HALF_SIBLING).contains(far));
    assertNotEquals(openHomes(ofHers), openHomes(far));
  }

  @Test
  void grandparentsWhoBringUpChildrenLiveWithThem() {
    for (Person child : who(HardCase.KINSHIP_CARE)) {
      Person carer = REGISTER.relatives(child, Relation.KINSHIP_CARER).get(0);
      assertTrue(REGISTER.relatives(child, Relation.GRANDPARENT).contains(carer));
      assertEquals(openHomes(carer), openHomes(child));
    }
  }

  @Test
  void healthKnowsFosteredChildrenAtTheirParentsHome() {
    for (Person child : who(HardCase.FOSTER_PLACEMENT)) {
      Person carer = REGISTER.relatives(child, Relation.FOSTER_PARENT).get(0);
      assertEquals(openHomes(carer), openHomes(child));
      NamedCsvRecord patient = records("community-health.csv", "community-health", child).get(0);
      String placement = openHomes(child).iterator().next().postcode();
      assertNotEquals(placement, patient.getField("postcode"));
      assertEquals("Y", patient.getField("lac_indicator"));
    }
  }

  @Test
  void theAdoptedChildIsTwoPeopleWithoutATie() {
    Person before = who(HardCase.ADOPTION_OLD_LIFE).get(0);
    Person after = who(HardCase.ADOPTION_NEW_LIFE).get(0);
    assertEquals(before.birth(), after.birth());
    assertNotEquals(before.nhsNumber(), after.nhsNumber());
    assertNotEquals(before.name().surname(), after.name().surname());
    assertTrue(REGISTER.relatives(after, Relation.BIRTH_PARENT).isEmpty());
    assertEquals(2, REGISTER.relatives(after, Relation.ADOPTIVE_PARENT).size());
    assertFalse(REGISTER.livesHere(before));
    assertTrue(records("school-roll.csv", "school", before).isEmpty());
    assertTrue(records("social-care-people.csv", "social-care", after).isEmpty());
    assertFalse(records("social-care-people.csv", "social-care", before).isEmpty());
  }

  @Test
  void everyRecordOfTheNewLifeAndItsNumberAreSealed() {
    Person after = who(HardCase.ADOPTION_NEW_LIFE).get(0);
    Set<String> sealed = new HashSet<>();
    for (NamedCsvRecord row : Rows.of(EXTRACTS, "safeguards.csv")) {
      if (row.getField("safeguard").equals("seal")) {
        sealed.add(row.getField("record_id") + row.getField("nhs_number"));
      }
    }
    assertEquals(
        Set.of(
            after.nhsNumber(),
            records("school-roll.csv", "school", after).get(0).getField(0),
            records("community-health.csv", "community-health", after).get(0).getField(0)),
        sealed);
  }

  @Test
  void everyRecordOfTheRefugeFamilyIsRestrictedAndOnlyTheCaseSystemKnowsTheRefuge() {
    Set<String> restricted = new HashSet<>();
    for (NamedCsvRecord row : Rows.of(EXTRACTS, "safeguards.csv")) {
      if (row.getField("safeguard").equals("restrict")) {
        restricted.add(row.getField("source") + row.getField("record_id"));
      }
    }
    Set<String> records = new HashSet<>();
    List<String> family = who(HardCase.REFUGE).stream().map(Person::entity).toList();
    for (NamedCsvRecord row : Rows.of(EXTRACTS, "truth/truth.csv")) {
      if (family.contains(row.getField("entity"))) {
        records.add(row.getField("source") + row.getField("record_id"));
      }
    }
    assertEquals(records, restricted);
    EXTRACTS
        .files()
        .forEach(
            (file, text) ->
                assertEquals(
                    file.equals("social-care-residences.csv"), text.contains("Larch House")));
  }

  @Test
  void healthKnowsTheNewbornAsBaby() {
    Person baby = who(HardCase.NEWBORN_UNNAMED).get(0);
    String name =
        records("community-health.csv", "community-health", baby).get(0).getField("patient_name");
    assertTrue(name.endsWith(", Baby"));
  }

  @Test
  void unaccompaniedYoungPeopleWereBornOnTheFirstOfJanuary() {
    for (Person young : who(HardCase.UNACCOMPANIED_FIRST_OF_JANUARY)) {
      assertEquals(LocalDate.of(young.birth().getYear(), 1, 1), young.birth());
    }
  }

  @Test
  void theSchoolDropsOneHalfOfAHyphenatedSurname() {
    for (Person child : who(HardCase.HYPHENATED_SURNAME)) {
      String held = records("school-roll.csv", "school", child).get(0).getField("surname");
      assertTrue(child.name().surname().contains("-"));
      assertTrue(child.name().surname().contains(held) && !held.contains("-"));
    }
  }

  @Test
  void theChildWhoseSurnameChangedBearsThatOfTheStepfather() {
    for (Person child : who(HardCase.SURNAME_CHANGED)) {
      assertEquals(2, child.names().size());
      Person stepfather = REGISTER.relatives(child, Relation.STEP_PARENT).get(0);
      assertEquals(stepfather.name().surname(), child.name().surname());
    }
  }

  @Test
  void socialCareHoldsNamesTheWrongWayRound() {
    for (Person child : who(HardCase.NAME_ORDER)) {
      NamedCsvRecord row = records("social-care-people.csv", "social-care", child).get(0);
      assertNotEquals(child.name().forename(), row.getField("first_name"));
      assertNotEquals(child.name().surname(), row.getField("last_name"));
    }
  }

  @Test
  void socialCareHoldsTheMothersNumberForAChild() {
    for (Person child : who(HardCase.NUMBER_OF_MOTHER)) {
      Person mother = REGISTER.relatives(child, Relation.BIRTH_PARENT).get(0);
      NamedCsvRecord row = records("social-care-people.csv", "social-care", child).get(0);
      assertEquals(mother.nhsNumber(), row.getField("nhs_number"));
    }
  }

  @Test
  void unrelatedChildrenShareTheChildrensHome() {
    Set<Address> homes = new HashSet<>();
    Set<String> families = new HashSet<>();
    for (Person child : who(HardCase.CHILDRENS_HOME)) {
      homes.addAll(openHomes(child));
      families.add(REGISTER.family(child));
    }
    assertEquals(1, homes.size());
    assertEquals(3, families.size());
  }

  @Test
  void cousinsLiveAtOneAddress() {
    Set<Address> homes = new HashSet<>();
    Set<String> mothers = new HashSet<>();
    for (Person child : who(HardCase.COUSINS_ONE_ADDRESS)) {
      homes.addAll(openHomes(child));
      mothers.add(REGISTER.family(child));
    }
    assertEquals(1, homes.size());
    assertEquals(2, mothers.size());
  }
}
