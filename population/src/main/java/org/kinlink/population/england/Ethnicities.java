package org.kinlink.population.england;

import org.kinlink.population.Ethnicity;

/** Ethnic groups by number. */
final class Ethnicities {
  private static final Ethnicity[] ALL = Ethnicity.values();

  private Ethnicities() {}

  static Ethnicity of(int number) {
    return ALL[number];
  }

  static int ofChild(int one, int other) {
    return Ethnicity.ofChild(ALL[one], ALL[other]).ordinal();
  }
}
