package org.kinlink.cli.report;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kinlink.score.ExpectedPairs;
import org.kinlink.score.FieldWeights;
import org.kinlink.score.Interval;
import org.kinlink.score.LevelWeight;

/** What each agreement and disagreement counts for. */
final class ModelSection implements Section {
  private static final int HEIGHT = 18;

  private final List<FieldWeights> weights;
  private final ExpectedPairs expected;
  private final double most;

  ModelSection(List<FieldWeights> weights, ExpectedPairs expected) {
    this.weights = weights;
    this.expected = expected;
    this.most =
        weights.stream()
            .flatMap(field -> field.levels().stream())
            .mapToDouble(level -> Math.abs(level.weight()))
            .filter(Double::isFinite)
            .max()
            .orElse(1);
  }

  @Override
  public String id() {
    return "model";
  }

  @Override
  public String title() {
    return "What the model learnt";
  }

  @Override
  public boolean told() {
    return !weights.isEmpty();
  }

  @Override
  public void write(Markup page) {
    page.add(
        "p",
        "The model learnt without labels how often a field agrees in records of one person (m) and"
            + " of different people (u). The weight is their ratio in bits: bars to the right speak"
            + " for one person, bars to the left against. In brackets: where the true value is in"
            + " nineteen of twenty cases, as far as the files can tell and if the model fits; u of"
            + " full agreement has none, as it is counted over all pairs.");
    Interval range = expected.interval();
    if (range != null) {
      page.add(
          "p",
          "By the model "
              + Math.round(expected.pairs())
              + " pairs of records are one person ("
              + Math.round(range.low())
              + " to "
              + Math.round(range.high())
              + "), of all pairs, compared or not.");
    }
    page.open("div", "class", "scroll").open("table", "class", "model");
    page.add("caption", "Weights by field and level of agreement").open("thead").open("tr");
    page.add("th", "Level", "scope", "col").open("th", "scope", "col", "class", "chart");
    page.add("span", "Against or for one person", "class", "unseen");
    axis(page);
    page.close();
    for (String head : List.of("Weight", "m", "u")) {
      page.add("th", head, "scope", "col", "class", "number");
    }
    page.close().close();
    for (FieldWeights field : weights) {
      page.open("tbody").open("tr", "class", "group").open("th", "scope", "rowgroup");
      page.user(FieldName.of(field.field())).close();
      page.open("td", "colspan", "4").text("compared by ").user(field.comparator()).close();
      page.close();
      field.levels().forEach(level -> level(page, level));
      page.close();
    }
    page.close().close();
  }

  private void axis(Markup page) {
    Chart.inRow(page, 16);
    Chart.label(page, "tick", "start", 0, 12, "against");
    Chart.label(page, "tick", "end", 1, 12, "for");
    page.close();
  }

  private void level(Markup page, LevelWeight level) {
    page.open("tr");
    Tables.head(page, level.level());
    page.open("td", "class", "chart");
    Chart.inRow(page, HEIGHT);
    double width = Double.isFinite(level.weight()) ? Math.abs(level.weight()) / most / 2 : 0.5;
    boolean supports = level.weight() >= 0;
    Chart.box(page, supports ? "yes" : "against", supports ? 0.5 : 0.5 - width, width, 3, 12);
    Chart.line(page, "axis", 0.5, 0.5, 0, HEIGHT);
    page.close().close();
    number(page, weight(level.weight()));
    number(page, probability(level.m()) + within(level.mInterval()));
    number(page, probability(level.u()) + within(level.uInterval()));
    page.close();
  }

  private static void number(Markup page, String text) {
    page.add("td", text, "class", "number");
  }

  private static String within(@Nullable Interval interval) {
    return interval == null
        ? ""
        : " (" + probability(interval.low()) + "–" + probability(interval.high()) + ")";
  }

  private static String weight(double weight) {
    return String.format(Locale.ROOT, "%+.1f", weight).replace('-', '−');
  }

  /** Few digits: enough to check a weight, too few to count people back from. */
  private static String probability(double value) {
    if (value >= 0.001) {
      return String.format(Locale.ROOT, "%.3f", value);
    }
    return value < 0.00001 ? "<0.00001" : String.format(Locale.ROOT, "%.5f", value);
  }
}
