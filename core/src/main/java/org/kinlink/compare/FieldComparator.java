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

    /**
     * Compares pairs of values as far as a cheap look can tell. Kernels whose level is cheap go
     * through the pairs themselves: simple compilers do not follow a call of this interface.
     *
     * @param codesA codes of the one of each pair, not 0
     * @param codesB codes of the other, not 0 and different
     * @param count how many pairs there are
     * @param levels receives the level of each, or 0 where only {@link #level} can tell
     */
    default void glance(int[] codesA, int[] codesB, int count, byte[] levels) {
      int[] codeB = new int[1];
      byte[] level = new byte[1];
      for (int i = 0; i < count; i++) {
        codeB[0] = codesB[i];
        glance(codesA[i], codeB, 1, level);
        levels[i] = level[0];
      }
    }

    /**
     * Returns what looks at groups of values.
     *
     * @return a lot for one thread
     */
    default Lot lot() {
      return new OpenLot();
    }
  }

  /**
   * The values of a group of records, laid side by side so that most pairs are told apart by
   * looking at neighbours in memory.
   */
  interface Lot {
    /**
     * Lays the values of a group ready.
     *
     * @param codes their codes, 0 where one is missing
     * @param count how many there are
     */
    void enter(int[] codes, int count);

    /**
     * Compares one value with a stretch of others.
     *
     * @param left place of the one, which is not missing
     * @param from place of the first of the others
     * @param to the place after the last
     * @param places receives the places of others that are missing, equal, or not certainly at the
     *     last level of the comparator
     * @return how many places there are
     */
    int open(int left, int from, int to, int[] places);
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
      characters[code] = dictionary.characters(code);
    }
    return characters;
  }
}
