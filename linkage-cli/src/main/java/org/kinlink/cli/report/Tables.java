package org.kinlink.cli.report;

/** The tables of the page, all of one make: a caption, column heads and rows. */
final class Tables {
  private Tables() {}

  /** Opens a table up to the first row of its body. */
  static void open(Markup page, String caption, String kind, String... heads) {
    page.open("div", "class", "scroll").open("table", "class", kind);
    if (!caption.isEmpty()) {
      page.add("caption", caption);
    }
    page.open("thead").open("tr");
    for (String head : heads) {
      page.add("th", head, "scope", "col");
    }
    page.close().close().open("tbody");
  }

  /** Closes what {@link #open} opened. */
  static void close(Markup page) {
    page.close().close().close();
  }

  /** Writes a head of a row. */
  static void head(Markup page, String label) {
    page.open("th", "scope", "row").user(label).close();
  }

  /** Writes a cell of text. */
  static void cell(Markup page, String text) {
    page.open("td").user(text).close();
  }

  /** Writes a cell with a count. */
  static void cell(Markup page, Count count) {
    page.add("td", count.brief(), "class", count.hidden() ? "number hidden" : "number");
  }
}
