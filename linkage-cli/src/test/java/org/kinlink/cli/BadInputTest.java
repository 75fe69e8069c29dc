package org.kinlink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad inputs: a clear line, the right exit code, and what was there before as it was. */
class BadInputTest {
  @TempDir static Path once;
  @TempDir Path folder;
  private Path good;
  private Path bad;
  private Path out;
  private Map<String, String> before;
  private final TestConsole console = new TestConsole();

  @BeforeAll
  static void link() throws IOException {
    TwoExtracts.write(once);
    TestConsole own = new TestConsole();
    int code = own.run("link", once.resolve("a.csv"), "--out", once.resolve("out"), "--quiet");
    assertEquals(ExitCode.DONE, code, own::err);
  }

  @BeforeEach
  void earlierResult() throws IOException {
    good = Files.copy(once.resolve("a.csv"), folder.resolve("a.csv"));
    bad = folder.resolve("bad.csv");
    out = Files.createDirectory(folder.resolve("out"));
    before = Folders.content(once.resolve("out"));
    for (Map.Entry<String, String> file : before.entrySet()) {
      Files.writeString(out.resolve(file.getKey()), file.getValue());
    }
  }

  private void refused(int code, String reason, Object... args) throws IOException {
    assertEquals(code, console.run(args), console::err);
    List<String> lines = console.err().lines().toList();
    assertEquals(1, lines.size(), console::err);
    assertTrue(lines.get(0).startsWith("kinlink: "), console::err);
    assertTrue(lines.get(0).contains(reason), console::err);
    for (String canary : TwoExtracts.CANARIES) {
      String shown = console.err().replace(folder.toString(), "").toLowerCase(Locale.ROOT);
      assertFalse(shown.contains(canary), console::err);
    }
    assertEquals(before, Folders.content(out));
    try (var files = Files.list(folder)) {
      assertEquals(
          List.of(), files.filter(f -> f.getFileName().toString().startsWith(".")).toList());
    }
  }

  private void badInput(String reason) throws IOException {
    refused(ExitCode.INPUT, reason, "link", good, bad, "--out", out);
    assertTrue(console.err().contains("bad.csv"), console::err);
  }

  private void write(String text, Charset charset) throws IOException {
    Files.write(bad, text.getBytes(charset));
  }

  private void accepted() {
    assertEquals(ExitCode.DONE, console.run("link", good, bad, "--out", out), () -> console.err());
    assertTrue(console.out().contains("300 records are"), console::out);
  }

  private static String people() {
    return String.join("\n", TwoExtracts.lines("b", 50)) + "\n";
  }

  @Test
  void missingFile() throws IOException {
    badInput("no such file");
  }

  @Test
  void folderInsteadOfAFile() throws IOException {
    Files.createDirectory(bad);
    badInput("folder");
  }

  @Test
  void emptyFile() throws IOException {
    write("", StandardCharsets.UTF_8);
    badInput("empty");
  }

  @Test
  void headerOnly() throws IOException {
    write("record_id,forename,surname\n", StandardCharsets.UTF_8);
    badInput("has a header but no rows");
  }

  @Test
  void raggedRowsAreSetAside() throws IOException {
    write(people() + "b1,Qfore,Qsur\nb2,Qfore\n", StandardCharsets.UTF_8);
    accepted();
    assertTrue(console.out().contains("Set aside: 2 rows"), console::out);
  }

  @Test
  void mostlyRaggedRows() throws IOException {
    write(people().replaceAll("(?m)^(b\\d+,[^,]*,[^,]*).*$", "$1"), StandardCharsets.UTF_8);
    badInput("header");
  }

  @Test
  void anotherDelimiter() throws IOException {
    write(people().replace(',', ';'), StandardCharsets.UTF_8);
    accepted();
  }

  @Test
  void byteOrderMark() throws IOException {
    write("\uFEFF" + people(), StandardCharsets.UTF_8);
    accepted();
  }

  @Test
  void windows1252() throws IOException {
    write(people().replace("Qsur", "Qs\u00fcr"), Charset.forName("windows-1252"));
    accepted();
    assertTrue(console.out().contains("indows-1252"), console::out);
  }

  @Test
  void utf16() throws IOException {
    write("\uFEFF" + people(), StandardCharsets.UTF_16LE);
    accepted();
  }

  @Test
  void nulBytes() throws IOException {
    write(people().replace("Qstreet", "Q\0street"), StandardCharsets.UTF_8);
    badInput("bad.csv");
  }

  @Test
  void aCellOfFourMegabytesIsSetAside() throws IOException {
    write(
        people() + "b1,,Qfore,Qsur,F,2010-01-13," + "q".repeat(4_000_000) + ",ZX9,,\n",
        StandardCharsets.UTF_8);
    accepted();
    assertTrue(console.out().contains("Set aside: 1 rows"), console::out);
  }

  @Test
  void duplicateColumnNames() throws IOException {
    write(people().replaceFirst("forename", "surname"), StandardCharsets.UTF_8);
    badInput("surname");
  }

  @Test
  void duplicateRecordIdsInAStatedColumn() throws IOException {
    write(people().replaceAll("(?m)^b7\\d\\d", "b7"), StandardCharsets.UTF_8);
    Path project =
        Files.writeString(
            folder.resolve("p.yaml"),
            "kinlink: 1\nsources:\n  - {name: b, file: bad.csv, record_id: record_id}\n");
    refused(ExitCode.INPUT, "record", "link", project, "--out", out);
  }

  @Test
  void noColumnRecognised() throws IOException {
    write("x1,x2\n" + "a,b\nc,d\n".repeat(40), StandardCharsets.UTF_8);
    badInput("project file");
  }

  @Test
  void theSamePersonOnEveryRow() throws IOException {
    StringBuilder rows = new StringBuilder("record_id,forename,surname,sex\n");
    for (int i = 0; i < 50; i++) {
      rows.append(i).append(",Qfore,Qsur,F\n");
    }
    write(rows.toString(), StandardCharsets.UTF_8);
    refused(ExitCode.INPUT, "the same value in all records", "link", bad, "--out", out);
  }

  @Test
  void outputFolderThatIsNotOurs() throws IOException {
    Path foreign = Files.createDirectory(folder.resolve("foreign"));
    Files.writeString(foreign.resolve("thesis.txt"), "years of work");
    refused(ExitCode.OUTPUT, "not a kinlink result", "link", good, "--out", foreign);
    assertEquals(Map.of("thesis.txt", "years of work"), Folders.content(foreign));
  }

  @Test
  void outputIsAFile() throws IOException {
    refused(ExitCode.OUTPUT, "is a file", "link", good, "--out", good);
  }

  @Test
  void outputInsideAFile() throws IOException {
    refused(ExitCode.OUTPUT, "a.csv", "link", good, "--out", good.resolve("out"));
  }

  @Test
  void noOutput() throws IOException {
    refused(ExitCode.USAGE, "--out DIR is missing", "link", good);
  }

  @Test
  void noFile() throws IOException {
    refused(ExitCode.USAGE, "FILE is missing", "link", "--out", out);
  }

  @Test
  void projectFileAmongExtracts() throws IOException {
    refused(ExitCode.USAGE, "not both", "link", good, "p.yaml", "--out", out);
  }

  @Test
  void sameFileTwice() throws IOException {
    refused(ExitCode.USAGE, "named twice", "link", good, good, "--out", out);
  }

  @Test
  void thresholdOutOfRange() throws IOException {
    refused(ExitCode.USAGE, "below 1", "link", good, "--out", out, "--link-threshold", "1.5");
  }

  @Test
  void settingThatNamesNoFieldOfTheFiles() throws IOException {
    Path project =
        Files.writeString(
            folder.resolve("p.yaml"),
            "kinlink: 1\nsources: [{name: a, file: a.csv}]\nsettings: {blocking: [[uprn]]}\n");
    refused(ExitCode.USAGE, "settings > blocking", "link", project, "--out", out);
  }

  @Test
  void mistakesInAProjectFileComeOneALine() throws IOException {
    Path project =
        Files.writeString(
            folder.resolve("p.yaml"), "kinlink: 1\ntitel: x\nsources: [{name: A, file: a.csv}]\n");
    assertEquals(ExitCode.USAGE, console.run("link", project, "--out", out));
    List<String> lines = new ArrayList<>(console.err().lines().toList());
    assertEquals(2, lines.size(), console::err);
    assertTrue(lines.get(0).contains("p.yaml, line 2"), console::err);
    assertTrue(lines.get(1).contains("p.yaml, line 3"), console::err);
  }

  @Test
  void projectFileThatNamesAMissingExtract() throws IOException {
    Path project =
        Files.writeString(
            folder.resolve("p.yaml"), "kinlink: 1\nsources: [{name: a, file: gone.csv}]\n");
    refused(ExitCode.INPUT, "line 2", "link", project, "--out", out);
  }

  @Test
  void safeguardsThatCannotBeRead() throws IOException {
    Files.writeString(folder.resolve("s.csv"), "safeguard,source,record_id\nseal,b,Qsur\n");
    Path project =
        Files.writeString(
            folder.resolve("p.yaml"),
            "kinlink: 1\nsources: [{name: a, file: a.csv}]\nsafeguards: {file: s.csv}\n");
    refused(ExitCode.INPUT, "s.csv, line 2, source", "link", project, "--out", out);
  }
}
