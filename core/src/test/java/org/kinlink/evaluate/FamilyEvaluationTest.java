package org.kinlink.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kinlink.record.Address;
import org.kinlink.record.RecordRef;
import org.kinlink.record.RelationType;
import org.kinlink.record.Relationship;
import org.kinlink.record.Residence;
import org.kinlink.record.ResidenceRole;

/** Amy and Ben have one mother and one father, who lives elsewhere; Tom is Amy's twin. */
class FamilyEvaluationTest {
  private final Map<RecordRef, String> persons = new LinkedHashMap<>();
  private final Map<RecordRef, String> entities = new LinkedHashMap<>();
  private final List<FamilyRun.Tie> shown = new ArrayList<>();
  private final List<FamilyRun.Home> homes = new ArrayList<>();
  private final List<Relationship> stated = new ArrayList<>();
  private final List<Residence> residences = new ArrayList<>();
  private final List<FamilyTruth.Pair> never = new ArrayList<>();
  private ImmutableSet<RecordRef> sealed = ImmutableSet.of();

  FamilyEvaluationTest() {
    for (String who : List.of("amy", "ben", "tom", "mum", "dad", "eve")) {
      record(who, who);
    }
    for (String child : List.of("amy", "ben", "tom")) {
      states(child, "mum");
      states(child, "dad");
      shows(child, RelationType.BIRTH_PARENT, "mum");
      shows(child, RelationType.BIRTH_PARENT, "dad");
      home(child, "H1", "AB1 1AA");
    }
    shows("amy", RelationType.FULL_SIBLING, "ben");
    shows("amy", RelationType.FULL_SIBLING, "tom");
    shows("ben", RelationType.FULL_SIBLING, "tom");
    home("mum", "H1", "AB1 1AA");
    home("dad", "H2", "AB2 2BB");
  }

  private static RecordRef ref(String record) {
    return new RecordRef("s", record);
  }

  private void record(String record, String entity) {
    persons.put(ref(record), record);
    entities.put(ref(record), entity);
  }

  private void states(String child, String parent) {
    stated.add(new Relationship(ref(child), ref(parent), RelationType.BIRTH_PARENT, null, null));
  }

  private void shows(String person, RelationType type, String related) {
    shown.add(new FamilyRun.Tie(person, type, related));
  }

  private void home(String who, String household, String postcode) {
    homes.add(new FamilyRun.Home(who, household, null));
    residences.add(
        new Residence(
            ref(who), new Address("1 x st", null, postcode, null), ResidenceRole.MAIN, null, null));
  }

  private Proportion measure(FamilyMeasure measure) {
    ImmutableList.Builder<FamilyTruth.Tie> ties = ImmutableList.builder();
    for (String child : List.of("amy", "ben", "tom")) {
      for (String parent : List.of("mum", "dad")) {
        ties.add(new FamilyTruth.Tie(child, RelationType.BIRTH_PARENT, parent));
      }
    }
    ImmutableList.Builder<FamilyTruth.Home> dwellings = ImmutableList.builder();
    for (String who : List.of("amy", "ben", "tom", "mum")) {
      dwellings.add(new FamilyTruth.Home(who, "u1", "AB1 1AA"));
    }
    dwellings.add(new FamilyTruth.Home("dad", "u2", "AB2 2BB"));
    FamilyTruth truth =
        new FamilyTruth(
            ImmutableMap.copyOf(entities),
            ImmutableMap.of(
                "amy", LocalDate.of(2014, 3, 1),
                "tom", LocalDate.of(2014, 3, 1),
                "ben", LocalDate.of(2016, 3, 1),
                "mum", LocalDate.of(1987, 1, 1)),
            ties.build(),
            dwellings.build(),
            ImmutableList.copyOf(never));
    FamilyRun run =
        new FamilyRun(
            ImmutableMap.copyOf(persons),
            ImmutableList.copyOf(shown),
            ImmutableList.copyOf(homes),
            ImmutableList.copyOf(stated),
            ImmutableList.copyOf(residences),
            sealed,
            ImmutableSet.of());
    return FamilyEvaluation.of(run, truth).measure(measure);
  }

  @Test
  void aPerfectRunMissesNothing() {
    assertEquals(new Proportion(6, 6), measure(FamilyMeasure.PARENTS_RIGHT));
    assertEquals(new Proportion(6, 6), measure(FamilyMeasure.PARENTS_FOUND));
    assertEquals(new Proportion(3, 3), measure(FamilyMeasure.SIBLINGS_RIGHT));
    assertEquals(new Proportion(3, 3), measure(FamilyMeasure.SIBLINGS_FOUND));
    assertEquals(new Proportion(3, 3), measure(FamilyMeasure.BOTH_HOMES_SHOWN));
    assertEquals(new Proportion(0, 1), measure(FamilyMeasure.TWINS_MERGED));
    assertEquals(new Proportion(0, 3), measure(FamilyMeasure.WRONG_ADULT));
  }

  @Test
  void aParentThatIsNotShownIsMissed() {
    shown.remove(0);
    assertEquals(new Proportion(5, 6), measure(FamilyMeasure.PARENTS_FOUND));
  }

  @Test
  void aParentOfTheOtherHalfOfAChildIsMissed() {
    record("amy2", "amy");
    record("amy3", "amy");
    persons.put(ref("amy3"), "amy2");
    assertEquals(new Proportion(4, 6), measure(FamilyMeasure.PARENTS_FOUND));
  }

  @Test
  void aWrongAdultCounts() {
    shows("amy", RelationType.FOSTER_PARENT, "eve");
    assertEquals(new Proportion(1, 3), measure(FamilyMeasure.WRONG_ADULT));
  }

  @Test
  void fullSiblingsShownAsHalfAreWrongAndNotFound() {
    shown.removeIf(t -> t.type() == RelationType.FULL_SIBLING && t.related().equals("ben"));
    shows("amy", RelationType.HALF_SIBLING, "ben");
    assertEquals(new Proportion(2, 3), measure(FamilyMeasure.SIBLINGS_RIGHT));
    assertEquals(new Proportion(2, 3), measure(FamilyMeasure.SIBLINGS_FOUND));
  }

  @Test
  void twinsInOnePersonAreMerged() {
    persons.put(ref("tom"), "amy");
    assertEquals(new Proportion(1, 1), measure(FamilyMeasure.TWINS_MERGED));
  }

  @Test
  void aHomeThatIsNotShownIsMissed() {
    homes.removeIf(h -> h.household().equals("H2"));
    assertEquals(new Proportion(0, 3), measure(FamilyMeasure.BOTH_HOMES_SHOWN));
  }

  @Test
  void joinedLivesAreForbidden() {
    never.add(new FamilyTruth.Pair("eve", "amy"));
    assertEquals(new Proportion(0, 1), measure(FamilyMeasure.FORBIDDEN_JOINS));
    persons.put(ref("eve"), "amy");
    assertEquals(new Proportion(1, 1), measure(FamilyMeasure.FORBIDDEN_JOINS));
  }

  @Test
  void theOldLifeOfAnAdoptedChildShownFromTheNewCounts() {
    never.add(new FamilyTruth.Pair("eve", "amy"));
    assertEquals(new Proportion(0, 1), measure(FamilyMeasure.BIRTH_SIDE_SHOWN));
    shows("eve", RelationType.OTHER_RELATIVE, "mum");
    assertEquals(new Proportion(1, 1), measure(FamilyMeasure.BIRTH_SIDE_SHOWN));
  }

  @Test
  void aSealedRecordThatIsJoinedCountsAndItsStatementsDoNot() {
    record("amy2", "amy");
    sealed = ImmutableSet.of(ref("amy2"));
    states("amy2", "eve");
    assertEquals(new Proportion(0, 1), measure(FamilyMeasure.SEALED_JOINED));
    assertEquals(6, measure(FamilyMeasure.PARENTS_FOUND).of());
    persons.put(ref("amy2"), "amy");
    assertEquals(new Proportion(1, 1), measure(FamilyMeasure.SEALED_JOINED));
  }

  /** Ben is two persons of one record each, of whom one has his parents: who is it for figures? */
  @Test
  void thePersonNumbersDoNotDecideWhoStandsForSomebody() {
    Set<Proportion> seen = new HashSet<>();
    for (int again = 0; again < 20; again++) {
      entities.put(ref("ben" + again), "ben");
      persons.put(ref("ben" + again), "aaa");
      Proportion found = measure(FamilyMeasure.PARENTS_FOUND);
      persons.put(ref("ben" + again), "zzz");
      assertEquals(found, measure(FamilyMeasure.PARENTS_FOUND));
      persons.remove(ref("ben" + again));
      seen.add(found);
    }
    assertEquals(Set.of(new Proportion(4, 6), new Proportion(6, 6)), seen);
  }
}
