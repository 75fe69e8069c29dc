package org.kinlink.link;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import org.kinlink.evaluate.Reliability;
import org.kinlink.exchange.Extracts;
import org.kinlink.exchange.Progress;
import org.kinlink.record.People;
import org.kinlink.record.RecordRef;
import org.kinlink.resolve.PairProbabilities;
import org.kinlink.safeguard.SafeguardEntry;

/**
 * Compares the probabilities of a run with a known truth, over all pairs that it scored. It links
 * again, which gives the same probabilities, so that a result folder need not hold those of pairs
 * that were far from being linked.
 */
public final class Calibration {
  private final LinkageSettings settings;
  private final Extracts extracts;
  private final ImmutableList<SafeguardEntry> safeguards;

  /**
   * Prepares to compare.
   *
   * @param settings the settings of the run
   * @param extracts what the run read
   * @param safeguards the safeguards list of the run
   */
  public Calibration(
      LinkageSettings settings, Extracts extracts, ImmutableList<SafeguardEntry> safeguards) {
    this.settings = settings;
    this.extracts = extracts;
    this.safeguards = safeguards;
  }

  /**
   * Compares.
   *
   * @param truth true person of each record; pairs with a record that it does not name do not count
   * @param progress is told how far the work is
   * @return how far the probabilities can be relied on
   */
  public Reliability with(Map<RecordRef, String> truth, Progress progress) {
    Weighing weighing = new Weighing(settings, extracts, safeguards, progress);
    PairProbabilities probabilities = new Decider(weighing).settle().resolution().probabilities();
    People people = weighing.people;
    String[] entity = new String[people.size()];
    for (int row = 0; row < entity.length; row++) {
      RecordRef ref = new RecordRef(people.sources().get(people.source(row)), people.recordId(row));
      entity[row] = truth.getOrDefault(ref, "");
    }
    Reliability reliability = new Reliability();
    for (int portion = 0; portion < weighing.candidates.portions(); portion++) {
      weighing.candidates.visit(
          portion,
          (a, b) -> {
            if (!entity[a].isEmpty() && !entity[b].isEmpty()) {
              reliability.add(probabilities.of(a, b), entity[a].equals(entity[b]));
            }
          });
    }
    return reliability;
  }
}
