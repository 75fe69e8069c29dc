package org.kinlink.score;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.kinlink.compare.Comparators;
import org.kinlink.compare.ComparedField;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;

/** What a model learns where somebody said of some pairs whether they are one person. */
final class LabelledPairsTest {
  private static final ImmutableList<ComparedField> FIELDS =
      ImmutableList.of(field(0), field(1), field(2));
  private static final double[] U = {0.01, 0.005, 0.001};
  private static final long ALLOWED = 1_000_000;
  private static final int ALL = 7;

  private static ComparedField field(int index) {
    return new ComparedField(
        index, new Field("field_" + index, FieldKind.CATEGORY), Comparators.named("exact"));
  }

  private static long pattern(int equal) {
    long pattern = 0;
    for (int f = 0; f < FIELDS.size(); f++) {
      pattern |= ((equal >> f & 1) == 1 ? 1L : 2L) << (4 * f);
    }
    return pattern;
  }

  /** A thousand pairs of one person, each field equal in nine of ten, among a million. */
  private static Evidence evidence() {
    PatternCounts candidates = new PatternCounts();
    PatternCounts sample = new PatternCounts();
    double[] equal = new double[U.length];
    for (int pattern = 0; pattern <= ALL; pattern++) {
      double one = 1000;
      double two = ALLOWED;
      for (int f = 0; f < U.length; f++) {
        boolean agrees = (pattern >> f & 1) == 1;
        one *= agrees ? 0.9 : 0.1;
        two *= agrees ? U[f] : 1 - U[f];
      }
      candidates.add(pattern(pattern), Math.max(1, Math.round(one + two)));
      sample.add(pattern(pattern), Math.max(1, Math.round(two)));
      for (int f = 0; f < U.length; f++) {
        equal[f] += (pattern >> f & 1) == 1 ? one + two : 0;
      }
    }
    ImmutableList.Builder<Evidence.Agreement> agreement = ImmutableList.builder();
    for (double of : equal) {
      agreement.add(new Evidence.Agreement(ALLOWED, of));
    }
    return new Evidence(
        ImmutableList.of(candidates),
        sample,
        agreement.build(),
        null,
        ImmutableList.of(ALLOWED),
        ImmutableList.of(2_000L),
        ImmutableList.of(Long.MAX_VALUE));
  }

  private static PatternCounts counted(int equal, long times) {
    PatternCounts counts = new PatternCounts();
    if (times > 0) {
      counts.add(pattern(equal), times);
    }
    return counts;
  }

  private static Model learn(PatternCounts same, PatternCounts different) {
    Evidence without = evidence();
    return ModelLearner.learn(
        FIELDS, without.with(without.candidates(), ImmutableList.of(same, different)));
  }

  @Test
  void noLabelsTeachNothing() {
    Model without = ModelLearner.learn(FIELDS, evidence());
    Model with = learn(counted(0, 0), counted(0, 0));
    for (int f = 0; f < FIELDS.size(); f++) {
      assertArrayEquals(without.m[f], with.m[f]);
      assertArrayEquals(without.u[f], with.u[f]);
    }
    assertEquals(without.onePerson(), with.onePerson());
  }

  /** All candidates of a pattern labelled, so many as one person. */
  private static Model answered(int equal, long same) {
    Evidence evidence = evidence();
    long all = evidence.candidates().get(0).count(pattern(equal));
    PatternCounts rest = new PatternCounts();
    rest.addAll(evidence.candidates().get(0));
    for (long i = 0; i < all; i++) {
      rest.takeBack(pattern(equal));
    }
    return ModelLearner.learn(
        FIELDS,
        evidence.with(
            ImmutableList.of(rest),
            ImmutableList.of(counted(equal, same), counted(equal, all - same))));
  }

  @Test
  void theModelIsNotAskedWhereTheAnswerIsKnown() {
    Model without = learn(counted(0, 0), counted(0, 0));
    Model few = answered(ALL - 1, 10);
    assertTrue(few.m[0][1] > without.m[0][1] + 0.05, "hardly one person who differs there");
    assertEquals(without.onePerson() - 71, few.onePerson(), 20);
    Model most = answered(ALL - 1, 80);
    assertEquals(without.m[0][1], most.m[0][1], 0.01);
    assertEquals(without.onePerson(), most.onePerson(), 20);
  }

  @Test
  void twoPeopleAreNoneOfThosePairsHoweverAlike() {
    Model with = learn(counted(0, 0), counted(ALL, 1000));
    Model without = learn(counted(0, 0), counted(0, 0));
    assertEquals(without.onePerson(), with.onePerson(), 20);
    PatternCounts unlabelled = new PatternCounts();
    unlabelled.addAll(evidence().candidates().get(0));
    unlabelled.add(pattern(ALL), 1000);
    Model unsaid =
        ModelLearner.learn(
            FIELDS, evidence().with(ImmutableList.of(unlabelled), ImmutableList.of()));
    assertTrue(unsaid.onePerson() > without.onePerson() + 800, "" + unsaid.onePerson());
  }

  @Test
  void labelsLeaveLessInDoubt() {
    Model without = learn(counted(0, 0), counted(0, 0));
    Model with = answered(3, Math.round(evidence().candidates().get(0).count(pattern(3)) * 0.6));
    assertTrue(width(with) < width(without), width(with) + " of " + width(without));
  }

  private static double width(Model model) {
    Interval interval = model.onePersonInterval;
    return interval == null ? Double.POSITIVE_INFINITY : interval.high() - interval.low();
  }
}
