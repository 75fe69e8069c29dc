package org.kinlink.cli.canary;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinlink.cli.CommandNames;
import org.kinlink.cli.ProgramRun;
import org.kinlink.cli.canary.Canaries.Kind;
import org.kinlink.cli.canary.CanaryRuns.Run;
import org.kinlink.key.KeyAccess;
import org.kinlink.key.KeyPurpose;
import org.kinlink.key.KeyScope;

/**
 * Plants values that occur nowhere else in every field of every sample, runs every command, and
 * searches whatever was printed, logged or written for them, and for the bytes of keys.
 */
class CanaryTest {
  private static final Path SAMPLES = Path.of("..", "examples");

  @TempDir private Path folder = Path.of("");
  private final Canaries canaries = new Canaries();
  private final Set<String> leaks = new TreeSet<>();

  @BeforeEach
  void plant() throws IOException {
    PlantedSamples.copy(SAMPLES, folder.resolve("examples"), canaries);
    PlantedKeys.write(folder, canaries);
    PlantedKeys.secret(folder.resolve("wrong-passphrase"), "Qzkxvjpass quite another phrase 7");
    Files.writeString(
        folder.resolve("broken.csv"),
        "id,nhs_number,surname,dob\n1,9990000018,\"Qzkxvjward,2011-12-13\n2,9990000026,Qzkrow,x\n");
    Files.writeString(
        folder.resolve("policy.yaml"),
        """
        kinlink_policy: 1
        title: canary
        recipient: r
        project: p
        purpose: test
        legal_gateway: none
        valid_from: 2000-01-01
        valid_until: 2999-12-31
        facts:
          - {facet: school_enrolment, about: family, show: [since, agency]}
        kin: [birth_parent, grandparent]
        """);
    Files.writeString(
        folder.resolve("headless.csv"), "1,9990000018,Qzkxvjward,2011-12-13\n2,9990000026,Qzk,x\n");
    Files.writeString(
        folder.resolve("clk.json"),
        """
        {"version": 1, "clkConfig": {"l": 1024, "k": 10, "hash": {"type": "blakeHash"},
          "kdf": {"type": "HKDF", "keySize": 64}},
         "features": [{"identifier": "surname", "format": {"type": "string", "encoding": "utf-8"},
           "hashing": {"ngram": 2}}]}
        """);
    Files.createDirectories(folder.resolve("out"));
  }

  @Test
  void everyCommandIsSearched() {
    Set<String> searched =
        CanaryRuns.all().stream().map(Run::command).collect(toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(CommandNames.all()), searched, "add what is missing to CanaryRuns");
  }

  @Test
  void nothingLeaks() throws IOException {
    assertTrue(canaries.size() > 1_000, "planted " + canaries.size());
    for (Run run : CanaryRuns.all()) {
      search(run, run.args());
      if (CommandNames.hasOption(run.command(), "--verbose")) {
        List<String> verbose = new ArrayList<>(run.args());
        verbose.add("--verbose");
        search(run, verbose);
      }
    }
    assertEquals(Set.of(), leaks);
  }

  private void search(Run run, List<String> args) throws IOException {
    Map<Path, byte[]> before = files();
    List<String> line = new ArrayList<>(List.of(run.command().split(" ", -1)));
    args.forEach(arg -> line.add(resolve(arg)));
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream logged = new ByteArrayOutputStream();
    ProgramRun ended;
    try (PrintStream log = new PrintStream(logged, true, StandardCharsets.UTF_8)) {
      System.setOut(log);
      System.setErr(log);
      ended = ProgramRun.of(line);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertEquals(run.exitCode(), ended.exitCode(), () -> line + "\n" + ended.err());
    String command = run.command() + " " + args;
    look(command + " logs ", logged.toByteArray(), Set.of());
    look(command + " prints ", bytes(ended.out()), run.printed());
    look(command + " tells ", bytes(ended.err()), Set.of());
    files()
        .forEach(
            (file, content) -> {
              if (!Arrays.equals(content, before.get(file))) {
                String name = file.getFileName().toString();
                String where = command + " writes into " + name + " ";
                look(where, content, run.written().getOrDefault(name, Set.of()));
                look(command + " names a file ", bytes(file.toString()), Set.of());
              }
            });
  }

  private String resolve(String arg) {
    return Files.exists(folder.resolve(arg)) || arg.startsWith("out/")
        ? folder.resolve(arg).toString()
        : arg;
  }

  // What the user typed may be repeated to the user.
  private byte[] bytes(String text) {
    return text.replace(folder.toString(), "").getBytes(StandardCharsets.UTF_8);
  }

  private void look(String where, byte[] content, Set<Kind> allowed) {
    canaries.found(content, allowed).stream().limit(3).forEach(leak -> leaks.add(where + leak));
  }

  private Map<Path, byte[]> files() throws IOException {
    Map<Path, byte[]> content = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        content.put(folder.relativize(file), Files.readAllBytes(file));
      }
    }
    return content;
  }

  @Test
  void findsWhatIsPlanted() {
    byte[] key = PlantedKeys.KEY;
    String hex = HexFormat.of().formatHex(key);
    List<String> leaking =
        List.of(
            "Qzkxvjward",
            "of 999 454 8751.",
            "9994548751",
            "ZX10DN",
            "zx1 0dn",
            "born 06/11/2017",
            "2017-11-06",
            "CH890674",
            hex,
            hex.substring(20).toUpperCase(java.util.Locale.ROOT),
            Arrays.toString(key),
            java.util.Base64.getEncoder().encodeToString(key),
            java.util.Base64.getEncoder()
                    .encodeToString(("xx" + hex).getBytes(StandardCharsets.UTF_8))
                + hex,
            PlantedKeys.PASSPHRASE);
    for (String text : leaking) {
      assertFalse(canaries.found(bytes(text), Set.of()).isEmpty(), text);
    }
    assertFalse(canaries.found(key, Set.of()).isEmpty());
    assertEquals(Set.of(), canaries.found(bytes("Linked 120 of 300 records."), Set.of()));
    byte[] derived =
        PlantedKeys.set()
            .primary()
            .derive(KeyPurpose.PSEUDONYM, new KeyScope("nhs-number", "p", "r"))
            .bytes(KeyAccess.grant());
    assertFalse(canaries.found(derived, Set.of()).isEmpty());
  }
}
