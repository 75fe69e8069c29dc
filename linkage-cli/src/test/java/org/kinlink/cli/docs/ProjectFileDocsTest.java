package org.kinlink.cli.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kinlink.cli.project.ProjectException;
import org.kinlink.cli.project.ProjectReader;
import org.kinlink.compare.Comparators;
import org.kinlink.exchange.Json;
import org.kinlink.link.Thresholds;
import org.kinlink.record.FieldKind;

/** The guide to project files is in step with what reads them. */
class ProjectFileDocsTest {
  private static final Markdown PAGE = Markdown.read("docs/guide/project-file.md");
  private static final Path BOROUGH = Markdown.ROOT.resolve("examples/borough");

  /** Project files of the page, each with the messages that stand below it. */
  private static List<List<String>> projects() {
    List<List<String>> projects = new ArrayList<>();
    List<Markdown.Block> blocks = PAGE.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).info().equals("yaml") && blocks.get(i).text().startsWith("kinlink: ")) {
        boolean wrong =
            i + 1 < blocks.size() && blocks.get(i + 1).text().startsWith("linkage.yaml, line ");
        projects.add(List.of(blocks.get(i).text(), wrong ? blocks.get(i + 1).text() : ""));
      }
    }
    return projects;
  }

  @Test
  void projectFilesOfThePageAreReadAsItSays() {
    assertTrue(projects().size() > 1);
    for (List<String> project : projects()) {
      if (project.get(1).isEmpty()) {
        assertFalse(
            ProjectReader.parse("linkage.yaml", project.get(0), BOROUGH).sources().isEmpty());
      } else {
        ProjectException wrong =
            assertThrows(
                ProjectException.class,
                () -> ProjectReader.parse("linkage.yaml", project.get(0), BOROUGH));
        assertEquals(project.get(1).strip(), wrong.getMessage());
      }
    }
  }

  @Test
  void comparatorsAreThoseOfTheProgram() {
    assertEquals(Comparators.names(), PAGE.firstCells("### Comparators"));
    for (String name : Comparators.names()) {
      String levels = String.join(" · ", Comparators.named(name).levels());
      assertTrue(
          PAGE.section("### Comparators").stream()
              .anyMatch(line -> line.startsWith("| `" + name + "` | " + levels + " |")),
          name + ": " + levels);
    }
  }

  @Test
  void fieldsAreThoseOfTheProgram() {
    assertEquals(
        Arrays.stream(FieldKind.values())
            .filter(kind -> !kind.repeatable())
            .map(FieldKind::key)
            .toList(),
        PAGE.firstCells("### Fields with a fixed name"));
  }

  @Test
  void thresholdsAreThoseOfTheProgram() {
    Thresholds usual = Thresholds.DEFAULT;
    assertTrue(
        PAGE.lines.stream().anyMatch(line -> line.startsWith("| `link` | " + usual.link() + " |")));
    assertTrue(
        PAGE.lines.stream()
            .anyMatch(line -> line.startsWith("| `review` | " + usual.review() + " |")));
    assertTrue(
        PAGE.lines.stream()
            .anyMatch(line -> line.startsWith("| `margin` | " + usual.margin() + " |")));
  }

  @Test
  void everyKeyOfTheSchemaIsExplained() {
    Path schema = Markdown.ROOT.resolve("docs/reference/project-schema.json");
    List<String> missing = new ArrayList<>();
    collect(Json.read(schema), missing);
    assertEquals(List.of(), missing);
  }

  private static void collect(Object schema, List<String> missing) {
    if (schema instanceof Map<?, ?> map) {
      if (map.get("properties") instanceof Map<?, ?> properties) {
        for (Object key : properties.keySet()) {
          if (!PAGE.flat().matches(".*\\b" + key + "[`:].*")) {
            missing.add(String.valueOf(key));
          }
        }
      }
      map.values().forEach(value -> collect(value, missing));
    }
  }
}
