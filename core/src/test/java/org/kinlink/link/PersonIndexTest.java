package org.kinlink.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kinlink.exchange.Extracts;
import org.kinlink.exchange.Progress;
import org.kinlink.record.FieldKind;
import org.kinlink.record.NumberHistory;
import org.kinlink.record.RecordRef;
import org.kinlink.safeguard.SafeguardEntry;
import org.kinlink.safeguard.SafeguardEntry.Action;
import org.kinlink.score.Step;
import org.kinlink.testing.Records;

final class PersonIndexTest {
  private static final List<String> FORENAMES =
      List.of("olivia", "noah", "amelia", "george", "isla", "leo", "ava", "arthur", "mia", "oscar");
  private static final List<String> SURNAMES =
      List.of("smith", "jones", "taylor", "brown", "patel", "wilson", "khan", "evans", "featherby");

  private static final Map<String, String> WANTED =
      Map.of(
          "forename", "Zachary",
          "surname", "O'Featherstone",
          "date_of_birth", "04/03/2012",
          "postcode", "ls6 1aa");

  private static Records records() {
    Records records =
        Records.of(
                FieldKind.NHS_NUMBER,
                FieldKind.FORENAME,
                FieldKind.SURNAME,
                FieldKind.DATE_OF_BIRTH,
                FieldKind.POSTCODE)
            .source("cases");
    for (int i = 0; i < 600; i++) {
      records.add(
          "c" + i,
          null,
          FORENAMES.get(i % 10),
          SURNAMES.get(i / 10 % 9),
          String.format(Locale.ROOT, "20%02d-%02d-%02d", i % 14, i % 12 + 1, i * 7 % 28 + 1),
          "LS" + (i % 20 + 1) + " " + (i % 9 + 1) + "AB");
    }
    return records.add("z", "9990000018", "zachary", "ofeatherstone", "2012-03-04", "LS6 1AA");
  }

  private static PersonIndex index(SafeguardEntry... entries) {
    return PersonIndex.build(
        records().extracts(),
        ImmutableList.copyOf(entries),
        LinkageSettings.DEFAULT,
        Progress.NONE);
  }

  private static List<String> found(PersonIndex index, Map<String, String> wanted) {
    return index.search(wanted, 5).stream().map(m -> m.record().recordId()).toList();
  }

  @Test
  void findsThePersonFirstAndSaysWhy() {
    SearchMatch best = index().search(WANTED, 3).get(0);
    assertEquals(new RecordRef("cases", "z"), best.record());
    assertEquals(Step.NAMES_BIRTH_POSTCODE, best.evidence().step());
    assertTrue(best.evidence().probability() > 0.99);
    assertEquals(
        best.evidence().weight(),
        best.evidence().lines().stream().mapToDouble(l -> l.bits()).sum(),
        1e-9);
  }

  @Test
  void findsThePersonInSpiteOfSlips() {
    Map<String, String> wanted =
        Map.of(
            "forename",
            "Zach",
            "surname",
            "Featherstone",
            "date_of_birth",
            "2012-03-05",
            "postcode",
            "LS6 1AA");
    SearchMatch best = index().search(wanted, 1).get(0);
    assertEquals("z", best.record().recordId());
    assertNull(best.evidence().step());
    assertTrue(best.evidence().probability() > 0.5);
  }

  @Test
  void findsByASupersededNumberUnlessASafeguardNamesIt() {
    NumberHistory.Builder history = new NumberHistory.Builder();
    history.superseded("9990000026", "9990000018");
    Extracts extracts = records().extracts().with(history.build());
    Map<String, String> old =
        Map.of("nhs_number", "999 000 0026", "date_of_birth", "2012-03-04", "forename", "zachary");
    PersonIndex index =
        PersonIndex.build(extracts, ImmutableList.of(), LinkageSettings.DEFAULT, Progress.NONE);
    assertEquals(Step.NHS_NUMBER, index.search(old, 1).get(0).evidence().step());
    PersonIndex guarded =
        PersonIndex.build(
            extracts,
            ImmutableList.of(new SafeguardEntry(Action.RESTRICT, null, "9990000026")),
            LinkageSettings.DEFAULT,
            Progress.NONE);
    assertNull(guarded.search(old, 1).get(0).evidence().step());
  }

  @Test
  void findsALoneSurnameThatStandsInTheWrongColumn() {
    PersonIndex index = index();
    Map<String, String> right = Map.of("surname", "Featherby", "date_of_birth", "2010-09-01");
    Map<String, String> wrong = Map.of("forename", "Featherby", "date_of_birth", "2010-09-01");
    index.add(new RecordRef("cases", "new"), right);
    assertEquals(index.search(right, 5), index.search(wrong, 5));
    assertTrue(found(index, wrong).contains("new"));
  }

  @Test
  void findsNobodyWhoIsNotThere() {
    Map<String, String> wanted = Map.of("forename", "xenia", "surname", "quux");
    assertEquals(List.of(), found(index(), wanted));
  }

  @Test
  void neverFindsASealedRecordByAnything() {
    PersonIndex index = index(new SafeguardEntry(Action.SEAL, new RecordRef("cases", "z"), null));
    assertFalse(found(index, WANTED).contains("z"));
    assertFalse(found(index, Map.of("nhs_number", "9990000018")).contains("z"));
    assertFalse(index.remove(new RecordRef("cases", "z")));
  }

  @Test
  void neverFindsARecordAddedUnderASealedNumber() {
    PersonIndex index = index(new SafeguardEntry(Action.SEAL, null, "9990000026"));
    RecordRef ref = new RecordRef("cases", "new");
    index.add(ref, Map.of("nhs_number", "9990000026", "forename", "xenia", "surname", "quux"));
    assertEquals(List.of(), found(index, Map.of("forename", "xenia", "surname", "quux")));
    assertFalse(index.remove(ref));
  }

  @Test
  void saysNothingOfWhereARestrictedPersonLives() {
    PersonIndex index =
        index(new SafeguardEntry(Action.RESTRICT, new RecordRef("cases", "z"), null));
    Map<String, String> elsewhere =
        Map.of(
            "forename",
            "Zachary",
            "surname",
            "O'Featherstone",
            "date_of_birth",
            "04/03/2012",
            "postcode",
            "TR1 9ZZ");
    PairEvidence here = index.search(WANTED, 1).get(0).evidence();
    assertEquals(here, index.search(elsewhere, 1).get(0).evidence());
    assertNull(here.step());
    assertTrue(here.lines().stream().noneMatch(l -> l.field().equals("postcode")));
    assertFalse(
        found(index, Map.of("surname", "O'Featherstone", "postcode", "LS6 1AA")).contains("z"));
  }

  @Test
  void findsWhatIsAddedAndForgetsWhatIsRemovedAlsoWhenPutInOrderAgain() {
    PersonIndex index = index();
    RecordRef ref = new RecordRef("cases", "new");
    Map<String, String> record =
        Map.of("forename", "Xenia", "surname", "Quux", "date_of_birth", "2015-06-07");
    index.add(ref, record);
    PairEvidence before = index.search(record, 1).get(0).evidence();
    assertEquals(Step.NAMES_BIRTH, before.step());
    assertTrue(index.remove(new RecordRef("cases", "z")));
    IntStream.range(0, 2_100)
        .forEach(
            i ->
                index.add(
                    new RecordRef("cases", "n" + i),
                    Map.of("forename", "ann", "surname", "b" + i, "date_of_birth", "1990-01-02")));
    assertEquals(601 + 1 - 1 + 2_100, index.size());
    assertEquals("new", index.search(record, 1).get(0).record().recordId());
    assertFalse(found(index, WANTED).contains("z"));
    assertTrue(index.remove(ref));
    assertEquals(List.of(), found(index, Map.of("forename", "xenia", "surname", "quux")));
  }

  @Test
  void anAddedRecordReplacesTheOneOfItsName() {
    PersonIndex index = index();
    index.add(new RecordRef("cases", "z"), Map.of("forename", "xenia", "surname", "quux"));
    assertFalse(found(index, WANTED).contains("z"));
    assertEquals(601, index.size());
  }

  @Test
  void weighsTwoRecordsThatAreNowhere() {
    PersonIndex index = index();
    Map<String, String> other = Map.of("forename", "noah", "surname", "khan");
    assertTrue(index.compare(WANTED, WANTED).probability() > 0.99);
    assertTrue(index.compare(WANTED, other).probability() < 0.01);
  }

  @Test
  void answersTheSameToManyThreads() {
    PersonIndex index = index();
    List<SearchMatch> expected = index.search(WANTED, 5);
    List<List<SearchMatch>> answers =
        IntStream.range(0, 64)
            .parallel()
            .mapToObj(i -> List.copyOf(index.search(WANTED, 5)))
            .toList();
    assertEquals(new ArrayList<>(Collections.nCopies(64, expected)), answers);
  }

  @Test
  void refusesAFieldOrSourceThatItDoesNotHave() {
    PersonIndex index = index();
    assertThrows(IllegalArgumentException.class, () -> index.search(Map.of("shoe", "42"), 1));
    assertThrows(IllegalArgumentException.class, () -> index.search(WANTED, 0));
    assertThrows(IllegalArgumentException.class, () -> index.add(new RecordRef("no", "1"), WANTED));
  }
}
