package org.kinlink.fuzz;

import com.google.common.collect.ImmutableMap;
import java.util.Objects;
import org.kinlink.key.KeyFiles;

/** All targets by name. What is found is kept in a folder of that name. */
final class Targets {
  static final ImmutableMap<String, Target> ALL =
      ImmutableMap.<String, Target>builder()
          .put("identifiers", Identifiers::accept)
          .put("standards", Standards::accept)
          .put("extract", CsvFiles::extract)
          .put("check", CsvFiles::check)
          .put("table", CsvFiles::table)
          .put("json", CsvFiles::json)
          .put("presets", PresetFiles::accept)
          .put("xml", XmlFiles::any)
          .put("changedXml", XmlFiles::changed)
          .put("pseudonyms", Pseudonyms::accept)
          .put("keyFile", data -> KeyFiles.read(Scratch.emptied().resolve("a.keys"), data))
          .put("changedKeyFile", data -> KeyFiles.changed(Scratch.emptied().resolve("b"), data))
          .put("heldKeys", KeyFiles::held)
          .put("project", ProjectFiles::project)
          .put("safeguards", ProjectFiles::safeguards)
          .buildOrThrow();

  private Targets() {}

  static Target named(String name) {
    return Objects.requireNonNull(ALL.get(name), name);
  }
}
