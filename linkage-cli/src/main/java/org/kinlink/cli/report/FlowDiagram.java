package org.kinlink.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A flow diagram as RECORD 6.3 asks for: a spine of boxes, with what leaves the spine at its side,
 * what became of all at its foot, and the sum of it last.
 */
final class FlowDiagram {
  private static final double SPINE = 0.56;
  private static final double SIDE = 0.64;
  private static final double GAP = 22;
  private static final double LINE = 17;
  private static final double HEAD = 52;
  private static final double SEAM = 8;
  private static final int WIDEST = 30;

  private final List<Stage> stages = new ArrayList<>();
  private final List<Box> outcomes = new ArrayList<>();
  private @Nullable Box foot;

  /**
   * A box.
   *
   * @param kind class of the box: step, out, linked, review, conflict, single or persons
   * @param title what it counts
   * @param count how many
   * @param unit of what, or empty when the title says it
   * @param lines more about it
   */
  record Box(String kind, String title, Count count, String unit, List<String> lines) {
    double height() {
      return HEAD + LINE * lines.size() + (lines.isEmpty() ? 0 : 6);
    }
  }

  private record Stage(Box main, @Nullable Box side) {}

  /** Adds a box to the spine and, where something leaves it, a box at its side. */
  void stage(Box main, @Nullable Box side) {
    stages.add(new Stage(main, side));
  }

  /** Adds one of the outcomes. */
  void outcome(Box box) {
    outcomes.add(box);
  }

  /** Sets the box at the foot. */
  void foot(Box box) {
    foot = box;
  }

  /** Draws the diagram. */
  void write(Markup page, String label) {
    Box last = foot;
    double footHeight = last == null ? 0 : last.height() + GAP;
    double height = outcomesHeight() + footHeight;
    for (Stage stage : stages) {
      height += stage.main().height() + GAP;
    }
    Chart.figure(page, label, height);
    double top = 0;
    for (Stage stage : stages) {
      draw(page, stage, top);
      top += stage.main().height() + GAP;
    }
    outcomes(page, top);
    top += outcomesHeight();
    if (last != null) {
      arrow(page, top, top + GAP);
      draw(page, last, 0, SPINE, top + GAP);
    }
    page.close();
  }

  private void outcomes(Markup page, double top) {
    for (int i = 0; i < outcomes.size(); i++) {
      int line = i / 2;
      double left = i % 2 == 0 ? 0 : 0.505;
      draw(page, outcomes.get(i), left, 0.495, top + line * (HEAD + SEAM));
    }
  }

  private double outcomesHeight() {
    int lines = (outcomes.size() + 1) / 2;
    return lines * HEAD + Math.max(0, lines - 1) * SEAM;
  }

  private static void draw(Markup page, Stage stage, double top) {
    Box main = stage.main();
    double foot = top + main.height();
    draw(page, main, 0, SPINE, top);
    arrow(page, foot, foot + GAP);
    Box side = stage.side();
    if (side != null) {
      double middle = top + HEAD / 2;
      Chart.line(page, "arrow", SPINE, SIDE, middle, middle);
      draw(page, side, SIDE, 1 - SIDE, top);
    }
  }

  /** Its head stands in a drawing of its own, which may use pixels sideways. */
  private static void arrow(Markup page, double from, double to) {
    double middle = SPINE / 2;
    Chart.line(page, "arrow", middle, middle, from, to - 7);
    page.open("svg", "x", Chart.percent(middle), "y", Chart.number(to - 8), "class", "over");
    page.empty("path", "class", "tip", "d", "M-5 0 L0 7 L5 0 Z").close();
  }

  private static void draw(Markup page, Box box, double left, double width, double top) {
    Chart.box(page, "box " + box.kind(), left, width, top, box.height());
    double text = left + 0.02;
    Chart.label(page, "title", "start", text, top + 20, box.title());
    page.open("text", "class", "count", "x", Chart.percent(text), "y", Chart.number(top + 42));
    page.text(box.count().brief());
    page.open("tspan", "class", "detail", "dx", "6").text(box.unit()).close().close();
    double y = top + HEAD + 11;
    for (String line : box.lines()) {
      Chart.label(page, "detail", "start", text, y, UserText.shorten(line, WIDEST));
      y += LINE;
    }
  }
}
