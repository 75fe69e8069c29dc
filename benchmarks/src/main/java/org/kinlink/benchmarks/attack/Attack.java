package org.kinlink.benchmarks.attack;

/** A way to name the people behind filters. */
interface Attack {
  /**
   * Attacks filters.
   *
   * @param setting what the attacker has
   * @return for each filter the row of the clear file that it is said to be, or -1
   */
  int[] guess(Setting setting);
}
