package org.kinlink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinlink.exchange.Json;

/** CLKs for partners, as clkhash makes them, with warnings where it does not do what it says. */
class ClkTest {
  @TempDir private Path folder = Path.of("");

  private ProgramRun run(String config, String feature) throws IOException {
    Path schema = folder.resolve("schema.json");
    Files.writeString(
        schema,
        "{\"version\": 3, \"clkConfig\": {\"l\": 64, "
            + config
            + "\"kdf\": {\"type\": \"HKDF\", \"keySize\": 64}}, \"features\": [{\"identifier\":"
            + " \"name\", \"format\": {\"type\": \"string\", \"encoding\": \"utf-8\"},"
            + " \"hashing\": {\"comparison\": {\"type\": \"ngram\", \"n\": 2},"
            + " \"strategy\": {"
            + feature
            + "}, \"hash\": {\"type\": \"blakeHash\"}}}]}");
    Path people = folder.resolve("people.csv");
    Files.writeString(people, "id,name\n1,hilda\n2, ada\n");
    Path secret = folder.resolve("secret");
    Files.writeString(secret, "key\n");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    Path out = folder.resolve("clks.json");
    Files.deleteIfExists(out);
    List<Object> args = new ArrayList<>(List.of("clk", people, "--schema", schema));
    args.addAll(List.of("--secret-file", secret, "--out", out));
    return ProgramRun.of(args.stream().map(Object::toString).toList());
  }

  private Object clks() {
    return ((Map<?, ?>) Json.read(folder.resolve("clks.json"))).get("clks");
  }

  @Test
  void foldsThatDoNothingAreWarnedOfAndTheOutputIsThatOfClkhash() throws IOException {
    ProgramRun plain = run("", "\"bitsPerToken\": 4");
    assertEquals(ExitCode.DONE, plain.exitCode(), plain.err());
    assertEquals("", plain.err());
    Object clks = clks();
    // Made by clkhash 0.18.3 of the same schema and secret, with xorFolds and without.
    assertEquals(List.of("QqUyE7AgGBU=", "sKASGAAhKRE="), clks);
    ProgramRun documented = run("\"xorFolds\": 1, ", "\"bitsPerToken\": 4");
    assertTrue(documented.err().contains("Warning: clkConfig.xorFolds has no effect"));
    assertEquals(clks, clks());
    assertEquals("", run("\"xor_folds\": 1, ", "\"bitsPerToken\": 4").err());
    assertFalse(clks.equals(clks()));
  }

  @Test
  void fullFiltersAreWarnedOf() throws IOException {
    ProgramRun full = run("", "\"bitsPerFeature\": 90");
    assertTrue(full.err().contains("Warning: 2 filters are more than 0.60 full"), full.err());
  }

  @Test
  void aColumnThatIsNotThereIsNamed() throws IOException {
    run("", "\"bitsPerToken\": 4");
    Path people = folder.resolve("people.csv");
    Files.writeString(people, "id,surname\n1,x\n");
    Path out = folder.resolve("none.json");
    ProgramRun wrong =
        ProgramRun.of(
            List.of(
                "clk",
                people.toString(),
                "--schema",
                folder.resolve("schema.json").toString(),
                "--secret-file",
                folder.resolve("secret").toString(),
                "--out",
                out.toString()));
    assertEquals(ExitCode.INPUT, wrong.exitCode());
    assertTrue(wrong.err().contains("name"), wrong.err());
    assertFalse(Files.exists(out));
  }
}
