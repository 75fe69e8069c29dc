package org.kinlink.cli;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.kinlink.cli.project.Project;
import org.kinlink.cli.project.ProjectJson;
import org.kinlink.cli.project.RunNotes;
import org.kinlink.cli.report.ReportPage;
import org.kinlink.cli.report.RunInformation;
import org.kinlink.exchange.Json;
import org.kinlink.exchange.ResultFolder;
import org.kinlink.link.Change;
import org.kinlink.link.Changes;
import org.kinlink.link.EarlierResult;
import org.kinlink.link.LinkageResult;
import org.kinlink.link.ResultIds;
import org.kinlink.link.ResultTables;
import org.kinlink.link.RunRecord;

/** Writes everything that a result folder holds. */
final class ResultWriter {
  /** When the result was written; the only thing in which equal runs differ. */
  static final String WRITTEN = "written";

  /** What was linked and how, as a project file. */
  static final String PROJECT = "project";

  /** The folder that paths in the project are relative to, seen from the result folder. */
  static final String WORKING_FOLDER = "working_folder";

  private final Project project;
  private final LinkageResult result;
  private final ResultIds ids;
  private final ImmutableList<Change> changes;
  private final Clock clock;

  /** Prepares to write, with ids carried on from an earlier run, or new ones. */
  ResultWriter(
      Project project, LinkageResult result, @Nullable EarlierResult earlier, Clock clock) {
    this.project = project;
    this.result = result;
    this.ids = ResultIds.of(result, earlier);
    this.changes = earlier == null ? ImmutableList.of() : Changes.since(earlier, result, ids);
    this.clock = clock;
  }

  ImmutableList<Change> changes() {
    return changes;
  }

  /** Writes into a folder that will take the place of {@code out}. */
  void write(Path folder, Path out) throws IOException {
    FutureTask<String> report = new FutureTask<>(() -> ReportPage.html(result, information()));
    Thread reporter = new Thread(report, "kinlink-report");
    reporter.setDaemon(true);
    reporter.start();
    ResultTables.write(result, ids, changes, folder);
    text(folder.resolve("report.html"), finished(report));
    text(folder.resolve(ResultFolder.RUN_FILE), Json.write(account(out)));
  }

  private static String finished(FutureTask<String> report) {
    try {
      return report.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while writing the report", e);
    } catch (ExecutionException e) {
      if (e.getCause() != null) {
        Throwables.throwIfUnchecked(e.getCause());
      }
      throw new IllegalStateException("the report could not be made", e.getCause());
    }
  }

  private static void text(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private RunInformation information() {
    RunNotes notes = project.notes();
    return new RunInformation(
        notes.title(), notes.purpose(), notes.legalGateway(), notes.references(), Version.text());
  }

  private Map<String, Object> account(Path out) {
    Map<String, Object> account = new LinkedHashMap<>();
    account.put("kinlink", Version.text());
    account.put("java", Runtime.version().feature());
    account.put(WRITTEN, Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString());
    account.put(WORKING_FOLDER, workingFolder(out));
    account.put(PROJECT, ProjectJson.of(project));
    account.put(SafeguardsKept.HASH, SafeguardsKept.hash(project.safeguardsFile()));
    account.put(EarlierResult.HIGHEST, ids.highest());
    account.putAll(RunRecord.of(result));
    return account;
  }

  // Relative, so that a folder that is moved as a whole still works and no home folder is told.
  private static String workingFolder(Path out) {
    Path working = Path.of("").toAbsolutePath();
    Path place = out.toAbsolutePath().normalize();
    boolean sameDisk = working.getRoot().equals(place.getRoot());
    return (sameDisk ? place.relativize(working) : working).toString().replace('\\', '/');
  }
}
