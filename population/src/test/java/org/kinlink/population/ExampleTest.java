package org.kinlink.population;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The committed example is what the generator writes, byte for byte. */
class ExampleTest {
  private static final Path FOLDER = Path.of("..", "examples", "borough");

  @Test
  void everyFileIsWhatTheGeneratorWrites() throws IOException {
    for (Map.Entry<String, String> file : Extracts.example().files().entrySet()) {
      assertArrayEquals(
          file.getValue().getBytes(StandardCharsets.UTF_8),
          Files.readAllBytes(FOLDER.resolve(file.getKey())),
          file.getKey() + " differs: run ./kinlink population --out examples/borough");
    }
  }

  @Test
  void nothingElseIsInTheFolderButItsReadme() throws IOException {
    Set<String> expected = new TreeSet<>(Extracts.example().files().keySet());
    expected.add("README.md");
    try (Stream<Path> files = Files.walk(FOLDER)) {
      Set<String> found =
          files
              .filter(Files::isRegularFile)
              .map(f -> FOLDER.relativize(f).toString().replace('\\', '/'))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(expected, found);
    }
  }
}
