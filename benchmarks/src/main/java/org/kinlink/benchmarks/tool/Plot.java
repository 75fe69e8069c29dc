package org.kinlink.benchmarks.tool;

import com.google.common.collect.ImmutableList;
import com.google.common.html.HtmlEscapers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Pictures of figures as SVG, readable on light and dark pages. */
final class Plot {
  private static final ImmutableList<String> COLOURS =
      ImmutableList.of(
          "#2a6f97", "#d1495b", "#66a182", "#edae49", "#8d6a9f", "#5c6b73", "#a44a3f", "#3d9ea0",
          "#b08968", "#7f9172", "#264653", "#e76f51", "#9bc53d", "#c08497");
  private static final int WIDTH = 720;
  private static final int LEFT = 190;
  private static final int RIGHT = 30;
  private static final int TOP = 56;
  private static final int BAR = 22;
  private static final int GAP = 12;
  private static final int LINE = 18;
  private static final int PLOT = 300;
  private static final int QUARTERS = 4;

  private final StringBuilder svg = new StringBuilder();

  private Plot() {}

  /**
   * A part of a bar.
   *
   * @param name what it is; equal names have one colour
   * @param value its length
   */
  record Part(String name, double value) {}

  /**
   * A bar.
   *
   * @param label stands before it
   * @param parts its parts, from the left
   * @param end stands after it
   */
  record Bar(String label, ImmutableList<Part> parts, String end) {
    double length() {
      return parts.stream().mapToDouble(Part::value).sum();
    }
  }

  /** A point of a line. */
  record Point(double x, double y) {}

  /**
   * A mark in a field.
   *
   * @param colour what its colour stands for
   * @param shape what its shape stands for
   * @param at where it is
   */
  record Mark(String colour, String shape, Point at) {}

  /**
   * A line through points.
   *
   * @param name stands in the key
   * @param points its points, from the left
   */
  record Line(String name, ImmutableList<Point> points) {}

  /**
   * Bars, one under the other, with a key where their parts have several names.
   *
   * @param order names that have the same colours in every picture
   */
  static String bars(String title, String unit, List<Bar> bars, List<String> order) {
    List<String> seen =
        bars.stream().flatMap(b -> b.parts().stream()).map(Part::name).distinct().toList();
    List<String> names = new ArrayList<>(order);
    names.retainAll(seen);
    seen.stream().filter(name -> !order.contains(name)).forEach(names::add);
    boolean key = names.size() > 1;
    double longest = bars.stream().mapToDouble(Bar::length).max().orElse(1);
    int keyLines = key ? (names.size() + 2) / 3 : 0;
    int top = TOP + keyLines * LINE;
    int height = top + bars.size() * (BAR + GAP) + GAP;
    Plot plot = new Plot();
    plot.open(title, unit, height);
    for (int n = 0; key && n < names.size(); n++) {
      plot.keyed(
          LEFT + n % 3 * 175.0,
          TOP + n / 3 * LINE - 6.0,
          colour(names.get(n), order, names),
          names.get(n));
    }
    double scale = (WIDTH - LEFT - RIGHT - 70) / longest;
    for (int b = 0; b < bars.size(); b++) {
      Bar bar = bars.get(b);
      double y = top + b * (double) (BAR + GAP);
      plot.text(LEFT - 8.0, y + 15, "end", bar.label());
      double x = LEFT;
      for (Part part : bar.parts()) {
        double width = part.value() * scale;
        plot.box(x, y, width, colour(part.name(), order, names), part);
        x += width;
      }
      plot.text(x + 6, y + 15, "start", bar.end());
    }
    return plot.close();
  }

  private static String colour(String name, List<String> order, List<String> names) {
    int place = order.contains(name) ? order.indexOf(name) : names.indexOf(name);
    return COLOURS.get(place % COLOURS.size());
  }

  /** Marks in a field whose lower edge is time from nothing and whose upper edge is 1. */
  static String field(String title, String unit, List<Mark> marks) {
    List<String> colours = marks.stream().map(Mark::colour).distinct().toList();
    List<String> shapes = marks.stream().map(Mark::shape).distinct().toList();
    double longest =
        QUARTERS * round(marks.stream().mapToDouble(m -> m.at().x()).max().orElse(1) / QUARTERS);
    double worst = marks.stream().mapToDouble(m -> m.at().y()).min().orElse(0);
    double low = Math.min(0.98, Math.floor(worst * 50) / 50);
    int top = TOP + Math.max(colours.size(), shapes.size()) * LINE;
    Plot plot = new Plot();
    plot.open(title, unit, top + PLOT + 40);
    for (int c = 0; c < colours.size(); c++) {
      plot.keyed(LEFT, TOP + c * LINE - 6.0, COLOURS.get(c % COLOURS.size()), colours.get(c));
    }
    for (int s = 0; s < shapes.size(); s++) {
      plot.mark(LEFT + 250.0, TOP + s * LINE, "#888", s);
      plot.text(LEFT + 264.0, TOP + s * LINE + 4.0, "start", shapes.get(s));
    }
    for (int step = 0; step <= QUARTERS; step++) {
      double y = top + PLOT * (1 - step / (double) QUARTERS);
      plot.add(
          "<line x1='%d' x2='%d' y1='%s' y2='%s' stroke='#8888'/>",
          LEFT, WIDTH - RIGHT, coordinate(y), coordinate(y));
      plot.text(
          LEFT - 8.0,
          y + 4,
          "end",
          String.format(Locale.ROOT, "%.3f", low + (1 - low) * step / QUARTERS));
      double x = LEFT + (WIDTH - LEFT - RIGHT) * step / QUARTERS;
      plot.text(x, top + PLOT + 20.0, "middle", Summary.number(longest * step / QUARTERS));
    }
    for (Mark mark : marks) {
      plot.mark(
          LEFT + mark.at().x() / longest * (WIDTH - LEFT - RIGHT),
          top + PLOT * (1 - (mark.at().y() - low) / (1 - low)),
          COLOURS.get(colours.indexOf(mark.colour()) % COLOURS.size()),
          shapes.indexOf(mark.shape()));
    }
    return plot.close();
  }

  /** The next larger number that is easy to read: 1, 2, 2.5 or 5 and noughts. */
  private static double round(double step) {
    double power = Math.pow(10, Math.floor(Math.log10(step)));
    for (double first : new double[] {1, 2, 2.5, 5}) {
      if (first * power >= step) {
        return first * power;
      }
    }
    return 10 * power;
  }

  private void mark(double x, double y, String colour, int shape) {
    String format =
        switch (shape % 3) {
          case 0 -> "<circle cx='%s' cy='%s' r='6' fill='%s'/>";
          case 1 -> "<path d='M%s %sm-6 -6h12v12h-12z' fill='%s'/>";
          default -> "<path d='M%s %sm0 -8l7 13h-14z' fill='%s'/>";
        };
    add(format, coordinate(x), coordinate(y), colour);
  }

  /** Lines over sizes; both axes grow by powers of ten. */
  static String lines(String title, String unit, List<Line> lines) {
    List<Point> all = lines.stream().flatMap(l -> l.points().stream()).toList();
    double left = Math.floor(Math.log10(all.stream().mapToDouble(Point::x).min().orElse(1)));
    double right =
        Math.max(
            left + 1, Math.ceil(Math.log10(all.stream().mapToDouble(Point::x).max().orElse(10))));
    double low = Math.floor(Math.log10(all.stream().mapToDouble(Point::y).min().orElse(1)));
    double high =
        Math.max(
            low + 1, Math.ceil(Math.log10(all.stream().mapToDouble(Point::y).max().orElse(1))));
    Plot plot = new Plot();
    int top = TOP + lines.size() * LINE;
    plot.open(title, unit + ", by records", top + PLOT + 40);
    Frame frame = new Frame(left, right, low, high, top);
    plot.axes(frame);
    for (int n = 0; n < lines.size(); n++) {
      String colour = COLOURS.get(n % COLOURS.size());
      plot.keyed(LEFT, TOP + n * LINE - 6.0, colour, lines.get(n).name());
      List<String> places = new ArrayList<>();
      for (Point point : lines.get(n).points()) {
        double x = frame.x(point.x());
        double y = frame.y(point.y());
        places.add(coordinate(x) + "," + coordinate(y));
        plot.add("<circle cx='%s' cy='%s' r='4' fill='%s'/>", coordinate(x), coordinate(y), colour);
        plot.text(x, y - 9, "middle", Summary.number(point.y()));
      }
      plot.add(
          "<polyline points='%s' fill='none' stroke='%s' stroke-width='2'/>",
          String.join(" ", places), colour);
    }
    return plot.close();
  }

  private record Frame(double left, double right, double low, double high, int top) {
    double x(double value) {
      return LEFT + (Math.log10(value) - left) / (right - left) * (WIDTH - LEFT - RIGHT);
    }

    double y(double value) {
      return top + PLOT - (Math.log10(value) - low) / (high - low) * PLOT;
    }
  }

  private void axes(Frame frame) {
    for (double power = frame.low; power <= frame.high; power++) {
      String y = coordinate(frame.y(Math.pow(10, power)));
      add("<line x1='%d' x2='%d' y1='%s' y2='%s' stroke='#8888' />", LEFT, WIDTH - RIGHT, y, y);
      text(
          LEFT - 8.0, frame.y(Math.pow(10, power)) + 4, "end", Summary.number(Math.pow(10, power)));
    }
    for (double power = frame.left; power <= frame.right; power++) {
      text(
          frame.x(Math.pow(10, power)),
          frame.top + PLOT + 20.0,
          "middle",
          Summary.number(Math.pow(10, power)));
    }
  }

  private void open(String title, String unit, int height) {
    add(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' role='img'"
            + " font-family='sans-serif' font-size='12'>",
        WIDTH, height);
    add("<title>%s</title>", escaped(title));
    add("<style>text{fill:#222}@media(prefers-color-scheme:dark){text{fill:#ddd}}</style>");
    add("<text x='%d' y='18' font-size='15' font-weight='bold'>%s</text>", GAP, escaped(title));
    add("<text x='%d' y='36'>%s</text>", GAP, escaped(unit));
  }

  private String close() {
    add("</svg>");
    return svg.toString();
  }

  private void keyed(double x, double y, String colour, String name) {
    add(
        "<rect x='%s' y='%s' width='11' height='11' fill='%s'/>",
        coordinate(x), coordinate(y), colour);
    text(x + 17, y + 10, "start", name);
  }

  private void box(double x, double y, double width, String colour, Part part) {
    add(
        "<rect x='%s' y='%s' width='%s' height='%d' fill='%s'><title>%s %s</title></rect>",
        coordinate(x),
        coordinate(y),
        coordinate(width),
        BAR,
        colour,
        escaped(part.name()),
        Summary.number(part.value()));
  }

  private void text(double x, double y, String anchor, String text) {
    add(
        "<text x='%s' y='%s' text-anchor='%s'>%s</text>",
        coordinate(x), coordinate(y), anchor, escaped(text));
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static String coordinate(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String escaped(String text) {
    return HtmlEscapers.htmlEscaper().escape(text);
  }
}
