package org.kinlink.cli.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
    Map<Step, int[]> joined = joined(result);
    List<Stage> stages = new ArrayList<>();
    int left = result.extracts().people().size();
    for (StepCount count : result.steps()) {
      int here = joined.getOrDefault(count.step(), new int[1])[0];
      stages.add(new Stage(count, Count.of(left), Count.of(here)));
      left -= here;
    }
    return stages;
  }

  private static Map<Step, int[]> joined(LinkageResult result) {
    @Nullable Step[] first = new @Nullable Step[result.extracts().people().size()];
    for (PairDecision pair : result.pairs()) {
      if (pair.decision() == Decision.LINK) {
        first[pair.rowA()] = stronger(first[pair.rowA()], pair.step());
        first[pair.rowB()] = stronger(first[pair.rowB()], pair.step());
      }
    }
    Map<Step, int[]> joined = new EnumMap<>(Step.class);
    for (Step step : first) {
      if (step != null) {
        joined.computeIfAbsent(step, k -> new int[1])[0]++;
      }
    }
    return joined;
  }

  private static Step stronger(@Nullable Step known, Step other) {
    return known != null && known.compareTo(other) < 0 ? known : other;
  }
}
