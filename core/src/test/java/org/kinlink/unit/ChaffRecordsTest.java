package org.kinlink.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kinlink.exchange.Extracts;
import org.kinlink.exchange.OncePerPerson;
import org.kinlink.identifier.NhsNumber;
import org.kinlink.key.LinkageKey;
import org.kinlink.key.Secret;
import org.kinlink.record.Address;
import org.kinlink.record.FieldKind;
import org.kinlink.record.RecordRef;
import org.kinlink.record.RelationType;
import org.kinlink.record.Relationship;
import org.kinlink.record.Residence;
import org.kinlink.record.ResidenceRole;
import org.kinlink.record.RowKeys;
import org.kinlink.safeguard.Safeguards;
import org.kinlink.testing.Records;

/** Records of nobody are like those of people, and take nothing from them. */
final class ChaffRecordsTest {
  private static final LocalDate SINCE = LocalDate.of(2020, 4, 1);

  private static LinkageKey key(long seed) {
    byte[] bytes = new byte[Secret.SHORTEST];
    new Random(seed).nextBytes(bytes);
    return LinkageKey.of(Secret.of(bytes), LocalDate.of(2026, 1, 1));
  }

  /** Homes of a mother and a child each. */
  private static Extracts homes(int count) {
    Records records =
        Records.of(
                FieldKind.NHS_NUMBER,
                FieldKind.FORENAME,
                FieldKind.SURNAME,
                FieldKind.SEX,
                FieldKind.POSTCODE)
            .source("school", OncePerPerson.YES);
    for (int home = 0; home < count; home++) {
      String number = "999000" + (1000 + home);
      String surname = "sur" + (char) ('a' + home % 26);
      records.add("m" + home, number, "anne" + home % 7, surname, "f", "ZZ1 1A" + home);
      records.add("c" + home, "", "john" + home % 9, surname, "m", "ZZ1 1A" + home);
      RecordRef mother = new RecordRef("school", "m" + home);
      RecordRef child = new RecordRef("school", "c" + home);
      Address address = new Address(home + " high street", null, "ZZ1 1A" + home, null);
      records.lives(new Residence(mother, address, ResidenceRole.MAIN, SINCE, null));
      records.lives(new Residence(child, address, ResidenceRole.MAIN, SINCE, null));
      records.relates(child, RelationType.PARENT, mother);
    }
    return records.extracts();
  }

  private static SentRecords sent(Extracts extracts, double share, LinkageKey owner) {
    Safeguards none = Safeguards.of(ImmutableList.of(), extracts.people());
    return SentRecords.of(extracts, none, share, StatedDates.DAY, AlsoKnown.NONE, owner);
  }

  @Test
  void familiesOfNobodyHaveTheShapeOfRealOnes() {
    SentRecords sent = sent(homes(100), 0.2, key(1));
    assertEquals(240, sent.people.size());
    assertEquals(240, sent.residences.size());
    Set<String> numbers = new HashSet<>();
    int mothers = 0;
    for (int row = 0; row < 240; row++) {
      if (!sent.isNobody(row)) {
        continue;
      }
      String number = sent.people.value(FieldKind.NHS_NUMBER, row);
      if (number != null) {
        mothers++;
        assertTrue(NhsNumber.parse(number) >= 0 && number.startsWith("999"));
        assertTrue(numbers.add(number), "two records of nobody have one number");
        assertEquals(1, sent.people.dictionary(0).count(sent.people.code(0, row)));
      }
      String forename = String.valueOf(sent.people.value(FieldKind.FORENAME, row));
      String sex = sent.people.value(FieldKind.SEX, row);
      assertEquals(forename.startsWith("anne") ? "f" : "m", sex, "the sex goes with the name");
    }
    assertEquals(20, mothers);
    long related =
        sent.relationships.stream().filter(r -> sent.isNobody(sent.people.row(r.person()))).count();
    assertEquals(20, related);
    Set<String> homes = new HashSet<>();
    for (Residence home : sent.residences.subList(200, 240)) {
      assertTrue(sent.isNobody(sent.people.row(home.person())));
      assertEquals(SINCE, home.from());
      homes.add(home.address().premises().orElseThrow());
    }
    assertEquals(20, homes.size(), "nobody lives with somebody");
  }

  /** Else two deliveries would tell who is nobody: those who are not in both. */
  @Test
  void theSameExtractHasTheSameChaffUnderOneKeyAlone() {
    Extracts extracts = homes(30);
    List<String> one = surnames(sent(extracts, 0.5, key(1)));
    assertEquals(one, surnames(sent(extracts, 0.5, key(1))));
    assertNotEquals(one, surnames(sent(extracts, 0.5, key(2))));
  }

  private static List<String> surnames(SentRecords sent) {
    return java.util.stream.IntStream.range(0, sent.people.size())
        .filter(sent::isNobody)
        .mapToObj(row -> String.valueOf(sent.people.value(FieldKind.SURNAME, row)))
        .toList();
  }

  @Test
  void whoIsAloneStaysAlone() {
    Extracts extracts = homes(40);
    SentRecords alone = sent(extracts, 0, key(1));
    SentRecords crowd = sent(extracts, 1, key(1));
    Set<String> before = alone(alone, false);
    assertTrue(before.size() > 20);
    assertEquals(before, alone(crowd, false));
    assertFalse(alone(crowd, true).isEmpty(), "nobody has combinations of their own too");
  }

  /** Who has forename and surname alone. */
  private static Set<String> alone(SentRecords sent, boolean nobody) {
    BitSet alone = new OwnPersons(sent).alone(RowKeys.of(sent.all, 1, 2));
    Set<String> ids = new HashSet<>();
    for (int row = 0; row < sent.all.size(); row++) {
      if (alone.get(row) && sent.isNobody(row) == nobody) {
        ids.add(sent.all.recordId(row));
      }
    }
    return ids;
  }

  @Test
  void formerNamesAndOtherAddressesAreNoRecords() {
    Records records =
        Records.of(FieldKind.FORENAME, FieldKind.SURNAME, FieldKind.POSTCODE, FieldKind.CATEGORY)
            .source("school", OncePerPerson.YES)
            .add("a", "ann", "jones", "ZZ1 1AA", "O'Smith")
            .add("b", "bob", "hill", "ZZ1 1AB", "");
    Address earlier = new Address("3 low road", null, "ZZ2 2BB", null);
    RecordRef bob = new RecordRef("school", "b");
    records.lives(new Residence(bob, earlier, ResidenceRole.MAIN, null, SINCE));
    Extracts extracts = records.extracts();
    Safeguards none = Safeguards.of(ImmutableList.of(), extracts.people());
    AlsoKnown also = new AlsoKnown(ImmutableMap.of("category", FieldKind.SURNAME), true);
    SentRecords sent = SentRecords.of(extracts, none, 0, StatedDates.NONE, also, key(1));
    assertEquals(2, sent.people.size());
    assertEquals(4, sent.all.size());
    RecordRef ann = new RecordRef("school", "a");
    int seen = 0;
    for (int row = 0; row < 4; row++) {
      int owner = sent.owner[row];
      if (sent.isVersion(row) && owner == sent.all.row(ann)) {
        assertEquals("ann", sent.all.value(FieldKind.FORENAME, row));
        assertEquals("osmith", sent.all.value(FieldKind.SURNAME, row));
        seen++;
      } else if (sent.isVersion(row)) {
        assertEquals(sent.all.row(bob), owner);
        assertEquals("ZZ2 2BB", sent.all.value(FieldKind.POSTCODE, row));
        seen++;
      }
      assertEquals(sent.all.row(ann) == owner, new OwnPersons(sent).of(row) == sent.all.row(ann));
    }
    assertEquals(2, seen);
  }

  @Test
  void datesTravelAsExactlyAsIsAskedFor() {
    RecordRef ann = new RecordRef("school", "a");
    Address home = new Address("3 low road", null, "ZZ2 2BB", null);
    LocalDate day = LocalDate.of(2024, 5, 17);
    List<Residence> stated =
        List.of(
            new Residence(ann, home, ResidenceRole.MAIN, SINCE, SINCE.plusYears(1)),
            new Residence(ann, home, ResidenceRole.MAIN, day, null),
            new Residence(ann, home, ResidenceRole.MAIN, day, day.plusYears(9)));
    assertEquals(stated, StatedDates.DAY.residences(stated));
    Residence first = StatedDates.YEAR.residences(stated).get(0);
    assertEquals(LocalDate.of(2020, 1, 1), first.from());
    assertEquals(LocalDate.of(2021, 12, 31), first.to());
    List<Residence> without = StatedDates.NONE.residences(stated);
    assertEquals(2, without.size(), "what has ended stays");
    for (Residence one : without) {
      assertTrue(one.from() == null && one.to() == null);
    }
    RecordRef bob = new RecordRef("school", "b");
    List<Relationship> ties =
        List.of(
            new Relationship(ann, bob, RelationType.PARENT, SINCE, day),
            new Relationship(ann, bob, RelationType.FOSTER_PARENT, SINCE, SINCE),
            new Relationship(ann, bob, RelationType.FOSTER_PARENT, day, null));
    List<RelationType> kept =
        StatedDates.NONE.relationships(ties).stream().map(Relationship::type).toList();
    assertEquals(List.of(RelationType.PARENT, RelationType.FOSTER_PARENT), kept);
  }
}
