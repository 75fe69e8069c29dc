package org.kinlink.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PersonsTest {
  private static final PersonStatus[] THREE = {
    PersonStatus.LINKED, PersonStatus.SINGLE, PersonStatus.LINKED
  };

  @Test
  void rowsAreListedByPerson() {
    Persons persons = new Persons(new int[] {1, 0, 1}, THREE, 2);
    assertEquals(List.of(List.of(1), List.of(0, 2)), persons.rows());
    assertEquals(PersonStatus.SINGLE, persons.status(1));
  }

  @Test
  void laterChangesOfTheArraysDoNotReachIt() {
    int[] personOf = {0, 1, 0};
    Persons persons = new Persons(personOf, THREE, 2);
    personOf[0] = 1;
    assertEquals(0, persons.person(0));
  }

  @Test
  void statusOfAnotherLengthIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Persons(new int[] {0}, THREE, 1));
  }
}
