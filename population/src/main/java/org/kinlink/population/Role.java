package org.kinlink.population;

/** In what capacity somebody lives somewhere. */
final class Role {
  static final int MAIN = 0;
  static final int SHARED_CARE = 1;
  static final int PLACEMENT = 2;
  static final int INSTITUTION = 3;

  private static final String[] WORDS = {"main", "shared_care", "placement", "institution"};

  private Role() {}

  static String word(int role) {
    return WORDS[role];
  }
}
