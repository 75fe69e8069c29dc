package org.kinlink.cli.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kinlink.record.People;

/**
 * The link rates of the groups of one source. A group is named only when at least ten records of
 * the source are in it: a value that few have may say who they are, or be a name that slipped into
 * the column. The rest stands in one line.
 */
final class GroupRates {
  private static final int MOST = 20;

  private GroupRates() {}

  /** Returns the rows for a source, or none when it records nothing of the kind. */
  static List<RateTable.Row> of(People people, Matched matched, Grouping grouping, int source) {
    int groups = grouping.names().size();
    long[] whole = new long[groups + 1];
    long[] part = new long[groups + 1];
    for (int row = people.firstRow(source); row < people.firstRow(source + 1); row++) {
      int group = grouping.group(people, row);
      whole[group]++;
      part[group] += matched.row(row) ? 1 : 0;
    }
    List<Integer> shown = shown(whole, groups);
    List<RateTable.Row> rows = new ArrayList<>();
    long pooledWhole = 0;
    long pooledPart = 0;
    boolean pooled = false;
    for (int group = 0; group < groups; group++) {
      if (shown.contains(group)) {
        rows.add(RateTable.Row.of(grouping.names().get(group), whole[group], part[group]));
      } else if (whole[group] > 0) {
        pooled = true;
        pooledWhole += whole[group];
        pooledPart += part[group];
      }
    }
    if (rows.isEmpty()) {
      return rows;
    }
    if (pooled) {
      rows.add(RateTable.Row.of("Other groups", pooledWhole, pooledPart));
    }
    if (whole[groups] > 0) {
      rows.add(RateTable.Row.of("Not recorded", whole[groups], part[groups]));
    }
    return rows;
  }

  private static List<Integer> shown(long[] whole, int groups) {
    List<Integer> shown = new ArrayList<>();
    for (int group = 0; group < groups; group++) {
      if (!Count.of(whole[group]).hidden()) {
        shown.add(group);
      }
    }
    shown.sort(Comparator.comparingLong(group -> -Count.of(whole[group]).rounded()));
    return shown.size() > MOST ? shown.subList(0, MOST) : shown;
  }
}
