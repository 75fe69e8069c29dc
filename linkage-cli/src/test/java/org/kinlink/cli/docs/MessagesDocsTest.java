package org.kinlink.cli.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinlink.cli.ProgramRun;
import org.kinlink.exchange.TableReader;

/** The guide explains the messages that a newcomer meets. */
class MessagesDocsTest {
  private static final Markdown PAGE = Markdown.read("docs/guide/first-link.md");
  private static final String HEADING = "## Common mistakes, and what the messages mean";

  @TempDir private Path folder = Path.of("");

  private ProgramRun link(Path input) {
    return ProgramRun.of(
        List.of("link", input.toString(), "--out", folder.resolve("out").toString(), "--quiet"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "~~ | is empty; expected",
        "id,surname;| has a header but",
        "1,Lee,2001-02-03;2,Ray,2001-04-05;| the first line looks like data",
        "id,name,name;1,Ann,Lee;| stands more than once",
        "id,,surname;1,Ann,Lee;| has no name; give",
        "PK\3\4x| is an Excel workbook",
        "id,surname;1,Le\0e;| holds NUL bytes",
        "id,surname;1,Zo\u00eb;2,Zo\u00eb;3,Zo\u00eb;4,Zo\uffff;| the file is in UTF-8 but",
        "id,surname,dob;1,\"Lee,2001-02-03;2,Ray,2001-04-05;| a quotation mark opens here",
        "colour,shape;red,round;blue,square;| no column was recognised",
      })
  void refusedFilesAreExplained(String content, String start) throws IOException {
    Path file = folder.resolve("extract.csv");
    byte[] bytes = content.replace(';', '\n').getBytes(StandardCharsets.UTF_8);
    Files.write(file, withStrayByte(bytes));
    assertExplained(link(file), start);
  }

  /** A noncharacter stands for a byte that UTF-8 does not have. */
  private static byte[] withStrayByte(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.replace("\u00ef\u00bf\u00bf", "\u00eb").getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void missingFilesAndFoldersAreExplained() {
    assertExplained(link(folder.resolve("none.csv")), "there is no such file");
    assertExplained(link(folder), "is a folder; name");
  }

  private static void assertExplained(ProgramRun run, String start) {
    assertEquals(3, run.exitCode(), run::err);
    List<String> explained =
        PAGE.firstCells(HEADING).stream().filter(message -> message.startsWith(start)).toList();
    assertEquals(1, explained.size(), () -> start + ": " + run.err());
    assertTrue(run.err().contains(explained.get(0)), run::err);
  }

  @Test
  void reasonsOfWhatWasSetAsideAreExplained() throws IOException {
    StringBuilder rows = new StringBuilder("ref,nhs_number,surname,dob,email,forename,sex,town\n");
    rows.append("1,9990000019,Ray,31/02/2001,ab.org,Bob,m,Wexcombe\n");
    rows.append("2,607230002,Dee,01/01/1900,a@b@c,Cy,m,Wexcombe\n");
    rows.append("3,9.99E+09,Foe,2001,,Di,f,Wexcombe\n");
    rows.append("4,9999999999,Goe,tomorrow,,Ed,m,Wexcombe\n");
    rows.append("5,ABCD123,Hay,2001-08-03,,Flo,f,Wexcombe\n");
    rows.append("6,4010232137,Mo,2001-08-05,,Kay,f,Wexcombe\n");
    rows.append("7,,Ivy\n");
    rows.append("8,9990000018,Kay,2001-08-06,,12345,f,Wexcombe\n");
    rows.append("9,,,,,,,\n");
    rows.append("12,999000001,Orr,2001-08-10,,Pam,f,Wexcombe\n");
    rows.append("13,OUTOFAREA,Poe,2001-08-11,,Quin,m,Wexcombe\n");
    rows.append("14,9990000018/9990000026,Quy,2001-08-12,,Rob,m,Wexcombe\n");
    for (int i = 20; i < 60; i++) {
      rows.append(i + ",,Surname,2001-08-01,,Name,f,Wexcombe\n");
    }
    rows.append("10,9990000026,Low,2001-08-07,,Lou,f,Wexcombe\n");
    rows.append("10,9990000026,Low,2001-08-07,,Lou,f,Wexcombe\n");
    rows.append("11,9990000034,May,2001-08-08,,Mia,f,Wexcombe\n");
    rows.append("11,9990000042,Nash,2001-08-09,,Ned,m,Wexcombe\n");
    Set<String> rehearsal = reasons(rows.toString(), "rehearsal");
    Set<String> live = reasons(rows.toString(), "live");
    rehearsal.addAll(live);
    rehearsal.removeIf(reason -> reason.matches("\\d+ cells where the header has 8"));
    Set<String> explained = new TreeSet<>(PAGE.firstCells(HEADING));
    rehearsal.removeAll(explained);
    assertEquals(Set.of(), rehearsal);
  }

  private Set<String> reasons(String rows, String numbers) throws IOException {
    Files.writeString(folder.resolve("people.csv"), rows);
    Path project = folder.resolve("project.yaml");
    Files.writeString(
        project,
        """
        kinlink: 1
        numbers: NUMBERS
        sources:
          - name: people
            file: people.csv
            record_id: ref
            columns:
              nhs_number: nhs_number
              forename: forename
              surname: surname
              date_of_birth: dob
              email: email
              sex: sex
        """
            .replace("NUMBERS", numbers));
    ProgramRun run = link(project);
    assertEquals(0, run.exitCode(), run::err);
    TableReader table = TableReader.ofResult(folder.resolve("out").resolve("set-aside.csv"));
    int reason = table.column("reason");
    Set<String> reasons = new TreeSet<>();
    table.forEach(row -> reasons.add(row.cell(reason)));
    return reasons;
  }
}
