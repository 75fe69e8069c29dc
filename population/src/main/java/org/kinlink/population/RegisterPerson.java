package org.kinlink.population;

import java.time.LocalDate;

/**
 * Somebody of whom a register may have records.
 *
 * @param entity number of the person
 * @param community whose names the person bears
 * @param male the sex
 * @param birth day of birth
 * @param forename number of the forename in the book of names
 * @param middle number of the middle name, 0 for none
 * @param surname the surname
 * @param home where the person lives
 */
record RegisterPerson(
    int entity,
    Community community,
    boolean male,
    LocalDate birth,
    int forename,
    int middle,
    String surname,
    Place home) {

  RegisterPerson renamed(String surname) {
    return new RegisterPerson(entity, community, male, birth, forename, middle, surname, home);
  }

  RegisterPerson moved(Place home) {
    return new RegisterPerson(entity, community, male, birth, forename, middle, surname, home);
  }

  @Override
  public String toString() {
    return "RegisterPerson[hidden]";
  }
}
