package org.kinlink.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the fuzzer began with, and all that it ever found. */
class FindingsTest {
  /** Where the fuzzer puts what it finds. */
  private static final Path INPUTS =
      Path.of("src", "test", "resources", "org", "kinlink", "fuzz", "FuzzTargetsInputs");

  @TestFactory
  Stream<DynamicContainer> areHarmless() {
    return Targets.ALL.keySet().stream().map(name -> dynamicContainer(name, tests(name)));
  }

  private static List<DynamicTest> tests(String target) {
    return files(INPUTS.resolve(target)).stream()
        .map(
            file ->
                dynamicTest(
                    file.getFileName().toString(),
                    () -> Targets.named(target).accept(Files.readAllBytes(file))))
        .toList();
  }

  /** A folder of another name would be read by nobody. */
  @Test
  void areOfAllTargets() {
    Set<String> folders =
        files(INPUTS).stream().map(f -> f.getFileName().toString()).collect(Collectors.toSet());
    assertEquals(Targets.ALL.keySet(), folders);
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
