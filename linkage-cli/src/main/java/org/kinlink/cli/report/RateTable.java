package org.kinlink.cli.report;

import java.util.List;
import java.util.Optional;

/** Rates as a table whose rows carry a dot and its interval, all on one scale. */
final class RateTable {
  private static final int HEIGHT = 26;
  private static final double MIDDLE = HEIGHT / 2.0;

  private final RateScale scale;

  private RateTable(RateScale scale) {
    this.scale = scale;
  }

  /**
   * A row.
   *
   * @param label the group
   * @param whole records of the group
   * @param rate the share of them that is linked, where it may be shown
   */
  record Row(String label, Count whole, Optional<Rate> rate) {

    /** Makes a row of exact counts, which it forgets. */
    static Row of(String label, long whole, long part) {
      Count all = Count.of(whole);
      return new Row(label, all, Rate.of(Count.of(part), Count.of(whole - part), all));
    }
  }

  /**
   * Groups that make up a whole.
   *
   * @param all the whole
   * @param groups its groups
   */
  record Block(Row all, List<Row> groups) {}

  /** Writes the table; in the rows of a block a line stands at the rate of its whole. */
  static void write(Markup page, String caption, String what, List<Block> blocks) {
    RateTable table = new RateTable(RateScale.of(blocks));
    page.open("div", "class", "scroll").open("table", "class", "rates");
    page.add("caption", caption, "class", "unseen").open("thead").open("tr");
    page.add("th", what, "scope", "col").open("th", "scope", "col", "class", "chart");
    table.axis(page);
    page.close();
    page.add("th", "Share linked", "scope", "col", "class", "number");
    page.add("th", "Records", "scope", "col", "class", "number");
    page.close().close();
    for (Block block : blocks) {
      page.open("tbody");
      Optional<Rate> line = block.all().rate().filter(rate -> !rate.bound());
      table.row(page, block.all(), Optional.empty(), "all");
      block.groups().forEach(row -> table.row(page, row, line, "part"));
      page.close();
    }
    page.close().close();
  }

  private void axis(Markup page) {
    page.add("span", "Share linked, from " + scale.label(0) + " to 100%", "class", "unseen");
    Chart.inRow(page, 16);
    Chart.label(page, "tick", "start", 0, 12, scale.label(0));
    Chart.label(page, "tick middle", "middle", 0.5, 12, scale.label(0.5));
    Chart.label(page, "tick", "end", 1, 12, scale.label(1));
    page.close();
  }

  private void row(Markup page, Row row, Optional<Rate> line, String kind) {
    Optional<Rate> rate = row.rate();
    page.open("tr", "class", kind);
    Tables.head(page, row.label());
    page.open("td", "class", "chart");
    Chart.inRow(page, HEIGHT);
    for (int tick = 0; tick <= 4; tick++) {
      Chart.line(page, "grid", tick / 4.0, tick / 4.0, 0, HEIGHT);
    }
    line.map(all -> scale.place(all.share()))
        .ifPresent(place -> Chart.line(page, "mean", place, place, 0, HEIGHT));
    rate.ifPresent(known -> draw(page, known));
    page.close().close();
    page.open("td", "class", rate.isPresent() ? "number" : "number hidden");
    page.text(rate.map(Rate::words).orElse("hidden"));
    rate.filter(known -> !known.bound())
        .ifPresent(known -> page.add("span", known.interval(), "class", "interval"));
    page.close();
    Tables.cell(page, row.whole());
    page.close();
  }

  private void draw(Markup page, Rate rate) {
    double low = scale.place(rate.low());
    double high = scale.place(rate.high());
    if (rate.bound()) {
      Chart.box(page, "bound", low, high - low, MIDDLE - 4, 8);
      return;
    }
    Chart.line(page, "whisker", low, high, MIDDLE, MIDDLE);
    String place = Chart.percent(scale.place(rate.share()));
    page.empty("circle", "class", "dot", "cx", place, "cy", Chart.number(MIDDLE), "r", "5");
  }
}
