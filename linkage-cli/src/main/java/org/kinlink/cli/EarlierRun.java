package org.kinlink.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kinlink.cli.project.Project;
import org.kinlink.cli.project.ProjectException;
import org.kinlink.cli.project.ProjectReader;
import org.kinlink.envelope.Envelope;
import org.kinlink.envelope.PublicKeyFile;
import org.kinlink.exchange.ExtractReader;
import org.kinlink.exchange.Extracts;
import org.kinlink.exchange.FileReading;
import org.kinlink.exchange.Json;
import org.kinlink.exchange.Progress;
import org.kinlink.exchange.ResultFolder;
import org.kinlink.exchange.SourcePlan;
import org.kinlink.key.KeySet;
import org.kinlink.record.BadDataException;
import org.kinlink.unit.UnitReading;

/** A result folder together with the files that it was made from, which are read again. */
final class EarlierRun {
  private final Path file;
  private final Project project;
  private final ImmutableList<String> hashes;

  private EarlierRun(Path file, Project project, ImmutableList<String> hashes) {
    this.file = file;
    this.project = project;
    this.hashes = hashes;
  }

  static EarlierRun open(Path folder) {
    Path file = folder.resolve(ResultFolder.RUN_FILE);
    if (!Files.isRegularFile(file)) {
      throw new BadDataException(
          folder.toString(), "is not a result; name the folder that \"kinlink link\" wrote");
    }
    if (!(Json.read(file) instanceof Map<?, ?> run)
        || !(run.get(ResultWriter.PROJECT) instanceof Map<?, ?> stated)
        || !(run.get("inputs") instanceof List<?> inputs)) {
      throw changed(file);
    }
    ImmutableList.Builder<String> hashes = ImmutableList.builder();
    for (Object input : inputs) {
      Object hash = input instanceof Map<?, ?> map ? map.get("sha256") : null;
      hashes.add(String.valueOf(hash));
    }
    Path recorded = recordedFolder(folder, run.get(ResultWriter.WORKING_FOLDER));
    return new EarlierRun(file, project(file, Json.write(stated), recorded), hashes.build());
  }

  private static @Nullable Path recordedFolder(Path folder, @Nullable Object recorded) {
    try {
      return recorded instanceof String text
          ? folder.toAbsolutePath().resolve(text).normalize()
          : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  // The folder that somebody works in comes first, since the inputs may have moved with them.
  private static Project project(Path file, String text, @Nullable Path recorded) {
    try {
      return ProjectReader.parse(file.toString(), text, null);
    } catch (ProjectException here) {
      if (!here.onlyFiles()) {
        throw changed(file);
      }
      return recordedProject(file, text, recorded);
    }
  }

  private static Project recordedProject(Path file, String text, @Nullable Path recorded) {
    try {
      return ProjectReader.parse(file.toString(), text, recorded);
    } catch (ProjectException e) {
      throw CommandFailure.input(
          file
              + ": a file that the run read is not where it was; work in the folder in which it was"
              + " linked, or link again");
    }
  }

  Project project() {
    return project;
  }

  /** Whether the run linked files of encoded records. */
  boolean isEncoded() {
    return project.sources().stream().anyMatch(source -> EncodedLink.isEncoded(source.file()));
  }

  /** Reads the inputs again, and refuses them if they are not what the run read. */
  Extracts read(Progress progress) {
    if (isEncoded()) {
      throw CommandFailure.input(
          file
              + ": the run linked encoded files, in which nobody can read names, groups or dates of"
              + " birth; have each owner look at its own records, by the ids that \"kinlink"
              + " receive\" puts back");
    }
    return asRead(
        ExtractReader.read(project.sources(), project.settings().numbers(), progress)
            .with(project.numbers().history()));
  }

  /** Opens the encoded files of the run again, at the unit. */
  Extracts open(Console console, EncodedFileOptions options, Progress progress) {
    Path keyFile = options.keys();
    List<PublicKeyFile> owners = options.owners();
    try (KeySet keys = KeysOpened.of(console, keyFile, options.passphrase.of(keyFile), null)) {
      ImmutableList.Builder<Envelope> envelopes = ImmutableList.builder();
      for (SourcePlan source : project.sources()) {
        envelopes.add(Envelope.open(source.file(), owners));
      }
      return asRead(UnitReading.read(envelopes.build(), keys.verifying(), progress));
    } catch (IOException e) {
      throw CommandFailure.input(Failures.reason(e));
    }
  }

  private Extracts asRead(Extracts extracts) {
    ImmutableList<FileReading> files =
        extracts.sources().stream()
            .flatMap(source -> source.files().stream())
            .collect(ImmutableList.toImmutableList());
    for (int i = 0; i < files.size(); i++) {
      String before = i < hashes.size() ? hashes.get(i) : null;
      if (!Objects.equals(before, files.get(i).sha256())) {
        throw CommandFailure.input(
            files.get(i).path() + ": has changed since " + file + " was written; link again");
      }
    }
    return extracts;
  }

  private static BadDataException changed(Path file) {
    return new BadDataException(
        file.toString(), "is not as kinlink wrote it; link again to have it whole");
  }
}
