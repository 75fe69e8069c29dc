package org.kinlink.standardise;

import org.jspecify.annotations.Nullable;

/**
 * What became of one raw value. Its text form hides the value.
 *
 * @param value the standardised value, or null when there is none
 * @param problem why a value that was there could not be used, as one plain sentence without the
 *     value, or null when all is well
 */
public record Standardised(@Nullable String value, @Nullable String problem) {
  /** Nothing there, and nothing wrong. */
  public static final Standardised MISSING = new Standardised(null, null);

  /**
   * Returns a usable value.
   *
   * @param value the standardised value
   * @return the outcome
   */
  public static Standardised of(String value) {
    return new Standardised(value, null);
  }

  /**
   * Returns the refusal of a value.
   *
   * @param problem one plain sentence without the value
   * @return the outcome
   */
  public static Standardised refused(String problem) {
    return new Standardised(null, problem);
  }

  @Override
  public String toString() {
    return "Standardised[hidden]";
  }
}
