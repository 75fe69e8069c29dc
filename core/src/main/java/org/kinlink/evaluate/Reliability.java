package org.kinlink.evaluate;

import com.google.common.collect.ImmutableList;

/**
 * How far probabilities can be relied on: of the pairs to which a run gave about such a
 * probability, which share is truly one person (M. H. DeGroot, S. E. Fienberg, "The comparison and
 * evaluation of forecasters", The Statistician 32, 1983). Not safe for use by several threads.
 */
public final class Reliability {
  private static final int TENTHS = 10;

  private final long[] pairs = new long[TENTHS];
  private final double[] sum = new double[TENTHS];
  private final long[] onePerson = new long[TENTHS];

  /** Starts without pairs. */
  public Reliability() {}

  /**
   * The pairs in one tenth of the probabilities.
   *
   * @param from the least probability
   * @param to the probability at which the next tenth begins
   * @param pairs how many pairs there are
   * @param sum the sum of their probabilities
   * @param onePerson how many of them are truly one person
   */
  public record Tenth(double from, double to, long pairs, double sum, long onePerson) {
    /**
     * Returns the mean of the probabilities.
     *
     * @return the mean, NaN where there are no pairs
     */
    public double mean() {
      return sum / pairs;
    }

    /**
     * Returns the share that is truly one person.
     *
     * @return the share, NaN where there are no pairs
     */
    public double share() {
      return (double) onePerson / pairs;
    }
  }

  /**
   * Adds a pair.
   *
   * @param probability that it is one person, as the run has it
   * @param truth whether it is
   * @throws IllegalArgumentException if the probability is not between 0 and 1
   */
  public void add(double probability, boolean truth) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability: must be from 0 to 1");
    }
    int tenth = Math.min(TENTHS - 1, (int) (probability * TENTHS));
    pairs[tenth]++;
    sum[tenth] += probability;
    onePerson[tenth] += truth ? 1 : 0;
  }

  /**
   * Returns the tenths in ascending order, those without pairs too.
   *
   * @return ten tenths
   */
  public ImmutableList<Tenth> tenths() {
    ImmutableList.Builder<Tenth> tenths = ImmutableList.builder();
    for (int t = 0; t < TENTHS; t++) {
      tenths.add(new Tenth(t / 10.0, (t + 1) / 10.0, pairs[t], sum[t], onePerson[t]));
    }
    return tenths.build();
  }

  /**
   * Returns all pairs together.
   *
   * @return one row from 0 to 1
   */
  public Tenth all() {
    long count = 0;
    double expected = 0;
    long one = 0;
    for (int t = 0; t < TENTHS; t++) {
      count += pairs[t];
      expected += sum[t];
      one += onePerson[t];
    }
    return new Tenth(0, 1, count, expected, one);
  }
}
