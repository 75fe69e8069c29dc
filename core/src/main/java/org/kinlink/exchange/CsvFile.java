package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.kinlink.record.BadDataException;

/**
 * A file whose encoding, delimiter and column names are known.
 *
 * @param facts what its bytes say
 * @param delimiter what parts its cells
 * @param skip lines before the header
 * @param header its column names
 */
record CsvFile(FileFacts facts, Delimiter delimiter, int skip, ImmutableList<String> header) {

  static CsvFile open(Path path, Progress progress) {
    FileFacts facts = FileScan.of(path, progress);
    DelimiterFinder.Found found = DelimiterFinder.find(facts);
    return new CsvFile(facts, found.delimiter(), found.skip(), Header.below(facts, found));
  }

  String name() {
    return facts.path().toString();
  }

  /** Walks the rows below the header; empty lines are none. */
  void rows(Consumer<CsvRow> visitor) {
    rows(visitor, () -> {});
  }

  /**
   * Walks the rows below the header.
   *
   * @param visitor told each row
   * @param leaving told before the bytes of the rows so far are written over
   */
  void rows(Consumer<CsvRow> visitor, Runnable leaving) {
    rowsUntil(
        row -> {
          visitor.accept(row);
          return true;
        },
        leaving);
  }

  void rowsUntil(Predicate<CsvRow> visitor) {
    rowsUntil(visitor, () -> {});
  }

  private void rowsUntil(Predicate<CsvRow> visitor, Runnable leaving) {
    int[] before = {skip + 1};
    CsvRows.walk(
        facts,
        delimiter,
        header.size(),
        row -> before[0]-- > 0 || row.blank() || visitor.test(row),
        leaving);
  }

  /** About how many rows there are, and rather more than fewer: none has fewer bytes than cells. */
  int likelyRows() {
    return (int) Math.min(facts.lines(), facts.bytes() / header.size());
  }

  /** Place of a column, refused with the names that there are when there is none of that name. */
  int column(String column) {
    int index = header.indexOf(column);
    if (index < 0) {
      throw new BadDataException(
          name(), "has no column \"" + column + "\"; " + Header.listed(header));
    }
    return index;
  }

  FileReading reading(String holds, int rows, int used) {
    return facts.reading(holds, rows, used, delimiter.label());
  }
}
