package org.kinlink.cli.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kinlink.cli.ProgramRun;
import org.kinlink.preset.Presets;

/** Every preset has a page that shows what the program says of it. */
class PresetDocsTest {
  private static final String FOLDER = "docs/reference/presets/";

  static List<String> names() {
    return Presets.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void pageShowsWhatTheProgramPrints(String preset) {
    Markdown page = Markdown.read(FOLDER + preset + ".md");
    assertEquals(ProgramRun.of(List.of("presets", preset)).out(), page.blocks().get(0).text());
  }

  @ParameterizedTest
  @MethodSource("names")
  void pageWalksThroughTheSample(String preset) {
    String page = Markdown.read(FOLDER + preset + ".md").flat();
    assertTrue(page.contains("](../../../examples/extracts/" + preset), preset);
    assertTrue(page.contains("## The sample"), preset);
  }

  @Test
  void listIsTheOneThatIsPrinted() {
    Markdown page = Markdown.read(FOLDER + "README.md");
    assertEquals(ProgramRun.of(List.of("presets")).out(), page.blocks().get(0).text());
    Set<String> linked =
        page.relativeLinks().stream()
            .filter(link -> link.matches("[a-z0-9-]+\\.md"))
            .map(link -> link.substring(0, link.length() - 3))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(Presets.names()), linked);
  }

  @Test
  void anUnknownNameIsAMistakeOfUsage() {
    ProgramRun run = ProgramRun.of(List.of("presets", "shool-census"));
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("did you mean school-census?"), run.err());
  }
}
