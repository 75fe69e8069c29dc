package org.kinlink.population;

import java.util.Locale;

/** What can be true of a person for a time. */
enum Fact {
  CHILD_IN_NEED,
  CHILD_PROTECTION_PLAN,
  LOOKED_AFTER,
  PLACEMENT,
  IN_CUSTODY,
  INPATIENT_MENTAL_HEALTH,
  NO_RECOURSE_TO_PUBLIC_FUNDS,
  YOUNG_CARER,
  EDUCATION_HEALTH_CARE_PLAN,
  IN_REFUGE,
  ADOPTED;

  private static final Fact[] ALL = values();

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Fact of(int ordinal) {
    return ALL[ordinal];
  }

  @SuppressWarnings("EnumOrdinal") // tables hold numbers, and no table outlives a run
  int number() {
    return ordinal();
  }
}
