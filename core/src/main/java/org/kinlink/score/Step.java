package org.kinlink.score;

import java.util.Locale;

/** The steps that may decide a pair, in the order in which they are taken. */
public enum Step {
  /** NHS numbers equal and confirmed by other demographics (ISB 0149 requirement 14). */
  NHS_NUMBER(
      "NHS number equal and confirmed by date of birth, or two of its parts and a name or"
          + " postcode"),
  /** Full names, date of birth and postcode equal. */
  NAMES_BIRTH_POSTCODE("Forename, surname, date of birth and postcode equal"),
  /** Full names and date of birth equal, unique on both sides. */
  NAMES_BIRTH("Forename, surname and date of birth equal, in one record on each side"),
  /** Names the other way round, date of birth and postcode equal. */
  NAMES_SWAPPED("Forename and surname the other way round, date of birth and postcode equal"),
  /** Day and month the other way round, names and postcode equal. */
  BIRTH_SWAPPED("Forename, surname and postcode equal, day and month of birth the other way round"),
  /** The Fellegi-Sunter model. */
  PROBABILISTIC("Weighed by the model learnt from these files"),
  /** NHS numbers equal, of parents whose child is one person. */
  NHS_NUMBER_KIN("NHS number equal, both parents of one child by two sources"),
  /** Compared again among the people of a household who were not linked. */
  HOUSEHOLD_CONTEXT(
      "Not linked before, and alike in forename and birth in a household whose other people are"
          + " linked");

  private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');
  private final String description;

  Step(String description) {
    this.description = description;
  }

  /**
   * Returns the name used in outputs.
   *
   * @return the lower-case name with hyphens, such as {@code nhs-number}
   */
  public String key() {
    return key;
  }

  /**
   * Returns what the step asks for.
   *
   * @return one plain phrase
   */
  public String description() {
    return description;
  }
}
