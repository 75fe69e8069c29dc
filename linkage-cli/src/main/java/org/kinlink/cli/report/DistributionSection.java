package org.kinlink.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.kinlink.link.BlockingCount;
import org.kinlink.link.BlockingOverlap;
import org.kinlink.link.LinkageResult;
import org.kinlink.link.WeightBin;

/** Which pairs were compared and how their match weights are spread. */
final class DistributionSection implements Section {
  private final LinkageResult result;

  DistributionSection(LinkageResult result) {
    this.result = result;
  }

  @Override
  public String id() {
    return "weights";
  }

  @Override
  public String title() {
    return "Pairs compared and their match weights";
  }

  @Override
  public boolean told() {
    return result.candidates() > 0;
  }

  @Override
  public void write(Markup page) {
    page.add(
        "p",
        Count.of(result.candidates()).text()
            + " pairs of records were like enough in something to be compared. A match weight adds"
            + " up, in bits, what each field says for and against one person: each bit doubles or"
            + " halves the odds.");
    if (!result.distribution().isEmpty()) {
      chart(page);
    }
    if (!result.blocking().isEmpty()) {
      blocking(page);
      missed(page);
    }
    page.add(
        "p",
        "Whether the probabilities mean what they say is unverified in this run, for nothing tells"
            + " who is truly one person. Where a truth is known, kinlink evaluate --reliability"
            + " compares them with it; where none is, decide a sample of pairs by hand and count.");
  }

  private void missed(Markup page) {
    BlockingOverlap overlap = result.overlap();
    if (overlap.whole()) {
      page.add("p", "Every pair was compared, so that none was missed.");
      return;
    }
    page.add(
        "p",
        "Of "
            + Count.of(overlap.linked()).text()
            + " linked pairs "
            + Count.of(overlap.once()).text()
            + " were found by one rule alone and "
            + Count.of(overlap.twice()).text()
            + " by two. From this, at least "
            + Count.of(Math.round(overlap.missedAtLeast())).text()
            + " more pairs of one person are estimated to have been brought together by no rule.");
  }

  private void chart(Markup page) {
    page.open("figure").open("p", "class", "legend");
    page.add("span", "", "class", "key yes").text(" linked (upwards) ");
    page.add("span", "", "class", "key no").text(" not linked (downwards)").close();
    List<Histogram.Mark> marks = marks();
    new Histogram(result.distribution())
        .write(
            page,
            "Bars of linked and other pairs by match weight, on a logarithmic scale. The table"
                + " below holds the numbers.",
            marks);
    page.add(
        "figcaption",
        "Match weight in bits. Logarithmic scale; bars of fewer than ten pairs are not drawn."
            + " A clean run has two hills with a valley between them; pairs in the valley are the"
            + " ones worth a person's time."
            + (marks.isEmpty()
                ? ""
                : " Dashed lines stand where the model's probability reaches the limits set for"
                    + " review and for a link; what was linked to the left of them was linked by"
                    + " an earlier step or by way of a third record."));
    page.open("details", "class", "numbers").add("summary", "The numbers of this chart");
    Tables.open(page, "Pairs by match weight", "plain", "Weight", "#Linked", "#Not linked");
    for (WeightBin bin : result.distribution()) {
      page.open("tr");
      Tables.head(page, (bin.from() + " to " + (bin.from() + 1)).replace('-', '−'));
      Tables.cell(page, Histogram.linked(bin));
      Tables.cell(page, Histogram.others(bin));
      page.close();
    }
    Tables.close(page);
    page.close().close();
  }

  private List<Histogram.Mark> marks() {
    List<Histogram.Mark> marks = new ArrayList<>();
    OptionalDouble prior = ImpliedPrior.of(result.pairs());
    if (prior.isPresent()) {
      double link = result.settings().thresholds().link();
      double review = result.settings().thresholds().review();
      marks.add(mark("review", review, prior.getAsDouble(), true));
      marks.add(mark("link", link, prior.getAsDouble(), false));
    }
    return marks;
  }

  private static Histogram.Mark mark(String what, double probability, double prior, boolean left) {
    String label = String.format(Locale.ROOT, "%s from %.2f", what, probability);
    return new Histogram.Mark(ImpliedPrior.logOdds(probability) - prior, label, left);
  }

  private void blocking(Markup page) {
    Tables.open(
        page,
        "What brought pairs together",
        "plain",
        "Records that agree on",
        "#Pairs",
        "#Groups too large",
        "#Pairs not compared",
        "Used");
    for (BlockingCount rule : result.blocking()) {
      page.open("tr");
      Tables.head(page, FieldName.of(rule.rule()));
      Tables.cell(page, Count.of(rule.pairs()));
      Tables.cell(page, Count.of(rule.split()));
      Tables.cell(page, Count.of(rule.lost()));
      Tables.cell(page, rule.used() ? "yes" : "no, too costly");
      page.close();
    }
    Tables.close(page);
    for (BlockingCount rule : result.blocking()) {
      if (rule.used() && rule.lost() > 0) {
        page.open("p", "class", "note").add("strong", "Not everything was compared. ");
        page.user(warning(rule)).close();
      }
    }
  }

  private static String warning(BlockingCount rule) {
    return String.format(
        Locale.ROOT,
        "So many records agree on %s that %s of the pairs among them were not compared: only"
            + " records next to each other in the order of all their values were. People whose"
            + " records differ in several values may have been missed, unless another line of the"
            + " table brought them together. A value that stands for \"not known\" is the most"
            + " frequent reason; state a more telling rule, or leave the column out.",
        FieldName.of(rule.rule()),
        percent(rule.lostShare()));
  }

  private static String percent(double share) {
    double percent = Math.floor(1000 * share) / 10;
    return percent < 0.1 ? "less than 0.1%" : String.format(Locale.ROOT, "%.1f%%", percent);
  }
}
