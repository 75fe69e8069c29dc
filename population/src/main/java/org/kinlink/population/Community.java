package org.kinlink.population;

/**
 * A community with its own stock of names, its customs, and the years in which it came. The figures
 * are guesses in the spirit of the census unless docs/reference/population.md names a source.
 */
enum Community {
  BRITISH(Ethnicity.WHITE_BRITISH, Custom.FAMILY, 0, 0, 0),
  IRISH(Ethnicity.WHITE_IRISH, Custom.FAMILY, 1956, 45, 4),
  POLISH(Ethnicity.WHITE_OTHER, Custom.SKI_SKA, 2009, 11, 15),
  ROMANIAN(Ethnicity.WHITE_OTHER, Custom.FAMILY, 2016, 9, 14),
  TURKISH(Ethnicity.WHITE_OTHER, Custom.FAMILY, 1993, 26, 3),
  PAKISTANI(Ethnicity.PAKISTANI, Custom.TITLES_OF_WOMEN, 1978, 38, 7),
  BANGLADESHI(Ethnicity.BANGLADESHI, Custom.TITLES_OF_WOMEN, 1985, 24, 4),
  PUNJABI(Ethnicity.INDIAN, Custom.SINGH_AND_KAUR, 1974, 46, 6),
  GUJARATI(Ethnicity.INDIAN, Custom.FATHERS_MIDDLE_NAME, 1978, 46, 5),
  NIGERIAN(Ethnicity.AFRICAN, Custom.FAMILY, 2008, 26, 10),
  SOMALI(Ethnicity.AFRICAN, Custom.FATHERS_NAME, 2000, 15, 3),
  CARIBBEAN(Ethnicity.CARIBBEAN, Custom.FAMILY, 1962, 17, 15),
  CHINESE(Ethnicity.CHINESE, Custom.SURNAME_FIRST, 2004, 38, 3),
  AFGHAN(Ethnicity.ASIAN_OTHER, Custom.NO_SHARED_SURNAME, 2015, 13, 3),
  ARAB(Ethnicity.OTHER, Custom.FATHERS_NAME, 2010, 22, 4),
  TAMIL(Ethnicity.ASIAN_OTHER, Custom.FATHERS_NAME, 2003, 22, 3),
  PORTUGUESE(Ethnicity.WHITE_OTHER, Custom.TWO_SURNAMES, 2010, 18, 5),
  TRAVELLER(Ethnicity.WHITE_TRAVELLER, Custom.FAMILY, 0, 0, 0);

  /** How a community hands on names. */
  enum Custom {
    /** Wife and children take the surname of the man. */
    FAMILY,
    /** As FAMILY, with endings by sex. */
    SKI_SKA,
    /** Sons have the surname of their father or one of his names, women a title such as Begum. */
    TITLES_OF_WOMEN,
    /** Singh for men and Kaur for women, as surname or as middle name before a family name. */
    SINGH_AND_KAUR,
    /** As FAMILY; the forename of the father is the middle name. */
    FATHERS_MIDDLE_NAME,
    /** The surname is a name of the father; women keep theirs. */
    FATHERS_NAME,
    /** The surname stands first; women keep theirs. */
    SURNAME_FIRST,
    /** Members of a family often have different surnames. */
    NO_SHARED_SURNAME,
    /** A surname of the mother and one of the father; women keep theirs. */
    TWO_SURNAMES;

    boolean wivesTakeSurname() {
      return this == FAMILY || this == SKI_SKA || this == FATHERS_MIDDLE_NAME;
    }
  }

  private final Ethnicity ethnicity;
  private final Custom custom;
  private final int peak;
  private final int width;
  private final int weight;

  Community(Ethnicity ethnicity, Custom custom, int peak, int width, int weight) {
    this.ethnicity = ethnicity;
    this.custom = custom;
    this.peak = peak;
    this.width = width;
    this.weight = weight;
  }

  Ethnicity ethnicity() {
    return ethnicity;
  }

  Custom custom() {
    return custom;
  }

  /** Returns how many arrive in a year, per 10,000 people of the place, where none is preferred. */
  double arrivals(int year) {
    return width == 0 ? 0 : Math.max(0, 1 - Math.abs(year - peak) / (double) width) * weight;
  }

  boolean largeFamilies() {
    return this == PAKISTANI
        || this == BANGLADESHI
        || this == SOMALI
        || this == TRAVELLER
        || this == ARAB
        || this == AFGHAN;
  }

  /** Says whether couples marry before they live together, and part seldom. */
  boolean marriesFirst() {
    return custom == Custom.TITLES_OF_WOMEN
        || custom == Custom.SINGH_AND_KAUR
        || custom == Custom.FATHERS_MIDDLE_NAME
        || this == TAMIL
        || this == AFGHAN
        || this == ARAB
        || this == TRAVELLER;
  }

  /** Returns the share of the people born abroad whose birthday nobody wrote down. */
  double birthdayUnknown(int birthYear) {
    double old = birthYear < 1970 ? 1 : birthYear < 1990 ? 0.4 : 0.1;
    return switch (this) {
      case SOMALI, AFGHAN -> 0.12 + 0.12 * old;
      case PAKISTANI, BANGLADESHI -> 0.12 * old;
      case ARAB -> 0.04 + 0.04 * old;
      default -> 0;
    };
  }

  @SuppressWarnings("EnumOrdinal") // tables hold numbers, and no table outlives a run
  int number() {
    return ordinal();
  }
}
