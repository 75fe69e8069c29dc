package org.kinlink.benchmarks.tool;

import com.google.common.html.HtmlEscapers;
import java.util.Locale;

/**
 * A flame graph as SVG (B. Gregg, "The flame graph", Communications of the ACM 59, 2016): each
 * frame is as wide as its share, and stands on the frame that called it. Frames of kinlink are
 * warm, all others cool. The full name of a frame shows when one points at it.
 */
final class FlameGraph {
  private static final int WIDTH = 1_200;
  private static final int ROW = 17;
  private static final int TOP = 44;
  private static final double LETTER = 6.3;
  private static final double NARROWEST = 2;

  private final StringBuilder svg = new StringBuilder();
  private final int height;
  private final double scale;
  private final long total;

  private FlameGraph(FoldedStacks.Frame root) {
    total = Math.max(1, root.weight);
    scale = (double) WIDTH / total;
    height = TOP + (depth(root) + 1) * ROW;
  }

  /**
   * Draws.
   *
   * @param title what was running
   * @param unit what the weights are, in plain words
   * @param stacks the stacks
   */
  static String of(String title, String unit, FoldedStacks stacks) {
    FoldedStacks.Frame root = stacks.tree("all");
    FlameGraph graph = new FlameGraph(root);
    graph.open(title, String.format(Locale.ROOT, "%,d %s", root.weight, unit));
    graph.draw(root, 0, 0);
    graph.svg.append("</svg>\n");
    return graph.svg.toString();
  }

  private int depth(FoldedStacks.Frame frame) {
    return frame.callees.values().stream()
        .filter(callee -> callee.weight * scale >= NARROWEST)
        .mapToInt(callee -> 1 + depth(callee))
        .max()
        .orElse(0);
  }

  private void open(String title, String unit) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' role='img'"
                + " font-family='sans-serif' font-size='11'>%n<title>%s</title>%n"
                + "<style>.t{fill:#222}@media(prefers-color-scheme:dark){.t{fill:#ddd}}</style>%n"
                + "<text class='t' x='4' y='17' font-size='15' font-weight='bold'>%s</text>%n"
                + "<text class='t' x='4' y='34'>%s</text>%n",
            WIDTH,
            height + 4,
            escaped(title),
            escaped(title),
            escaped(unit)));
  }

  private void draw(FoldedStacks.Frame frame, double from, int level) {
    double width = frame.weight * scale;
    if (width < NARROWEST) {
      return;
    }
    double y = (double) height - (level + 1) * ROW;
    svg.append(
        String.format(
            Locale.ROOT,
            "<g><title>%s: %.1f %%</title><rect x='%.1f' y='%.0f' width='%.1f' height='%d'"
                + " fill='%s' rx='1'/>",
            escaped(frame.name),
            100.0 * frame.weight / total,
            from,
            y,
            width - 0.4,
            ROW - 1,
            colour(frame.name)));
    int letters = (int) ((width - 6) / LETTER);
    if (letters >= 3) {
      svg.append(
          String.format(
              Locale.ROOT,
              "<text x='%.1f' y='%.0f' fill='#222'>%s</text>",
              from + 3,
              y + 12,
              escaped(cut(frame.name, letters))));
    }
    svg.append("</g>\n");
    double at = from;
    for (FoldedStacks.Frame callee : frame.callees.values()) {
      draw(callee, at, level + 1);
      at += callee.weight * scale;
    }
  }

  // The method says more than the package, so names are cut from the left.
  private static String cut(String name, int letters) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return last.length() <= letters ? last : last.substring(0, letters - 1) + "…";
  }

  private static String colour(String name) {
    int shade = Math.floorMod(name.hashCode(), 40);
    return name.startsWith("org/kinlink/")
        ? String.format(Locale.ROOT, "#%02x%02x%02x", 235 - shade / 2, 150 + shade, 70 + shade)
        : String.format(Locale.ROOT, "#%02x%02x%02x", 160 + shade, 190 + shade / 2, 215);
  }

  private static String escaped(String text) {
    return HtmlEscapers.htmlEscaper().escape(text);
  }
}
