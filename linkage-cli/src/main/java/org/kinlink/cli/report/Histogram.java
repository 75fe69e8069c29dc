package org.kinlink.cli.report;

import java.util.List;
import org.kinlink.link.WeightBin;

/**
 * The distribution of match weights: linked pairs above the line, the others below it, both on a
 * logarithmic scale, because there may be a thousand times as many of the others.
 */
final class Histogram {
  private static final double HALF = 130;
  private static final double HEAD = 44;
  private static final double FOOT = 24;

  private final List<WeightBin> bins;
  private final double most;

  /** Prepares the drawing of bins without gaps. */
  Histogram(List<WeightBin> bins) {
    this.bins = bins;
    this.most =
        bins.stream()
            .mapToLong(bin -> Math.max(linked(bin).rounded(), others(bin).rounded()))
            .max()
            .orElse(0);
  }

  /** A line at a weight. */
  record Mark(double weight, String label, boolean toTheLeft) {}

  static Count linked(WeightBin bin) {
    return Count.of(bin.linked());
  }

  static Count others(WeightBin bin) {
    return Count.of(bin.pairs() - bin.linked());
  }

  /** Draws the bars, the scales and the marks. */
  void write(Markup page, String label, List<Mark> marks) {
    Chart.figure(page, label, HEAD + 2 * HALF + FOOT);
    for (long grid = 10; grid <= most; grid *= 10) {
      grid(page, grid);
    }
    bars(page);
    for (long grid = 10; grid <= most; grid *= 10) {
      gridLabel(page, grid);
    }
    Chart.line(page, "axis", 0, 1, HEAD + HALF, HEAD + HALF);
    marks.forEach(mark -> mark(page, mark));
    ticks(page);
    page.close();
  }

  private void bars(Markup page) {
    double width = 1.0 / bins.size();
    for (int i = 0; i < bins.size(); i++) {
      double up = height(linked(bins.get(i)));
      double down = height(others(bins.get(i)));
      double left = (i + 0.08) * width;
      if (up > 0) {
        Chart.box(page, "yes", left, 0.84 * width, HEAD + HALF - up, up);
      }
      if (down > 0) {
        Chart.box(page, "no", left, 0.84 * width, HEAD + HALF, down);
      }
    }
  }

  /** Half the smallest shown count stands on the line, so that it has some height itself. */
  private double height(Count count) {
    double base = Count.SMALLEST / 2.0;
    return count.hidden() ? 0 : HALF * Math.log(count.rounded() / base) / Math.log(most / base);
  }

  private void grid(Markup page, long value) {
    double height = height(Count.of(value));
    for (double y : new double[] {HEAD + HALF - height, HEAD + HALF + height}) {
      Chart.line(page, "grid", 0, 1, y, y);
    }
  }

  /** The labels stand away from the hills: that of the links is on the right, the other left. */
  private void gridLabel(Markup page, long value) {
    double height = height(Count.of(value));
    String text = Count.of(value).text();
    Chart.label(page, "tick halo", "start", 0, HEAD + HALF - height - 3, text);
    Chart.label(page, "tick halo", "end", 1, HEAD + HALF + height + 12, text);
  }

  private void mark(Markup page, Mark mark) {
    double place = place(mark.weight());
    if (place < 0 || place > 1) {
      return;
    }
    Chart.line(page, "mark", place, place, mark.toTheLeft() ? 12 : 28, HEAD + 2 * HALF);
    Chart.label(
        page,
        "marked",
        place > 0.5 ? "end" : "start",
        place + (place > 0.5 ? -0.008 : 0.008),
        mark.toTheLeft() ? 20 : 36,
        mark.label());
  }

  private void ticks(Markup page) {
    int step = bins.size() > 60 ? 20 : bins.size() > 24 ? 10 : 5;
    for (WeightBin bin : bins) {
      double place = place(bin.from());
      if (Math.floorMod(bin.from(), step) == 0 && place > 0.02 && place < 0.98) {
        String text = (bin.from() > 0 ? "+" : "") + bin.from();
        Chart.label(
            page, "tick", "middle", place, HEAD + 2 * HALF + FOOT - 6, text.replace('-', '−'));
      }
    }
  }

  private double place(double weight) {
    return (weight - bins.get(0).from()) / bins.size();
  }
}
