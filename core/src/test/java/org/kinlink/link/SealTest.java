package org.kinlink.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinlink.exchange.Progress;
import org.kinlink.record.Address;
import org.kinlink.record.FieldKind;
import org.kinlink.record.RecordRef;
import org.kinlink.record.RelationType;
import org.kinlink.record.Residence;
import org.kinlink.record.ResidenceRole;
import org.kinlink.safeguard.SafeguardEntry;
import org.kinlink.safeguard.SafeguardEntry.Action;
import org.kinlink.testing.Records;

/** A sealed record takes part in nothing, and what is left is as if it were not there. */
final class SealTest {
  private static final String NUMBER = "9990000018";
  private static final RecordRef SEALED = new RecordRef("a", "sealed");
  private static final RecordRef SEAL_FITS = new RecordRef("b", "fits");

  @TempDir Path folder;

  /**
   * The sealed record fits one of source b in everything, another but for the postcode, and a third
   * by its number alone.
   */
  private static Records records() {
    Records records =
        Records.of(
            FieldKind.NHS_NUMBER,
            FieldKind.FORENAME,
            FieldKind.SURNAME,
            FieldKind.DATE_OF_BIRTH,
            FieldKind.ADDRESS,
            FieldKind.POSTCODE);
    for (String source : List.of("a", "b")) {
      records.source(source);
      for (int i = 0; i < 60; i++) {
        String day = "201" + i % 10 + "-0" + (1 + i % 9) + "-1" + i * 3 % 10;
        String line = i + " mill lane";
        records.add(
            "r" + i, null, "f" + i % 37, "s" + i * 7 % 41, day, line, "EX" + i % 5 + " 1AA");
      }
    }
    records.add("fits", NUMBER, "grace", "featherstone", "2012-03-04", "7 high street", "EX7 7AB");
    records.add("moved", null, "grace", "featherstone", "2012-03-04", "9 new road", "ZZ9 9ZZ");
    records.add("number", NUMBER, "mary", "lane", "1985-11-27", "9 old road", "ZZ8 8ZZ");
    records.source("c");
    records.add("only", null, "grace", "featherstone", "2012-03-04", "1 far away", "YY1 1YY");
    records.relates(new RecordRef("b", "number"), RelationType.BIRTH_PARENT, SEALED);
    records.lives(
        new Residence(
            SEALED,
            new Address("7 high street", null, "EX7 7AB", null),
            ResidenceRole.MAIN,
            null,
            null));
    return records;
  }

  private static Records withSealed() {
    return records()
        .with(SEALED, NUMBER, "grace", "featherstone", "2012-03-04", "7 high street", "EX7 7AB");
  }

  private static SafeguardEntry seal(RecordRef ref) {
    return new SafeguardEntry(Action.SEAL, ref, null);
  }

  @Test
  void withoutTheSealTheRecordIsLinked() {
    LinkageResult result = Run.link(withSealed());
    assertEquals(Run.persons(result).get(SEALED), Run.persons(result).get(SEAL_FITS));
  }

  private String written(LinkageResult result, String... files) throws IOException {
    ResultTables.write(result, folder);
    StringBuilder all = new StringBuilder();
    for (String file : files) {
      all.append(Files.readString(folder.resolve(file)));
    }
    return all.toString();
  }

  @Test
  void nothingButTheListOfPersonsKnowsTheRecord() throws IOException {
    LinkageResult result = Run.link(withSealed(), seal(SEALED));
    String text =
        written(
            result,
            "links.csv",
            "review.csv",
            "conflicts.csv",
            "households.csv",
            "residences.csv",
            "relationships.csv",
            "families.csv",
            "set-aside.csv");
    assertFalse(text.contains("sealed"));
    assertTrue(written(result, "persons.csv").contains("a,sealed,"));
    String person =
        written(result, "persons.csv")
            .lines()
            .filter(line -> line.startsWith("a,sealed,"))
            .findFirst()
            .orElseThrow()
            .split(",", -1)[2];
    assertFalse(text.contains(person), "nor the person");
    assertTrue(written(result, "persons.csv").contains("a,sealed," + person + ",single\n"));
  }

  /** Names and date of birth of the sealed record must not keep others from being unique. */
  @Test
  void theOthersAreDecidedAsIfItWereNotThere() {
    LinkageResult sealed = Run.link(withSealed(), seal(SEALED));
    LinkageResult without = Run.link(withSealed().without(SEALED));
    assertEquals(Run.decisions(without), Run.decisions(sealed));
    assertEquals(without.weights(), sealed.weights());
    assertEquals(without.steps(), sealed.steps());
    assertEquals(without.candidates(), sealed.candidates());
    assertEquals(without.distribution(), sealed.distribution());
    assertEquals(without.blocking(), sealed.blocking());
    assertEquals(
        without.families().contradictions().size(), sealed.families().contradictions().size());
  }

  @Test
  void aSealedNumberSealsEveryRecordThatHasIt() throws IOException {
    LinkageResult result = Run.link(withSealed(), new SafeguardEntry(Action.SEAL, null, NUMBER));
    String text = written(result, "links.csv", "review.csv", "conflicts.csv");
    for (String id : List.of("sealed", "fits", "number")) {
      assertFalse(text.contains(id), id);
    }
  }

  @Test
  void theRecordOfTheRunDoesNotSayHowMuchASealPrevented() {
    String sealed = RunRecord.of(Run.link(withSealed(), seal(SEALED))).toString();
    assertFalse(sealed.contains("seal"));
  }

  private static Explainer explainer(SafeguardEntry... entries) {
    return new Explainer(
        LinkageSettings.DEFAULT,
        withSealed().extracts(),
        ImmutableList.copyOf(entries),
        Progress.NONE);
  }

  @Test
  void explanationsAnswerAlikeForSealedAndUnknownRecords() {
    Explainer explainer = explainer(seal(SEALED));
    RecordRef unknown = new RecordRef("a", "nobody");
    RecordRef elsewhere = new RecordRef("nowhere", "sealed");
    for (boolean onePerson : new boolean[] {true, false}) {
      for (RecordRef ref : List.of(SEALED, unknown, elsewhere)) {
        assertEquals(
            Optional.empty(),
            explainer.explain(ref, SEAL_FITS, Run.persons(onePerson, ref, SEAL_FITS)));
        assertEquals(
            Optional.empty(),
            explainer.explain(SEAL_FITS, ref, Run.persons(onePerson, SEAL_FITS, ref)));
        assertEquals(
            Optional.empty(), explainer.explain(ref, ref, Run.persons(onePerson, ref, ref)));
      }
    }
    assertTrue(
        explainer().explain(SEALED, SEAL_FITS, Run.persons(false, SEALED, SEAL_FITS)).isPresent());
  }

  @Test
  void explanationsAnswerAlikeForPairsThatNothingBroughtTogether() {
    LinkageSettings byBirth =
        new LinkageSettings(
            LinkageSettings.DEFAULT.comparators(),
            ImmutableList.of(ImmutableList.of("date_of_birth")),
            Thresholds.DEFAULT,
            LinkageSettings.DEFAULT.numbers(),
            1);
    Explainer explainer =
        new Explainer(byBirth, withSealed().extracts(), ImmutableList.of(), Progress.NONE);
    RecordRef number = new RecordRef("b", "number");
    assertEquals(
        Optional.empty(), explainer.explain(SEALED, number, Run.persons(false, SEALED, number)));
    assertTrue(explainer.explain(SEALED, number, Run.persons(true, SEALED, number)).isPresent());
  }
}
