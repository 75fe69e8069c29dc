package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One source of a run: its file of people and what else it holds.
 *
 * @param name short name used in every output, lower-case letters, digits, hyphen and underscore
 * @param file the file of people; of a source in a known layout, the first file or folder
 * @param recordIdColumn header name of the record id, or null to recognise it
 * @param oncePerPerson whether the source holds each person at most once
 * @param columns which columns make which fields; empty to recognise them
 * @param residences files of dated residences
 * @param relationships files of stated relationships
 * @param preset the known layout that the source comes in, or null when it comes in none
 */
public record SourcePlan(
    String name,
    Path file,
    @Nullable String recordIdColumn,
    OncePerPerson oncePerPerson,
    ImmutableList<ColumnPlan> columns,
    ImmutableList<SidePlan> residences,
    ImmutableList<SidePlan> relationships,
    @Nullable PresetPlan preset) {

  /**
   * Plans a source that comes in no known layout.
   *
   * @param name short name used in every output
   * @param file the file of people
   * @param recordIdColumn header name of the record id, or null to recognise it
   * @param oncePerPerson whether the source holds each person at most once
   * @param columns which columns make which fields; empty to recognise them
   * @param residences files of dated residences
   * @param relationships files of stated relationships
   */
  public SourcePlan(
      String name,
      Path file,
      @Nullable String recordIdColumn,
      OncePerPerson oncePerPerson,
      ImmutableList<ColumnPlan> columns,
      ImmutableList<SidePlan> residences,
      ImmutableList<SidePlan> relationships) {
    this(name, file, recordIdColumn, oncePerPerson, columns, residences, relationships, null);
  }

  /**
   * Returns the plan of a source in a known layout.
   *
   * @param name short name used in every output
   * @param oncePerPerson whether the source holds each person at most once
   * @param preset the layout and its files
   * @return a plan that reads the layout
   */
  public static SourcePlan of(String name, OncePerPerson oncePerPerson, PresetPlan preset) {
    ImmutableList<SidePlan> none = ImmutableList.of();
    Path first = preset.files().get(0);
    return new SourcePlan(name, first, null, oncePerPerson, ImmutableList.of(), none, none, preset);
  }

  /**
   * Returns the plan of a file about which nothing is stated.
   *
   * @param name name of the source
   * @param file the file of people
   * @return a plan that recognises everything
   */
  public static SourcePlan of(String name, Path file) {
    return new SourcePlan(
        name,
        file,
        null,
        OncePerPerson.INFER,
        ImmutableList.of(),
        ImmutableList.of(),
        ImmutableList.of());
  }
}
