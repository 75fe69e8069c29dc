package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some rows on their way from the input to the output. For one thread at a time. */
final class PseudonymPortion {
  /** Rows of a portion. */
  static final int ROWS = 1 << 11;

  private final ImmutableList<PseudonymCell> cells;
  private final List<String> input = new ArrayList<>();
  private final List<Integer> lines = new ArrayList<>();
  final List<@Nullable String> output = new ArrayList<>();
  final List<Note> notes = new ArrayList<>();
  final ImmutableList<PseudonymTally> tallies;
  int bad;

  /**
   * What is set aside, and where.
   *
   * @param line the line
   * @param column the column, or empty for the whole row
   * @param reason why, without the value
   */
  record Note(int line, String column, String reason) {}

  PseudonymPortion(ImmutableList<PseudonymCell> cells) {
    this.cells = cells;
    this.tallies =
        cells.stream().map(cell -> new PseudonymTally()).collect(ImmutableList.toImmutableList());
  }

  /** Takes the cells that matter of a row, or notes why it cannot. */
  void add(CsvRow row) {
    String problem = row.problem();
    if (problem != null) {
      note(row.line(), "", problem);
      bad++;
      return;
    }
    lines.add(row.line());
    for (PseudonymCell cell : cells) {
      input.add(row.cell(cell.place()).strip());
    }
  }

  int rows() {
    return lines.size();
  }

  boolean full() {
    return rows() + bad >= ROWS;
  }

  /** Does the work. */
  PseudonymPortion run() {
    int at = 0;
    for (int line : lines) {
      for (int c = 0; c < cells.size(); c++) {
        cells.get(c).apply(line, input.get(at++), this, tallies.get(c));
      }
    }
    // Rows that do not fit were noted while they were read, before the values of the others.
    notes.sort(Comparator.comparingInt(Note::line));
    return this;
  }

  void write(@Nullable String cell) {
    output.add(cell);
  }

  void note(int line, String column, String reason) {
    notes.add(new Note(line, column, reason));
  }

  @Override
  public String toString() {
    return "PseudonymPortion[" + rows() + " rows]";
  }
}
