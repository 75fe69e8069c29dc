package org.kinlink.cli.report;

import java.util.List;
import java.util.Optional;

/** Rates as a table whose rows carry a dot and its interval on one scale from 0 to 100%. */
final class RateTable {
  private static final int HEIGHT = 26;
  private static final double MIDDLE = HEIGHT / 2.0;

  private RateTable() {}

  /**
   * A row.
   *
   * @param label the group
   * @param whole records of the group
   * @param part those of them that are linked
   */
  record Row(String label, Count whole, Count part) {}

  /** Writes the table, with a line at the rate of all in every row. */
  static void write(Markup page, String caption, String what, Row all, List<Row> rows) {
    Optional<Rate> line = Rate.of(all.part(), all.whole()).filter(rate -> !rate.bound());
    page.open("div", "class", "scroll").open("table", "class", "rates");
    if (!caption.isEmpty()) {
      page.add("caption", caption);
    }
    page.open("thead").open("tr");
    page.add("th", what, "scope", "col").open("th", "scope", "col", "class", "chart");
    page.add("span", "Share linked, 0 to 100%", "class", "unseen");
    axis(page);
    page.close();
    page.add("th", "Linked (95% interval)", "scope", "col", "class", "number");
    page.add("th", "Records", "scope", "col", "class", "number");
    page.close().close().open("tbody");
    rows.forEach(row -> write(page, row, line, ""));
    write(page, all, Optional.empty(), "all");
    Tables.close(page);
  }

  private static void axis(Markup page) {
    Chart.inRow(page, 16);
    for (int tick = 0; tick <= 100; tick += 50) {
      String anchor = tick == 0 ? "start" : tick == 100 ? "end" : "middle";
      Chart.label(page, "tick", anchor, tick / 100.0, 12, tick + "%");
    }
    page.close();
  }

  private static void write(Markup page, Row row, Optional<Rate> line, String kind) {
    Optional<Rate> rate = Rate.of(row.part(), row.whole());
    page.open("tr", "class", kind);
    Tables.head(page, row.label());
    page.open("td", "class", "chart");
    Chart.inRow(page, HEIGHT);
    for (int tick = 0; tick <= 4; tick++) {
      Chart.line(page, "grid", tick / 4.0, tick / 4.0, 0, HEIGHT);
    }
    line.ifPresent(all -> Chart.line(page, "mean", all.share(), all.share(), 0, HEIGHT));
    rate.ifPresent(known -> draw(page, known));
    page.close().close();
    page.open("td", "class", rate.isPresent() ? "number" : "number hidden");
    page.text(rate.map(Rate::text).orElse("hidden"));
    rate.filter(known -> !known.bound())
        .ifPresent(known -> page.add("span", known.interval(), "class", "interval"));
    page.close();
    Tables.cell(page, row.whole());
    page.close();
  }

  private static void draw(Markup page, Rate rate) {
    if (rate.bound()) {
      Chart.box(page, "bound", 0, rate.high(), MIDDLE - 4, 8);
      return;
    }
    Chart.line(page, "whisker", rate.low(), rate.high(), MIDDLE, MIDDLE);
    page.empty(
        "circle",
        "class",
        "dot",
        "cx",
        Chart.percent(rate.share()),
        "cy",
        Chart.number(MIDDLE),
        "r",
        "5");
  }
}
