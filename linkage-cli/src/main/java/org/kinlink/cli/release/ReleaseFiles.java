package org.kinlink.cli.release;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.kinlink.disclose.AgeBand;
import org.kinlink.disclose.CountTable;
import org.kinlink.disclose.Release;
import org.kinlink.disclose.ReleasePolicy;
import org.kinlink.disclose.SmallNumbers;
import org.kinlink.exchange.Json;
import org.kinlink.exchange.TableWriter;

/**
 * Writes a release: {@code children.csv}, {@code facts.csv}, {@code kin.csv} where the policy asks
 * for it, {@code counts.csv}, and {@code release.json}, the record of what went. Rows stand in the
 * order of their pseudonyms, so that their order tells nothing.
 */
public final class ReleaseFiles {
  /** The record of what went. */
  public static final String ACCOUNT = "release.json";

  /** The counts. */
  public static final String COUNTS = "counts.csv";

  /** What stands in the place of a count that is not shown. */
  public static final String HIDDEN = "hidden";

  private final ReleasePolicy policy;
  private final Release release;
  private final ImmutableList<CountTable.Row> counts;
  private final PersonPseudonyms pseudonyms;

  /**
   * Prepares to write.
   *
   * @param policy the policy
   * @param release what it lets go
   * @param counts the counts as they are published
   * @param pseudonyms names of the people for the recipient
   */
  public ReleaseFiles(
      ReleasePolicy policy,
      Release release,
      ImmutableList<CountTable.Row> counts,
      PersonPseudonyms pseudonyms) {
    this.policy = policy;
    this.release = release;
    this.counts = counts;
    this.pseudonyms = pseudonyms;
  }

  static String column(AgeBand band) {
    return "aged_" + band.text().replace('-', '_');
  }

  /**
   * Writes everything.
   *
   * @param folder an empty folder
   * @param asOf the day for which ages and facts are told
   * @param origin what is to be said of where it came from: version, time, hashes
   * @throws IOException if a file cannot be written
   */
  public void write(Path folder, LocalDate asOf, Map<String, Object> origin) throws IOException {
    List<String> names = new ArrayList<>();
    names.add(rows(folder, "children.csv", childRows(), "child", "made_of"));
    names.add(rows(folder, "facts.csv", factRows(), "child", "fact", "about", "since", "agencies"));
    if (!policy.kin().isEmpty()) {
      names.add(
          rows(
              folder,
              "kin.csv",
              kinRows(),
              "child",
              "relation",
              "relative",
              "made_of",
              "lives_with_child"));
    }
    names.add(counts(folder));
    Map<String, Object> account = new LinkedHashMap<>(origin);
    account.putAll(account(asOf));
    Map<String, Object> files = new LinkedHashMap<>();
    for (String name : names) {
      files.put(
          name, MoreFiles.asByteSource(folder.resolve(name)).hash(Hashing.sha256()).toString());
    }
    account.put("files_sha256", files);
    Files.writeString(folder.resolve(ACCOUNT), Json.write(account), StandardCharsets.UTF_8);
  }

  private static String rows(
      Path folder, String name, List<ImmutableList<String>> rows, String... columns)
      throws IOException {
    rows.sort((a, b) -> String.join("\u0000", a).compareTo(String.join("\u0000", b)));
    try (TableWriter table = TableWriter.open(folder.resolve(name), columns)) {
      for (ImmutableList<String> row : rows) {
        row.forEach(table::text);
        table.endRow();
      }
    }
    return name;
  }

  private List<ImmutableList<String>> childRows() {
    List<ImmutableList<String>> rows = new ArrayList<>();
    for (String child : release.children()) {
      rows.add(ImmutableList.of(pseudonyms.of(child), pseudonyms.madeOf(child)));
    }
    return rows;
  }

  private List<ImmutableList<String>> factRows() {
    List<ImmutableList<String>> rows = new ArrayList<>();
    for (Release.FactRow fact : release.facts()) {
      rows.add(
          ImmutableList.of(
              pseudonyms.of(fact.child()),
              fact.what().facet().key(),
              fact.what().about().key(),
              text(fact.since()),
              String.join(" ", fact.agencies())));
    }
    return rows;
  }

  private List<ImmutableList<String>> kinRows() {
    List<ImmutableList<String>> rows = new ArrayList<>();
    for (Release.KinRow kin : release.kin()) {
      rows.add(
          ImmutableList.of(
              pseudonyms.of(kin.child()),
              kin.relation(),
              pseudonyms.of(kin.member()),
              pseudonyms.madeOf(kin.member()),
              kin.livesWithChild()));
    }
    return rows;
  }

  private static String text(@Nullable LocalDate date) {
    return date == null ? "" : date.toString();
  }

  private String counts(Path folder) throws IOException {
    List<String> columns = new ArrayList<>(List.of("children"));
    for (AgeBand band : AgeBand.values()) {
      columns.add(column(band));
    }
    columns.add("total_of_shown");
    try (TableWriter table =
        TableWriter.open(folder.resolve(COUNTS), columns.toArray(String[]::new))) {
      for (CountTable.Row row : counts) {
        table.text(row.what());
        row.byBand().forEach(cell -> table.text(shown(cell)));
        table.text(shown(row.total())).endRow();
      }
    }
    return COUNTS;
  }

  /**
   * Returns what is printed for a count.
   *
   * @param count a rounded count, or empty
   * @return the number, or {@value #HIDDEN}
   */
  public static String shown(OptionalLong count) {
    return count.isPresent() ? Long.toString(count.getAsLong()) : HIDDEN;
  }

  private Map<String, Object> account(LocalDate asOf) {
    Map<String, Object> account = new LinkedHashMap<>();
    account.put("title", policy.title());
    account.put("recipient", policy.recipient());
    account.put("project", policy.project());
    account.put("purpose", policy.purpose());
    account.put("legal_gateway", policy.legalGateway());
    account.put("valid_from", policy.from().toString());
    account.put("valid_until", policy.until().toString());
    account.put(
        "opt_outs",
        policy.optOuts() == ReleasePolicy.OptOuts.HONOURED ? "honoured" : "not applicable");
    account.put("as_of", asOf.toString());
    account.put("key", pseudonyms.key().id().toString());
    account.put("key_check_value", pseudonyms.key().checkValue().toString());
    List<Object> facts = new ArrayList<>();
    policy
        .grants()
        .forEach(
            grant -> {
              Map<String, Object> fact = new LinkedHashMap<>();
              fact.put("fact", grant.what().text());
              fact.put("show", grant.details().stream().map(d -> d.key()).sorted().toList());
              facts.add(fact);
            });
    account.put("facts", facts);
    account.put("kin", policy.kin().stream().map(r -> r.key()).sorted().toList());
    if (!policy.children().notFoundIn().isEmpty()) {
      account.put("not_found_in", List.copyOf(policy.children().notFoundIn()));
      account.put("left_out_in_doubt", SmallNumbers.text(release.doubtful()));
      account.put("expected_share_of_missed_links", expectedShare(release));
    }
    return Collections.unmodifiableMap(account);
  }

  /**
   * Returns which share of those not found is expected to be on the rolls all the same.
   *
   * @param release a release of children who were not found
   * @return the share, to four decimals
   */
  public static double expectedShare(Release release) {
    int children = release.children().size();
    return children == 0 ? 0 : Math.round(1e4 * release.expectedFound() / children) / 1e4;
  }
}
