package org.kinlink.score;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.kinlink.record.People;
import org.kinlink.record.RowKeys;

/**
 * How much more common two values of a record are together than either would have it: everybody is
 * called Patel where a Priya is, and whoever is called Kirsty was born when others were. Immutable,
 * safe to share between threads.
 */
final class TwoValues {
  /** Nothing is known of two values. */
  static final TwoValues NONE = new TwoValues(new int[0], new double[] {1});

  /** A number for the two values of each row, 0 where one is missing; empty if not known. */
  private final int[] keys;

  private final double[] more;

  private TwoValues(int[] keys, double[] more) {
    this.keys = keys;
    this.more = more;
  }

  /**
   * Counts. Two values that records of one person repeat are not common for that, so what each
   * record has of others of its own person is taken off.
   *
   * @param one the place of the one field
   * @param other the place of the other
   * @param own how many other records of its own person a record has on average
   * @param chance how often two people have both values of a row, if either is all that they share
   */
  static TwoValues of(
      People people,
      int one,
      int other,
      IntPredicate excluded,
      double own,
      IntToDoubleFunction chance) {
    int[] keys = RowKeys.of(people, one, other);
    int[] counts = new int[people.size() + 1];
    int[] first = new int[people.size() + 1];
    long present = 0;
    for (int row = 0; row < people.size(); row++) {
      if (!excluded.test(row) && keys[row] != 0) {
        counts[keys[row]]++;
        first[keys[row]] = row;
        present++;
      }
    }
    double[] more = new double[people.size() + 1];
    Arrays.fill(more, 1);
    for (int key = 1; key < counts.length; key++) {
      double others = counts[key] - 2 - own;
      if (others > 0) {
        more[key] = Math.max(1, others / (present * chance.applyAsDouble(first[key])));
      }
    }
    return new TwoValues(keys, more);
  }

  /** The same for some of the rows; -1 stands for a row that is not here. */
  TwoValues over(int[] rows) {
    if (keys.length == 0) {
      return this;
    }
    int[] some = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      some[i] = rows[i] < 0 ? 0 : keys[rows[i]];
    }
    return new TwoValues(some, more);
  }

  /** How much more common the two values of a row are together, 1 or more. */
  double more(int row) {
    return keys.length == 0 ? 1 : more[keys[row]];
  }
}
