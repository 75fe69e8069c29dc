package org.kinlink.population;

import java.time.LocalDate;

/**
 * The name that a person bears from a day on, until the next spell begins.
 *
 * @param from the first day
 * @param forename the given name
 * @param surname the family name
 */
public record NameSpell(LocalDate from, String forename, String surname) {
  @Override
  public String toString() {
    return "NameSpell[hidden]";
  }
}
