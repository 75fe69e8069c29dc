package org.kinlink.cli.report;

import java.util.List;

/** Counts as a table whose rows carry a bar. */
final class BarTable {
  private BarTable() {}

  /**
   * A row.
   *
   * @param label what is counted
   * @param count how many
   */
  record Row(String label, Count count) {}

  /** Writes the table; bars are drawn from the published counts. */
  static void write(Markup page, String caption, String what, String unit, List<Row> rows) {
    long most = rows.stream().mapToLong(row -> row.count().rounded()).max().orElse(0);
    Tables.open(page, caption, "bars", what, "Bar", "#" + unit);
    for (Row row : rows) {
      page.open("tr");
      Tables.head(page, row.label());
      page.open("td", "class", "chart");
      Chart.inRow(page, 18);
      if (!row.count().hidden()) {
        Chart.box(page, "bar", 0, (double) row.count().rounded() / most, 3, 12);
      }
      page.close().close();
      Tables.cell(page, row.count());
      page.close();
    }
    Tables.close(page);
  }
}
