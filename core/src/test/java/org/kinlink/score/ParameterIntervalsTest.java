package org.kinlink.score;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kinlink.compare.Comparators;
import org.kinlink.compare.ComparedField;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;

/** Intervals held against files made up by the model itself, whose parameters are known. */
final class ParameterIntervalsTest {
  /** Fields about which broad experience has nothing of its own to say. */
  private static final ImmutableList<ComparedField> FIELDS =
      ImmutableList.of(field(0), field(1), field(2), field(3));

  private static final double[] M = {0.9, 0.92, 0.95, 0.99};

  private static final double[] U = {0.01, 0.005, 0.0005, 0.5};
  private static final long ALLOWED = 4_000_000;

  private static ComparedField field(int index) {
    return new ComparedField(
        index, new Field("field_" + index, FieldKind.CATEGORY), Comparators.named("exact"));
  }

  private static long pattern(int equal) {
    long pattern = 0;
    for (int f = 0; f < FIELDS.size(); f++) {
      long last = FIELDS.get(f).comparator().levels().size();
      pattern |= ((equal >> f & 1) == 1 ? 1 : last) << (4 * f);
    }
    return pattern;
  }

  private static Model learn(int pairs, Random random) {
    PatternCounts candidates = new PatternCounts();
    PatternCounts sample = new PatternCounts();
    double[] equal = new double[M.length];
    for (int pattern = 0; pattern < 1 << M.length; pattern++) {
      double one = pairs;
      double two = ALLOWED;
      for (int f = 0; f < M.length; f++) {
        boolean agrees = (pattern >> f & 1) == 1;
        one *= agrees ? M[f] : 1 - M[f];
        two *= agrees ? U[f] : 1 - U[f];
      }
      long counted = poisson(one, random) + poisson(two, random);
      if (counted > 0) {
        candidates.add(pattern(pattern), counted);
      }
      for (int f = 0; f < M.length; f++) {
        equal[f] += (pattern >> f & 1) == 1 ? counted : 0;
      }
      long sampled = poisson(two / 4, random);
      if (sampled > 0) {
        sample.add(pattern(pattern), sampled);
      }
    }
    ImmutableList.Builder<Evidence.Agreement> agreement = ImmutableList.builder();
    for (double of : equal) {
      agreement.add(new Evidence.Agreement(ALLOWED, of));
    }
    return ModelLearner.learn(
        FIELDS,
        new Evidence(
            ImmutableList.of(candidates),
            sample,
            agreement.build(),
            null,
            ImmutableList.of(ALLOWED),
            ImmutableList.of(2_000L),
            ImmutableList.of(Long.MAX_VALUE)));
  }

  private static long poisson(double mean, Random random) {
    if (mean > 50) {
      return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
    }
    long count = -1;
    for (double left = 1; left > Math.exp(-mean); left *= random.nextDouble()) {
      count++;
    }
    return count;
  }

  @Test
  void holdTheTruthAboutAsOftenAsTheySay() {
    Random random = new Random(31);
    int runs = 40;
    int held = 0;
    int heldPairs = 0;
    for (int run = 0; run < runs; run++) {
      Model model = learn(1500, random);
      for (int f = 0; f < M.length; f++) {
        held += holds(model.mIntervals[f][1], M[f]) ? 1 : 0;
      }
      heldPairs += holds(model.onePersonInterval, 1500) ? 1 : 0;
    }
    double share = held / (double) (runs * M.length);
    assertTrue(share > 0.88 && share < 0.995, "m: " + share);
    assertTrue(heldPairs >= 0.85 * runs, "pairs: " + heldPairs);
  }

  private static boolean holds(Interval interval, double value) {
    assertNotNull(interval);
    return interval.low() <= value && value <= interval.high();
  }

  @Test
  void areNarrowerTheMoreIsKnown() {
    Model few = learn(150, new Random(1));
    Model many = learn(15_000, new Random(1));
    for (int f = 0; f < M.length; f++) {
      assertTrue(width(many.mIntervals[f][1]) < width(few.mIntervals[f][1]) / 5, "field " + f);
    }
  }

  private static double width(Interval interval) {
    return interval.high() - interval.low();
  }

  @Test
  void sayNothingOfPairsWhereHardlyAnyAreOnePerson() {
    assertNull(learn(0, new Random(2)).onePersonInterval);
  }

  @Test
  void whatIsCountedOverAllPairsHasNone() {
    Model model = learn(500, new Random(3));
    assertNull(model.uIntervals[0][1]);
    assertNull(model.uIntervals[0][2], "all that are not equal");
  }
}
