package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kinlink.preset.Preset;
import org.kinlink.preset.Presets;
import org.kinlink.record.BadDataException;
import org.kinlink.record.Facet;
import org.kinlink.record.People;
import org.kinlink.record.PeopleBuilder;
import org.kinlink.record.Relationship;
import org.kinlink.record.Residence;
import org.kinlink.record.SetAside;

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
  private final List<Residence> residences = new ArrayList<>();
  private final List<Relationship> relationships = new ArrayList<>();
  private final List<Facet> facets = new ArrayList<>();
  private final List<SetAside> setAside = new ArrayList<>();

  private ExtractReader(ImmutableList<SourcePlan> plans, NumbersPolicy numbers, Progress progress) {
    this.plans = plans;
    this.numbers = numbers;
    this.progress = progress;
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
    List<Opened> sources = new ArrayList<>();
    for (SourcePlan plan : plans) {
      sources.add(open(plan));
    }
    SchemaUnion union = SchemaUnion.of(sources);
    PeopleBuilder people = new PeopleBuilder(union.schema());
    ImmutableList.Builder<SourceReading> readings = ImmutableList.builder();
    for (Opened source : sources) {
      readings.add(
          source instanceof PresetSource preset
              ? read(preset, union, people)
              : read((Understood) source, union, people));
    }
    return new Extracts(
        people.build(),
        readings.build(),
        ImmutableList.copyOf(residences),
        ImmutableList.copyOf(relationships),
        ImmutableList.copyOf(facets),
        ImmutableList.copyOf(setAside));
  }

  private Opened open(SourcePlan plan) {
    PresetPlan stated = plan.preset();
    if (stated == null) {
      return Understood.of(plan, progress);
    }
    Preset preset =
        Presets.named(stated.name())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "plans: there is no preset "
                            + stated.name()
                            + "; known are "
                            + String.join(", ", Presets.names())));
    return PresetSource.of(plan, preset, progress);
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

  private SourceReading read(PresetSource source, SchemaUnion union, PeopleBuilder people) {
    people.source(source.plan().name());
    PresetReader reader = new PresetReader(source, union, numbers, setAside);
    ImmutableList<FileReading> files = reader.read(progress);
    reader.give(people, residences, relationships, facets);
    return new SourceReading(
        source.plan(),
        files,
        source.columns().stream().map(union::meaning).collect(ImmutableList.toImmutableList()));
  }

  private SourceReading read(Understood source, SchemaUnion union, PeopleBuilder people) {
    SourcePlan plan = source.plan();
    people.source(plan.name());
    SetAsideLog log = new SetAsideLog(plan.name(), plan.file(), setAside);
    Set<String> used =
        new PeopleReader(source, union, numbers).read(people, residences, log, progress);
    source.file().facts().refuseChanged();
    if (used.isEmpty()) {
      throw new BadDataException(
          source.file().name(),
          "not one row could be used; the last was set aside because "
              + setAside.get(setAside.size() - 1).reason());
    }
    ImmutableList.Builder<FileReading> files = ImmutableList.builder();
    files.add(source.file().reading("people", source.sample().rows(), used.size()));
    for (SidePlan side : plan.residences()) {
      files.add(
          new ResidenceReader(plan.name(), side, used, residences, progress)
              .read(new SetAsideLog(plan.name(), side.file(), setAside)));
    }
    for (SidePlan side : plan.relationships()) {
      files.add(
          new RelationshipReader(plan.name(), side, used, relationships, progress)
              .read(new SetAsideLog(plan.name(), side.file(), setAside)));
    }
    return new SourceReading(
        plan,
        files.build(),
        source.columns().stream().map(union::meaning).collect(ImmutableList.toImmutableList()));
  }
}
