package org.kinlink.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kinlink.cli.project.Project;
import org.kinlink.cli.project.RunNotes;
import org.kinlink.envelope.Envelope;
import org.kinlink.envelope.EnvelopeHeader;
import org.kinlink.envelope.PublicKeyFile;
import org.kinlink.envelope.Received;
import org.kinlink.exchange.Extracts;
import org.kinlink.exchange.Json;
import org.kinlink.exchange.Progress;
import org.kinlink.exchange.ResultFolder;
import org.kinlink.exchange.SourcePlan;
import org.kinlink.exchange.SourceReading;
import org.kinlink.exchange.WholeFile;
import org.kinlink.key.KeySet;
import org.kinlink.link.LinkageResult;
import org.kinlink.link.LinkageSettings;
import org.kinlink.link.Linker;
import org.kinlink.record.BadDataException;
import org.kinlink.unit.UnitReading;
import org.kinlink.unit.UnitReturn;

/** Links files of encoded records, at a linkage unit. */
final class EncodedLink {
  private static final String ENDING = ".enc";

  private final Console console;
  private final List<Path> files;
  private final UnitOptions options;
  private final LinkageSettings settings;
  private final RunNotes notes;
  private final boolean quiet;

  EncodedLink(
      Console console,
      List<Path> files,
      UnitOptions options,
      LinkageSettings settings,
      RunNotes notes,
      boolean quiet) {
    this.console = console;
    this.files = files;
    this.options = options;
    this.settings = settings;
    this.notes = notes;
    this.quiet = quiet;
  }

  static boolean isEncoded(Path file) {
    return file.toString().endsWith(ENDING);
  }

  /** Refuses a name by which the unit would not know an encoded file. */
  static Path named(Path file) {
    if (!isEncoded(file)) {
      throw CommandFailure.usage(
          "--out: \"kinlink link\" knows an encoded file by its name, which ends in "
              + ENDING
              + "; name it so");
    }
    return file;
  }

  void run(Path out) {
    Path keyFile = options.keys();
    List<PublicKeyFile> owners = options.owners();
    Path memory = options.received(keyFile);
    requirePlace(memory, keyFile);
    try (KeySet keys = KeysOpened.of(console, keyFile, options.passphrase.of(keyFile), null);
        ProgressLine progress = console.progress(quiet)) {
      Received received = Received.read(memory);
      List<Envelope> envelopes = new ArrayList<>();
      for (Path file : files) {
        progress.at("checking " + file.getFileName(), 0, 0);
        Envelope envelope = Envelope.open(file, owners);
        received.require(file, envelope.header());
        envelopes.add(envelope);
      }
      Extracts extracts = UnitReading.read(envelopes, keys.verifying(), progress);
      LinkageResult result = link(extracts, progress);
      progress.wipe();
      UnitReturn leaving =
          new UnitReturn(result, keys.primary(), envelopes.get(0).header(), options.commonGroups);
      write(out, result, leaving);
      List<EnvelopeHeader> headers = envelopes.stream().map(Envelope::header).toList();
      received.remember(headers);
      if (!quiet) {
        new LinkageText(console).print(result);
        console.line("");
        console.line("Filters were compared by the kernel: " + UnitReading.kernel() + ".");
        console.line(
            "What stays is in "
                + out.resolve(UnitReturn.PRIVATE)
                + "; what each owner gets back is in the folders for-... beside it.");
      }
    } catch (FileSystemException e) {
      throw CommandFailure.output(Failures.reason(e));
    } catch (IOException e) {
      throw CommandFailure.output(String.valueOf(e.getMessage()));
    }
  }

  /** What was linked is remembered last, when a place that is none would be found too late. */
  private static void requirePlace(Path memory, Path keyFile) {
    try {
      WholeFile.check(memory, keyFile, true);
    } catch (BadDataException | IOException e) {
      throw CommandFailure.output("--received " + e.getMessage());
    }
  }

  private LinkageResult link(Extracts extracts, Progress progress) {
    try {
      return new Linker(settings).link(extracts, ImmutableList.of(), progress);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.input(
          "the files have nothing in common that can be compared; have the owners agree on fields");
    }
  }

  private void write(Path out, LinkageResult result, UnitReturn leaving) throws IOException {
    ImmutableList<SourcePlan> sources =
        result.extracts().sources().stream()
            .map(SourceReading::plan)
            .collect(ImmutableList.toImmutableList());
    Project project = Project.of(sources).with(settings, notes);
    ResultWriter writer = new ResultWriter(project, result, null, Clock.systemUTC());
    try {
      ResultFolder.write(
          out,
          folder -> {
            Path inner = Files.createDirectory(folder.resolve(UnitReturn.PRIVATE));
            writer.write(inner, out.resolve(UnitReturn.PRIVATE));
            leaving.write(folder);
            Map<String, Object> account = new LinkedHashMap<>();
            account.put("kinlink", Version.text());
            account.put("encoded", true);
            account.put("kernel", UnitReading.kernel());
            Files.writeString(
                folder.resolve(ResultFolder.RUN_FILE), Json.write(account), StandardCharsets.UTF_8);
          });
    } catch (BadDataException e) {
      throw CommandFailure.output(String.valueOf(e.getMessage()));
    }
  }
}
