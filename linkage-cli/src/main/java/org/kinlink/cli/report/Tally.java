package org.kinlink.cli.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts by label. Rows come largest first by their published count, so that not even their order
 * tells which of two hidden counts is larger.
 */
final class Tally {
  private final Map<String, Long> counts = new TreeMap<>();

  /** Counts one more. */
  void add(String label) {
    add(label, 1);
  }

  /** Counts several more. */
  void add(String label, long more) {
    counts.merge(label, more, Long::sum);
  }

  /** Returns whether nothing was counted. */
  boolean isEmpty() {
    return counts.isEmpty();
  }

  /** Returns the published counts. */
  List<BarTable.Row> rows() {
    List<BarTable.Row> rows = new ArrayList<>();
    counts.forEach((label, count) -> rows.add(new BarTable.Row(label, Count.of(count))));
    rows.sort(Comparator.comparingLong(row -> -row.count().rounded()));
    return rows;
  }
}
