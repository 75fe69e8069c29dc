package org.kinlink.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A flow diagram as RECORD 6.3 asks for: a spine of boxes, with what leaves the spine at its side,
 * and what became of the rest at its foot.
 */
final class FlowDiagram {
  private static final double SPINE = 0.56;
  private static final double SIDE = 0.64;
  private static final double GAP = 26;
  private static final double LINE = 17;
  private static final double HEAD = 52;
  private static final int WIDEST = 30;

  private final List<Stage> stages = new ArrayList<>();
  private final List<Box> outcomes = new ArrayList<>();

  /**
   * A box.
   *
   * @param kind class of the box: step, out, linked, review, conflict or single
   * @param title what it counts
   * @param count how many
   * @param lines more about it
   */
  record Box(String kind, String title, Count count, List<String> lines) {
    double height() {
      return HEAD + LINE * lines.size() + (lines.isEmpty() ? 0 : 6);
    }
  }

  private record Stage(Box main, @Nullable Box side) {}

  /** Adds a box to the spine and, where something leaves it, a box at its side. */
  void stage(Box main, @Nullable Box side) {
    stages.add(new Stage(main, side));
  }

  /** Adds a box at the foot. */
  void outcome(Box box) {
    outcomes.add(box);
  }

  /** Draws the diagram. */
  void write(Markup page, String label) {
    double height = outcomeRows() * (HEAD + 10);
    for (Stage stage : stages) {
      height += stage.main().height() + GAP;
    }
    Chart.figure(page, label, height);
    double top = 0;
    for (Stage stage : stages) {
      draw(page, stage, top);
      top += stage.main().height() + GAP;
    }
    for (int i = 0; i < outcomes.size(); i++) {
      double left = i % 2 == 0 ? 0 : 0.51;
      int line = i / 2;
      draw(page, outcomes.get(i), left, 0.49, top + line * (HEAD + 10));
    }
    page.close();
  }

  private int outcomeRows() {
    return (outcomes.size() + 1) / 2;
  }

  private static void draw(Markup page, Stage stage, double top) {
    Box main = stage.main();
    double foot = top + main.height();
    draw(page, main, 0, SPINE, top);
    Chart.line(page, "arrow", SPINE / 2, SPINE / 2, foot, foot + GAP - 6);
    head(page, foot + GAP);
    Box side = stage.side();
    if (side != null) {
      double middle = top + HEAD / 2;
      Chart.line(page, "arrow", SPINE, SIDE, middle, middle);
      draw(page, side, SIDE, 1 - SIDE, top);
    }
  }

  /** An arrow head of two strokes in a drawing of its own, which may use pixels sideways. */
  private static void head(Markup page, double tip) {
    page.open(
        "svg", "x", Chart.percent(SPINE / 2), "y", Chart.number(tip - 8), "overflow", "visible");
    page.empty("path", "class", "tip", "d", "M-5 0 L0 7 L5 0 Z").close();
  }

  private static void draw(Markup page, Box box, double left, double width, double top) {
    Chart.box(page, "box " + box.kind(), left, width, top, box.height());
    double text = left + 0.02;
    Chart.label(page, "title", "start", text, top + 20, box.title());
    Chart.label(page, "count", "start", text, top + 42, box.count().brief());
    double y = top + HEAD + 11;
    for (String line : box.lines()) {
      Chart.label(page, "detail", "start", text, y, UserText.shorten(line, WIDEST));
      y += LINE;
    }
  }
}
