package org.kinlink.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kinlink.record.RelationType.ADOPTIVE_PARENT;
import static org.kinlink.record.RelationType.BIRTH_PARENT;
import static org.kinlink.record.RelationType.CORPORATE_PARENT;
import static org.kinlink.record.RelationType.FOSTER_PARENT;
import static org.kinlink.record.RelationType.GRANDPARENT;
import static org.kinlink.record.RelationType.HALF_SIBLING;
import static org.kinlink.record.RelationType.KINSHIP_CARER;
import static org.kinlink.record.RelationType.OTHER_RELATIVE;
import static org.kinlink.record.RelationType.PARENT;
import static org.kinlink.record.RelationType.PARTNER;
import static org.kinlink.record.RelationType.SIBLING;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kinlink.household.World;
import org.kinlink.record.Facet;
import org.kinlink.record.FacetKind;
import org.kinlink.record.RecordRef;

class FamiliesTest {
  private static final String MILL = "1 Mill Lane";
  private static final String HILL = "2 Hill Road";

  private static FamilyTables tables(World w) {
    return tables(w, ImmutableList.of());
  }

  private static FamilyTables tables(World w, ImmutableList<Facet> facets) {
    return Families.build(
        w.people(),
        w.persons(),
        w.relationships(),
        facets,
        w.households(),
        w.safeguards(),
        Certainty.SURE);
  }

  /** "member relation" for the record of a child, the child itself left out. */
  private static Set<String> family(World w, String child) {
    TreeSet<String> family = new TreeSet<>();
    for (FamilyMember m : tables(w).families()) {
      if (m.child() == w.number(child) && m.member() != m.child()) {
        family.add(w.name(m.member()) + " " + m.relation());
      }
    }
    return family;
  }

  private static FamilyMember member(World w, String child, String member) {
    return tables(w).families().stream()
        .filter(m -> m.child() == w.number(child) && m.member() == w.number(member))
        .findFirst()
        .orElseThrow();
  }

  /** "person type related basis sources" for every edge of a person. */
  private static Set<String> edges(World w, String person) {
    TreeSet<String> edges = new TreeSet<>();
    for (PersonRelationship r : tables(w).relationships()) {
      if (r.person() == w.number(person)) {
        edges.add(
            r.type().key() + " " + w.name(r.related()) + " " + r.basis().key() + " " + r.sources());
      }
    }
    return edges;
  }

  private static Set<String> contradictions(World w) {
    TreeSet<String> found = new TreeSet<>();
    for (Contradiction c : tables(w).contradictions()) {
      found.add(w.name(c.person()) + " " + w.name(c.related()) + ": " + c.reason());
    }
    return found;
  }

  private static Set<String> set(String... texts) {
    return new TreeSet<>(List.of(texts));
  }

  private static World separated() {
    return new World()
        .person("amy", "f", "2014-03-01")
        .person("ben", "m", "2016-09-01")
        .person("dad", "m", "1985-01-01")
        .person("mum", "f", "1987-01-01")
        .born("amy", "mum", "dad")
        .born("ben", "mum", "dad")
        .lives("amy", MILL)
        .lives("mum", MILL)
        .lives("ben", HILL)
        .lives("amy", HILL)
        .lives("dad", HILL);
  }

  @Test
  void familyOfAChildSpansHouseholds() {
    World w = separated();
    assertEquals(set("dad birth_parent", "mum birth_parent", "ben full_sibling"), family(w, "amy"));
    assertEquals("H000001 H000002", member(w, "amy", "amy").householdIds());
    assertEquals(LivesWithChild.YES, member(w, "amy", "dad").livesWithChild());
    assertEquals(LivesWithChild.YES, member(w, "amy", "mum").livesWithChild());
    assertEquals(LivesWithChild.NO, member(w, "ben", "mum").livesWithChild());
    assertEquals("self", member(w, "amy", "amy").relation());
  }

  @Test
  void twinsAreFullSiblingsOfOneSibshipWithoutContradiction() {
    World w =
        new World()
            .person("amy", "f", "2014-03-01")
            .person("zoe", "f", "2014-03-02")
            .person("mum", "f", "1987-01-01")
            .person("dad", "m", "1987-01-01")
            .born("amy", "mum", "dad")
            .born("zoe", "mum", "dad");
    assertTrue(family(w, "amy").contains("zoe full_sibling"));
    assertEquals(member(w, "amy", "amy").sibshipId(), member(w, "zoe", "zoe").sibshipId());
    assertEquals(set(), contradictions(w));
  }

  /** amy and ben share mum, ben and cat share dad, cat and dan share eve. */
  private static World chain() {
    return new World()
        .person("amy", "f", "2012-01-01")
        .person("ben", "m", "2013-01-01")
        .person("cat", "f", "2014-01-01")
        .person("dan", "m", "2015-01-01")
        .person("mum", "f", "1987-01-01")
        .person("dad", "m", "1986-01-01")
        .person("eve", "f", "1985-01-01")
        .person("fay", "m", "1984-01-01")
        .person("guy", "m", "1983-01-01")
        .born("amy", "mum", "fay")
        .born("ben", "mum", "dad")
        .born("cat", "dad", "eve")
        .born("dan", "eve", "guy");
  }

  @Test
  void aChainOfHalfSiblingsDoesNotGrowIntoOneFamily() {
    assertEquals(
        set("mum birth_parent", "fay birth_parent", "ben half_sibling"), family(chain(), "amy"));
    assertEquals(
        set("mum birth_parent", "dad birth_parent", "amy half_sibling", "cat half_sibling"),
        family(chain(), "ben"));
  }

  @Test
  void halfSiblingsHaveDifferentSibships() {
    World w = chain();
    assertEquals("S000001", member(w, "amy", "amy").sibshipId());
    assertEquals("S000002", member(w, "amy", "ben").sibshipId());
    assertNull(member(w, "amy", "mum").sibshipId());
  }

  @Test
  void sibshipStaysWhenAnAddressChanges() {
    assertEquals(
        member(separated(), "amy", "amy").sibshipId(),
        member(separated().lives("amy", "9 New Street"), "amy", "amy").sibshipId());
  }

  @Test
  void siblingsWithUnknownSecondParentsAreOfOpenKind() {
    World w = new World().people("amy", "ben", "mum").born("amy", "mum").born("ben", "mum");
    assertEquals(
        set("birth_parent mum stated school", "sibling ben inferred school"), edges(w, "amy"));
  }

  @Test
  void aStatedSiblingOfOpenKindTakesTheDerivedKind() {
    World w = separated().says("care").has("ben", SIBLING, "amy");
    assertTrue(edges(w, "amy").contains("full_sibling ben inferred care school"));
    assertFalse(edges(w, "amy").toString().contains(" sibling"));
  }

  @Test
  void aStatedKindOfSiblingStandsAndItsContradictionIsReported() {
    World w = separated().has("amy", HALF_SIBLING, "ben");
    assertTrue(edges(w, "ben").contains("half_sibling amy stated school"));
    assertEquals(
        set("amy ben: kind of siblings differs from their shared parents"), contradictions(w));
  }

  @Test
  void oneEdgeStatedBySeveralSourcesMergesIntoTheMoreSpecific() {
    World w =
        new World()
            .people("amy", "mum")
            .has("amy", PARENT, "mum", "2014-01-01", null)
            .says("care")
            .has("amy", BIRTH_PARENT, "mum");
    assertEquals(set("birth_parent mum stated care school"), edges(w, "amy"));
    assertEquals("2014-01-01", String.valueOf(tables(w).relationships().get(0).from()));
  }

  @Test
  void twoSpellsOfFosteringStayApart() {
    World w =
        new World()
            .people("amy", "fay")
            .has("amy", FOSTER_PARENT, "fay", "2014-01-01", "2015-01-01")
            .has("amy", FOSTER_PARENT, "fay", "2018-01-01", null);
    assertEquals(2, tables(w).relationships().size());
  }

  @Test
  void partnersReadTheSameInBothDirections() {
    World w =
        new World().people("dad", "mum").has("mum", PARTNER, "dad").has("dad", PARTNER, "mum");
    assertEquals(set("partner mum stated school"), edges(w, "dad"));
    assertEquals(set("partner dad stated school"), edges(w, "mum"));
  }

  @Test
  void carersPartnersAndGrandparentsAreListedAndNobodyBeyond() {
    World w =
        new World()
            .people("amy", "mum", "jim", "gran", "great", "fay", "council", "tom")
            .born("amy", "mum")
            .born("mum", "gran")
            .born("gran", "great")
            .born("tom", "jim")
            .has("mum", PARTNER, "jim")
            .has("amy", FOSTER_PARENT, "fay")
            .has("amy", KINSHIP_CARER, "gran")
            .has("amy", CORPORATE_PARENT, "council");
    assertEquals(
        set(
            "mum birth_parent",
            "fay foster_parent",
            "gran kinship_carer",
            "council corporate_parent",
            "jim partner of birth_parent",
            "gran grandparent"),
        family(w, "amy"));
  }

  @Test
  void sharingAnAddressMakesNobodyARelative() {
    World w = new World().people("amy", "bob", "mum").born("amy", "mum");
    w.lives("amy", MILL).lives("mum", MILL).lives("bob", MILL);
    assertEquals(set("mum birth_parent"), family(w, "amy"));
    assertEquals(set(), family(w, "bob"));
  }

  @Test
  void onlyChildrenHaveFamilyRecords() {
    World w = separated().person("gran", "f", "1960-01-01").born("mum", "gran");
    assertEquals(set(), family(w, "mum"));
    assertFalse(family(w, "amy").isEmpty());
  }

  @Test
  void aYoungMotherHasARecordAndIsInTheRecordOfHerChild() {
    World w =
        new World()
            .person("amy", "f", "2020-03-01")
            .person("mum", "f", "2004-01-01")
            .person("gran", "f", "1980-01-01")
            .born("amy", "mum")
            .born("mum", "gran");
    assertEquals(set("mum birth_parent", "gran grandparent"), family(w, "amy"));
    assertEquals(set("gran birth_parent"), family(w, "mum"));
  }

  private static World adopted() {
    return new World()
        .people("amy", "ben", "mum", "gran", "aunt", "kay", "eve", "zoe", "nana")
        .born("amy", "mum")
        .born("ben", "mum")
        .born("mum", "gran")
        .has("amy", OTHER_RELATIVE, "aunt")
        .has("aunt", OTHER_RELATIVE, "amy")
        .has("amy", GRANDPARENT, "gran")
        .has("ben", SIBLING, "amy")
        .has("amy", KINSHIP_CARER, "kay", "2014-01-01", "2015-01-01")
        .has("amy", ADOPTIVE_PARENT, "eve", "2016-01-01", null)
        .born("zoe", "eve")
        .born("eve", "nana");
  }

  @Test
  void anAdoptedChildShowsItsAdoptiveFamilyOnly() {
    assertEquals(
        set("eve adoptive_parent", "zoe sibling", "nana grandparent"), family(adopted(), "amy"));
    assertEquals(
        set(
            "adoptive_parent eve stated school",
            "grandparent nana inferred school",
            "sibling zoe inferred school"),
        edges(adopted(), "amy"));
  }

  @Test
  void theBirthSideDoesNotShowAnAdoptedChild() {
    World w = adopted();
    assertEquals(set("mum birth_parent", "gran grandparent"), family(w, "ben"));
    int amy = w.number("amy");
    for (String name : List.of("ben", "mum", "gran", "aunt", "kay")) {
      int other = w.number(name);
      assertTrue(
          tables(w).relationships().stream()
              .noneMatch(
                  r ->
                      (r.person() == amy && r.related() == other)
                          || (r.person() == other && r.related() == amy)),
          name);
    }
  }

  @Test
  void aChildWhoseAdoptionIsStatedAloneShowsNoBirthSide() {
    World w =
        new World()
            .people("amy", "ben", "mum", "gran", "fay")
            .born("amy", "mum")
            .born("ben", "mum")
            .born("mum", "gran")
            .has("amy", FOSTER_PARENT, "fay");
    RecordRef amy = new RecordRef("care", "amy");
    Facet placed = new Facet(amy, FacetKind.ADOPTION, "A3", null, null);
    Facet plan = new Facet(amy, FacetKind.CHILD_PROTECTION_PLAN, "", null, null);
    assertEquals(
        related(tables(w, ImmutableList.of()), w), related(tables(w, ImmutableList.of(plan)), w));
    assertEquals(set("fay"), related(tables(w, ImmutableList.of(placed)), w));
  }

  /** Whoever shares an edge or a family record with Amy. */
  private static Set<String> related(FamilyTables tables, World w) {
    int amy = w.number("amy");
    TreeSet<String> related = new TreeSet<>();
    for (PersonRelationship r : tables.relationships()) {
      if (r.person() == amy || r.related() == amy) {
        related.add(w.name(r.person() == amy ? r.related() : r.person()));
      }
    }
    for (FamilyMember m : tables.families()) {
      if ((m.child() == amy || m.member() == amy) && m.child() != m.member()) {
        related.add(w.name(m.child() == amy ? m.member() : m.child()));
      }
    }
    return related;
  }

  @Test
  void aParentOfUnstatedKindOfAnAdoptedChildIsHidden() {
    World w = adopted().people("dad").has("amy", PARENT, "dad");
    assertFalse(family(w, "amy").toString().contains("dad"));
  }

  @Test
  void aGuardianSinceTheAdoptionIsShown() {
    World w = adopted().people("ann").has("amy", KINSHIP_CARER, "ann", "2018-01-01", null);
    assertTrue(family(w, "amy").contains("ann kinship_carer"));
  }

  @Test
  void aBirthMotherIsNotShownAsTheSisterOfAChildThatHerParentsAdopt() {
    World w =
        new World()
            .people("amy", "mum", "gran")
            .born("amy", "mum")
            .born("mum", "gran")
            .has("amy", ADOPTIVE_PARENT, "gran");
    assertEquals(set("gran adoptive_parent"), family(w, "amy"));
    assertEquals(set("birth_parent gran stated school"), edges(w, "mum"));
  }

  @Test
  void aBirthMotherIsNotShownAsThePartnerOfAnAdoptiveParent() {
    World w =
        new World()
            .people("amy", "mum", "jim")
            .born("amy", "mum")
            .has("amy", ADOPTIVE_PARENT, "jim")
            .has("jim", PARTNER, "mum");
    assertEquals(set("jim adoptive_parent"), family(w, "amy"));
  }

  @Test
  void aBirthParentWhoIsAlsoAnAdoptiveParentIsShown() {
    World w =
        new World()
            .people("amy", "mum", "jim")
            .born("amy", "mum")
            .has("amy", ADOPTIVE_PARENT, "mum")
            .has("amy", ADOPTIVE_PARENT, "jim");
    assertTrue(family(w, "amy").contains("mum adoptive_parent"));
  }

  @Test
  void anAdoptedChildsOldHouseholdDoesNotShowIt() {
    World w =
        adopted()
            .lives("amy", MILL, "2014-01-01", "2015-01-01")
            .lives("mum", MILL, "2014-01-01", null)
            .lives("amy", HILL, "2016-01-01", null)
            .lives("eve", HILL, "2010-01-01", null);
    FamilyTables tables = tables(w);
    assertEquals(
        1, tables.residences().stream().filter(r -> r.person() == w.number("amy")).count());
    assertEquals(3, tables.households().stream().mapToInt(h -> h.residences().size()).sum());
  }

  @Test
  void contradictionsOfAnAdoptedChildDoNotNameTheBirthSide() {
    World w =
        adopted()
            .person("mum", "f", "1990-01-01")
            .person("mo", "f", "1990-01-01")
            .born("amy", "mo");
    assertEquals(set(), contradictions(w));
  }

  @Test
  void aSealedRecordIsInNoFamily() {
    World w = separated().seal("dad");
    assertEquals(set("mum birth_parent", "ben sibling"), family(w, "amy"));
    int dad = w.number("dad");
    assertTrue(tables(w).residences().stream().noneMatch(r -> r.person() == dad));
    assertTrue(
        tables(w).relationships().stream().noneMatch(r -> r.person() == dad || r.related() == dad));
  }

  @Test
  void aRestrictedParentIsListedWithoutAHousehold() {
    World w = separated().restrict("mum");
    FamilyMember mum = member(w, "amy", "mum");
    assertEquals("", mum.householdIds());
    assertEquals(LivesWithChild.NOT_TOLD, mum.livesWithChild());
    assertEquals("H000001", member(w, "amy", "amy").householdIds());
    assertEquals(LivesWithChild.YES, member(w, "amy", "dad").livesWithChild());
  }

  @Test
  void homesThatAreNotSharedSayNothingWhereAHomeIsWithheld() {
    World w =
        separated().people("nan").lives("nan", MILL).restrict("nan").lives("mum", "7 Far Row");
    assertEquals(LivesWithChild.NOT_TOLD, member(w, "ben", "mum").livesWithChild());
  }

  @Test
  void withoutAddressesItIsNotToldWhoLivesTogether() {
    World w = new World().people("amy", "mum").born("amy", "mum");
    assertEquals(LivesWithChild.NOT_TOLD, member(w, "amy", "mum").livesWithChild());
    assertEquals(LivesWithChild.NOT_TOLD, member(w, "amy", "amy").livesWithChild());
  }

  @Test
  void twoBirthMothersAreReportedAndBothAreKept() {
    World w =
        new World()
            .person("amy", "f", "2014-03-01")
            .person("eve", "f", "1990-01-01")
            .person("mum", "f", "1990-01-01")
            .born("amy", "mum", "eve");
    assertEquals(
        set("amy eve: two birth mothers", "amy mum: two birth mothers"), contradictions(w));
    assertEquals(2, family(w, "amy").size());
  }

  @Test
  void twoBirthParentsOfUnknownSexAreNoContradiction() {
    assertEquals(
        set(), contradictions(new World().people("amy", "mo", "pa").born("amy", "mo", "pa")));
  }

  @Test
  void moreThanTwoBirthParentsAreReported() {
    World w = new World().people("amy", "a", "b", "c").born("amy", "a", "b", "c");
    assertEquals(3, contradictions(w).size());
    assertTrue(contradictions(w).contains("amy c: more than two birth parents"));
  }

  private static Set<String> ages(String sex, String parentBorn) {
    return contradictions(
        new World()
            .person("amy", "f", "2014-03-01")
            .person("pat", sex, parentBorn)
            .born("amy", "pat"));
  }

  @Test
  void parentsOfImprobableAgeAreReported() {
    assertEquals(set("amy pat: parent less than twelve years older"), ages("m", "2002-03-02"));
    assertEquals(set("amy pat: parent less than twelve years older"), ages(null, "2015-01-01"));
    assertEquals(set(), ages("m", "2002-03-01"));
    assertEquals(set("amy pat: birth mother more than sixty years older"), ages("f", "1953-03-01"));
    assertEquals(set(), ages("f", "1953-03-02"));
    assertEquals(set(), ages("m", "1950-01-01"));
    assertEquals(
        set("amy pat: birth parent more than eighty-five years older"), ages("m", "1928-01-01"));
  }

  private static Set<String> births(String first, String second) {
    return contradictions(
        new World()
            .person("amy", "f", first)
            .person("ben", "m", second)
            .person("mum", "f", "1990-01-01")
            .born("amy", "mum")
            .born("ben", "mum"));
  }

  @Test
  void birthsOfOneMotherTooCloseTogetherAreReported() {
    assertEquals(
        set("ben amy: births of one mother less than six months apart"),
        births("2014-03-01", "2014-08-01"));
    assertEquals(
        set("amy ben: births of one mother less than six months apart"),
        births("2014-03-04", "2014-03-01"));
    assertEquals(set(), births("2014-03-01", "2014-03-03"));
    assertEquals(set(), births("2014-03-01", "2014-09-01"));
  }

  @Test
  void aPersonRelatedToItselfAfterLinkingIsReportedAndDropped() {
    World w = new World().people("amy", "mum").linked("amy", "mum").has("amy", PARENT, "mum");
    assertEquals(set("amy amy: related to itself"), contradictions(w));
    assertEquals(List.of(), tables(w).relationships());
  }

  @Test
  void aCircleOfParentsIsReportedAndThoseBesideItAreNot() {
    World w =
        new World()
            .people("a", "b", "c", "d", "e")
            .has("a", PARENT, "b")
            .has("b", PARENT, "c")
            .has("c", PARENT, "a")
            .has("d", PARENT, "a")
            .has("c", PARENT, "e");
    assertEquals(
        set("a b: ancestor of itself", "b c: ancestor of itself", "c a: ancestor of itself"),
        contradictions(w));
  }

  @Test
  void aPlaceholderParentMakesNoSiblings() {
    World w = new World().people("nobody");
    for (int i = 10; i < 51; i++) {
      w.people("c" + i).has("c" + i, PARENT, "nobody");
    }
    assertEquals(41, tables(w).relationships().size());
    assertEquals(set("nobody c10: more children than one person can have"), contradictions(w));
  }

  @Test
  void aLongLineOfAncestorsIsNoTrouble() {
    World w = new World().people("p1000");
    for (int i = 1001; i < 3000; i++) {
      w.people("p" + i).has("p" + (i - 1), PARENT, "p" + i);
    }
    assertEquals(List.of(), tables(w).contradictions());
  }

  @Test
  void orderOfTheStatementsDoesNotMatter() {
    FamilyTables first = tables(adopted().lives("amy", HILL).lives("eve", HILL));
    for (int seed = 0; seed < 20; seed++) {
      World w = adopted().lives("amy", HILL).lives("eve", HILL).shuffled(seed);
      assertEquals(first, tables(w));
    }
    assertNotEquals(FamilyTables.EMPTY, first);
  }

  @Test
  void nobodyRelatedMakesEmptyTables() {
    assertEquals(FamilyTables.EMPTY, tables(new World().people("amy")));
  }

  @Test
  void halfNeedsOtherParentsWhoAreSurelyTwo() {
    World w =
        new World()
            .people("amy", "ben", "mum", "ann", "nan")
            .born("amy", "mum", "ann")
            .born("ben", "mum", "nan");
    assertTrue(edges(w, "amy").contains("sibling ben inferred school"));
  }

  @Test
  void childrenOfOneParentWhomNothingTellsApartBecomeNoSiblings() {
    World w =
        new World()
            .person("amy", "f", "2014-03-01")
            .person("amyb", "f", "2014-03-01")
            .person("mum", "f", "1987-01-01")
            .born("amy", "mum")
            .born("amyb", "mum");
    assertEquals(set("birth_parent mum stated school"), edges(w, "amy"));
    assertTrue(contradictions(w).toString().contains("perhaps one child"));
  }

  private static World stepFamily() {
    return new World()
        .person("amy", "f", "2014-03-01")
        .person("mum", "f", "1987-01-01")
        .person("dad", "m", "1985-01-01")
        .person("jim", "m", "1986-01-01")
        .person("old", "m", "1984-01-01")
        .born("amy", "mum", "dad")
        .has("mum", PARTNER, "jim", "2018-01-01", null)
        .has("mum", PARTNER, "old", "2005-01-01", "2009-01-01");
  }

  @Test
  void aPartnerOfAParentIsAStepParentWhereBothParentsAreKnown() {
    assertTrue(edges(stepFamily(), "amy").contains("step_parent jim inferred school"));
    World one =
        new World().people("amy", "mum", "jim").born("amy", "mum").has("mum", PARTNER, "jim");
    assertEquals(set("birth_parent mum stated school"), edges(one, "amy"));
  }

  @Test
  void aPartnerBeforeTheBirthIsNoStepParent() {
    assertFalse(edges(stepFamily(), "amy").toString().contains("old"));
  }

  @Test
  void parentsOfOneChildAreParentsTogether() {
    assertTrue(edges(stepFamily(), "mum").contains("co_parent dad inferred school"));
    assertTrue(edges(stepFamily(), "dad").contains("co_parent mum inferred school"));
  }

  @Test
  void whatTwoSourcesStateIsSurerThanWhatOneStates() {
    World one = new World().people("amy", "mum").born("amy", "mum");
    World two = new World().people("amy", "mum").born("amy", "mum").says("care").born("amy", "mum");
    double single = tables(one).relationships().get(0).confidence();
    assertEquals(0.9, single, 1e-9);
    assertTrue(tables(two).relationships().get(0).confidence() > single);
  }

  @Test
  void whatIsInferredIsNoSurerThanWhatItFollowsFrom() {
    World w = new World().people("amy", "mum", "gran").born("amy", "mum").born("mum", "gran");
    double inferred =
        tables(w).relationships().stream()
            .filter(r -> r.type() == GRANDPARENT)
            .findFirst()
            .orElseThrow()
            .confidence();
    assertEquals(0.81, inferred, 1e-9);
  }

  @Test
  void aFamilyOfFourHundredIsShownOnce() {
    World w = new World().person("amy", "f", "2014-03-01");
    for (int i = 0; i < 400; i++) {
      w.people("r" + i).has("amy", OTHER_RELATIVE, "r" + i);
    }
    assertEquals(401, tables(w).families().size());
    assertEquals(set("amy r0: more than a hundred relatives and carers"), contradictions(w));
  }

  @Test
  void aRelationshipThatEndedBeforeABirthIsReportedOnce() {
    World w = new World().person("amy", "f", "2014-03-01").people("kim", "ben");
    w.has("amy", KINSHIP_CARER, "kim", "2009-01-01", "2010-01-01");
    w.has("amy", SIBLING, "ben", null, "2014-03-01");
    assertEquals(set("amy kim: over before one of the two was born"), contradictions(w));
    w.has("ben", SIBLING, "amy", null, "2013-03-01").has("ben", PARTNER, "kim", null, "1999-01-01");
    assertEquals(
        set("amy kim: over before one of the two was born"), contradictions(w), "merged siblings");
  }

  @Test
  void aContradictionNamesTheRecordsThatShowIt() {
    World w =
        new World()
            .person("amy", "f", "2014-03-01")
            .person("kid", "f", "2009-03-01")
            .born("amy", "kid");
    Contradiction c = tables(w).contradictions().get(0);
    assertEquals("school", Objects.requireNonNull(c.record()).source());
    assertEquals("school", Objects.requireNonNull(c.relatedRecord()).source());
  }

  @Test
  void nothingIsInferredThroughASealedPerson() {
    World w =
        new World()
            .people("amy", "ben", "mum", "gran")
            .born("amy", "mum")
            .born("ben", "mum")
            .born("mum", "gran")
            .seal("mum");
    assertEquals(set(), edges(w, "amy"));
    assertEquals(set(), edges(w, "gran"));
  }

  @Test
  void nothingIsInferredAcrossAnAdoption() {
    World w =
        new World()
            .person("amy", "f", "2014-03-01")
            .person("mum", "f", "1987-01-01")
            .person("dad", "m", "1985-01-01")
            .person("jim", "m", "1986-01-01")
            .person("eve", "f", "1980-01-01")
            .person("eva", "f", "1981-01-01")
            .born("amy", "mum", "dad")
            .has("mum", PARTNER, "jim", "2018-01-01", null)
            .has("amy", ADOPTIVE_PARENT, "eve", "2016-01-01", null)
            .has("amy", ADOPTIVE_PARENT, "eva", "2016-01-01", null);
    assertEquals(
        set("adoptive_parent eve stated school", "adoptive_parent eva stated school"),
        edges(w, "amy"));
    assertFalse(edges(w, "mum").toString().contains("eve"));
    assertFalse(edges(w, "mum").toString().contains("co_parent"));
  }
}
