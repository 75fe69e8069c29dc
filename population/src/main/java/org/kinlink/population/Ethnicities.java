package org.kinlink.population;

import java.util.List;

/** Ethnic groups by number. */
final class Ethnicities {
  private static final Ethnicity[] ALL = Ethnicity.values();
  private static final List<Ethnicity> LIST = List.of(ALL);

  private Ethnicities() {}

  static Ethnicity of(int number) {
    return ALL[number];
  }

  static int ofChild(int one, int other) {
    return number(Ethnicity.ofChild(ALL[one], ALL[other]));
  }

  static int number(Ethnicity ethnicity) {
    return LIST.indexOf(ethnicity);
  }
}
