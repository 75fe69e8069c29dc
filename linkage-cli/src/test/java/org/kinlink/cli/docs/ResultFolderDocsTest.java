package org.kinlink.cli.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinlink.exchange.Json;
import org.kinlink.exchange.ResultFolder;
import org.kinlink.exchange.TableReader;
import org.kinlink.family.LivesWithChild;
import org.kinlink.link.Change;
import org.kinlink.record.FacetKind;
import org.kinlink.record.PersonStatus;
import org.kinlink.record.RelationType;
import org.kinlink.record.ResidenceRole;
import org.kinlink.resolve.Decision;
import org.kinlink.score.Step;

/** The reference of the result folder names what a run on the example writes. */
class ResultFolderDocsTest {
  private static final Markdown PAGE = Markdown.read("docs/reference/result-folder.md");

  @TempDir private static Path folder = Path.of("");

  private static Path result = Path.of("");

  @BeforeAll
  static void link() {
    Workplace workplace = Workplace.in(folder);
    workplace.run("./kinlink link examples/borough/linkage.yaml --out out/borough");
    result = workplace.resolve("out/borough");
  }

  private static Set<String> written() throws IOException {
    try (Stream<Path> files = Files.list(result)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void everyFileIsListed() throws IOException {
    assertEquals(written(), new TreeSet<>(PAGE.firstCells("## The files")));
    assertTrue(ResultFolder.FILES.containsAll(written()));
  }

  static List<String> tables() throws IOException {
    return PAGE.firstCells("## The files").stream().filter(n -> n.endsWith(".csv")).toList();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void columnsOfATableAreThoseOfTheFile(String name) {
    TableReader table = TableReader.ofResult(result.resolve(name));
    assertEquals(table.columns(), PAGE.firstCells("## " + name));
  }

  private static List<String> keys(Stream<String> keys) {
    return keys.toList();
  }

  @Test
  void wordsAreThoseOfTheProgram() {
    assertEquals(
        keys(Arrays.stream(PersonStatus.values()).map(PersonStatus::key)),
        PAGE.firstCells("### Words of status"));
    assertEquals(
        keys(Arrays.stream(Step.values()).map(Step::key)), PAGE.firstCells("### Words of step"));
    assertEquals(
        keys(Arrays.stream(Decision.values()).map(Decision::key)),
        PAGE.firstCells("### Words of decision"));
    assertEquals(
        keys(Arrays.stream(ResidenceRole.values()).map(ResidenceRole::key)),
        PAGE.firstCells("### Words of role"));
    assertEquals(
        keys(Arrays.stream(RelationType.values()).map(RelationType::key)),
        PAGE.firstCells("### Words of relation"));
    assertEquals(
        keys(Arrays.stream(LivesWithChild.values()).map(LivesWithChild::key)),
        PAGE.firstCells("### Words of lives_with_child"));
    assertEquals(
        keys(Arrays.stream(Change.Kind.values()).map(Change.Kind::key)),
        PAGE.firstCells("### Words of change"));
    Set<FacetKind> ofAdoption = Set.of(FacetKind.ADOPTION, FacetKind.PREVIOUSLY_LOOKED_AFTER);
    assertEquals(
        keys(
            Arrays.stream(FacetKind.values())
                .filter(kind -> !ofAdoption.contains(kind))
                .map(FacetKind::key)),
        PAGE.firstCells("### Words of facet"));
  }

  private static Set<String> cells(String name, String column, String when, String equal) {
    TableReader table = TableReader.ofResult(result.resolve(name));
    int place = table.column(column);
    int condition = when.isEmpty() ? place : table.column(when);
    Set<String> cells = new TreeSet<>();
    table.forEach(
        row -> {
          if (when.isEmpty() || row.cell(condition).equals(equal)) {
            cells.add(row.cell(place));
          }
        });
    return cells;
  }

  private static void documented(Set<String> used, String heading) {
    assertTrue(!used.isEmpty(), heading);
    List<String> known = PAGE.firstCells(heading);
    used.removeAll(known);
    assertEquals(Set.of(), used, heading);
  }

  @Test
  void reasonsOfARunAreExplained() {
    documented(cells("review.csv", "reason", "", ""), "### Reasons for review");
    documented(
        cells("conflicts.csv", "reason", "about", "records"), "### Reasons of records in conflict");
    documented(cells("relationships.csv", "basis", "", ""), "### Words of basis");
    documented(cells("conflicts.csv", "about", "", ""), "### Words of about");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "### Reasons for review",
        "### Reasons of records in conflict",
        "### Reasons of families in conflict"
      })
  void reasonsThatAreExplainedAreInTheProgram(String heading) throws IOException {
    String source = source("resolve") + source("family");
    for (String reason : PAGE.firstCells(heading)) {
      for (String part : reason.split("(?<=records linked to these (?:have|are)) ", -1)) {
        assertTrue(source.contains('"' + part), () -> heading + ": " + reason);
      }
    }
  }

  private static String source(String room) throws IOException {
    Path sources = Markdown.ROOT.resolve("core/src/main/java/org/kinlink").resolve(room);
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.list(sources)) {
      for (Path file : files.sorted().toList()) {
        text.append(Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return text.toString();
  }

  @Test
  void keysOfTheRunRecordAreThoseOfTheFile() {
    List<String> found = new ArrayList<>();
    if (Json.read(result.resolve(ResultFolder.RUN_FILE)) instanceof Map<?, ?> run) {
      run.forEach((key, value) -> keys(String.valueOf(key), value, found));
    }
    assertEquals(found, PAGE.firstCells("## run.json"));
  }

  /** The project has keys of its own, which the guide to project files explains. */
  private static void keys(String path, Object value, List<String> found) {
    Object inside = value instanceof List<?> list && !list.isEmpty() ? list.get(0) : value;
    found.add(path);
    if (inside instanceof Map<?, ?> map && !path.equals("project")) {
      map.forEach((key, deeper) -> keys(path + "." + key, deeper, found));
    }
  }
}
