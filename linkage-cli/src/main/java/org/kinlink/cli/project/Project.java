package org.kinlink.cli.project;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kinlink.exchange.SourcePlan;
import org.kinlink.link.LinkageSettings;
import org.kinlink.safeguard.SafeguardEntry;

/**
 * Everything a run is asked to do.
 *
 * @param sources the sources, at least one
 * @param settings what the run overrides
 * @param safeguardsFile the safeguards list, or null when there is none
 * @param safeguards what the safeguards list holds
 * @param numbers the lists of superseded NHS numbers
 * @param labelsFile what is known of some pairs, or null when there is no such file
 * @param encoding how sources are encoded for a linkage unit
 * @param notes what the run is for
 */
public record Project(
    ImmutableList<SourcePlan> sources,
    LinkageSettings settings,
    @Nullable Path safeguardsFile,
    ImmutableList<SafeguardEntry> safeguards,
    NumberLists numbers,
    @Nullable Path labelsFile,
    EncodingChoice encoding,
    RunNotes notes) {

  /**
   * Returns the project of files about which nothing is stated.
   *
   * @param sources the sources
   * @return a project that recognises everything
   */
  public static Project of(ImmutableList<SourcePlan> sources) {
    return new Project(
        sources,
        LinkageSettings.DEFAULT,
        null,
        ImmutableList.of(),
        NumberLists.NONE,
        null,
        EncodingChoice.NONE,
        RunNotes.NONE);
  }

  /**
   * Returns this project with other settings and notes.
   *
   * @param changedSettings the settings
   * @param changedNotes the notes
   * @return the changed project
   */
  public Project with(LinkageSettings changedSettings, RunNotes changedNotes) {
    return new Project(
        sources,
        changedSettings,
        safeguardsFile,
        safeguards,
        numbers,
        labelsFile,
        encoding,
        changedNotes);
  }
}
