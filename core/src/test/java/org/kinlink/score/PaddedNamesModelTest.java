package org.kinlink.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.kinlink.compare.ComparedField;
import org.kinlink.compare.Comparison;
import org.kinlink.compare.PaddedComparator;
import org.kinlink.compare.ValuePairs;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;

/** Under pads no two random people can be compared, and owners send what happens by chance. */
final class PaddedNamesModelTest {
  private static ComparedField field(int index, FieldKind kind, double equal) {
    double[] chance = {equal, 0.01, 0.02, 0.06, 0.91 - equal};
    return new ComparedField(
        index, new Field(kind.key(), kind), new PaddedComparator(kind, chance, new ValuePairs()));
  }

  @Test
  void namesAreTheOtherWayRoundByChanceAsRarelyAsTheyAgree() {
    ImmutableList<ComparedField> fields =
        ImmutableList.of(
            field(0, FieldKind.FORENAME, 0.01),
            field(1, FieldKind.SURNAME, 0.002),
            field(2, FieldKind.DATE_OF_BIRTH, 0.0001));
    PatternCounts candidates = new PatternCounts();
    candidates.add(0x111, 900);
    candidates.add(0x151, 60);
    candidates.add(0x155, 500);
    candidates.add(0x10F, 40);
    PatternCounts none = new PatternCounts();
    none.add(0, 1_000);
    Evidence.Agreement unseen = new Evidence.Agreement(0, 0);
    Model model =
        ModelLearner.learn(
            fields,
            new Evidence(
                ImmutableList.of(candidates),
                none,
                ImmutableList.of(unseen, unseen, unseen),
                null,
                ImmutableList.of(1_000_000L),
                ImmutableList.of(1_000L),
                ImmutableList.of(1_000L)));
    assertEquals(0.01, model.u[0][1], 1e-12);
    assertEquals(0.01 * 0.002, model.u[0][Comparison.SWAPPED], 1e-12);
  }
}
