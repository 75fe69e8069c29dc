package org.kinlink.cli;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinlink.cli.pseudonym.ColumnsArgument;
import org.kinlink.cli.pseudonym.PseudonymText;
import org.kinlink.exchange.PseudonymCounts;
import org.kinlink.exchange.PseudonymRequest;
import org.kinlink.exchange.RepseudonymExtract;
import org.kinlink.key.KeySet;
import org.kinlink.key.KeyStateException;
import org.kinlink.key.LinkageKey;
import org.kinlink.pseudonym.PseudonymDomain;
import org.kinlink.pseudonym.PseudonymLength;
import org.kinlink.pseudonym.Pseudonymiser;
import org.kinlink.pseudonym.Repseudonymiser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns the pseudonyms of an extract into those of another project or key. */
@Command(
    name = "repseudonymise",
    description = {
      "Write a pseudonymised extract anew with the pseudonyms of another project, recipient or key,"
          + " where the NHS numbers themselves are gone. Where they are at hand, pseudonymise them"
          + " again instead.",
      "A pseudonym cannot be turned back, so all 909 million NHS numbers are tried: about five"
          + " minutes of one processor, however many pseudonyms there are, and 60 bytes of memory"
          + " for each. Other identifiers are too many to try.",
      "Every other column is dropped unless it is kept by name, or holds codes for sex, ethnicity,"
          + " looked-after or NHS number status. Rows keep their order."
    },
    footer = {
      "Example:",
      "  kinlink repseudonymise old.csv --keys project.keys --columns nhs_pseudonym",
      "    --project help-2026 --recipient unit --to-project help-2027",
      "    --to-recipient unit --out new.csv"
    })
final class RepseudonymiseCommand extends KinlinkCommand {
  @Parameters(paramLabel = "FILE", description = "The pseudonymised extract, a CSV file.")
  private Path file = Path.of("");

  @Option(
      names = "--keys",
      paramLabel = "KEYFILE",
      required = true,
      description = "The key file with the key that the pseudonyms were made with.")
  private Path keyFile = Path.of("");

  @Mixin private final PassphraseOptions passphrase = new PassphraseOptions();

  @Option(
      names = "--from-key",
      paramLabel = "KEYID",
      description = "That key; the primary one if not given. It may be verify-only.")
  private @Nullable String fromKey;

  @Option(
      names = "--to-keys",
      paramLabel = "KEYFILE",
      description = "The key file whose primary key makes the new ones, if it is another.")
  private @Nullable Path toKeyFile;

  @Mixin private final OtherPassphraseOptions other = new OtherPassphraseOptions();

  @Option(
      names = "--expect",
      paramLabel = "VALUE",
      description = "Check value of the key for the new ones; nothing is done with another.")
  private @Nullable String expected;

  @Option(
      names = "--columns",
      paramLabel = "COLUMN,...",
      required = true,
      description = "Columns of pseudonyms of NHS numbers to turn; they keep their names.")
  private List<String> columns = List.of();

  @Option(
      names = "--project",
      paramLabel = "NAME",
      required = true,
      description = "The project that the pseudonyms were made for.")
  private String project = "";

  @Option(
      names = "--recipient",
      paramLabel = "NAME",
      required = true,
      description = "The recipient that they were made for.")
  private String recipient = "";

  @Option(
      names = "--to-project",
      paramLabel = "NAME",
      required = true,
      description = "The project of the new ones.")
  private String toProject = "";

  @Option(
      names = "--to-recipient",
      paramLabel = "NAME",
      required = true,
      description = "Who receives the new ones.")
  private String toRecipient = "";

  @Mixin private final PseudonymOutput output = new PseudonymOutput();

  @Option(
      names = "--beginning",
      paramLabel = "DIGITS,...",
      description =
          "Try only numbers that begin so, such as 4,6,7 for England and Wales (a third of the"
              + " time) or 999 for a rehearsal with made-up people (a second).")
  private List<String> beginnings = List.of();

  RepseudonymiseCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    PseudonymRequest request = new PseudonymRequest(file, turned(), output.kept());
    PseudonymLength length = output.length();
    ImmutableSet<String> tried = tried();
    PseudonymOutput.checkDomain("", project, recipient);
    PseudonymOutput.checkDomain("to-", toProject, toRecipient);
    output.checkPlaces(file, keyFile, toKeyFile == null ? keyFile : toKeyFile);
    try (KeySet from = opened();
        KeySet to = next(from);
        ProgressLine progress = console.progress(output.quiet())) {
      Repseudonymiser repseudonymiser = repseudonymiser(from, to, length);
      RepseudonymExtract extract = RepseudonymExtract.open(request, progress);
      progress.wipe();
      output.print(console, extract.columns());
      PseudonymCounts counts =
          extract.write(repseudonymiser, tried, output.out(), output.setAside(), progress);
      progress.wipe();
      output.print(console, PseudonymText.turned(counts), to.primary().id());
    } catch (KeyStateException e) {
      throw CommandFailure.usage(e.getMessage() + "; see \"kinlink keys list " + keyFile + "\"");
    } catch (IOException e) {
      throw CommandFailure.output(String.valueOf(e.getMessage()));
    }
    return ExitCode.DONE;
  }

  private KeySet opened() {
    return KeysOpened.of(
        console, keyFile, passphrase.of(keyFile), toKeyFile == null ? expected : null);
  }

  private KeySet next(KeySet from) {
    return toKeyFile == null
        ? from
        : KeysOpened.of(console, toKeyFile, other.of(toKeyFile), expected);
  }

  private Repseudonymiser repseudonymiser(KeySet from, KeySet to, PseudonymLength length) {
    PseudonymDomain domain = domain(project, recipient);
    PseudonymDomain next = domain(toProject, toRecipient);
    LinkageKey key = fromKey == null ? from.primary() : from.key(KeyFileCommand.id(fromKey));
    if (key.id().equals(to.primary().id()) && domain.equals(next)) {
      throw CommandFailure.usage(
          "the new pseudonyms would be those that there are; name another project, recipient or"
              + " key");
    }
    return new Repseudonymiser(
        Pseudonymiser.toRecognise(key, domain, length),
        new Pseudonymiser(to.primary(), next, length));
  }

  private ImmutableSet<String> tried() {
    ImmutableSet<String> given = ColumnsArgument.kept(beginnings);
    if (!given.stream().allMatch(Repseudonymiser::isBeginning)) {
      throw CommandFailure.usage(
          "--beginning takes one to four digits, or several such, as in 4,6");
    }
    return given;
  }

  private static PseudonymDomain domain(String project, String recipient) {
    return new PseudonymDomain(PseudonymDomain.NHS_NUMBER, project, recipient);
  }

  private ImmutableMap<String, String> turned() {
    return ImmutableMap.copyOf(
        Maps.asMap(ColumnsArgument.kept(columns), column -> PseudonymDomain.NHS_NUMBER));
  }
}
