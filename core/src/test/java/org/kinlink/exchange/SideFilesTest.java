package org.kinlink.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinlink.preset.RelationWords;
import org.kinlink.record.BadDataException;
import org.kinlink.record.RecordRef;
import org.kinlink.record.RelationType;
import org.kinlink.record.Relationship;
import org.kinlink.record.Residence;
import org.kinlink.record.ResidenceRole;

/** Files of residences and relationships. */
final class SideFilesTest {
  private static final String PEOPLE =
      "record_id,forename,surname\nc1,Ann,Smith\nc2,Bob,Smith\np1,Cora,Smith\n";
  private static final String RELATIONS = "record_id,relation,related_record_id,from,to\n";
  private static final String HOMES = "record_id,address,postcode,uprn,role,from,to\n";

  @TempDir private Path folder;
  private TempExtracts extracts;

  @BeforeEach
  void prepare() {
    extracts = new TempExtracts(folder);
  }

  @Test
  void aRelationshipReadsRelatedIsTheRelationOfPerson() {
    Relationship one = relationships("c1,Mother,p1,2010-02-01,\n").relationships().get(0);
    assertEquals(new RecordRef("care", "c1"), one.person());
    assertEquals(new RecordRef("care", "p1"), one.related());
    assertEquals(RelationType.BIRTH_PARENT, one.type());
    assertEquals(LocalDate.of(2010, 2, 1), one.from());
    assertNull(one.to());
  }

  @Test
  void aChildIsAParentReadTheOtherWay() {
    Relationship one = relationships("p1,daughter,c1,,\n").relationships().get(0);
    assertEquals(new RecordRef("care", "c1"), one.person());
    assertEquals(new RecordRef("care", "p1"), one.related());
    assertEquals(RelationType.PARENT, one.type());
  }

  @Test
  void knowsTheWordsAndCodesOfExtracts() {
    assertEquals(RelationType.BIRTH_PARENT, type("BPF"));
    assertEquals(RelationType.STEP_PARENT, type("Step-Mother"));
    assertEquals(RelationType.GRANDPARENT, type(" nan "));
    assertEquals(RelationType.HALF_SIBLING, type("half brother"));
    assertEquals(RelationType.GUARDIAN, type("Special Guardian"));
    assertEquals(RelationType.PARTNER, type("Wife"));
    assertEquals(RelationType.OTHER_RELATIVE, type("Mother-in-law"));
    for (RelationType each : RelationType.values()) {
      assertEquals(each, type(each.key()));
    }
  }

  @Test
  void setsAsideAWordThatItDoesNotKnow() {
    assertSetAside(relationships("c1,qforename,p1,,\n"), "not a word that kinlink knows");
  }

  @Test
  void setsAsideARelationshipWithSomebodyWhoWasNotRead() {
    assertSetAside(relationships("c1,mother,Qid7,,\n"), "not that of a person who was read");
  }

  @Test
  void setsAsideARelationshipOfARecordWithItself() {
    assertSetAside(relationships("c1,sister,c1,,\n"), "relates a record to itself");
  }

  @Test
  void setsAsideARelationshipThatEndsBeforeItBegins() {
    assertSetAside(relationships("c1,mother,p1,2012-01-02,2012-01-01\n"), "ends before it begins");
  }

  @Test
  void readsResidencesWithRolesAndDates() {
    Extracts read =
        residences(
            """
            c1,1 High Street,ZX1 1AA,,,01/02/2010,31/03/2011
            c1,2 Low Road,ZX1 1AB,00012345678,Shared care,,
            """);
    Residence first = read.residences().get(0);
    assertEquals(new RecordRef("care", "c1"), first.person());
    assertEquals(ResidenceRole.MAIN, first.role());
    assertEquals(LocalDate.of(2010, 2, 1), first.from());
    assertEquals(LocalDate.of(2011, 3, 31), first.to());
    assertEquals("ZX1 1AA", first.address().postcode());
    assertEquals(ResidenceRole.SHARED_CARE, read.residences().get(1).role());
    assertEquals("12345678", read.residences().get(1).address().uprn());
    FileReading reading = read.sources().get(0).files().get(1);
    assertEquals("residences", reading.holds());
    assertEquals(2, reading.used());
  }

  @Test
  void setsAsideAResidenceOfSomebodyWhoWasNotRead() {
    assertSetAside(residences("Qid7,x,ZX1 1AA,,,,\n"), "not that of a person who was read");
  }

  @Test
  void setsAsideARoleThatItDoesNotKnow() {
    assertSetAside(residences("c1,x,ZX1 1AA,,qsurname,,\n"), "its role is none of main");
  }

  @Test
  void setsAsideAResidenceWithoutAnAddress() {
    assertSetAside(residences("c1,,,,main,,\n"), "no usable address");
  }

  @Test
  void setsAsideAResidenceThatEndsBeforeItBegins() {
    assertSetAside(residences("c1,x,ZX1 1AA,,main,2012-01-02,2012-01-01\n"), "ends before");
  }

  @Test
  void refusesARelationshipFileWithoutANeededColumn() {
    Path file = extracts.text("r.csv", "record_id,relation\nc1,mother\n");
    BadDataException refused =
        assertThrows(
            BadDataException.class,
            () ->
                read(ImmutableList.of(), ImmutableList.of(new SidePlan(file, ImmutableMap.of()))));
    assertTrue(String.valueOf(refused.getMessage()).contains("related_record_id"));
  }

  @Test
  void takesTheColumnsThatThePlanNames() {
    Path file = extracts.text("r.csv", "child,is,of\np1,mother,c1\n");
    SidePlan plan =
        new SidePlan(
            file,
            ImmutableMap.of(
                "record_id",
                ImmutableList.of("of"),
                "relation",
                ImmutableList.of("is"),
                "related_record_id",
                ImmutableList.of("child")));
    Extracts read = read(ImmutableList.of(), ImmutableList.of(plan));
    assertEquals(new RecordRef("care", "p1"), read.relationships().get(0).related());
  }

  private static RelationType type(String word) {
    RelationWords.Relation relation = RelationWords.relation(word);
    assertTrue(relation != null && !relation.reversed(), word);
    return relation.type();
  }

  private Extracts relationships(String rows) {
    Path file = extracts.text("relations.csv", RELATIONS + rows);
    return read(ImmutableList.of(), ImmutableList.of(new SidePlan(file, ImmutableMap.of())));
  }

  private Extracts residences(String rows) {
    Path file = extracts.text("homes.csv", HOMES + rows);
    return read(ImmutableList.of(new SidePlan(file, ImmutableMap.of())), ImmutableList.of());
  }

  private Extracts read(ImmutableList<SidePlan> homes, ImmutableList<SidePlan> relations) {
    return TempExtracts.read(
        new SourcePlan(
            "care",
            extracts.text("people.csv", PEOPLE),
            "record_id",
            OncePerPerson.YES,
            ImmutableList.of(),
            homes,
            relations));
  }

  private static void assertSetAside(Extracts read, String reason) {
    assertEquals(List.of(), read.relationships());
    assertEquals(List.of(), read.residences());
    assertEquals(1, read.setAside().size());
    assertEquals(2, read.setAside().get(0).line());
    assertTrue(read.setAside().get(0).reason().contains(reason), read.setAside().toString());
    TempExtracts.hidden(read.setAside().toString());
    assertEquals(0, read.sources().get(0).files().get(1).used());
  }
}
