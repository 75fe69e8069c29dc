package org.kinlink.compare;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.kinlink.record.Dictionary;

/**
 * A way to compare two values of a field: a few agreement levels, best first. Level 0 always means
 * that a value is missing, level 1 that the values are equal, and the last level that they have
 * nothing to do with each other. Implementations are immutable and may be shared between threads.
 */
public interface FieldComparator {
  /**
   * Returns the name used in project files and reports.
   *
   * @return the name, such as {@code name} or {@code date}
   */
  String name();

  /**
   * Returns the levels from 1 on, in plain words, best first.
   *
   * @return at least two and at most fourteen levels
   */
  ImmutableList<String> levels();

  /**
   * Returns how often two records of one person are at each level, as broad experience has it. The
   * model starts from these and needs them only as long as the files say little.
   *
   * @return one probability a level, adding up to 1
   */
  double[] typical();

  /**
   * Returns how often two records of one person, and two of different people, are at each level,
   * where that was found out before the model is learnt.
   *
   * @return two lists of one probability a level; empty where the model is to find out
   */
  default ImmutableList<double[]> calibrated() {
    return ImmutableList.of();
  }

  /**
   * Returns how often two different people are at each level, where that was counted by those who
   * know the values. Values stand for nothing then but that they are equal or not, so how frequent
   * one is tells nothing.
   *
   * @return one probability a level; empty where the model is to find out
   */
  default double[] chance() {
    return new double[0];
  }

  /**
   * Prepares the comparison of the values of a dictionary.
   *
   * @param dictionary the values
   * @return a kernel for two codes of that dictionary
   */
  Kernel prepare(Dictionary dictionary);

  /** Compares two different values of a prepared dictionary. Safe to share between threads. */
  @FunctionalInterface
  interface Kernel {
    /**
     * Compares two values.
     *
     * @param codeA code of the one, not 0
     * @param codeB code of the other, not 0 and not {@code codeA}
     * @return the level, 2 or more; 1 or 0 where values are encoded and turn out to be equal, or
     *     cannot be compared
     */
    int level(int codeA, int codeB);

    /**
     * Compares one value with several others as far as a cheap look can tell. A kernel that has no
     * cheap look leaves everything open.
     *
     * @param codeA code of the one, not 0
     * @param codesB codes of the others, none of them 0 or {@code codeA}
     * @param count how many others there are
     * @param levels receives the level of each, or 0 where only {@link #level} can tell
     */
    default void glance(int codeA, int[] codesB, int count, byte[] levels) {
      Arrays.fill(levels, 0, count, (byte) 0);
    }
  }

  /**
   * Returns the values of a dictionary as characters, by code.
   *
   * @param dictionary the values
   * @return one array a code; that of code 0 is empty
   */
  static char[][] characters(Dictionary dictionary) {
    char[][] characters = new char[dictionary.size() + 1][];
    characters[0] = new char[0];
    for (int code = 1; code < characters.length; code++) {
      characters[code] = dictionary.get(code).toCharArray();
    }
    return characters;
  }
}
