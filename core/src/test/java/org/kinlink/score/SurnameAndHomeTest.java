package org.kinlink.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.kinlink.compare.Comparison;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.testing.Learnt;
import org.kinlink.testing.Records;

/** Whether those who move are those who change their surname is learnt, not taken for granted. */
final class SurnameAndHomeTest {
  private static final int PEOPLE = 240;
  private static final int DIFFERENT = 5;

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      word.append("bcdfghjklmnprstvwz".charAt(random.nextInt(18)));
      word.append("aeiou".charAt(random.nextInt(5)));
    }
    return word.toString();
  }

  private static String postcode(Random random) {
    return "EX" + (1 + random.nextInt(90)) + " " + random.nextInt(10) + "AA";
  }

  /** Some have another surname in the second list, and some another home. */
  private static Model learnt(IntPredicate marries, IntPredicate moves, FieldKind home) {
    Records records =
        Records.of(FieldKind.FORENAME, FieldKind.SURNAME, FieldKind.DATE_OF_BIRTH, home);
    for (String source : List.of("before", "after")) {
      Random random = new Random(5);
      Random changes = new Random(6);
      records.source(source);
      boolean after = source.equals("after");
      for (int i = 0; i < PEOPLE; i++) {
        String forename = word(random);
        String surname = word(random);
        String place = postcode(random);
        String day = (1950 + random.nextInt(50)) + "-0" + (1 + random.nextInt(9)) + "-1" + i % 10;
        boolean married = after && marries.test(i);
        boolean moved = after && moves.test(i);
        records.add(
            "" + i,
            forename,
            married ? word(changes) : surname,
            day,
            moved ? postcode(changes) : place);
      }
    }
    People people = records.people();
    Comparison comparison = Learnt.comparison(people);
    return ModelLearner.learn(
        comparison.fields(), Learnt.evidence(people, comparison, false, false));
  }

  /** Some move without it: a file in which all who move marry is taken for one of two people. */
  @Test
  void whoMarriesMovesInSomeFiles() {
    Model model = learnt(i -> i % 4 == 0, i -> i % 4 == 0 || i % 8 == 2, FieldKind.POSTCODE);
    assertTrue(model.moved[DIFFERENT] > 2, () -> "" + model.moved[DIFFERENT]);
    assertTrue(model.stayed[DIFFERENT] < 0.5, () -> "" + model.stayed[DIFFERENT]);
    assertTrue(model.moved[1] < 0.5 && model.stayed[1] > 1.2);
  }

  @Test
  void whoMarriesStaysInOthers() {
    Model model = learnt(i -> i % 4 == 0, i -> i % 4 == 2, FieldKind.POSTCODE);
    assertTrue(model.moved[DIFFERENT] < 0.5, () -> "" + model.moved[DIFFERENT]);
    assertTrue(model.stayed[DIFFERENT] > 1.2, () -> "" + model.stayed[DIFFERENT]);
  }

  @Test
  void whereNothingIsKnownOfHomesNothingGoesWithThem() {
    Model model = learnt(i -> i % 4 == 0, i -> i % 4 == 0, FieldKind.PHONE);
    for (int level = 0; level < Model.LEVELS; level++) {
      assertEquals(1, model.moved[level]);
      assertEquals(1, model.stayed[level]);
    }
  }
}
