package org.kinlink.population;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A table of text that becomes a CSV file. */
final class Table {
  private final List<String> header;
  private final List<List<String>> rows = new ArrayList<>();

  Table(String... header) {
    this.header = List.of(header);
  }

  void add(String... cells) {
    if (cells.length != header.size()) {
      throw new IllegalStateException("a row does not fit its table");
    }
    rows.add(List.of(cells));
  }

  int size() {
    return rows.size();
  }

  /** Returns the cells of one column, from top to bottom in the order of adding. */
  List<String> column(String name) {
    int column = header.indexOf(name);
    return rows.stream().map(row -> row.get(column)).toList();
  }

  /** Returns the file, its rows sorted so that their order tells nothing. */
  String csv() {
    StringBuilder text = new StringBuilder();
    line(text, header);
    rows.stream()
        .sorted(Comparator.comparing(row -> String.join("\t", row)))
        .forEach(row -> line(text, row));
    return text.toString();
  }

  private static void line(StringBuilder text, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      text.append(i == 0 ? "" : ",").append(quoted(cells.get(i)));
    }
    text.append('\n');
  }

  private static String quoted(String cell) {
    boolean plain = cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
