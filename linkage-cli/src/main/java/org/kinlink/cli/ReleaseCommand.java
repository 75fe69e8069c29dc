package org.kinlink.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinlink.cli.project.PolicyReader;
import org.kinlink.cli.release.EarlierCounts;
import org.kinlink.cli.release.PersonPseudonyms;
import org.kinlink.cli.release.ReleaseFiles;
import org.kinlink.disclose.AgeBand;
import org.kinlink.disclose.CountTable;
import org.kinlink.disclose.Release;
import org.kinlink.disclose.ReleasePolicy;
import org.kinlink.disclose.Releaser;
import org.kinlink.disclose.RollSearch;
import org.kinlink.exchange.Extracts;
import org.kinlink.exchange.Json;
import org.kinlink.exchange.ResultFolder;
import org.kinlink.key.KeySet;
import org.kinlink.link.PersonIndex;
import org.kinlink.record.BadDataException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Releases what a policy lets go. */
@Command(
    name = "release",
    description = {
      "Write what a release policy lets go, and nothing else: children and facts about their"
          + " families under pseudonyms made for one recipient, counts that may be published, and a"
          + " record of what went.",
      "The files that were linked are read again; they must not have changed."
    },
    footer = {
      "Example:",
      "  kinlink release result --policy hidden-groups.yaml --keys releases.keys --out release-1"
    })
final class ReleaseCommand extends KinlinkCommand {
  @Parameters(paramLabel = "DIR", description = "Result that \"kinlink link\" wrote.")
  private Path folder = Path.of("");

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      required = true,
      description = "The release policy (.yaml or .json).")
  private Path policyFile = Path.of("");

  @Option(
      names = "--keys",
      paramLabel = "KEYFILE",
      required = true,
      description = "Your own key file; its primary key is used, for this recipient only.")
  private Path keyFile = Path.of("");

  @Mixin private final KeyOptions keyOptions = new KeyOptions();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Day for which ages and facts are told, as in 2026-09-01; today if not given.")
  private @Nullable String day;

  @Option(
      names = "--previous-release",
      paramLabel = "DIR",
      description =
          "Earlier release under the same policy, and once more for each other; counts are hidden"
              + " whose change since any of them would tell of fewer than 10 children.")
  private List<Path> previous = List.of();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      required = true,
      description = "Folder for the release: new or empty.")
  private Path out = Path.of("");

  @Option(
      names = {"-q", "--quiet"},
      description = "Print nothing but errors.")
  private boolean quiet;

  private final Clock clock;

  ReleaseCommand(Console console, Clock clock) {
    super(console);
    this.clock = clock;
  }

  @Override
  public Integer call() {
    LocalDate today = LocalDate.now(clock);
    LocalDate asOf = asOf(today);
    EarlierRun run = EarlierRun.open(folder);
    ReleasePolicy policy = PolicyReader.read(policyFile, sources(run));
    checkInForce(policy, today);
    checkOut();
    List<ImmutableMap<String, CountTable.Row>> earlier =
        previous.stream().map(release -> EarlierCounts.read(release, policy)).toList();
    warnOfOthers(policy);
    try (KeySet keys = keyOptions.open(console, keyFile);
        ProgressLine progress = console.progress(quiet)) {
      Extracts extracts = run.read(progress);
      ReleasedPeople people = new ReleasedPeople(folder, extracts, run.project().safeguards());
      Release release =
          Releaser.release(
              policy,
              people.subjects(),
              people.families(),
              asOf,
              rolls(policy, run, extracts, people, progress));
      ImmutableList<CountTable.Row> counts = CountTable.of(release.counts(), earlier);
      ReleaseFiles files =
          new ReleaseFiles(
              policy,
              release,
              counts,
              new PersonPseudonyms(keys.primary(), policy, people.named()));
      double never = neverCompared(release);
      ResultFolder.writeNew(out, place -> files.write(place, asOf, origin(policy, never)));
      progress.wipe();
      if (!quiet) {
        print(policy, release, never, counts);
      }
    } catch (IOException e) {
      throw CommandFailure.output(String.valueOf(e.getMessage()));
    }
    return ExitCode.DONE;
  }

  private LocalDate asOf(LocalDate today) {
    try {
      return day == null ? today : LocalDate.parse(day);
    } catch (DateTimeException e) {
      throw CommandFailure.usage("--as-of takes a date such as 2026-09-01");
    }
  }

  private static ImmutableSet<String> sources(EarlierRun run) {
    return run.project().sources().stream()
        .map(source -> source.name())
        .collect(ImmutableSet.toImmutableSet());
  }

  private void checkInForce(ReleasePolicy policy, LocalDate today) {
    if (!policy.validOn(today)) {
      throw CommandFailure.input(
          policyFile
              + ": the policy is "
              + (today.isBefore(policy.from()) ? "not yet in force" : "no longer in force")
              + "; nothing was released; have it renewed, and change valid_from and valid_until");
    }
  }

  private void checkOut() {
    try {
      ResultFolder.checkNew(out);
    } catch (BadDataException | IOException e) {
      throw CommandFailure.output(String.valueOf(e.getMessage()));
    }
  }

  /** Two releases that are not compared may tell by their difference what neither tells. */
  private void warnOfOthers(ReleasePolicy policy) {
    for (Path other : EarlierCounts.beside(out, policy)) {
      if (previous.stream().noneMatch(named -> sameFolder(named, other))) {
        console.error(
            "kinlink: "
                + other
                + " is an earlier release under this policy; name it with --previous-release, or"
                + " the difference of the counts may tell of a few children");
      }
    }
  }

  private static boolean sameFolder(Path one, Path other) {
    return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }

  private static RollSearch rolls(
      ReleasePolicy policy,
      EarlierRun run,
      Extracts extracts,
      ReleasedPeople people,
      ProgressLine progress) {
    return policy.children().notFoundIn().isEmpty()
        ? RollSearch.NOBODY
        : new UnlinkedSearch(
            people,
            people.people(),
            PersonIndex.build(
                extracts, run.project().safeguards(), run.project().settings(), progress));
  }

  /** By what the run says of pairs that it linked and of pairs that no rule brought together. */
  private double neverCompared(Release release) {
    Object run = Json.read(folder.resolve(ResultFolder.RUN_FILE));
    Object misses = run instanceof Map<?, ?> account ? account.get("blocking_misses") : null;
    if (misses instanceof Map<?, ?> pairs
        && pairs.get("linked") instanceof Number linked
        && pairs.get("missed_at_least") instanceof Number missed
        && linked.doubleValue() > 0) {
      double share = release.neverCompared(missed.doubleValue() / linked.doubleValue());
      return Math.round(1e3 * share) / 1e3;
    }
    return 0;
  }

  private Map<String, Object> origin(ReleasePolicy policy, double never) throws IOException {
    Map<String, Object> origin = new LinkedHashMap<>();
    origin.put("kinlink", Version.text());
    origin.put("written", Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString());
    origin.put("policy_sha256", sha256(policyFile));
    origin.put("run_sha256", sha256(folder.resolve(ResultFolder.RUN_FILE)));
    List<String> compared = new ArrayList<>();
    for (Path release : previous) {
      compared.add(sha256(release.resolve(ReleaseFiles.ACCOUNT)));
    }
    origin.put("compared_with_sha256", compared);
    if (!policy.children().notFoundIn().isEmpty()) {
      origin.put("expected_share_never_compared", never);
    }
    return origin;
  }

  private static String sha256(Path file) throws IOException {
    return MoreFiles.asByteSource(file).hash(Hashing.sha256()).toString();
  }

  private void print(
      ReleasePolicy policy, Release release, double never, ImmutableList<CountTable.Row> counts) {
    console.line(policy.title() + ", for " + policy.recipient());
    console.line("");
    TextTable table =
        new TextTable("children", ">0-4", ">5-10", ">11-15", ">16-17", ">18-25", ">total of shown");
    for (CountTable.Row row : counts) {
      Object[] cells = new Object[AgeBand.values().length + 2];
      cells[0] = row.what();
      for (int band = 0; band < AgeBand.values().length; band++) {
        cells[band + 1] = ReleaseFiles.shown(row.byBand().get(band));
      }
      cells[cells.length - 1] = ReleaseFiles.shown(row.total());
      table.row(cells);
    }
    table.print(console);
    console.line("");
    if (!policy.children().notFoundIn().isEmpty()) {
      console.line(
          "Of those not found, a share of "
              + ReleaseFiles.expectedShare(release)
              + " is expected to be on the rolls all the same, by the candidates that were found,"
              + " and of "
              + never
              + " or more because no candidate could be.");
    }
    console.line(
        "The release is in "
            + out
            + "; what went is in "
            + out.resolve(ReleaseFiles.ACCOUNT)
            + ".");
  }
}
