package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.BadDataException;
import org.kinlink.record.FieldKind;
import org.kinlink.standardise.DateReading;
import org.kinlink.standardise.Standardised;
import org.kinlink.standardise.Standardiser;
import org.kinlink.standardise.Standardisers;

/**
 * A file of residences or relationships whose columns are known.
 *
 * @param file the file
 * @param sample its number of rows and some of them
 * @param columns places of the columns by what they hold
 */
record SideFile(CsvFile file, RowSample sample, ImmutableMap<String, int[]> columns) {

  /** Opens the file and finds its columns; a plan without columns takes them by these names. */
  static SideFile open(
      SidePlan plan, ImmutableSet<String> known, ImmutableSet<String> needed, Progress progress) {
    CsvFile file = CsvFile.open(plan.file(), progress);
    Map<String, ImmutableList<String>> headers = new LinkedHashMap<>(plan.columns());
    if (headers.isEmpty()) {
      known.stream()
          .filter(file.header()::contains)
          .forEach(key -> headers.put(key, ImmutableList.of(key)));
    }
    for (String key : headers.keySet()) {
      if (!known.contains(key)) {
        throw new IllegalArgumentException("columns: no such column meaning: " + key);
      }
    }
    for (String key : needed) {
      if (!headers.containsKey(key)) {
        throw new BadDataException(
            file.name(), "no column is named for " + key + "; " + Header.listed(file.header()));
      }
    }
    ImmutableMap.Builder<String, int[]> columns = ImmutableMap.builder();
    headers.forEach(
        (key, names) -> columns.put(key, names.stream().mapToInt(file::column).toArray()));
    return new SideFile(file, RowSample.of(file), columns.buildOrThrow());
  }

  /** Adds what a row holds. */
  @FunctionalInterface
  interface RowReader {
    /** Adds it, or says why it cannot be used. */
    @Nullable String add(CsvRow row);
  }

  /** Reads all rows into a list and sets aside those that cannot be used. */
  FileReading read(String holds, List<?> list, RowReader reader, SetAsideLog log) {
    int before = list.size();
    file.rows(
        row -> {
          String problem = row.problem() == null ? reader.add(row) : row.problem();
          if (problem != null) {
            log.row(row.line(), problem);
          }
        });
    file.facts().refuseChanged();
    return file.reading(holds, sample.rows(), list.size() - before);
  }

  /** The raw text of what a column holds, empty when there is no such column. */
  String text(CsvRow row, String key) {
    int[] places = columns.get(key);
    return places == null ? "" : String.join(" ", row.cells(places)).strip();
  }

  Standardiser standardiser(FieldKind kind) {
    return Standardisers.forField(kind, DateReading.DAY_FIRST);
  }

  Standardiser dates(String key) {
    int[] places = columns.get(key);
    return Standardisers.forDates(
        places != null && places.length == 1
            ? Understood.dates(sample, places[0])
            : DateReading.DAY_FIRST);
  }

  /** The standardised value, or null; what could not be used is noted. */
  @Nullable String value(CsvRow row, String key, Standardiser standardiser, SetAsideLog log) {
    int[] places = columns.get(key);
    if (places == null) {
      return null;
    }
    List<String> cells = row.cells(places);
    Standardised outcome = standardiser.apply(cells);
    String problem = outcome.problem();
    if (problem != null) {
      log.value(row.line(), key, problem);
    }
    return outcome.value();
  }
}
