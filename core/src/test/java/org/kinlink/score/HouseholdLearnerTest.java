package org.kinlink.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.testing.Learnt;
import org.kinlink.testing.Records;

/** People of one household who are like each other. */
final class HouseholdLearnerTest {
  private static final int HOMES = 150;

  private static Records empty() {
    return Records.of(
        FieldKind.FORENAME,
        FieldKind.SURNAME,
        FieldKind.SEX,
        FieldKind.DATE_OF_BIRTH,
        FieldKind.PHONE,
        FieldKind.POSTCODE);
  }

  private static String word(Random random) {
    String letters = "bcdfghjklmnprstvwz";
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      word.append(letters.charAt(random.nextInt(letters.length())));
      word.append("aeiou".charAt(random.nextInt(5)));
    }
    return word.toString();
  }

  private static String day(Random random, int from) {
    return from
        + random.nextInt(20)
        + "-0"
        + (1 + random.nextInt(9))
        + "-"
        + (10 + random.nextInt(18));
  }

  private static String postcode(Random random) {
    char letter = (char) ('A' + random.nextInt(20));
    return "EX" + (1 + random.nextInt(90)) + " " + random.nextInt(10) + letter + "A";
  }

  private static int row(People people, int source, int id) {
    for (int row = people.firstRow(source); row < people.firstRow(source + 1); row++) {
      if (people.recordId(row).equals("" + id)) {
        return row;
      }
    }
    return -1;
  }

  /** A father and a son in every home, every fourth son called like his father. */
  @Test
  void sonsAreCalledLikeTheirFathers() {
    Records records = empty();
    for (String source : List.of("a", "b")) {
      Random random = new Random(7);
      records.source(source);
      for (int home = 0; home < HOMES; home++) {
        String father = word(random);
        String son = home % 4 == 0 ? father : word(random);
        String surname = word(random);
        String place = postcode(random);
        records.add(2 * home + "", father, surname, "m", day(random, 1950), null, place);
        records.add(2 * home + 1 + "", son, surname, "m", day(random, 1980), null, place);
      }
    }
    People people = records.people();
    PairScorer scorer = Learnt.scorer(people, false, false);
    double sum = 0;
    for (int home = 0; home < HOMES; home += 4) {
      sum +=
          PairScorer.probability(
              scorer.logOdds(row(people, 0, 2 * home), row(people, 1, 2 * home + 1)));
    }
    assertTrue(sum < 0.1 * HOMES / 4, sum + " of " + HOMES / 4);
  }

  /**
   * A list that holds one in ten twice. Were a father and a son of one name taken for one person
   * whose date of birth is wrong, such dates would seem to be frequent, and so on.
   */
  @Test
  void whoIsCalledLikeHisFatherIsNoSecondRecordOfHim() {
    Records records = empty();
    Random random = new Random(11);
    records.source("list");
    for (int home = 0; home < 12 * HOMES; home++) {
      String father = word(random);
      String surname = word(random);
      String place = postcode(random);
      String born = day(random, 1950);
      String mother = word(random);
      String son = home % 150 == 0 ? father : word(random);
      records.add(3 * home + "", father, surname, "m", born, null, place);
      records.add(3 * home + 1 + "", son, surname, "m", day(random, 1980), null, place);
      records.add(-1 - home + "", mother, surname, "f", day(random, 1950), null, place);
      if (home % 10 == 1) {
        String called = home % 20 == 1 ? word(random) : father;
        records.add(3 * home + 2 + "", called, surname, "m", born, null, place);
      }
    }
    People people = records.people();
    PairScorer scorer = Learnt.scorer(people, true);
    double sum = 0;
    double twice = 0;
    for (int home = 0; home < 12 * HOMES; home++) {
      int father = row(people, 0, 3 * home);
      if (home % 150 == 0) {
        int son = row(people, 0, 3 * home + 1);
        sum += PairScorer.probability(scorer.logOdds(father, son));
      } else if (home % 20 == 11) {
        int again = row(people, 0, 3 * home + 2);
        twice += PairScorer.probability(scorer.logOdds(father, again));
      }
    }
    assertTrue(sum < 0.25 * HOMES * 12 / 150, sum + " of " + HOMES * 12 / 150);
    assertTrue(twice > 0.95 * HOMES * 12 / 20, twice + " of " + HOMES * 12 / 20);
  }

  /** Half of the people have moved and taken their number with them. */
  @Test
  void aTelephoneSpeaksForAPersonWhoHasMoved() {
    Records records = empty();
    for (String source : List.of("a", "b")) {
      Random random = new Random(9);
      Random homes = new Random(source.equals("a") ? 9 : 10);
      records.source(source);
      for (int i = 0; i < 2 * HOMES; i++) {
        String phone = "0770090" + (1000 + i);
        String forename = word(random);
        String surname = word(random);
        String stays = postcode(random);
        String moves = postcode(homes);
        String born = day(random, 1950);
        records.add("" + i, forename, surname, "f", born, phone, i % 2 == 0 ? stays : moves);
      }
    }
    People people = records.people();
    PairScorer scorer = Learnt.scorer(people, false, false);
    int telephone = people.schema().indexOf(FieldKind.PHONE);
    for (int i = 1; i < 2 * HOMES; i += 2) {
      Contribution line = scorer.explain(row(people, 0, i), row(people, 1, i)).get(telephone);
      assertEquals("phone", line.field());
      assertTrue(line.counts() && line.bits() > 5, line.toString());
    }
  }
}
