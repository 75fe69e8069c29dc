package org.kinlink.fuzz;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A sample as rows of cells, to be changed and written. */
record Sheet(String name, List<List<String>> rows) {
  private static final Path EXTRACTS = Path.of("..", "examples", "extracts");

  /** The CSV files of the sample of a preset. */
  static List<Sheet> samples(String preset) {
    try (Stream<Path> files = Files.list(EXTRACTS.resolve(preset))) {
      return files.filter(f -> f.toString().endsWith(".csv")).sorted().map(Sheet::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Sheet of(Path file) {
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(file)) {
      records.forEach(record -> rows.add(new ArrayList<>(record.getFields())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Sheet(file.getFileName().toString(), rows);
  }

  Sheet copy() {
    List<List<String>> copies = new ArrayList<>();
    rows.forEach(row -> copies.add(new ArrayList<>(row)));
    return new Sheet(name, copies);
  }

  /** Changes the sheet as the input says. A value that is put in carries the canary. */
  void change(Input input) {
    int way = input.below(8);
    if (way == 0) {
      rows.add(List.of());
      return;
    }
    int at = input.below(rows.size());
    List<String> row = new ArrayList<>(rows.get(at));
    int column = input.below(row.size() + 1);
    if (column == row.size()) {
      row.add("");
    }
    switch (way) {
      case 1 -> row.remove(column);
      case 2 -> row.add(column, at == 0 ? input.text() : Canary.WORD + input.text());
      case 3 -> rows.add(List.copyOf(row));
      case 4 -> row.set(column, (at == 0 ? "x" : Canary.WORD).repeat(300));
      // Without the canary, for a value that may be understood; what is shown of it is not checked.
      case 5 -> row.set(column, input.text());
      default -> row.set(column, at == 0 ? input.text() : input.text() + Canary.WORD);
    }
    rows.set(at, row);
  }

  byte[] bytes(char delimiter, String lineEnd) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        text.append(i == 0 ? "" : delimiter).append(quoted(row.get(i)));
      }
      text.append(lineEnd);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(String cell) {
    return cell.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == ' ')
        ? cell
        : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
