package org.kinlink.cli.project;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinlink.exchange.ColumnPlan;
import org.kinlink.exchange.OncePerPerson;
import org.kinlink.exchange.PresetPlan;
import org.kinlink.exchange.SidePlan;
import org.kinlink.exchange.SourcePlan;
import org.kinlink.link.LinkageSettings;
import org.kinlink.link.Thresholds;

/**
 * A project as plain values that written as JSON are a project file again, with paths as the user
 * gave them. It names files and holds no safeguards entry.
 */
public final class ProjectJson {
  private ProjectJson() {}

  /**
   * Returns the project file of a project.
   *
   * @param project the project
   * @return maps, lists, texts and numbers
   */
  public static Map<String, Object> of(Project project) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kinlink", ProjectReader.FORMAT);
    RunNotes notes = project.notes();
    putText(json, "title", notes.title());
    json.put("numbers", project.settings().numbers().name().toLowerCase(Locale.ROOT));
    putText(json, "purpose", notes.purpose());
    putText(json, "legal_gateway", notes.legalGateway());
    putMap(json, "references", notes.references());
    json.put(
        "sources",
        project.sources().stream()
            .map(ProjectJson::source)
            .collect(ImmutableList.toImmutableList()));
    putFile(json, "safeguards", project.safeguardsFile());
    putFile(json, "superseded", project.numbers().superseded());
    putFile(json, "trace", project.numbers().trace());
    putFile(json, "labels", project.labelsFile());
    json.put("settings", settings(project.settings()));
    return json;
  }

  private static void putFile(Map<String, Object> json, String key, @Nullable Path file) {
    if (file != null) {
      json.put(key, ImmutableMap.of("file", file.toString()));
    }
  }

  private static Map<String, Object> source(SourcePlan source) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", source.name());
    PresetPlan preset = source.preset();
    if (preset == null) {
      json.put("file", source.file().toString());
    } else {
      json.put("preset", preset.name());
      json.put(
          "files",
          preset.files().stream().map(Path::toString).collect(ImmutableList.toImmutableList()));
    }
    if (source.recordIdColumn() != null) {
      json.put("record_id", source.recordIdColumn());
    }
    if (source.oncePerPerson() != OncePerPerson.INFER) {
      json.put("once_per_person", source.oncePerPerson() == OncePerPerson.YES);
    }
    Map<String, Object> columns = new LinkedHashMap<>();
    for (ColumnPlan plan : source.columns()) {
      columns.put(
          plan.field().name(),
          plan.field().kind().repeatable()
              ? ImmutableMap.of("columns", plan.columns(), "kind", plan.field().kind().key())
              : plan.columns());
    }
    putMap(json, "columns", columns);
    putSides(json, "residences", source.residences());
    putSides(json, "relationships", source.relationships());
    return json;
  }

  private static void putSides(
      Map<String, Object> json, String key, ImmutableList<SidePlan> sides) {
    if (!sides.isEmpty()) {
      json.put(
          key,
          sides.stream()
              .map(
                  side ->
                      ImmutableMap.of("file", side.file().toString(), "columns", side.columns()))
              .collect(ImmutableList.toImmutableList()));
    }
  }

  private static Map<String, Object> settings(LinkageSettings settings) {
    Map<String, Object> json = new LinkedHashMap<>();
    putMap(json, "comparators", settings.comparators());
    if (!settings.blocking().isEmpty()) {
      json.put("blocking", settings.blocking());
    }
    Thresholds thresholds = settings.thresholds();
    Map<String, Object> limits = new LinkedHashMap<>();
    limits.put("link", thresholds.link());
    limits.put("review", thresholds.review());
    limits.put("margin", thresholds.margin());
    json.put("thresholds", limits);
    json.put("seed", settings.seed());
    json.put("household_context", settings.householdContext());
    return json;
  }

  private static void putText(Map<String, Object> json, String key, String text) {
    if (!text.isEmpty()) {
      json.put(key, text);
    }
  }

  private static void putMap(Map<String, Object> json, String key, Map<String, ?> map) {
    if (!map.isEmpty()) {
      json.put(key, map);
    }
  }
}
