package org.kinlink.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kinlink.exchange.TempExtracts.CANARIES;
import static org.kinlink.exchange.TempExtracts.HEADER;
import static org.kinlink.exchange.TempExtracts.read;
import static org.kinlink.exchange.TempExtracts.refusal;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinlink.record.BadDataException;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;

/** Files that stop the reading, each with a message that says what to do and shows no value. */
final class BadFileTest {
  @TempDir private Path folder;
  private TempExtracts extracts;

  @BeforeEach
  void prepare() {
    extracts = new TempExtracts(folder);
  }

  @Test
  void refusesAMissingFile() {
    says(refusal(folder.resolve("gone.csv")), "gone.csv", "no such file");
  }

  @Test
  void refusesAFolder() {
    says(refusal(folder), "is a folder");
  }

  @Test
  void saysThatPermissionIsMissing() {
    assertEquals("there is no permission", IoReason.of(new AccessDeniedException("x")));
  }

  @Test
  void refusesAnEmptyFile() {
    says(refusal(extracts.text("a.csv", "")), "is empty");
  }

  @Test
  void refusesAFileOfBlankLinesAsEmpty() {
    says(refusal(extracts.text("a.csv", "\uFEFF\r\n  \r\n")), "is empty");
  }

  @Test
  void refusesAHeaderWithoutRows() {
    says(refusal(extracts.text("a.csv", HEADER + "\n,,,,,\n")), "has a header but no rows");
  }

  @Test
  void refusesNulBytes() {
    says(refusal(extracts.text("a.csv", HEADER + CANARIES + "\0\0")), "NUL bytes");
  }

  @Test
  void refusesAWorkbook() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
    }
    says(refusal(extracts.bytes("a.csv", bytes.toByteArray())), "Excel", "as CSV");
  }

  @Test
  void refusesACompressedFile() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write((HEADER + CANARIES).getBytes(StandardCharsets.UTF_8));
    }
    says(refusal(extracts.bytes("a.csv", bytes.toByteArray())), "gzip", "unpack");
  }

  @Test
  void refusesAMixtureOfEncodingsAndNamesTheLine() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(
        (HEADER + "1,Zoë,Müller,1/2/2010,ZX1 1AA,\n").getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(CANARIES.getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes("2,Ren".getBytes(StandardCharsets.UTF_8));
    bytes.write(0xE9);
    bytes.writeBytes(",x,,,\n".getBytes(StandardCharsets.UTF_8));
    says(refusal(extracts.bytes("a.csv", bytes.toByteArray())), "line 4", "UTF-8");
  }

  @Test
  void refusesColumnsWithoutAName() {
    String message = refusal(extracts.text("a.csv", "id,,surname,\n" + CANARIES));
    says(message, "columns 2, 4 have no name");
  }

  @Test
  void refusesColumnsOfOneName() {
    String message = refusal(extracts.text("a.csv", "id,surname,dob,surname\n" + CANARIES));
    says(message, "\"surname\" (columns 2, 4)", "more than once");
  }

  @Test
  void doesNotShowTheNamesOfALineThatMayBePeople() {
    String message = refusal(extracts.text("a.csv", "12,Qsurname,Qsurname,M\n" + CANARIES));
    says(message, "columns 2, 3", "more than once");
  }

  @Test
  void refusesAFileWithoutColumnNamesAndShowsNoneOfIt() {
    says(refusal(extracts.text("a.csv", CANARIES + CANARIES)), "looks like data", "line 1");
    says(refusal(extracts.text("b.csv", "Qid7,Qsurname,ZX9 8QQ\nx,y,z\n")), "looks like data");
    says(refusal(extracts.text("c.csv", "Qid7,Qsurname,qsurname@x.org\nx,y,z\n")), "like data");
  }

  @Test
  void doesNotShowAFirstLineThatMayBeAPersonAsColumnNames() {
    Path file = extracts.text("q.csv", "9001,Qforename,Qsurname,M\n9002,Ben,Smith,F\n");
    says(refusal(file), "no column was recognised", "may be the values of a person");
    PresetPlan preset = new PresetPlan("people", ImmutableList.of(file));
    says(
        refusal(SourcePlan.of("school", OncePerPerson.INFER, preset)),
        "is no table of the preset people",
        "may be the values of a person");
  }

  @Test
  void refusesAFileThatIsChangedWhileItIsRead() {
    Path file = extracts.text("a.csv", HEADER + CANARIES);
    int[] calls = {0};
    Progress writer =
        (stage, done, total) -> extracts.text("a.csv", HEADER + CANARIES + ++calls[0]);
    ImmutableList<SourcePlan> plans = ImmutableList.of(SourcePlan.of("school", file));
    BadDataException refused =
        assertThrows(
            BadDataException.class, () -> ExtractReader.read(plans, NumbersPolicy.DETECT, writer));
    says(
        TempExtracts.hidden(String.valueOf(refused.getMessage())), "was changed while it was read");
  }

  @Test
  void refusesADelimiterThatItDoesNotKnow() {
    String text = (HEADER + CANARIES + CANARIES).replace(',', '~');
    says(refusal(extracts.text("a.csv", text)), "one column only", "another character");
  }

  @Test
  void refusesAFileMostOfWhoseRowsAreRagged() {
    String text = "Roll of the school,2024\n" + HEADER + CANARIES.repeat(5);
    says(refusal(extracts.text("a.csv", text)), "6 of 6 rows", "comma", "line 2");
  }

  @Test
  void namesTheLineWhereAQuotationMarkIsNotClosed() {
    String text = HEADER + CANARIES + "Qid7,\"Qforename,Qsurname,x,y,z\n" + CANARIES.repeat(3);
    says(refusal(extracts.text("a.csv", text)), "line 3", "quotation mark", "not closed");
  }

  @Test
  void namesTheLineWhereAQuotationMarkSwallowsMoreThanIsKept() {
    String text = HEADER + "1,a,b,c,d,e\n2,\"x\ny\",\"" + CANARIES.repeat(500_000);
    says(refusal(extracts.text("a.csv", text)), "line 4", "quotation mark");
  }

  @Test
  void refusesAFileWithoutAColumnThatItKnows() {
    String message = refusal(extracts.text("a.csv", "colour,shape\nqsurname red,round\n"));
    says(
        message,
        "no column was recognised",
        "colour (",
        "shape (",
        "project file",
        "surname: COLUMN");
  }

  @Test
  void refusesAColumnThatIsNotThereAndListsThoseThatAre() {
    Field surname = new Field("surname", FieldKind.SURNAME);
    SourcePlan plan =
        new SourcePlan(
            "school",
            extracts.text("a.csv", HEADER + CANARIES),
            null,
            OncePerPerson.INFER,
            ImmutableList.of(new ColumnPlan(surname, ImmutableList.of("family_name"))),
            ImmutableList.of(),
            ImmutableList.of());
    says(refusal(plan), "no column \"family_name\"", "forename, surname, date_of_birth");
  }

  @Test
  void refusesAStatedRecordIdThatManyRowsShare() {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < 20; i++) {
      text.append(i / 2).append(",Ann,Smith,1/2/20").append(10 + i % 10).append(",ZX1 1AA,\n");
    }
    Path file = extracts.text("a.csv", text.toString());
    says(
        refusal(TempExtracts.stated(file)),
        "\"record_id\" is not a record id",
        "name another column");
  }

  @Test
  void refusesAFileNoRowOfWhichCanBeUsed() {
    says(refusal(extracts.text("a.csv", HEADER + "1,,,,,\n2,,,,,\n")), "a.csv");
  }

  @Test
  void refusesBrokenUtf16() {
    byte[] whole = ("\uFEFF" + HEADER + CANARIES).getBytes(StandardCharsets.UTF_16LE);
    byte[] cut = Arrays.copyOf(whole, whole.length - 1);
    says(refusal(extracts.bytes("a.csv", cut)), "do not fit its encoding");
  }

  @Test
  void twoSourcesOfOneNameAreTheCallersMistake() {
    SourcePlan plan = SourcePlan.of("school", extracts.text("a.csv", HEADER + CANARIES));
    assertThrows(IllegalArgumentException.class, () -> read(plan, plan));
  }

  @Test
  void noSourceIsTheCallersMistake() {
    assertThrows(IllegalArgumentException.class, () -> read(new SourcePlan[0]));
  }

  @Test
  void refusingLeavesTheFolderAsItWas() throws IOException {
    Path file = extracts.text("a.csv", HEADER + CANARIES + "\0");
    refusal(file);
    assertEquals(ImmutableList.of(file), Trees.list(folder));
    assertEquals(HEADER + CANARIES + "\0", Files.readString(file));
  }

  private static void says(String message, String... parts) {
    for (String part : parts) {
      assertTrue(message.contains(part), message);
    }
  }
}
