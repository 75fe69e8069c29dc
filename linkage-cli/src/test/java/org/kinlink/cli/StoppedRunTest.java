package org.kinlink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run of its own process that is stopped while it works. */
class StoppedRunTest {
  @TempDir Path folder;

  @Test
  void leavesTheEarlierResultAsItWas() throws IOException, InterruptedException {
    TwoExtracts.write(folder);
    Path out = folder.resolve("out");
    TestConsole own = new TestConsole();
    assertEquals(
        ExitCode.DONE, own.run("link", folder.resolve("a.csv"), "--out", out, "-q"), own::err);
    Map<String, String> before = Folders.content(out);

    // Many people of one name and birthday keep the run busy.
    List<String> rows = new ArrayList<>(List.of("record_id,forename,surname,date_of_birth,sex"));
    IntStream.range(0, 40_000)
        .mapToObj(i -> i + ",Ann" + i % 50 + ",Bell" + i % 90 + ",2010-01-" + (10 + i % 20) + ",F")
        .forEach(rows::add);
    Path many = Files.write(folder.resolve("many.csv"), rows);
    Process process = start("link", many.toString(), "--out", out.toString());
    try (BufferedReader printed =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertEquals("many", printed.readLine());
      process.destroy();
      assertNotEquals(ExitCode.DONE, process.waitFor());
    }
    assertEquals(before, Folders.content(out));
    try (var files = Files.list(folder)) {
      assertTrue(files.noneMatch(file -> file.getFileName().toString().startsWith(".")));
    }
  }

  private static Process start(String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
