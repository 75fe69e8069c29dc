package org.kinlink.cli;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinlink.cli.family.FamilySvg;
import org.kinlink.cli.family.FamilyText;
import org.kinlink.cli.family.FamilyView;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.RecordRef;
import org.kinlink.safeguard.Safeguards;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws one family. */
@Command(
    name = "family",
    description = {
      "Draw one family of a result: kin and carers wherever they live, what they are to the person,"
          + " which households they live in, what happened when, and which sources know them.",
      "Ids are shown, and names only on request; then the files that the run read are read again,"
          + " and must not have changed. No address is ever shown."
    },
    footer = "Example: kinlink family result P000003 --as-of 2025-09-01 --svg family.svg")
final class FamilyCommand extends KinlinkCommand {
  static final String NOTHING =
      "No family to show: the id is not in this run, or nobody is known or shown as kin or carer.";

  @Parameters(
      index = "0",
      paramLabel = "DIR",
      description = "A folder that \"kinlink link\" wrote.")
  private Path folder = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "PERSON",
      description = "A person, by the id in persons.csv.")
  private String person = "";

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Show the family as it was on a day, such as 2025-09-01; now if not given.")
  private @Nullable String asOf;

  @Option(
      names = "--svg",
      paramLabel = "FILE",
      description = "Draw the family over time in this file too.")
  private @Nullable Path svg;

  @Option(
      names = "--show-names",
      description = "Show names too, as the sources give them, on the screen and in the drawing.")
  private boolean showNames;

  FamilyCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    LocalDate day = day();
    ImmutableMap<RecordRef, String> persons = PersonsFile.read(folder);
    Map<String, String> names = showNames ? names(persons) : Map.of();
    Optional<FamilyView> family = FamilyFiles.read(folder, person, day, names);
    if (family.isEmpty()) {
      console.line(NOTHING);
      return ExitCode.DONE;
    }
    FamilyText.of(family.get()).forEach(console::line);
    Path file = svg;
    if (file != null) {
      write(file, FamilySvg.of(family.get()));
      console.line("");
      console.line("Drawn in " + file + ".");
    }
    return ExitCode.DONE;
  }

  private @Nullable LocalDate day() {
    String text = asOf;
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw CommandFailure.usage("--as-of is no date; give it as 2025-09-01");
    }
  }

  private Map<String, String> names(Map<RecordRef, String> persons) {
    try (ProgressLine progress = console.progress(false)) {
      EarlierRun run = EarlierRun.open(folder);
      People people = run.read(progress).people();
      Safeguards safeguards = Safeguards.of(run.project().safeguards(), people);
      Map<String, String> names = new HashMap<>();
      for (int row = 0; row < people.size(); row++) {
        String forename = people.value(FieldKind.FORENAME, row);
        String surname = people.value(FieldKind.SURNAME, row);
        String of =
            persons.get(
                new RecordRef(people.sources().get(people.source(row)), people.recordId(row)));
        if (of != null && forename != null && surname != null && !safeguards.sealed(row)) {
          names.putIfAbsent(of, forename + " " + surname);
        }
      }
      return names;
    }
  }

  private static void write(Path file, String text) throws IOException {
    if (Files.isDirectory(file)) {
      throw CommandFailure.output(file + " is a folder; name a file");
    }
    if (Files.exists(file) && !file.getFileName().toString().endsWith(".svg")) {
      throw CommandFailure.output(
          file + " exists and is no drawing; name a file that ends in .svg");
    }
    Path parent = file.toAbsolutePath().getParent();
    if (parent == null) {
      throw CommandFailure.output(file + " is no file");
    }
    Files.createDirectories(parent);
    Path part = Files.createTempFile(parent, ".kinlink-", ".part");
    try {
      Files.writeString(part, text, StandardCharsets.UTF_8);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
