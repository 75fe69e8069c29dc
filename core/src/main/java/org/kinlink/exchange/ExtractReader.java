package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinlink.preset.Preset;
import org.kinlink.preset.Presets;
import org.kinlink.record.BadDataException;
import org.kinlink.record.People;

/**
 * Reads the extracts of a run. Encoding, delimiter and, where nothing is stated, the columns are
 * found from the file. A row or value that cannot be used is set aside with its reason; a file that
 * cannot be used stops the reading with a {@link BadDataException}, which never shows a value.
 * Every file is read several times, so that no more of it is in memory than the columns that are
 * used.
 */
public final class ExtractReader {
  private final ImmutableList<SourcePlan> plans;
  private final NumbersPolicy numbers;
  private final Progress progress;

  private ExtractReader(ImmutableList<SourcePlan> plans, NumbersPolicy numbers, Progress progress) {
    this.plans = plans;
    this.numbers = numbers;
    this.progress =
        (stage, done, total) -> {
          synchronized (this) {
            progress.at(stage, done, total);
          }
        };
  }

  /**
   * Reads the files of all sources.
   *
   * @param plans the sources, at least one
   * @param numbers which NHS numbers the run accepts
   * @param progress told how far the reading is
   * @return the people with standardised values, their residences and relationships, what was read
   *     from where, and what was set aside
   * @throws IllegalArgumentException if there is no source, or two have one name
   * @throws BadDataException if a file is missing, cannot be read or cannot be understood
   */
  public static Extracts read(
      ImmutableList<SourcePlan> plans, NumbersPolicy numbers, Progress progress) {
    return new ExtractReader(plans, numbers, progress).read();
  }

  /**
   * Reads the cells of one row as they stand in a file, to show somebody who asked to see them.
   *
   * @param file the file
   * @param line the line on which the row begins, as {@link People#line} gives it
   * @return the cells by column name, in file order; empty when no row begins on that line
   * @throws BadDataException if the file cannot be read
   */
  public static ImmutableMap<String, String> rawCells(Path file, int line) {
    CsvFile csv = CsvFile.open(file, Progress.NONE);
    ImmutableMap.Builder<String, String> cells = ImmutableMap.builder();
    csv.rowsUntil(
        row -> {
          if (row.line() == line) {
            for (int i = 0; i < csv.header().size(); i++) {
              cells.put(csv.header().get(i), row.cell(i));
            }
          }
          return row.line() < line;
        });
    return cells.buildOrThrow();
  }

  private Extracts read() {
    refuseRepeatedNames();
    plans.forEach(ExtractReader::preset);
    List<Opened> sources = SideBySide.map(plans, ExtractReader::bytes, this::open);
    SchemaUnion union = SchemaUnion.of(sources);
    List<SourceContent> contents =
        SideBySide.map(sources, source -> bytes(source.plan()), source -> read(source, union));
    ImmutableList.Builder<SourceReading> readings = ImmutableList.builder();
    SourceContent all = contents.get(0);
    readings.add(all.reading());
    for (SourceContent content : contents.subList(1, contents.size())) {
      all.addAll(content);
      readings.add(content.reading());
    }
    return new Extracts(
        all.people.build(),
        readings.build(),
        ImmutableList.copyOf(all.residences),
        ImmutableList.copyOf(all.relationships),
        ImmutableList.copyOf(all.facets),
        ImmutableList.copyOf(all.setAside));
  }

  private SourceContent read(Opened source, SchemaUnion union) {
    SourceContent content = new SourceContent(union.schema());
    content.read(
        source instanceof PresetSource preset
            ? read(preset, union, content)
            : read((Understood) source, union, content));
    return content;
  }

  /** About how much there is to read. */
  private static long bytes(SourcePlan plan) {
    PresetPlan stated = plan.preset();
    return stated == null
        ? Trees.bytes(plan.file())
        : stated.files().stream().mapToLong(Trees::bytes).sum();
  }

  private Opened open(SourcePlan plan) {
    Preset preset = preset(plan);
    return preset == null ? Understood.of(plan, progress) : PresetSource.of(plan, preset, progress);
  }

  private static @Nullable Preset preset(SourcePlan plan) {
    PresetPlan stated = plan.preset();
    return stated == null
        ? null
        : Presets.named(stated.name())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "plans: there is no preset "
                            + stated.name()
                            + "; known are "
                            + String.join(", ", Presets.names())));
  }

  private void refuseRepeatedNames() {
    if (plans.isEmpty()) {
      throw new IllegalArgumentException("plans: at least one source is needed");
    }
    Set<String> names = new HashSet<>();
    for (SourcePlan plan : plans) {
      if (!names.add(plan.name())) {
        throw new IllegalArgumentException("plans: two sources are named " + plan.name());
      }
    }
  }

  private SourceReading read(PresetSource source, SchemaUnion union, SourceContent content) {
    content.people.source(source.plan().name());
    PresetReader reader = new PresetReader(source, union, numbers, content.setAside);
    ImmutableList<FileReading> files = reader.read(progress);
    reader.give(content.people, content.residences, content.relationships, content.facets);
    return new SourceReading(
        source.plan(),
        files,
        source.columns().stream().map(union::meaning).collect(ImmutableList.toImmutableList()));
  }

  private SourceReading read(Understood source, SchemaUnion union, SourceContent content) {
    SourcePlan plan = source.plan();
    content.people.source(plan.name());
    SetAsideLog log = new SetAsideLog(plan.name(), plan.file(), content.setAside);
    Set<String> used = new HashSet<>();
    boolean asked = !plan.residences().isEmpty() || !plan.relationships().isEmpty();
    int records =
        new PeopleReader(source, union, numbers)
            .read(content.people, content.residences, asked ? used : null, log, progress);
    source.file().facts().refuseChanged();
    if (records == 0) {
      throw new BadDataException(
          source.file().name(),
          "not one row could be used; the last was set aside because "
              + content.setAside.get(content.setAside.size() - 1).reason());
    }
    ImmutableList.Builder<FileReading> files = ImmutableList.builder();
    files.add(source.file().reading("people", source.sample().rows(), records));
    for (SidePlan side : plan.residences()) {
      files.add(
          new ResidenceReader(plan.name(), side, used, content.residences, progress)
              .read(new SetAsideLog(plan.name(), side.file(), content.setAside)));
    }
    for (SidePlan side : plan.relationships()) {
      files.add(
          new RelationshipReader(plan.name(), side, used, content.relationships, progress)
              .read(new SetAsideLog(plan.name(), side.file(), content.setAside)));
    }
    return new SourceReading(
        plan,
        files.build(),
        source.columns().stream().map(union::meaning).collect(ImmutableList.toImmutableList()));
  }
}
