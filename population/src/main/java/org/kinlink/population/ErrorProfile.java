package org.kinlink.population;

/**
 * How often agencies get what wrong. The rates are those of an average person in an average source:
 * some people and some sources attract more errors than others.
 *
 * @param name the name to publish beside every number that was measured with it
 * @param names errors of names
 * @param births errors of birth dates and sex
 * @param places errors of addresses
 * @param numbers presence and errors of NHS numbers
 * @param duplicates share of the people of social care who are there twice
 */
public record ErrorProfile(
    String name,
    NameErrors names,
    BirthErrors births,
    PlaceErrors places,
    NumberErrors numbers,
    double duplicates) {

  /**
   * Ordinary records, after the disagreement that ALSPAC found in a British cohort: mostly short
   * forms of forenames and other surnames altogether, few typing errors.
   */
  public static final ErrorProfile CALM =
      new ErrorProfile(
          "calm",
          new NameErrors(0.25, 0.33, 0.013, 0.009, 0.003, 0.0015, 0.37, 0.083, 0.2, 0.01),
          new BirthErrors(0.0004, 0.0006, 0.00025, 0.0004),
          new PlaceErrors(0.35, 0.01, 0.015),
          new NumberErrors(0.05, 0.85, 0.985, 0.02, 0.008),
          0.015);

  /** Records under stress, as bad as those on which the census offices try their methods. */
  public static final ErrorProfile STRESS =
      new ErrorProfile(
          "stress",
          new NameErrors(0.5, 0.5, 0.04, 0.088, 0.015, 0.01, 0.5, 0.08, 0.5, 0.12),
          new BirthErrors(0.04, 0.135, 0.025, 0.008),
          new PlaceErrors(0.6, 0.04, 0.08),
          new NumberErrors(0.02, 0.62, 0.9, 0.04, 0.03),
          0.05);

  /**
   * Errors of names.
   *
   * @param knownAs share of people who go by another form of their forename, where there is one
   * @param otherForm chance that a source then holds that form
   * @param spelling chance of another spelling or short form without such a habit
   * @param typing chance of a typing error, for each of the two names
   * @param different chance that a middle name stands for the forename
   * @param swapped chance that forename and surname stand in each other's place
   * @param oldSurname chance that a source still holds the surname before a change
   * @param otherSurname chance that a child is known by another surname of the family
   * @param halfDropped chance that one half of a hyphenated surname is left out
   * @param scanning chance that a letter is read wrong where paper forms are scanned
   */
  public record NameErrors(
      double knownAs,
      double otherForm,
      double spelling,
      double typing,
      double different,
      double swapped,
      double oldSurname,
      double otherSurname,
      double halfDropped,
      double scanning) {}

  /**
   * Errors of birth dates and sex.
   *
   * @param dayMonthSwapped chance that day and month change places, where both readings are dates
   * @param wrongPart chance that day, month or year is wrong
   * @param missing chance that the date is missing
   * @param wrongSex chance of the wrong sex
   */
  public record BirthErrors(
      double dayMonthSwapped, double wrongPart, double missing, double wrongSex) {}

  /**
   * Errors of addresses.
   *
   * @param silentMove chance that a family that moves tells hardly anybody
   * @param postcodeTyping chance of a typing error in the postcode
   * @param missing chance that the address is missing
   */
  public record PlaceErrors(double silentMove, double postcodeTyping, double missing) {}

  /**
   * Presence and errors of NHS numbers.
   *
   * @param inEducation share of pupils with a number
   * @param inSocialCare share of people of social care with a number
   * @param inHealth share of patients with a number
   * @param wrong share of the numbers that are somebody else's, or nobody's
   * @param mothersNumber share of the children whose record carries the number of the mother
   */
  public record NumberErrors(
      double inEducation,
      double inSocialCare,
      double inHealth,
      double wrong,
      double mothersNumber) {}
}
