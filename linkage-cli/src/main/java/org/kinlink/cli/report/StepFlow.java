package org.kinlink.cli.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kinlink.link.LinkageResult;
import org.kinlink.link.StepCount;
import org.kinlink.resolve.Decision;
import org.kinlink.resolve.PairDecision;
import org.kinlink.score.Step;

/** How many records each step linked that no stronger step had linked. */
final class StepFlow {

  /**
   * A step as the page shows it.
   *
   * @param count what the step decided
   * @param before records that no stronger step had linked
   * @param joined those of them that this step linked
   */
  record Stage(StepCount count, Count before, Count joined) {}

  private StepFlow() {}

  /** Returns the steps of a run in their order. */
  static List<Stage> of(LinkageResult result) {
    int[] joined = joined(result);
    List<Stage> stages = new ArrayList<>();
    int left = result.extracts().people().size();
    for (StepCount count : result.steps()) {
      int here = joined[count.step().ordinal()];
      stages.add(new Stage(count, Count.of(left), Count.of(here)));
      left -= here;
    }
    return stages;
  }

  private static int[] joined(LinkageResult result) {
    int never = Step.values().length;
    int[] first = new int[result.extracts().people().size()];
    Arrays.fill(first, never);
    for (PairDecision pair : result.pairs()) {
      if (pair.decision() == Decision.LINK) {
        int step = pair.step().ordinal();
        first[pair.rowA()] = Math.min(first[pair.rowA()], step);
        first[pair.rowB()] = Math.min(first[pair.rowB()], step);
      }
    }
    int[] joined = new int[never + 1];
    for (int step : first) {
      joined[step]++;
    }
    return joined;
  }
}
