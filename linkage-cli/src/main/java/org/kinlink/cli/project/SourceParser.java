package org.kinlink.cli.project;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kinlink.exchange.ColumnPlan;
import org.kinlink.exchange.OncePerPerson;
import org.kinlink.exchange.PresetPlan;
import org.kinlink.exchange.SidePlan;
import org.kinlink.exchange.SourcePlan;
import org.kinlink.preset.Presets;

/** Reads the sources of a project file. */
final class SourceParser {
  static final Pattern NAME = Pattern.compile("[a-z0-9_-]{1,40}");

  /** Keys of what a preset knows already. */
  private static final ImmutableList<String> RECOGNISED =
      ImmutableList.of("file", "record_id", "columns", "residences", "relationships");

  private final NamedFiles files;
  private final ColumnsParser columns = new ColumnsParser();

  SourceParser(NamedFiles files) {
    this.files = files;
  }

  ImmutableList<SourcePlan> sources(Located listed) {
    ImmutableList<Located> items = listed.items();
    if (items.isEmpty() && listed.isList()) {
      listed.wrong("names no source; name at least one");
    }
    Set<String> names = new HashSet<>();
    ImmutableList.Builder<SourcePlan> sources = ImmutableList.builder();
    for (Located item : items) {
      source(item, names).ifPresent(sources::add);
    }
    return sources.build();
  }

  private Optional<SourcePlan> source(Located item, Set<String> names) {
    Section source = item.section(Keys.SOURCE);
    String name = name(source.get("name"), names);
    if (source.get("preset") != null || source.get("files") != null) {
      return preset(item, source, name);
    }
    if (item.isMapping() && source.get("file") == null) {
      item.wrong("\"file\" is missing here; add it, or \"preset\" and \"files\"");
    }
    Located file = source.get("file");
    Path path = file == null ? null : files.existing(file);
    Located recordId = source.get("record_id");
    Located listed = source.get("columns");
    ImmutableList<ColumnPlan> plans = listed == null ? ImmutableList.of() : columns.columns(listed);
    SourcePlan plan =
        new SourcePlan(
            name,
            path == null ? Path.of("") : path,
            recordId == null ? null : recordId.text().orElse(null),
            once(source.get("once_per_person")),
            plans,
            sides(source.get("residences"), Keys.RESIDENCE_COLUMNS),
            sides(source.get("relationships"), Keys.RELATIONSHIP_COLUMNS));
    return path == null || name.isEmpty() ? Optional.empty() : Optional.of(plan);
  }

  private Optional<SourcePlan> preset(Located item, Section source, String name) {
    for (String key : RECOGNISED) {
      Located given = source.get(key);
      if (given != null) {
        given.wrong("does not go with \"preset\", which knows it; delete it");
      }
    }
    Located preset = source.get("preset");
    Located listed = source.get("files");
    if (preset == null || listed == null) {
      item.wrong("\"preset\" and \"files\" go together; add the other");
    }
    Optional<String> known = preset == null ? Optional.empty() : known(preset);
    ImmutableList<Path> paths = listed == null ? ImmutableList.of() : paths(listed);
    OncePerPerson once = once(source.get("once_per_person"));
    return known.isEmpty() || paths.isEmpty() || name.isEmpty()
        ? Optional.empty()
        : Optional.of(SourcePlan.of(name, once, new PresetPlan(known.get(), paths)));
  }

  private static Optional<String> known(Located preset) {
    Optional<String> name = preset.text();
    if (name.isPresent() && Presets.named(name.get()).isEmpty()) {
      preset.wrong(
          Suggestion.nearest(name.get(), Presets.names())
              .map(word -> "is not a preset; did you mean \"" + word + "\"?")
              .orElse("is not a preset; known are " + String.join(", ", Presets.names())));
      return Optional.empty();
    }
    return name;
  }

  private ImmutableList<Path> paths(Located listed) {
    ImmutableList<Located> items = listed.isList() ? listed.items() : ImmutableList.of(listed);
    if (items.isEmpty()) {
      listed.wrong("names no file; name at least one, or a folder");
    }
    ImmutableList.Builder<Path> paths = ImmutableList.builder();
    for (Located item : items) {
      Path path = files.existingOrFolder(item);
      if (path != null) {
        paths.add(path);
      }
    }
    return paths.build();
  }

  private static String name(@Nullable Located named, Set<String> names) {
    String name = named == null ? "" : named.text().orElse("");
    if (named != null && !name.isEmpty()) {
      if (!NAME.matcher(name).matches()) {
        named.wrong("must be 1 to 40 lower-case letters, digits, hyphens and underscores");
      } else if (!names.add(name)) {
        named.wrong("another source has this name; give each its own");
      }
    }
    return name;
  }

  private static OncePerPerson once(@Nullable Located stated) {
    if (stated == null) {
      return OncePerPerson.INFER;
    }
    return stated
        .truth()
        .map(yes -> yes ? OncePerPerson.YES : OncePerPerson.NO)
        .orElse(OncePerPerson.INFER);
  }

  private ImmutableList<SidePlan> sides(@Nullable Located listed, Keys keys) {
    ImmutableList.Builder<SidePlan> sides = ImmutableList.builder();
    if (listed != null) {
      for (Located item : listed.items()) {
        Section side = item.section(Keys.SIDE_FILE);
        Located named = side.get("file");
        Path file = named == null ? null : files.existing(named);
        Located mapped = side.get("columns");
        if (mapped != null) {
          SidePlan plan =
              new SidePlan(file == null ? Path.of("") : file, columns.sideColumns(mapped, keys));
          sides.add(plan);
        }
      }
    }
    return sides.build();
  }
}
