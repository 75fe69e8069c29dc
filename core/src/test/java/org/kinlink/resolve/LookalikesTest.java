package org.kinlink.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.testing.Learnt;
import org.kinlink.testing.Records;

/** People of one home of whose births no more than the year is known. */
final class LookalikesTest {

  private final People people = people();
  private final Lookalikes lookalikes =
      new Lookalikes(people, Learnt.scorer(people, true).inHousehold());

  private final int nobody = row("nobody");
  private final int voter = row("voter");
  private final int slip = row("slip");
  private final int aged = row("aged");
  private final int younger = row("younger");
  private final int daughter = row("daughter");
  private final int other = row("other");
  private final int dated = row("dated");

  private int row(String id) {
    return IntStream.range(0, people.size())
        .filter(row -> people.recordId(row).equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static People people() {
    Records records =
        Records.of(
            FieldKind.FORENAME, FieldKind.SEX, FieldKind.DATE_OF_BIRTH, FieldKind.BIRTH_YEAR);
    records.source("a");
    records.add("nobody", "rosamund", "f", null, null);
    records.add("voter", "rosamund", "f", null, "1970");
    records.add("slip", "rosamumd", "f", null, "1970");
    records.add("aged", "rosamund", "f", null, "1971");
    records.add("younger", "rosamund", "f", null, "1975");
    records.add("daughter", "rosamund", "f", null, "1998");
    records.add("other", "hester", "f", null, "1970");
    records.add("dated", "rosamund", "f", "1970-05-17", null);
    return records.people();
  }

  @Test
  void aParentIsNotBornInTheYearOfTheChild() {
    assertNull(lookalikes.doubt(voter, aged, new int[] {}));
    assertNull(lookalikes.doubt(voter, dated, new int[] {daughter}));
    assertTrue(lookalikes.mayBeOne(voter, aged));
  }

  @Test
  void withoutAYearThereMayBeAParentAndAChildOfOneName() {
    assertEquals(
        "perhaps a parent and a child of one name", lookalikes.doubt(nobody, voter, new int[] {}));
  }

  @Test
  void aGenerationApartAreTwoPeople() {
    assertFalse(lookalikes.mayBeOne(voter, daughter));
    assertFalse(lookalikes.mayBeOne(daughter, dated));
  }

  @Test
  void yearsThatDifferMoreThanAgesDoAreForSomebodyToJudge() {
    assertTrue(lookalikes.mayBeOne(voter, younger));
    assertEquals("years of birth differ", lookalikes.doubt(voter, younger, new int[] {}));
  }

  @Test
  void whoeverIsBornInTheYearMayBeTheTwinOfWhoIsCalledAlike() {
    assertNull(lookalikes.doubt(voter, slip, new int[] {daughter}));
    assertEquals(Lookalikes.TWINS, lookalikes.doubt(voter, slip, new int[] {other}));
    assertNull(lookalikes.doubt(voter, aged, new int[] {other}));
  }
}
