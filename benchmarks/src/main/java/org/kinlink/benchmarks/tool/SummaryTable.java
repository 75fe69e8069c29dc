package org.kinlink.benchmarks.tool;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Summaries as a table of plain text. */
final class SummaryTable {
  /** Columns of jobs that link. */
  static final ImmutableList<String> LINKING =
      ImmutableList.of(
          Measurement.SECONDS,
          Measurement.CPU,
          Measurement.PEAK,
          Measurement.PAIRS,
          Measurement.RECORD_RATE,
          Measurement.PAIR_RATE,
          Measurement.PRECISION,
          Measurement.RECALL);

  /** Columns of what is linked to see how well. */
  static final ImmutableList<String> QUALITY =
      ImmutableList.of(
          Measurement.RECORDS,
          Measurement.PRECISION,
          Measurement.RECALL,
          Measurement.F1,
          Measurement.B_CUBED,
          Measurement.EXPECTED,
          Measurement.TENTHS,
          Measurement.TENTHS_OFF);

  private SummaryTable() {}

  /** The lines of a table: one for each summary, of the figures that any of them has. */
  static List<String> lines(Collection<Summary> summaries, List<String> figures) {
    List<List<String>> rows = rows(summaries, figures);
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < rows.get(0).size(); column++) {
      int widest = 0;
      for (List<String> row : rows) {
        widest = Math.max(widest, row.get(column).length());
      }
      widths.add(widest);
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        line.append(column == 0 ? "" : "  ")
            .append(
                column < 2
                    ? Strings.padEnd(cell, widths.get(column), ' ')
                    : Strings.padStart(cell, widths.get(column), ' '));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  /** The same as cells, the head first. */
  static List<List<String>> rows(Collection<Summary> summaries, List<String> figures) {
    List<String> shown =
        figures.stream().filter(f -> summaries.stream().anyMatch(s -> s.has(f))).toList();
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("job", "what"));
    shown.forEach(figure -> head.add(figure.replace('_', ' ')));
    rows.add(head);
    for (Summary summary : summaries) {
      List<String> row = new ArrayList<>(List.of(summary.first().job(), summary.first().what()));
      shown.forEach(figure -> row.add(summary.shown(figure)));
      rows.add(row);
    }
    return rows;
  }
}
