package org.kinlink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {
  private static final String PHRASE = "correct horse battery staple";

  @TempDir private Path folder = Path.of("");
  private Path keys = Path.of("");
  private Path phrase = Path.of("");
  private Path other = Path.of("");

  @BeforeEach
  void nameFiles() throws IOException {
    keys = folder.resolve("project.keys");
    phrase = secretFile("phrase", PHRASE + "\n");
    other = secretFile("other", "another phrase for the journey");
  }

  private Path secretFile(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return file;
  }

  private static ProgramRun run(Object... args) {
    List<String> texts = new ArrayList<>(List.of("keys"));
    for (Object arg : args) {
      texts.add(arg.toString());
    }
    return ProgramRun.of(texts);
  }

  private String done(Object... args) {
    List<Object> all = new ArrayList<>(List.of(args));
    all.add("--passphrase-file");
    all.add(phrase);
    ProgramRun run = run(all.toArray());
    assertEquals(ExitCode.DONE, run.exitCode(), run::err);
    return run.out();
  }

  private static void refused(int exitCode, String reason, Object... args) {
    ProgramRun run = run(args);
    assertEquals(exitCode, run.exitCode(), run::err);
    assertTrue(run.err().contains(reason), run::err);
    assertEquals(1, run.err().lines().count(), run::err);
    assertEquals("", run.out());
  }

  private static String found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertTrue(matcher.find(), text);
    return matcher.group(1);
  }

  private static String id(String printed) {
    return found("key ([0-9a-f]{8})", printed);
  }

  private static String checkValue(String printed) {
    return found("((?:[a-z2-7]{4}-){5}[a-z2-7]{4})", printed);
  }

  @Test
  void aKeyIsRotatedStepByStep() {
    String first = id(done("create", keys));
    String second = id(done("add", keys));
    assertTrue(done("promote", keys, second).contains("enabled and primary"));
    assertTrue(done("disable", keys, first).contains("is disabled"));
    done("destroy", keys, first);
    String listed = done("list", keys);
    assertTrue(listed.matches("(?s).*" + first + " +destroyed .*"), listed);
    assertTrue(listed.matches("(?s).*" + second + " +enabled +primary .*"), listed);
    refused(
        ExitCode.USAGE,
        "is the primary key; promote another first; see \"kinlink keys list",
        "destroy",
        keys,
        second,
        "--passphrase-file",
        phrase);
  }

  @Test
  void aKeyTravelsToAnotherOrganisationAndIsCompared() {
    String made = done("create", keys);
    Path sent = folder.resolve("sent.keys");
    Path theirs = folder.resolve("theirs.keys");
    done("export", keys, "--out", sent, "--other-passphrase-file", other);
    String imported =
        done(
            "import",
            theirs,
            "--from",
            sent,
            "--expect",
            checkValue(made),
            "--other-passphrase-file",
            other);
    assertEquals(checkValue(made), checkValue(imported));
    String second = done("add", keys);
    Path next = folder.resolve("next.keys");
    done("export", keys, "--key", id(second), "--out", next, "--other-passphrase-file", other);
    done("import", theirs, "--from", next, "--other-passphrase-file", other);
    done("promote", theirs, id(second));
    refused(
        ExitCode.INPUT,
        "was expected, which is verify-only here",
        "check",
        theirs,
        "--expect",
        checkValue(made),
        "--passphrase-file",
        phrase);
  }

  @Test
  void aWrongKeyIsNotImported() {
    done("create", keys);
    Path sent = folder.resolve("sent.keys");
    Path theirs = folder.resolve("theirs.keys");
    done("export", keys, "--out", sent, "--other-passphrase-file", other);
    refused(
        ExitCode.INPUT,
        "another key was expected",
        "import",
        theirs,
        "--from",
        sent,
        "--expect",
        "aaaa-aaaa-aaaa-aaaa-aaaa-aaaa",
        "--passphrase-file",
        phrase,
        "--other-passphrase-file",
        other);
    assertFalse(Files.exists(theirs));
  }

  @Test
  void aProjectKeyIsTheSameHoweverOftenItIsDerived() {
    String made = done("create", keys);
    List<String> derived = new ArrayList<>();
    for (String project : List.of("a", "a")) {
      Path out = folder.resolve(derived.size() + ".keys");
      derived.add(
          id(
              done(
                  "derive",
                  keys,
                  "--project",
                  project,
                  "--recipient",
                  "r",
                  "--out",
                  out,
                  "--other-passphrase-file",
                  other)));
    }
    assertEquals(derived.get(0), derived.get(1));
    assertFalse(derived.contains(id(made)));
  }

  @Test
  void bytesOfAnotherSystemAreImportedAndNeverShown() throws IOException {
    byte[] bytes = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f".repeat(2));
    Path raw = secretFile("raw", "");
    Files.write(raw, bytes);
    String printed = done("import", keys, "--from", raw, "--raw");
    assertFalse(printed.contains("00010203"), printed);
    Files.write(raw, new byte[31]);
    refused(
        ExitCode.USAGE,
        "a key has 32 to 1024 bytes, not 31",
        "import",
        folder.resolve("short.keys"),
        "--from",
        raw,
        "--raw",
        "--passphrase-file",
        phrase);
  }

  @Test
  void thePassphraseCanBeChanged() {
    done("create", keys);
    done("passphrase", keys, "--other-passphrase-file", other);
    refused(
        ExitCode.INPUT,
        "the pass-phrase is not the one it was sealed with",
        "list",
        keys,
        "--passphrase-file",
        phrase);
    assertEquals(ExitCode.DONE, run("list", keys, "--passphrase-file", other).exitCode());
  }

  @Test
  void pkcs12IsAnotherFormatOfTheSame() {
    String made = done("create", keys, "--format", "pkcs12");
    assertEquals(checkValue(made), checkValue(done("check", keys)));
  }

  @Test
  void refusalsSayWhatToDo() throws IOException {
    refused(ExitCode.USAGE, "no terminal", "create", keys);
    Path weak = secretFile("weak", "short");
    refused(ExitCode.USAGE, "at least 15 characters", "create", keys, "--passphrase-file", weak);
    Files.setPosixFilePermissions(weak, PosixFilePermissions.fromString("rw-r--r--"));
    refused(ExitCode.INPUT, "chmod 600", "create", keys, "--passphrase-file", weak);
    refused(
        ExitCode.USAGE, "is not set", "create", keys, "--passphrase-env", "KINLINK_NO_SUCH_NAME");
    assertFalse(Files.exists(keys));
    refused(ExitCode.INPUT, "is not there", "list", keys, "--passphrase-file", phrase);
    Files.writeString(keys, "precious");
    refused(ExitCode.OUTPUT, "never overwritten", "create", keys, "--passphrase-file", phrase);
    refused(ExitCode.USAGE, "KEYID is eight digits", "promote", keys, "canary");
    refused(ExitCode.USAGE, "takes a check value", "check", keys, "--expect", "canary");
  }

  @Test
  void nothingThatIsPrintedOrWrittenHoldsThePassphrase() throws IOException {
    String printed = done("create", keys) + done("list", keys) + done("check", keys);
    assertFalse(printed.contains("horse"), printed);
    assertFalse(Files.readString(keys).contains("horse"));
  }

  @Test
  void everyCommandHasAnExample() {
    for (String command :
        Splitter.on(' ')
            .split(
                "create list add promote disable enable destroy check derive export import"
                    + " passphrase")) {
      ProgramRun help = run(command, "--help");
      assertEquals(ExitCode.DONE, help.exitCode());
      assertTrue(help.out().contains("Example: kinlink keys " + command), help::out);
    }
  }
}
