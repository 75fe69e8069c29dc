package org.kinlink.cli.report;

import java.util.Locale;

/**
 * Common marks of the charts. Horizontal places are percentages, so that a chart fills its column
 * on a desk and on a telephone while its text keeps its size.
 */
final class Chart {
  private Chart() {}

  /** Opens a drawing that stands in a row of numbers and need not be read out. */
  static Markup inRow(Markup page, int height) {
    return page.open(
        "svg",
        "class",
        "row",
        "width",
        "100%",
        "height",
        Integer.toString(height),
        "aria-hidden",
        "true",
        "focusable",
        "false");
  }

  /** Opens a drawing that says in words what it shows. */
  static Markup figure(Markup page, String label, double height) {
    return page.open(
        "svg",
        "class",
        "figure",
        "width",
        "100%",
        "height",
        number(height),
        "role",
        "img",
        "aria-label",
        label);
  }

  /** Draws a box. */
  static void box(Markup page, String kind, double left, double width, double top, double height) {
    page.empty(
        "rect",
        "class",
        kind,
        "x",
        percent(left),
        "width",
        percent(width),
        "y",
        number(top),
        "height",
        number(height));
  }

  /** Draws a line. */
  static void line(Markup page, String kind, double x1, double x2, double y1, double y2) {
    page.empty(
        "line",
        "class",
        kind,
        "x1",
        percent(x1),
        "x2",
        percent(x2),
        "y1",
        number(y1),
        "y2",
        number(y2));
  }

  /** Writes a label; the anchor is start, middle or end. */
  static void label(Markup page, String kind, String anchor, double x, double y, String text) {
    page.add("text", text, "class", kind, "text-anchor", anchor, "x", percent(x), "y", number(y));
  }

  /** Returns a share as a place in the drawing. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", 100 * share);
  }

  /** Returns a length in pixels. */
  static String number(double pixels) {
    return String.format(Locale.ROOT, "%.1f", pixels);
  }
}
