package org.kinlink.evaluate;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kinlink.record.RecordRef;
import org.kinlink.score.Step;

/**
 * Counts how many links of each step of a run are right, so that a step which costs more than it
 * gains can be seen. Links are the pairs of the run and not what follows from them; those with a
 * record that the truth does not name are left out. Not safe for use by several threads.
 */
public final class StepLinks {
  /** Stands for the step where the run does not tell it, because an address is restricted. */
  public static final String NOT_TOLD = "not told";

  private final Map<RecordRef, String> truth;
  private final Map<String, Links> byStep = new LinkedHashMap<>();

  /**
   * The links of a step.
   *
   * @param step name of the step, or {@link #NOT_TOLD}
   * @param right pairs that are truly one person
   * @param wrong pairs that are truly two people
   */
  public record Links(String step, long right, long wrong) {
    private Links and(Links more) {
      return new Links(step, right + more.right, wrong + more.wrong);
    }
  }

  /**
   * Starts with no link.
   *
   * @param truth true person by record
   */
  public StepLinks(Map<RecordRef, String> truth) {
    this.truth = truth;
    for (Step step : Step.values()) {
      byStep.put(step.key(), new Links(step.key(), 0, 0));
    }
  }

  /**
   * Counts a link.
   *
   * @param step name of its step, or empty where that is not told
   * @param a the one record
   * @param b the other
   */
  public void add(String step, RecordRef a, RecordRef b) {
    String personA = truth.get(a);
    String personB = truth.get(b);
    if (personA != null && personB != null) {
      String name = step.isEmpty() ? NOT_TOLD : step;
      boolean right = personA.equals(personB);
      byStep.merge(name, new Links(name, right ? 1 : 0, right ? 0 : 1), Links::and);
    }
  }

  /**
   * Returns the counts.
   *
   * @return the steps that linked anything, strongest first
   */
  public ImmutableList<Links> links() {
    return byStep.values().stream()
        .filter(links -> links.right + links.wrong > 0)
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  public String toString() {
    return "StepLinks" + links();
  }
}
