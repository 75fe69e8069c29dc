package org.kinlink.population;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/**
 * A person of the borough as he or she really is. After an adoption the child's new life is another
 * person, because nothing may link the two.
 *
 * @param entity the identity that the truth tables use
 * @param sex the sex
 * @param birth the date of birth
 * @param ethnicity the ethnic group
 * @param nhsNumber ten digits of the range 999
 * @param names the names borne, oldest first, never empty
 */
public record Person(
    String entity,
    Sex sex,
    LocalDate birth,
    Ethnicity ethnicity,
    String nhsNumber,
    List<NameSpell> names) {

  /**
   * Copies the list of names.
   *
   * @param entity the identity that the truth tables use
   * @param sex the sex
   * @param birth the date of birth
   * @param ethnicity the ethnic group
   * @param nhsNumber ten digits of the range 999
   * @param names the names borne, oldest first
   * @throws IllegalArgumentException if names is empty
   */
  public Person {
    names = List.copyOf(names);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("names: a person needs a name");
    }
  }

  /**
   * Returns the present name.
   *
   * @return the last of the names
   */
  public NameSpell name() {
    return names.get(names.size() - 1);
  }

  /**
   * Returns the age in whole years.
   *
   * @param day the day to reckon on
   * @return the number of birthdays until then
   */
  public int age(LocalDate day) {
    return Period.between(birth, day).getYears();
  }

  boolean isChild(LocalDate day) {
    return age(day) < 18;
  }

  @Override
  public String toString() {
    return "Person[" + entity + "]";
  }
}
