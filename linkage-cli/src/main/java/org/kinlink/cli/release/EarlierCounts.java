package org.kinlink.cli.release;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.kinlink.disclose.AgeBand;
import org.kinlink.disclose.CountTable;
import org.kinlink.disclose.ReleasePolicy;
import org.kinlink.exchange.Json;
import org.kinlink.exchange.TableReader;
import org.kinlink.record.BadDataException;

/** The published counts of an earlier release. */
public final class EarlierCounts {
  private EarlierCounts() {}

  /**
   * Reads them.
   *
   * @param folder folder of the earlier release
   * @param policy the policy of this release
   * @return the rows by what they count
   * @throws BadDataException if the folder is no release, or one under another policy
   */
  public static ImmutableMap<String, CountTable.Row> read(Path folder, ReleasePolicy policy) {
    Path account = folder.resolve(ReleaseFiles.ACCOUNT);
    if (!Files.isRegularFile(account)) {
      throw new BadDataException(
          folder.toString(), "is not a release; name the folder that \"kinlink release\" wrote");
    }
    if (!under(policy, account)) {
      throw new BadDataException(
          folder.toString(),
          "is a release with another title, project or recipient; name one under this policy");
    }
    TableReader table = TableReader.ofResult(folder.resolve(ReleaseFiles.COUNTS));
    int what = table.column("children");
    int[] bands =
        Arrays.stream(AgeBand.values())
            .mapToInt(band -> table.column(ReleaseFiles.column(band)))
            .toArray();
    ImmutableMap.Builder<String, CountTable.Row> rows = ImmutableMap.builder();
    table.forEach(
        row -> {
          ImmutableList.Builder<OptionalLong> cells = ImmutableList.builder();
          for (int column : bands) {
            cells.add(cell(row, column, folder));
          }
          rows.put(
              row.cell(what),
              new CountTable.Row(row.cell(what), cells.build(), OptionalLong.empty()));
        });
    return rows.buildKeepingLast();
  }

  private static boolean under(ReleasePolicy policy, Path account) {
    return Json.read(account) instanceof Map<?, ?> before
        && Objects.equals(before.get("title"), policy.title())
        && Objects.equals(before.get("recipient"), policy.recipient())
        && Objects.equals(before.get("project"), policy.project());
  }

  /**
   * Looks for releases under the same policy beside a folder.
   *
   * @param folder where a release shall stand
   * @param policy the policy
   * @return the folders of the others, by name
   */
  public static ImmutableList<Path> beside(Path folder, ReleasePolicy policy) {
    Path parent = folder.toAbsolutePath().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      return ImmutableList.of();
    }
    try (Stream<Path> others = Files.list(parent)) {
      return others
          .filter(other -> readable(other.resolve(ReleaseFiles.ACCOUNT), policy))
          .sorted()
          .collect(ImmutableList.toImmutableList());
    } catch (IOException | UncheckedIOException e) {
      // Whoever may not look around there is not told of what is there.
      return ImmutableList.of();
    }
  }

  private static boolean readable(Path account, ReleasePolicy policy) {
    try {
      return Files.isRegularFile(account) && under(policy, account);
    } catch (BadDataException e) {
      return false;
    }
  }

  private static OptionalLong cell(TableReader.Row row, int column, Path folder) {
    String text = row.cell(column);
    if (text.equals(ReleaseFiles.HIDDEN)) {
      return OptionalLong.empty();
    }
    if (!text.matches("\\d{1,9}")) {
      throw new BadDataException(
          folder.resolve(ReleaseFiles.COUNTS).toString(),
          row.line(),
          "count",
          "is not as kinlink wrote it; take the release as it was");
    }
    return OptionalLong.of(Long.parseLong(text));
  }
}
