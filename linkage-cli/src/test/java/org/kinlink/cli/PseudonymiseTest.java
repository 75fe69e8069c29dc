package org.kinlink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinlink.exchange.TableReader;
import org.kinlink.key.KeyId;
import org.kinlink.pseudonym.PseudonymDomain;
import org.kinlink.pseudonym.PseudonymReader;

class PseudonymiseTest {
  @TempDir private Path folder = Path.of("");
  private final TestConsole console = new TestConsole();
  private Path in = Path.of("");
  private Path out = Path.of("");
  private TestKeys keys = TestKeys.none();

  @BeforeEach
  void files() throws IOException {
    in = folder.resolve("a.csv");
    out = folder.resolve("out.csv");
    Files.write(in, TwoExtracts.lines("a", 0));
    keys = TestKeys.write(folder);
  }

  private int run(String columns, Object... more) {
    return run("early-help", "linkage-unit", columns, more);
  }

  private int run(String project, String recipient, String columns, Object... more) {
    List<Object> args =
        new ArrayList<>(List.of("pseudonymise", in, "--keys", keys.file(), "--passphrase-file"));
    args.addAll(List.of(keys.passphraseFile(), "--columns", columns, "--project", project));
    args.addAll(List.of("--recipient", recipient));
    args.addAll(List.of(more));
    return console.run(args.toArray());
  }

  private void assertDone(int exitCode) {
    assertEquals(ExitCode.DONE, exitCode, console::err);
    assertEquals("", console.err());
  }

  private void assertFailed(int expected, String reason, int exitCode) {
    assertEquals(expected, exitCode, console::err);
    assertTrue(console.err().contains(reason), console::err);
    assertFalse(Files.exists(out));
  }

  @Test
  void replacesIdentifiersDropsTheRestAndCounts() throws IOException {
    assertDone(run("nhs_number,record_id=local-id", "--out", out));
    TableReader table = TableReader.ofResult(out);
    assertEquals(List.of("record_id_pseudonym", "nhs_number_pseudonym", "sex"), table.columns());
    PseudonymDomain domain = new PseudonymDomain("nhs-number", "early-help", "linkage-unit");
    PseudonymReader reader = new PseudonymReader(domain, List.of(keys.set().primary().id()));
    int[] made = {0};
    int[] rows = {0};
    table.forEach(
        row -> {
          rows[0]++;
          made[0] += row.cell(1).isEmpty() ? 0 : 1;
          assertTrue(
              row.cell(1).isEmpty()
                  || reader.check(row.cell(1)).outcome() == PseudonymReader.Outcome.VALID);
        });
    assertEquals(150, rows[0]);
    assertTrue(console.out().contains(": " + made[0] + " replaced, 0 invalid, " + (150 - made[0])));
    assertTrue(console.out().contains("Rows: 150 read, 150 written, 0 set aside."));
    assertTrue(console.out().contains("surname"), console::out);
  }

  @Test
  void givesTheSamePseudonymsAgainAndOthersForAnotherRecipient() throws IOException {
    assertDone(run("nhs_number", "--out", out, "--quiet"));
    assertEquals("", console.out());
    Path again = folder.resolve("again.csv");
    assertDone(run("nhs_number", "--out", again));
    assertEquals(Files.readString(out), Files.readString(again));
    Path other = folder.resolve("other.csv");
    assertDone(run("early-help", "somebody-else", "nhs_number", "--out", other));
    List<String> both = new ArrayList<>(Files.readAllLines(other));
    both.retainAll(Files.readAllLines(out));
    assertTrue(both.stream().noneMatch(line -> line.contains("-")), both::toString);
  }

  @Test
  void listsWhatWasSetAside() throws IOException {
    Files.writeString(in, Files.readString(in) + "a1,9990000019,A,B,F,,,,,\na2,x\n");
    Path notes = folder.resolve("notes.csv");
    assertDone(run("nhs_number", "--out", out, "--set-aside", notes, "--candidates"));
    String text = Files.readString(notes);
    assertTrue(text.contains("152,nhs_number,the check digit is wrong\n"), text);
    assertTrue(text.contains("153,,2 cells where the header has 10\n"), text);
    assertTrue(console.out().contains("candidates for 1"), console::out);
    assertTrue(console.out().contains("1 x nhs_number: the check digit is wrong"), console::out);
  }

  @Test
  void replacesNothingUnasked() throws IOException {
    String before = Files.readString(in);
    assertEquals(ExitCode.OUTPUT, run("nhs_number", "--out", in, "--replace"));
    assertTrue(console.err().contains("none is ever overwritten"), console::err);
    assertEquals(before, Files.readString(in));
    assertEquals(ExitCode.OUTPUT, run("nhs_number", "--out", keys.file(), "--replace"));
    Files.writeString(out, "mine");
    assertEquals(ExitCode.OUTPUT, run("nhs_number", "--out", out));
    assertEquals("mine", Files.readString(out));
    int replaced = run("nhs_number", "--out", out, "--replace", "--quiet", "--keep", "address");
    assertEquals(ExitCode.DONE, replaced, console::err);
    assertTrue(Files.readString(out).contains("Qstreet"));
  }

  @Test
  void refusesWrongKeysBeforeItStarts() throws IOException {
    String wrong = "aaaa-bbbb-cccc-dddd-eeee-ffff";
    assertFailed(ExitCode.INPUT, "another key", run("nhs_number", "--out", out, "--expect", wrong));
    assertFailed(ExitCode.USAGE, "check value", run("nhs_number", "--out", out, "--expect", "x"));
    Files.writeString(keys.passphraseFile(), "quite another pass-phrase 7");
    assertFailed(ExitCode.INPUT, keys.file().toString(), run("nhs_number", "--out", out));
  }

  @Test
  void saysWhatToDoAboutAMistake() {
    assertFailed(ExitCode.INPUT, "has no column", run("nhs", "--out", out));
    assertFailed(ExitCode.INPUT, "say its type", run("record_id", "--out", out));
    assertFailed(ExitCode.USAGE, "lower-case", run("record_id=Local ID", "--out", out));
    assertFailed(ExitCode.USAGE, "names a column twice", run("email,email", "--out", out));
    assertFailed(ExitCode.USAGE, "--bits", run("nhs_number", "--out", out, "--bits", "64"));
    assertFailed(ExitCode.USAGE, "--project", run(" ", "linkage-unit", "nhs_number", "--out", out));
    assertFailed(ExitCode.USAGE, "same file", run("nhs_number", "--out", out, "--set-aside", out));
  }

  @Test
  void leavesNothingLyingAbout() throws IOException {
    assertDone(run("nhs_number", "--out", out));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(4, left.count());
    }
    KeyId id = keys.set().primary().id();
    assertTrue(console.out().contains("key " + id), console::out);
  }
}
