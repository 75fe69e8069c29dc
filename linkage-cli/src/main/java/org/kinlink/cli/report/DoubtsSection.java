package org.kinlink.cli.report;

import java.util.List;
import org.kinlink.resolve.Decision;
import org.kinlink.resolve.PairDecision;

/** Pairs that wait for a person, and pairs that contradict themselves, by reason. */
final class DoubtsSection implements Section {
  private final List<PairDecision> pairs;

  DoubtsSection(List<PairDecision> pairs) {
    this.pairs = pairs;
  }

  @Override
  public String id() {
    return "doubts";
  }

  @Override
  public String title() {
    return "For review and in conflict";
  }

  @Override
  public boolean told() {
    return pairs.stream().anyMatch(pair -> pair.decision() != Decision.LINK);
  }

  @Override
  public void write(Markup page) {
    page.add(
        "p",
        "These pairs were not linked. The files review.csv and conflicts.csv list them; kinlink"
            + " explain shows what speaks for and against one.");
    list(page, Decision.REVIEW, "Pairs for review");
    list(page, Decision.CONFLICT, "Pairs in conflict");
  }

  private void list(Markup page, Decision decision, String caption) {
    Tally tally = new Tally();
    for (PairDecision pair : pairs) {
      if (pair.decision() == decision) {
        tally.add(pair.reason());
      }
    }
    if (!tally.isEmpty()) {
      BarTable.write(page, caption, "Reason", "Pairs", tally.rows());
    }
  }
}
