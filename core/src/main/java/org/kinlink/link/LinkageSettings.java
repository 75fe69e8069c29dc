package org.kinlink.link;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.kinlink.exchange.NumbersPolicy;

/**
 * What a run may override. The defaults are for data that nobody tuned for.
 *
 * @param comparators comparator names by field name, for fields that should not have the one chosen
 *     for their kind; see {@code Comparators} for the names
 * @param blocking lists of field names, each a rule that brings together records with equal values;
 *     empty for the automatic rules
 * @param thresholds where to link and where to ask
 * @param numbers which NHS numbers the run accepts
 * @param seed seed of the sampling that the model learns from
 * @param householdContext whether who was not linked is compared again inside households
 * @param labels what is known of some pairs, for the model to learn from; it links nobody and keeps
 *     nobody apart
 */
public record LinkageSettings(
    ImmutableMap<String, String> comparators,
    ImmutableList<ImmutableList<String>> blocking,
    Thresholds thresholds,
    NumbersPolicy numbers,
    long seed,
    boolean householdContext,
    ImmutableList<Label> labels) {

  /** Nothing overridden. */
  public static final LinkageSettings DEFAULT =
      new LinkageSettings(
          ImmutableMap.of(),
          ImmutableList.of(),
          Thresholds.DEFAULT,
          NumbersPolicy.DETECT,
          1L,
          true,
          ImmutableList.of());

  /**
   * Makes settings that compare inside households.
   *
   * @param comparators comparator names by field name
   * @param blocking lists of field names, each a rule; empty for the automatic rules
   * @param thresholds where to link and where to ask
   * @param numbers which NHS numbers the run accepts
   * @param seed seed of the sampling that the model learns from
   */
  public LinkageSettings(
      ImmutableMap<String, String> comparators,
      ImmutableList<ImmutableList<String>> blocking,
      Thresholds thresholds,
      NumbersPolicy numbers,
      long seed) {
    this(comparators, blocking, thresholds, numbers, seed, true, ImmutableList.of());
  }

  /**
   * Returns these settings with labels.
   *
   * @param known what is known of some pairs
   * @return the settings that let the model learn from it
   */
  public LinkageSettings withLabels(ImmutableList<Label> known) {
    return new LinkageSettings(
        comparators, blocking, thresholds, numbers, seed, householdContext, known);
  }
}
