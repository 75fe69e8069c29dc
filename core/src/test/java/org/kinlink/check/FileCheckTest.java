package org.kinlink.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinlink.exchange.Progress;
import org.kinlink.preset.Preset;
import org.kinlink.preset.Presets;
import org.kinlink.record.BadDataException;
import org.kinlink.record.RecordRef;
import org.kinlink.safeguard.SafeguardEntry;
import org.kinlink.safeguard.SafeguardEntry.Action;

class FileCheckTest {
  private static final String HEADER = "record_id,nhs_number,forename,surname,date_of_birth\n";

  @TempDir private Path folder = Path.of("");

  private CheckReport check(String text, SafeguardEntry... safeguards) throws IOException {
    Path file = Files.writeString(folder.resolve("care.csv"), text, StandardCharsets.UTF_8);
    return FileCheck.of(
        new CheckRequest(file, "care", ImmutableList.copyOf(safeguards), null, 5, RowListener.NONE),
        Progress.NONE);
  }

  @Test
  void aFileThatIsChangedWhileItIsCheckedIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("care.csv"), HEADER + "1,9990000018,Ann,Ash,\n");
    Progress writer =
        (stage, done, total) -> {
          try {
            Files.writeString(file, "2,,Ben,Birch,\n", StandardOpenOption.APPEND);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    String message =
        assertThrows(BadDataException.class, () -> FileCheck.of(CheckRequest.of(file), writer))
            .getMessage();
    assertTrue(message.contains("was changed while it was read"), message);
  }

  private static List<Integer> lines(CheckReport report, String key) {
    return report.findings().stream()
        .filter(finding -> finding.check().key().equals(key))
        .flatMap(finding -> finding.firstLines().stream())
        .toList();
  }

  @Test
  void oneNumberOnSeveralRecordsIsFoundByWhatStandsBesideIt() throws IOException {
    CheckReport report =
        check(
            HEADER
                + "1,9990000018,Ann,Ash,2010-05-02\n"
                + "2,999 000 0018,ANN,Ash,02/05/2010\n"
                + "3,9990000026,Ben,Birch,2011-06-03\n"
                + "4,9990000026,Cy,Birch,2011-06-03\n"
                + "5,9990000034,Di,Elm,2012-07-04\n"
                + "6,9990000034,Di,Elm,\n");
    assertEquals(List.of(2, 3), lines(report, "person-number-shared-agreeing"));
    assertEquals(List.of(4, 5), lines(report, "person-number-shared-conflicting"));
    assertEquals(List.of(6, 7), lines(report, "person-number-shared-unclear"));
  }

  @Test
  void onePersonWithSeveralNumbersIsFound() throws IOException {
    CheckReport report =
        check(
            HEADER
                + "1,9990000018,Zo\u00e9,O'Neil,2010-05-02\n"
                + "2,9990000026,zoe,ONEIL,2010-05-02\n"
                + "3,9990000034,Zoe,Oneil,2010-05-03\n");
    assertEquals(List.of(2, 3), lines(report, "person-several-numbers"));
  }

  @Test
  void aSealedRecordIsAsIfItWereNotInTheFile() throws IOException {
    String others = "1,9990000018,Ann,Ash,2010-05-02\n2,9990000026,Ben,Birch,2011-06-03\n";
    String sealed = "3,9990000018,Cy,Elm,2012-07-04\n";
    CheckReport without = check(HEADER + others);
    CheckReport byRecord =
        check(
            HEADER + others + sealed,
            new SafeguardEntry(Action.SEAL, new RecordRef("care", "3"), null));
    assertEquals(without, byRecord);
    assertEquals(
        1,
        check(HEADER + others + sealed).findings().stream()
            .filter(finding -> finding.check().key().contains("shared"))
            .count());
    String alone = "3,9990000034,Cy,Elm,\n";
    assertEquals(
        without,
        check(HEADER + others + alone, new SafeguardEntry(Action.SEAL, null, "9990000034")));
  }

  @Test
  void aBrokenRowThatIsSealedIsNotCountedEither() throws IOException {
    String broken = HEADER + "1,9990000018,Ann,Ash,2010-05-02\n2,9990000026,Ben\n";
    assertEquals(List.of(3), lines(check(broken), "row-unreadable"));
    CheckReport report = check(broken, new SafeguardEntry(Action.SEAL, null, "9990000026"));
    assertEquals(List.of(), lines(report, "row-unreadable"));
  }

  @Test
  void namesInEachOthersColumnsAreFound() throws IOException {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < 60; i++) {
      text.append(i).append(",,Ann").append(",Ash,2010-05-02\n");
      text.append(i).append("b,,Ben").append(",Birch,2010-05-02\n");
    }
    text.append("x,,Ash,Ben,2010-05-02\n").append("y,,Ash,Ash,2010-05-02\n");
    assertEquals(List.of(122), lines(check(text.toString()), "name-swapped"));
  }

  @Test
  void columnsOfNamesThatLookSwappedAreSuspected() throws IOException {
    StringBuilder right = new StringBuilder(HEADER);
    StringBuilder swapped = new StringBuilder(HEADER);
    for (int i = 0; i < 300; i++) {
      String many = "N" + (char) ('a' + i % 26) + (char) ('a' + i / 26);
      right.append(i).append(",,Ann,").append(many).append(",2010-05-20\n");
      swapped.append(i).append(",,").append(many).append(",Ann,2010-05-20\n");
    }
    assertEquals(List.of(), check(right.toString()).warnings());
    assertEquals(
        List.of("columns-names-swapped"),
        check(swapped.toString()).warnings().stream().map(ColumnWarning::key).toList());
  }

  @Test
  void daysThatAreMostlyEarlyAreSuspected() throws IOException {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < 400; i++) {
      int day = i % 10 < 7 ? 2 + i % 11 : 13 + i % 16;
      text.append(
          String.format(Locale.ROOT, "%d,,Ann,Ash,201%d-0%d-%02d%n", i, i % 9, 1 + i % 7, day));
    }
    assertTrue(
        check(text.toString()).warnings().stream()
            .anyMatch(warning -> warning.key().equals("columns-day-and-month")));
  }

  @Test
  void identifiersInTheWrongColumnAreFoundEvenWhereWholeColumnsAreSwapped() throws IOException {
    CheckReport report =
        check(
            """
            record_id,nhs_number,upn
            1,B801200005001,9990000018
            2,B801200005001,9990000026
            3,,9990000034
            """);
    assertEquals(5, report.records("nhs-number-in-wrong-column"));
    assertEquals(
        List.of("columns-identifiers-swapped"),
        report.warnings().stream().map(ColumnWarning::key).toList());
  }

  @Test
  void dateAndPostcodeOnImprobablyManyRecordsAreFoundWithTheirLines() throws IOException {
    StringBuilder text = new StringBuilder("nhs_number,date_of_birth,postcode\n");
    for (int i = 0; i < 3000; i++) {
      text.append(String.format(Locale.ROOT, ",201%d-%02d-%02d,", i % 10, 1 + i % 12, 1 + i % 28));
      text.append(
          String.format(Locale.ROOT, "ZX%d %dA%c\n", 1 + i % 9, i / 9 % 10, 'A' + i / 90 % 26));
    }
    for (int i = 0; i < 150; i++) {
      text.append(",2009-07-15,ZX99 9zz\n");
    }
    CheckReport report = check(text.toString());
    assertEquals(150, report.records("date-of-birth-crowded"));
    assertEquals(150, report.records("postcode-crowded"));
    assertEquals(List.of(3002, 3003, 3004, 3005, 3006), lines(report, "postcode-crowded"));
    assertEquals(3150, report.records());
    assertEquals(3150, report.records("date-of-birth-valid"));
  }

  @Test
  void findsTheSameOverManyBlocksAndPieces() throws IOException {
    StringBuilder text = new StringBuilder(HEADER);
    int people = 150_000;
    for (int i = 0; i < people; i++) {
      String number = i % 2 == 0 ? "9990000018" : i % 3 == 0 ? "9990000026" : "9990000034";
      text.append(i).append(',').append(number).append(",\"An\nn\",Ash,2010-05-02\n");
    }
    CheckReport report = check(text.toString());
    assertEquals(people, report.records("person-number-shared-agreeing"));
    assertEquals(people, report.records("person-several-numbers"));
    assertEquals(List.of(2, 4, 6, 8, 10), lines(report, "person-several-numbers"));
  }

  @Test
  void aFileWithNothingToCheckIsRefused() {
    BadDataException thrown =
        assertThrows(BadDataException.class, () -> check("colour,size\nred,big\nblue,small\n"));
    assertTrue(String.valueOf(thrown.getMessage()).contains("no column was recognised"));
    assertFalse(String.valueOf(thrown.getMessage()).contains("red"));
  }

  @Test
  void keysOfChecksAreDistinct() {
    assertEquals(Checks.all().size(), Checks.all().stream().map(Check::key).distinct().count());
  }

  @Test
  void columnsOfAPresetAreThoseOfItsLayout() throws IOException {
    Preset census = Presets.named("school-census").orElseThrow();
    Path file =
        Files.writeString(
            folder.resolve("roll.csv"),
            """
            pupilOnRollTableId,UPN,FormerUPN,Surname,Forename,DOB
            1,B801200005001,UN1,Ash,Ann,2014-Apr-25 00:00:00
            2,A801200005001,B801200005001,Elm,Di,2014-Apr-26 00:00:00
            """);
    SafeguardEntry seal = new SafeguardEntry(Action.SEAL, new RecordRef("roll", "2"), null);
    CheckReport open = FileCheck.of(preset(file, census), Progress.NONE);
    assertEquals(1, open.records("upn-valid"));
    assertEquals(1, open.records("upn-check-letter"));
    assertEquals(2, open.records("date-of-birth-valid"));
    assertEquals(
        0, FileCheck.of(preset(file, census, seal), Progress.NONE).records("upn-check-letter"));
    Path other = Files.writeString(folder.resolve("other.csv"), "id,nhs_number\n1,9990000018\n");
    assertThrows(BadDataException.class, () -> FileCheck.of(preset(other, census), Progress.NONE));
  }

  private static CheckRequest preset(Path file, Preset preset, SafeguardEntry... safeguards) {
    return new CheckRequest(
        file, "roll", ImmutableList.copyOf(safeguards), preset, 5, RowListener.NONE);
  }
}
