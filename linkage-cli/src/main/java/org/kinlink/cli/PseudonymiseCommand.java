package org.kinlink.cli;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.kinlink.cli.pseudonym.ColumnsArgument;
import org.kinlink.cli.pseudonym.PseudonymText;
import org.kinlink.exchange.PseudonymCounts;
import org.kinlink.exchange.PseudonymExtract;
import org.kinlink.exchange.PseudonymRequest;
import org.kinlink.key.KeySet;
import org.kinlink.pseudonym.PseudonymDomain;
import org.kinlink.pseudonym.PseudonymLength;
import org.kinlink.pseudonym.PseudonymVersions;
import org.kinlink.pseudonym.Pseudonymiser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Replaces the identifiers of an extract by pseudonyms. */
@Command(
    name = "pseudonymise",
    description = {
      "Write an extract anew with pseudonyms in place of identifiers, so that it can be linked by"
          + " somebody who must not see them.",
      "Every other column is dropped unless it is kept by name, or holds codes for sex, ethnicity,"
          + " looked-after or NHS number status. Rows keep their order."
    },
    footer = {
      "Example:",
      "  kinlink pseudonymise school.csv --keys project.keys --columns nhs_number,upn",
      "    --project early-help-2026 --recipient linkage-unit --out pseudonyms.csv"
    })
final class PseudonymiseCommand extends KinlinkCommand {
  @Parameters(paramLabel = "FILE", description = "The extract, a CSV file.")
  private Path file = Path.of("");

  @Option(
      names = "--keys",
      paramLabel = "KEYFILE",
      required = true,
      description = "The key file; its primary key is used.")
  private Path keyFile = Path.of("");

  @Mixin private final KeyOptions keyOptions = new KeyOptions();

  @Option(
      names = "--columns",
      paramLabel = "COLUMN[=TYPE],...",
      required = true,
      description =
          "Columns to replace. NHS and CHI numbers, UPNs, ULNs and UPRNs are recognised; of"
              + " others say a type that all data owners agree on, as in ref=local-id.")
  private List<String> columns = List.of();

  @Option(
      names = "--project",
      paramLabel = "NAME",
      required = true,
      description = "The project; pseudonyms of two projects cannot be joined.")
  private String project = "";

  @Option(
      names = "--recipient",
      paramLabel = "NAME",
      required = true,
      description = "Who receives the file; nor can those of two recipients.")
  private String recipient = "";

  @Mixin private final PseudonymOutput output = new PseudonymOutput();

  @Option(
      names = "--candidates",
      description =
          "For NHS numbers that fail the check digit, add the pseudonyms of the valid numbers one"
              + " slip away. Read docs/security.md before.")
  private boolean candidates;

  @Option(
      names = "--all-keys",
      description = "Add columns for the other keys that are enabled or verify-only.")
  private boolean allKeys;

  PseudonymiseCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    PseudonymRequest request = new PseudonymRequest(file, replaced(), output.kept());
    PseudonymLength length = output.length();
    PseudonymOutput.checkDomain("", project, recipient);
    output.checkPlaces(file, keyFile);
    try (KeySet keys = keyOptions.open(console, keyFile);
        ProgressLine progress = console.progress(output.quiet())) {
      PseudonymExtract extract = PseudonymExtract.open(request, progress);
      progress.wipe();
      output.print(console, extract.columns());
      PseudonymCounts counts =
          extract.write(
              type -> versions(keys, new PseudonymDomain(type, project, recipient), length),
              candidates,
              output.out(),
              output.setAside(),
              progress);
      progress.wipe();
      output.print(console, PseudonymText.lines(counts), keys.primary().id());
    } catch (IOException e) {
      throw CommandFailure.output(String.valueOf(e.getMessage()));
    }
    return ExitCode.DONE;
  }

  private PseudonymVersions versions(KeySet keys, PseudonymDomain domain, PseudonymLength length) {
    return allKeys
        ? PseudonymVersions.of(keys, domain, length)
        : PseudonymVersions.only(new Pseudonymiser(keys.primary(), domain, length));
  }

  private ImmutableMap<String, String> replaced() {
    try {
      return ColumnsArgument.replaced(columns);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(String.valueOf(e.getMessage()));
    }
  }
}
