package org.kinlink.unit;

import com.google.common.collect.ImmutableList;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.kinlink.compare.PaddedComparator;
import org.kinlink.encode.EncodingProfile;
import org.kinlink.encode.FieldEncoding;
import org.kinlink.record.Dictionary;
import org.kinlink.record.People;

/**
 * How often two people of a file agree on a field, and how much, by chance: what the unit cannot
 * count, since it can compare no two people of a file. A few numbers a field, which tell of nobody.
 */
final class ChanceLevels {
  private static final int PAIRS = 100_000;

  private final People people;
  private final ImmutableList<FieldEncoding> fields;
  private final double[][] seen;
  private final byte[][] levels;

  /** Makes the filter of a row and returns the mask of the fields that it has. */
  @FunctionalInterface
  interface Filters {
    int fill(int row, long[] filter);
  }

  ChanceLevels(
      People people,
      IntUnaryOperator persons,
      ImmutableList<FieldEncoding> fields,
      Filters filters) {
    this.people = people;
    this.fields = fields;
    this.seen = new double[fields.size()][];
    this.levels = new byte[fields.size()][];
    for (int f = 0; f < seen.length; f++) {
      FieldEncoding field = fields.get(f);
      seen[f] = new double[PaddedComparator.levels(field.field().kind())];
      levels[f] = PaddedComparator.levelsOf(field.field().kind(), field.words(), field.bits());
    }
    SplittableRandom random = new SplittableRandom(1);
    long[] one = new long[EncodingProfile.WORDS];
    long[] other = new long[EncodingProfile.WORDS];
    for (int pair = 0; people.size() > 1 && pair < PAIRS; pair++) {
      int a = random.nextInt(people.size());
      int b = random.nextInt(people.size());
      if (persons.applyAsInt(a) != persons.applyAsInt(b)) {
        see(one, other, filters.fill(a, one) & filters.fill(b, other));
      }
    }
  }

  private void see(long[] one, long[] other, int both) {
    for (int f = 0; f < seen.length; f++) {
      FieldEncoding field = fields.get(f);
      if ((both >> f & 1) != 0) {
        int apart = 0;
        for (int w = field.firstWord(); w < field.firstWord() + field.words(); w++) {
          apart += Long.bitCount(one[w] ^ other[w]);
        }
        seen[f][levels[f][apart] - 1]++;
      }
    }
  }

  /**
   * One probability a level. Equal values are counted, of the records that can be found by them:
   * whoever has a common name is told from others by more than the name, or not at all, so those
   * who are found by little have rarer names than others. The other levels are as they were seen.
   *
   * @param found whether a record can be found by little more than the field
   */
  double[] of(int f, IntPredicate found) {
    double[] shares = seen[f].clone();
    int index = people.schema().indexOf(fields.get(f).field().name());
    // Nobody has a field that the file does not have; its shares are not used, but must be shares.
    double equal = index < 0 ? 0.5 : equal(index, found);
    double rest = 0;
    for (int level = 1; level < shares.length; level++) {
      shares[level] += 0.5;
      rest += shares[level];
    }
    for (int level = 1; level < shares.length; level++) {
      shares[level] *= (1 - equal) / rest;
    }
    shares[0] = equal;
    return shares;
  }

  private double equal(int field, IntPredicate found) {
    Dictionary dictionary = people.dictionary(field);
    double others = 0;
    double looking = 0;
    double present = 0;
    for (int row = 0; row < people.size(); row++) {
      int code = people.code(field, row);
      present += code == 0 ? 0 : 1;
      if (code != 0 && found.test(row)) {
        looking++;
        others += dictionary.count(code) - 1;
      }
    }
    return Math.min(0.999, (others + 0.5) / (looking * Math.max(1, present - 1) + 1));
  }
}
