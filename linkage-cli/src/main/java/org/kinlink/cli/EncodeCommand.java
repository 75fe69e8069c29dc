package org.kinlink.cli;

import com.google.common.base.Verify;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.kinlink.cli.project.EncodingChoice;
import org.kinlink.cli.project.Project;
import org.kinlink.encode.EncodingPlan;
import org.kinlink.encode.EncodingProfile;
import org.kinlink.envelope.PublicKeyFile;
import org.kinlink.exchange.ExtractReader;
import org.kinlink.exchange.Extracts;
import org.kinlink.exchange.SourcePlan;
import org.kinlink.exchange.TableWriter;
import org.kinlink.exchange.WholeFile;
import org.kinlink.key.KeySet;
import org.kinlink.record.BadDataException;
import org.kinlink.unit.AlsoKnown;
import org.kinlink.unit.EncodedFields;
import org.kinlink.unit.OwnerEncoding;
import org.kinlink.unit.StatedDates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Encodes the extract of a data owner for a linkage unit. */
@Command(
    name = "encode",
    description = {
      "Encode one source for a linkage unit that must not see it: pseudonyms of numbers, keyed"
          + " blocking keys and filters of names, dates and places, encrypted for the unit and"
          + " signed by you.",
      "Sealed records are withheld and restricted addresses never encoded. The ids under which"
          + " records travel are written to a file that stays with you."
    },
    footer = {
      "Example:",
      "  kinlink encode linkage.yaml --source school --keys project.keys --sign signing.keys",
      "    --to unit.pub --out school.enc"
    })
final class EncodeCommand extends KinlinkCommand {
  @Parameters(paramLabel = "PROJECT", description = "The project file, or one extract.")
  private Path file = Path.of("");

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "The source to encode; need not be named where there is one only.")
  private @Nullable String source;

  @Option(
      names = "--keys",
      paramLabel = "KEYFILE",
      required = true,
      description = "The key file that the data owners share; its primary key is used.")
  private Path keyFile = Path.of("");

  @Mixin private final KeyOptions keyOptions = new KeyOptions();

  @Option(
      names = "--sign",
      paramLabel = "KEYFILE",
      description = {
        "Your own key file, whose primary key signs; signing.keys beside the shared key file if"
            + " not given."
      })
  private @Nullable Path signFile;

  @Mixin private final OtherPassphraseOptions signPassphrase = new OtherPassphraseOptions();

  @Option(
      names = "--to",
      paramLabel = "UNIT.pub",
      required = true,
      description = "Public key of the linkage unit, which alone can open the file.")
  private Path unitFile = Path.of("");

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE.enc",
      required = true,
      description = "File to write, which must not exist.")
  private Path out = Path.of("");

  @Option(
      names = "--ids",
      paramLabel = "FILE",
      description =
          "Where to write your record ids beside those that travel; FILE.ids.csv if not"
              + " given.")
  private @Nullable Path idsFile;

  @Option(
      names = "--project",
      paramLabel = "NAME",
      description =
          "Name that all owners use, as keys are bound to it; the title of the project"
              + " file if not given.")
  private @Nullable String projectName;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description =
          "How records are encoded, such as kinlink-2026-record; docs/encoding.md says how"
              + " they differ.")
  private @Nullable String profile;

  @Option(
      names = "--chaff",
      paramLabel = "SHARE",
      description = {
        "Add records of nobody, so many for one of a person, such as 0.1: the unit cannot tell"
            + " them, and \"kinlink receive\" takes them out. The project file's if not given."
      })
  private @Nullable Double chaff;

  @Option(
      names = "--fields",
      split = ",",
      paramLabel = "FIELD,...",
      description =
          "Fields to put into filters, in an order that all owners use; names, date of"
              + " birth, sex and the parts of an address if not given.")
  private List<String> fields = List.of();

  @Option(
      names = "--without-keys",
      description =
          "Send no blocking keys, whose frequencies tell something; the unit then finds similar"
              + " records by their filters alone, which takes longer. Not with padded filters.")
  private boolean withoutKeys;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print nothing but errors.")
  private boolean quiet;

  EncodeCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    Project project = Inputs.project(ImmutableList.of(file), ImmutableList.of());
    SourcePlan chosen = source(project);
    String name = projectName == null ? project.notes().title() : projectName;
    PseudonymOutput.checkDomain("", name.isEmpty() ? "kinlink" : name, "unit");
    PublicKeyFile unit = PublicKeyFile.read(unitFile, PublicKeyFile.Use.RECEIVING);
    Path ids = idsFile == null ? out.resolveSibling(out.getFileName() + ".ids.csv") : idsFile;
    refuse(EncodedLink.named(out));
    refuse(ids);
    Path sign = signFile == null ? keyFile.resolveSibling("signing.keys") : signFile;
    if (signFile == null && !Files.exists(sign)) {
      throw CommandFailure.input(
          sign + ": is not there; name a key file of your own, which signs, with --sign");
    }
    EncodingChoice stated = project.encoding();
    EncodingPlan plan = plan(stated);
    AlsoKnown also = also(stated, plan);
    double share = chaff == null ? stated.chaff() : chaff;
    if (!(share >= 0 && share <= 1)) {
      throw CommandFailure.usage("--chaff must be from 0 to 1, such as 0.1 for one in ten");
    }
    try (KeySet keys = keyOptions.open(console, keyFile);
        KeySet signing = KeysOpened.of(console, sign, signPassphrase.of(sign), null);
        ProgressLine progress = console.progress(quiet)) {
      if (keys.primary().checkValue().equals(signing.primary().checkValue())) {
        throw CommandFailure.usage(
            "--sign must name a key file of your own, not the one that the owners share");
      }
      Extracts extracts =
          ExtractReader.read(ImmutableList.of(chosen), project.settings().numbers(), progress)
              .with(project.numbers().history());
      OwnerEncoding encoding =
          new OwnerEncoding(plan, keys.primary(), name.isEmpty() ? "kinlink" : name, unit)
              .withChaff(share)
              .alsoKnownBy(also)
              .withDates(stated.dates().orElse(StatedDates.usual(plan.profile())));
      if (withoutKeys) {
        encoding.withoutKeys();
      }
      AtomicReference<OwnerEncoding.Sent> made = new AtomicReference<>();
      // The ids are in place before the file that is to be sent, which is worth nothing without.
      WholeFile.write(
          out,
          place -> {
            OwnerEncoding.Sent sent =
                encoding.write(
                    extracts,
                    project.safeguards(),
                    signing.primary(),
                    Clock.systemUTC().millis(),
                    place,
                    progress);
            WholeFile.write(ids, table -> writeIds(table, sent));
            made.set(sent);
          });
      OwnerEncoding.Sent sent = Verify.verifyNotNull(made.get());
      progress.wipe();
      sent.warnings().forEach(warning -> console.error("Warning: " + warning + "."));
      if (!quiet) {
        console.line("Encoded " + sent.ids().size() + " records.");
        if (!sent.nobody().isEmpty()) {
          console.line(
              sent.nobody().size()
                  + " records of nobody travel with them; \"kinlink receive\" takes them out of"
                  + " what comes back.");
        }
        console.line("Profile " + plan.profile() + ", parameters " + plan.parametersHash());
        console.line("Key check value " + keys.primary().checkValue());
        console.line("Send " + out + "; keep " + ids + ".");
      }
    } catch (IOException e) {
      throw CommandFailure.output(String.valueOf(e.getMessage()));
    }
    return ExitCode.DONE;
  }

  private SourcePlan source(Project project) {
    List<SourcePlan> sources = project.sources();
    if (source == null && sources.size() == 1) {
      return sources.get(0);
    }
    for (SourcePlan plan : sources) {
      if (plan.name().equals(source)) {
        return plan;
      }
    }
    String names = String.join(", ", sources.stream().map(SourcePlan::name).toList());
    throw CommandFailure.usage("--source must be one of: " + names);
  }

  private AlsoKnown also(EncodingChoice stated, EncodingPlan plan) {
    AlsoKnown also = new AlsoKnown(stated.former(), stated.otherAddresses());
    if (also.any() && !plan.profile().padded()) {
      throw CommandFailure.usage(
          "former names and other addresses go with "
              + EncodingProfile.KINLINK_2026_PADDED
              + " alone; state that profile, or take \"former\" and \"other_addresses\" out of "
              + file);
    }
    return also;
  }

  private EncodingPlan plan(EncodingChoice stated) {
    String asked = profile == null ? stated.profile() : profile;
    Optional<EncodingProfile> named =
        asked.isEmpty() ? EncodedFields.usualProfile() : EncodingProfile.ofName(asked);
    EncodingProfile chosen =
        named.orElseThrow(
            () ->
                CommandFailure.usage(
                    "--profile must be one of: "
                        + List.of(EncodingProfile.values())
                        + "; docs/encoded-attacks.md says what each withstands"));
    if (withoutKeys && chosen.padded()) {
      throw CommandFailure.usage(
          "--without-keys does not go with " + chosen + ", whose pads are made of keys");
    }
    try {
      return chosen.plan(fields.isEmpty() ? EncodedFields.USUAL : EncodedFields.named(fields));
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(
          String.valueOf(e.getMessage()).replaceFirst("^fields: ", "--fields: "));
    }
  }

  private void refuse(Path place) {
    if (Files.exists(place)) {
      throw CommandFailure.output(place + " exists; name a new file");
    }
    try {
      WholeFile.check(place, file, false);
    } catch (BadDataException | IOException e) {
      throw CommandFailure.output(String.valueOf(e.getMessage()));
    }
  }

  private static void writeIds(Path place, OwnerEncoding.Sent sent) throws IOException {
    try (TableWriter table = TableWriter.open(place, "record_id", "sent_id")) {
      for (Map.Entry<String, String> id : new TreeMap<>(sent.ids()).entrySet()) {
        table.text(id.getKey()).text(id.getValue()).endRow();
      }
      for (String id : sent.nobody()) {
        table.empty().text(id).endRow();
      }
    }
  }
}
