package org.kinlink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinlink.key.CheapKeyFiles;
import org.kinlink.key.KeySet;
import org.kinlink.key.KeySetFile;
import org.kinlink.key.LinkageKey;
import org.kinlink.key.Passphrase;
import org.kinlink.pseudonym.PseudonymDomain;
import org.kinlink.pseudonym.PseudonymLength;
import org.kinlink.pseudonym.Pseudonymiser;

class RepseudonymiseTest {
  private static final PseudonymDomain ONE = new PseudonymDomain("nhs-number", "one", "unit");
  private static final PseudonymDomain TWO = new PseudonymDomain("nhs-number", "two", "unit");
  private static final String HEADER = "upn_pseudonym,number,sex,note\n";

  @TempDir private Path folder = Path.of("");
  private final TestConsole console = new TestConsole();
  private Path in = Path.of("");
  private Path out = Path.of("");
  private TestKeys keys = TestKeys.none();

  @BeforeEach
  void files() throws IOException {
    in = folder.resolve("in.csv");
    out = folder.resolve("out.csv");
    keys = TestKeys.write(folder);
  }

  private String pseudonym(PseudonymDomain domain, long number) {
    Pseudonymiser maker = new Pseudonymiser(keys.set().primary(), domain, PseudonymLength.BITS_128);
    return maker.pseudonym(Long.toString(number));
  }

  private int run(String toProject, Object... more) {
    List<Object> args =
        new ArrayList<>(List.of("repseudonymise", in, "--keys", keys.file(), "--beginning", "999"));
    args.addAll(List.of("--passphrase-file", keys.passphraseFile(), "--columns", "number"));
    args.addAll(List.of("--project", "one", "--recipient", "unit", "--to-recipient", "unit"));
    args.addAll(List.of("--to-project", toProject, "--out", out));
    args.addAll(List.of(more));
    return console.run(args.toArray());
  }

  private void refused(int exitCode, String reason, int actual) {
    assertEquals(exitCode, actual, console::err);
    assertTrue(console.err().contains(reason), console::err);
    assertFalse(Files.exists(out));
  }

  @Test
  void turnsPseudonymsDropsTheOthersAndCounts() throws IOException {
    String first = pseudonym(ONE, 9_990_000_018L);
    String mangled = first.substring(0, 20) + (first.charAt(20) == 'q' ? 'p' : 'q');
    Files.writeString(
        in,
        HEADER
            + "x,"
            + first
            + ",F,'=1+1\n"
            + "x,"
            + pseudonym(ONE, 9_990_000_026L)
            + ",male,b\n"
            + "x,,F,c\n"
            + "x,"
            + mangled
            + first.substring(21)
            + ",F,d\n"
            + "x,"
            + pseudonym(TWO, 9_990_000_018L)
            + ",F,e\n"
            + "x,"
            + pseudonym(ONE, 4_010_232_137L)
            + ",F,f\n"
            + "too,few\n"
            + "x,"
            + first.toUpperCase(Locale.ROOT)
            + ",F,g\n");
    Path notes = folder.resolve("notes.csv");
    assertEquals(ExitCode.DONE, run("two", "--keep", "note", "--set-aside", notes), console::err);
    String turned = pseudonym(TWO, 9_990_000_018L);
    assertEquals(
        "number,sex,note\n"
            + turned
            + ",f,'=1+1\n"
            + pseudonym(TWO, 9_990_000_026L)
            + ",m,b\n"
            + ",f,c\n,f,d\n,f,e\n,f,f\n"
            + turned
            + ",f,g\n",
        Files.readString(out));
    assertTrue(
        console.out().contains("number: 3 replaced, 1 invalid, 1 missing, 2 foreign"),
        console::out);
    assertTrue(console.out().contains("Rows: 8 read, 7 written, 1 set aside."), console::out);
    assertEquals(
        """
        line,column,reason
        5,number,"its check is wrong, so it was altered on the way"
        6,number,"made for another identifier type, project or recipient"
        7,number,of no NHS number that was tried
        8,,2 cells where the header has 4
        """,
        Files.readString(notes));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(5, left.count());
    }
  }

  @Test
  void turnsThoseOfAFormerKeyIntoThoseOfAnotherFile() throws IOException {
    Files.writeString(in, HEADER + "x," + pseudonym(ONE, 9_990_000_018L) + ",F,a\n");
    String former = keys.set().primary().id().toString();
    LinkageKey next;
    try (Passphrase phrase = Passphrase.of(TestKeys.PASSPHRASE.toCharArray())) {
      LinkageKey added = LinkageKey.generate(new SecureRandom(), KeyFileCommand.today());
      CheapKeyFiles.at(keys.file()).update(phrase, set -> set.add(added).promote(added.id()));
      next = added;
    }
    String expected =
        new Pseudonymiser(next, ONE, PseudonymLength.BITS_256).pseudonym("9990000018");
    refused(ExitCode.INPUT, "has no pseudonym of the key", run("two"));
    refused(ExitCode.INPUT, "verify-only here", run("one", "--expect", former(keys)));
    int done = run("one", "--from-key", former, "--bits", "256", "--expect", next.checkValue());
    assertEquals(ExitCode.DONE, done, console::err);
    assertEquals("number,sex\n" + expected + ",f\n", Files.readString(out));
  }

  private static String former(TestKeys keys) {
    return keys.set().primary().checkValue().toString();
  }

  @Test
  void takesTheNewKeyFromAnotherFile() throws IOException {
    Files.writeString(in, HEADER + "x," + pseudonym(ONE, 9_990_000_018L) + ",F,a\n");
    Path theirs = folder.resolve("theirs.keys");
    Path phrase = folder.resolve("theirs.phrase");
    Files.writeString(phrase, "heron gasworks turnip 71\n");
    Files.setPosixFilePermissions(phrase, PosixFilePermissions.fromString("rw-------"));
    LinkageKey key = LinkageKey.generate(new SecureRandom(), KeyFileCommand.today());
    String expected = new Pseudonymiser(key, ONE, PseudonymLength.BITS_128).pseudonym("9990000018");
    try (Passphrase seals = Passphrase.of("heron gasworks turnip 71".toCharArray())) {
      CheapKeyFiles.at(theirs).create(KeySet.of(key), seals, KeySetFile.Format.SEALED);
    }
    int done = run("one", "--to-keys", theirs, "--other-passphrase-file", phrase);
    assertEquals(ExitCode.DONE, done, console::err);
    assertTrue(Files.readString(out).contains(expected));
  }

  @Test
  void saysWhatToDoAboutAMistakeBeforeAnyNumberIsTried() throws IOException {
    Files.writeString(in, HEADER + "x," + pseudonym(ONE, 9_990_000_018L) + ",F,a\n");
    refused(ExitCode.USAGE, "would be those that there are", run("one"));
    refused(ExitCode.USAGE, "--to-project", run(" "));
    refused(ExitCode.USAGE, "one to four digits", run("two", "--beginning", "99900"));
    refused(ExitCode.USAGE, "kinlink keys list", run("two", "--from-key", "00000000"));
    refused(ExitCode.INPUT, "has no column", run("two", "--columns", "none"));
    Files.writeString(in, HEADER + "x,9990000018,F,a\n");
    refused(ExitCode.INPUT, "has no pseudonym of the key", run("two"));
    out = in;
    assertEquals(ExitCode.OUTPUT, run("two", "--replace"));
    assertTrue(console.err().contains("none is ever overwritten"), console::err);
  }
}
