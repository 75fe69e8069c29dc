package org.kinlink.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kinlink.compare.Comparison;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.testing.Learnt;
import org.kinlink.testing.Records;

/**
 * Where only names and birthdays are recorded and names are common, no two names are sure to be of
 * one person; how often one person has two birthdays is learnt all the same.
 */
final class FewFieldsTest {
  private static final int PEOPLE = 400;
  private static final int BIRTH = 2;
  private static final int SLIP = 2;
  private static final int DIFFERENT = 5;

  /** Broad experience of a slip in a date. */
  private static final double TYPICAL = 0.03;

  /** One of ten forenames or four surnames, or of hundreds. */
  private static String name(Random random, String initials, boolean rare) {
    char initial = initials.charAt(random.nextInt(initials.length()));
    return initial + (rare ? word(random) : "o") + initials.substring(1, 4);
  }

  private static String word(Random random) {
    return "" + "aeiou".charAt(random.nextInt(5)) + "bdgklmnrst".charAt(random.nextInt(10)) + "a";
  }

  /** Of so many of the second list the last digit of the year is another. */
  private static Model learnt(int slips, boolean rare) {
    Records records = Records.of(FieldKind.FORENAME, FieldKind.SURNAME, FieldKind.DATE_OF_BIRTH);
    for (String source : List.of("before", "after")) {
      Random random = new Random(7);
      records.source(source);
      for (int i = 0; i < PEOPLE; i++) {
        String forename = name(random, "bdgklmnrst", rare);
        String surname = name(random, "vfhw", rare);
        int year = 1930 + random.nextInt(70);
        int digit = year % 10;
        boolean slip = source.equals("after") && i < slips;
        String rest = "-0" + (1 + random.nextInt(9)) + "-" + (10 + random.nextInt(19));
        records.add(
            "" + i, forename, surname, (slip ? year - digit + (digit + 3) % 10 : year) + rest);
      }
    }
    People people = records.people();
    Comparison comparison = Learnt.comparison(people);
    return ModelLearner.learn(
        comparison.fields(), Learnt.evidence(people, comparison, false, false));
  }

  @Test
  void howOftenBirthdaysAreMistakenIsLearntOfCommonNames() {
    Model model = learnt(PEOPLE / 4, false);
    assertEquals(0.25, model.m[BIRTH][SLIP], 0.07);
    assertEquals(PEOPLE, model.onePerson(), PEOPLE / 10);
  }

  @Test
  void thatMistakesAreSeldomIsNotLearntFromThoseThatAreFound() {
    Model model = learnt(0, false);
    assertEquals(TYPICAL, model.m[BIRTH][SLIP], 0.005);
    assertTrue(learnt(0, true).m[BIRTH][SLIP] < TYPICAL / 5);
    // What speaks against one person is told from two people by nothing.
    assertEquals(0.01, learnt(PEOPLE / 4, false).m[BIRTH][DIFFERENT], 1e-9);
  }

  @Test
  void namesakesAreNotBornOnNearlyOneDayBecauseOnePersonIs() {
    Model model = learnt(PEOPLE / 4, false);
    double chance = model.cells.chance[NameCells.NAMESAKES][BIRTH][SLIP];
    assertTrue(chance < 2.5 * model.u[BIRTH][SLIP], () -> chance + " " + model.u[BIRTH][SLIP]);
  }
}
