package org.kinlink.cli.report;

/** The tables of the page, all of one make: a caption, column heads and rows. */
final class Tables {
  private static final int LONGEST_CELL = 240;

  private Tables() {}

  /**
   * Opens a table up to the first row of its body; a head that starts with {@code #} stands over
   * numbers.
   */
  static void open(Markup page, String caption, String kind, String... heads) {
    page.open("div", "class", "scroll").open("table", "class", kind);
    page.add("caption", caption).open("thead").open("tr");
    for (String head : heads) {
      boolean number = head.startsWith("#");
      String text = number ? head.substring(1) : head;
      page.add("th", text, "scope", "col", "class", number ? "number" : "words");
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
    page.open("td").add("bdi", UserText.shorten(text, LONGEST_CELL)).close();
  }

  /** Writes a cell with a count. */
  static void cell(Markup page, Count count) {
    page.add("td", count.brief(), "class", count.hidden() ? "number hidden" : "number");
  }
}
