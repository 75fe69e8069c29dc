package org.kinlink.population;

/** Who keeps records: with what care, and how often with an NHS number. */
enum Agency {
  SCHOOL("school-census", 1.0),
  SCHOOL_ROLL("school-roll", 1.0),
  SEN2("sen2", 0.9),
  CIN("cin-census", 0.9),
  LOOKED_AFTER("ssda903", 0.6),
  SAFEGUARDING("ssd", 1.2),
  COMMUNITY_HEALTH("community-health", 0.8),
  CSDS("csds", 0.8),
  MATERNITY("maternity", 0.9),
  MSDS("msds", 0.9),
  MENTAL_HEALTH("mhsds", 1.0),
  HOUSING("housing", 1.4);

  private final String word;
  private final double carelessness;

  Agency(String word, double carelessness) {
    this.word = word;
    this.carelessness = carelessness;
  }

  /** Returns the name of the source in the project file. */
  String word() {
    return word;
  }

  /** Says whether the project file links this source; the school roll repeats the census. */
  boolean isLinked() {
    return this != SCHOOL_ROLL;
  }

  /** Returns what record ids of this agency begin with. */
  String prefix() {
    return switch (this) {
      case SAFEGUARDING -> "SC";
      case COMMUNITY_HEALTH -> "CH";
      default -> "";
    };
  }

  /** Says whether the return gives people no id, so that their place in it serves as one. */
  boolean countsPlaces() {
    return this == SEN2;
  }

  boolean isEducation() {
    return clerk() == SCHOOL || this == SEN2;
  }

  double carelessness() {
    return carelessness;
  }

  boolean isHealth() {
    return this == COMMUNITY_HEALTH
        || this == CSDS
        || this == MATERNITY
        || this == MSDS
        || this == MENTAL_HEALTH;
  }

  /** Returns the agency whose clerks wrote what this extract says. */
  Agency clerk() {
    return switch (this) {
      case SCHOOL_ROLL -> SCHOOL;
      case CIN, LOOKED_AFTER -> SAFEGUARDING;
      case CSDS -> COMMUNITY_HEALTH;
      case MSDS -> MATERNITY;
      default -> this;
    };
  }

  double numbersPresent(ErrorProfile.NumberErrors errors) {
    return switch (clerk()) {
      case SAFEGUARDING -> errors.inSocialCare();
      case COMMUNITY_HEALTH, MATERNITY, MENTAL_HEALTH -> errors.inHealth();
      default -> errors.inEducation();
    };
  }

  @SuppressWarnings("EnumOrdinal") // a seed, nothing else
  int number() {
    return ordinal();
  }
}
