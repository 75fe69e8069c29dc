package org.kinlink.benchmarks;

/** Holds the sides of a benchmark to one answer before they are timed. */
public final class Same {
  private Same() {}

  /**
   * Refuses sides that differ.
   *
   * @param same whether they give the same answer
   * @param sides which they are
   * @throws IllegalStateException if they differ
   */
  public static void hold(boolean same, String sides) {
    if (!same) {
      throw new IllegalStateException("not the same answer: " + sides);
    }
  }
}
