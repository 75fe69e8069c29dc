package org.kinlink.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kinlink.preset.Presets;

/** The sample of every preset is read to exactly the rows that are written down. */
class PresetSamplesTest {
  private static final Path SAMPLES = Path.of("..", "examples", "extracts");
  private static final Path EXPECTED = Path.of("src", "test", "resources", "presets");

  static List<String> names() {
    return Presets.names();
  }

  private static Extracts read(String preset, Path folder) {
    SourcePlan plan =
        SourcePlan.of(
            "source", OncePerPerson.INFER, new PresetPlan(preset, ImmutableList.of(folder)));
    return ExtractReader.read(ImmutableList.of(plan), NumbersPolicy.REHEARSAL, Progress.NONE);
  }

  private static String expected(String preset) throws IOException {
    return Files.readString(EXPECTED.resolve(preset + ".txt"), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @MethodSource("names")
  void isReadToTheRowsThatAreWrittenDown(String preset) throws IOException {
    assertEquals(expected(preset), ExtractText.of(read(preset, SAMPLES.resolve(preset))));
  }

  /** What is read does not hang on the order of rows; where it stands of course does. */
  @ParameterizedTest
  @MethodSource("names")
  void saysTheSameWithItsRowsShuffled(String preset, @TempDir Path folder) throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES.resolve(preset))) {
      for (Path file : files.toList()) {
        shuffle(file, folder.resolve(file.getFileName()));
      }
    }
    assertEquals(
        withoutPlaces(expected(preset)), withoutPlaces(ExtractText.of(read(preset, folder))));
  }

  private static void shuffle(Path from, Path to) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(from, StandardCharsets.UTF_8));
    if (from.toString().endsWith(".csv")) {
      Collections.shuffle(lines.subList(1, lines.size()), new Random(7));
    }
    Files.write(to, lines, StandardCharsets.UTF_8);
  }

  private static List<String> withoutPlaces(String text) {
    return text.lines().map(line -> line.replaceAll(", line \\d+,", ",")).sorted().toList();
  }
}
