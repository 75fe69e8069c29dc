package org.kinlink.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.testing.Learnt;
import org.kinlink.testing.Records;

final class PersonScorerTest {
  private People people;
  private PairScorer pairs;
  private PersonScorer persons;

  /** Records 0 to 3 are of one person, then two others, then many. */
  @BeforeEach
  void learns() {
    Records records =
        Records.of(FieldKind.FORENAME, FieldKind.SURNAME, FieldKind.DATE_OF_BIRTH).source("a");
    records.add("0", "maria", "stone", null);
    records.add("1", "maria", "stone", "2001-02-03");
    records.add("2", "maria", "brook", "2001-02-03");
    records.add("3", "maria", "stone", "2001-02-03");
    records.add("4", "maria", "stone", "1977-11-12");
    records.add("5", "bruno", "hilltop", "1960-05-06");
    for (int i = 0; i < 60; i++) {
      String forename = "abcdef".charAt(i % 6) + "nton" + "aeiou".charAt(i % 5);
      String surname = "ghjklm".charAt(i % 6) + "arden" + "rstvw".charAt(i % 5);
      String birth = "19" + (60 + i % 30) + "-0" + (1 + i % 9) + "-1" + i % 10;
      records.add("p" + i, forename, surname, birth);
      records.add("q" + i, forename, surname, birth);
    }
    people = records.people();
    pairs = Learnt.scorer(people, true);
    persons = pairs.ofPersons();
  }

  /** The row of a record; rows are in the order of their content. */
  private int row(int id) {
    return IntStream.range(0, people.size())
        .filter(r -> people.recordId(r).equals("" + id))
        .findFirst()
        .orElseThrow();
  }

  private double pair(int one, int other) {
    return pairs.logOdds(row(one), row(other));
  }

  private double person(int one, int... others) {
    return persons.logOdds(row(one), IntStream.of(others).map(this::row).toArray());
  }

  @Test
  void ofOneRecordItIsThePair() {
    assertEquals(pair(0, 1), person(0, 1), 1e-12);
    assertEquals(pair(4, 5), person(4, 5), 1e-12);
  }

  @Test
  void equalRecordsSayWhatOneSays() {
    assertEquals(pair(2, 1), person(2, 1, 3, 1), 1e-12);
  }

  @Test
  void aFieldThatHalfOfThemAgreeOnLosesTheLogOfTwo() {
    double equal = pair(3, 1);
    assertEquals(equal - Math.log(2), person(3, 1, 2), 1e-12);
  }

  @Test
  void aRecordWithoutADateDoesNotHideThatTheOthersContradict() {
    double best = Math.max(pair(0, 4), pair(1, 4));
    assertEquals(pair(0, 4), best, 0);
    double person = person(4, 0, 1, 3);
    assertTrue(person < best - 1, person + " " + best);
    assertEquals(pair(1, 4), person, 1e-9);
  }

  @Test
  void ofManySomeAreAskedFromEndToEnd() {
    int[] many = new int[100];
    for (int i = 0; i < many.length; i++) {
      many[i] = i < 50 ? 1 : 2;
    }
    double equal = pair(3, 1);
    assertEquals(equal - Math.log(2), person(3, many), 1e-12);
  }
}
