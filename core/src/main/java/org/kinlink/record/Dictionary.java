package org.kinlink.record;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The distinct values of one field in ascending order, with how many records have each. Code 0
 * means missing; the codes 1 to {@link #size()} stand for values, so that equal codes mean equal
 * values and codes compare as values do. Immutable, safe to share between threads.
 */
public final class Dictionary {
  private final String[] values;
  private final int[] counts;

  Dictionary(String[] values, int[] counts) {
    this.values = values;
    this.counts = counts;
  }

  /**
   * Returns how many distinct values there are.
   *
   * @return the number of values, not counting missing
   */
  public int size() {
    return values.length - 1;
  }

  /**
   * Returns the value of a code.
   *
   * @param code 0 to {@link #size()}
   * @return the value, or null for code 0
   */
  public @Nullable String value(int code) {
    return code == 0 ? null : values[code];
  }

  /**
   * Returns the value of a code that is known to be present.
   *
   * @param code 1 to {@link #size()}
   * @return the value
   */
  public String get(int code) {
    return values[code];
  }

  /**
   * Finds a value.
   *
   * @param value the value
   * @return its code, or 0 when no record has it
   */
  public int find(String value) {
    return Math.max(0, Arrays.binarySearch(values, 1, values.length, value));
  }

  /**
   * Returns how many records have the value.
   *
   * @param code 0 to {@link #size()}; 0 counts the records without a value
   * @return the number of records
   */
  public int count(int code) {
    return counts[code];
  }

  @Override
  public String toString() {
    return "Dictionary[" + size() + " values]";
  }
}
