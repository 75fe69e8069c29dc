package org.kinlink.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Lines of text in aligned columns. */
final class TextTable {
  private static final int WIDEST = 60;
  private final List<String[]> rows = new ArrayList<>();
  private final boolean[] right;

  /** Opens a table; a heading that starts with {@code >} stands over numbers, to the right. */
  TextTable(String... headings) {
    right = new boolean[headings.length];
    String[] shown = new String[headings.length];
    for (int c = 0; c < headings.length; c++) {
      right[c] = headings[c].startsWith(">");
      shown[c] = right[c] ? headings[c].substring(1) : headings[c];
    }
    rows.add(shown);
  }

  void row(Object... cells) {
    rows.add(Arrays.stream(cells).map(TextTable::cell).toArray(String[]::new));
  }

  // Headers of files are shown, and must not steer the terminal.
  private static String cell(Object value) {
    String text =
        value instanceof Integer count
            ? String.format(Locale.ROOT, "%,d", count)
            : String.valueOf(value);
    return text.replaceAll("\\p{Cntrl}", " ");
  }

  /** Prints the table, two blanks in. */
  void print(Console console) {
    int[] widths = new int[right.length];
    for (String[] row : rows) {
      for (int c = 0; c < row.length; c++) {
        widths[c] = Math.min(WIDEST, Math.max(widths[c], length(row[c])));
      }
    }
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder(" ");
      for (int c = 0; c < row.length; c++) {
        String pad = " ".repeat(Math.max(0, widths[c] - length(row[c])));
        line.append(' ').append(right[c] ? pad + row[c] : row[c] + pad).append(' ');
      }
      console.line(line.toString().stripTrailing());
    }
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
