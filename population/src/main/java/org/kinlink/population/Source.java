package org.kinlink.population;

/** The agencies whose extracts are written. */
enum Source {
  SCHOOL("school", "", 1.0),
  SOCIAL_CARE("social-care", "SC", 1.2),
  COMMUNITY_HEALTH("community-health", "CH", 0.8);

  private final String word;
  private final String prefix;
  private final double carelessness;

  Source(String word, String prefix, double carelessness) {
    this.word = word;
    this.prefix = prefix;
    this.carelessness = carelessness;
  }

  String word() {
    return word;
  }

  /** Returns what the record ids of this source begin with. */
  String prefix() {
    return prefix;
  }

  double carelessness() {
    return carelessness;
  }

  double numbersPresent(ErrorProfile.NumberErrors numbers) {
    return switch (this) {
      case SCHOOL -> numbers.inEducation();
      case SOCIAL_CARE -> numbers.inSocialCare();
      case COMMUNITY_HEALTH -> numbers.inHealth();
    };
  }
}
