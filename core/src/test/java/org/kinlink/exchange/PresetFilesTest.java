package org.kinlink.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinlink.record.FieldKind;

/** Which files are which tables, and what is refused. */
class PresetFilesTest {
  private static final String PUPILS = "pupilonrolltableid,upn,surname,forename,dob\n";
  private static final String ONE = "a1,,Qsurname,Qforename,2011-Sep-17 00:00:00\n";

  private final TempExtracts extracts;
  private final Path folder;

  PresetFilesTest(@TempDir Path folder) {
    this.folder = folder;
    this.extracts = new TempExtracts(folder);
  }

  private static SourcePlan plan(String preset, Path... files) {
    return SourcePlan.of(
        "source", OncePerPerson.INFER, new PresetPlan(preset, ImmutableList.copyOf(files)));
  }

  private static void refused(SourcePlan plan, String... words) {
    String message = TempExtracts.refusal(plan);
    for (String word : words) {
      assertTrue(message.contains(word), message);
    }
  }

  @Test
  void saysWhichRequiredColumnIsMissing() {
    Path file = extracts.text("pupilonroll.csv", "pupilonrolltableid,upn,surname\na1,,Qsurname\n");
    refused(plan("school-census", file), "pupilonroll.csv", "columns forename, dob are missing");
  }

  @Test
  void saysWhichTableIsMissing() {
    Path file = extracts.text("addresses.csv", "pupilonrolltableid,postcode\na1,ZX9 8QQ\n");
    refused(plan("school-census", file), "no file of the table pupilonroll", "kinlink presets");
  }

  @Test
  void refusesAFileThatIsNoTableOfThePreset() {
    Path file = extracts.text("bins.csv", "street,colour\nx,green\n");
    refused(plan("school-census", file), "is no table of the preset school-census", "street");
  }

  @Test
  void passesOverFilesOfAFolderThatAreNoTables() {
    extracts.text("roll.csv", PUPILS + ONE);
    extracts.text("bins.csv", "street,colour\nx,green\n");
    extracts.text("notes.txt", "nothing");
    List<FileReading> files =
        TempExtracts.read(plan("school-census", folder)).sources().get(0).files();
    assertEquals(
        List.of("pupilonroll 1 1", "nothing that the preset reads 0 0"),
        files.stream().map(f -> f.holds() + " " + f.rows() + " " + f.used()).toList());
  }

  @Test
  void knowsATableByItsColumnsWhateverItsNameAndTheirCase() {
    Path file =
        extracts.text(
            "x.csv",
            """
            Pupil_On_Roll_Table_ID,SURNAME,Forename,DOB,Gender
            a1,Qsurname,Qforename,2011-Sep-17 00:00:00,1
            """);
    Extracts read = TempExtracts.read(plan("school-census", file));
    assertEquals("m", TempExtracts.value(read.people(), FieldKind.SEX, "a1"));
    assertEquals("2011-09-17", TempExtracts.value(read.people(), FieldKind.DATE_OF_BIRTH, "a1"));
  }

  @Test
  void reportsColumnsThatThePresetDoesNotKnowAndGoesOn() {
    Path file = extracts.text("roll.csv", "shoesize," + PUPILS + "9," + ONE);
    Extracts read = TempExtracts.read(plan("school-census", file));
    ColumnMeaning unknown = read.sources().get(0).columns().get(0);
    assertEquals(ColumnMeaning.Role.IGNORED, unknown.role());
    assertTrue(unknown.why().contains("not a column of pupilonroll"), unknown.why());
    assertEquals(1, read.people().size());
  }

  @Test
  void setsAsideARecordIdWhoseRowsAreDifferentPeople() {
    Path file =
        extracts.text(
            "people.csv",
            """
            record_id,forename,surname,date_of_birth
            a1,Ann,One,2011-01-01
            a2,Ben,Two,2012-02-02
            a1,Cat,Three,2013-03-03
            """);
    Extracts read = TempExtracts.read(plan("people", file));
    assertEquals(1, read.people().size());
    assertTrue(
        read.setAside().stream().anyMatch(s -> s.reason().contains("different people")),
        read.setAside()::toString);
  }

  @Test
  void readsOnAfterARowThatIsCutOff() {
    Path file = extracts.text("roll.csv", PUPILS + "a0,,Cut\r\n" + ONE);
    Extracts read = TempExtracts.read(plan("school-census", file));
    assertEquals(1, read.people().size());
    assertEquals(2, read.setAside().get(0).line());
  }

  @Test
  void refusesTestNumbersInALiveRun() {
    Path file = extracts.text("people.csv", "record_id,surname,nhs_number\na1,One,9990000018\n");
    Extracts read =
        ExtractReader.read(
            ImmutableList.of(plan("people", file)), NumbersPolicy.LIVE, Progress.NONE);
    assertEquals(1, read.people().size());
    assertTrue(read.setAside().get(0).reason().contains("test NHS number"));
  }
}
