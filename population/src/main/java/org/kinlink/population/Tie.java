package org.kinlink.population;

/** What somebody who is no parent is to a child in his or her care. */
enum Tie {
  KINSHIP_CARER("kinship_carer"),
  FOSTER_PARENT("foster_parent"),
  SPECIAL_GUARDIAN("guardian");

  private static final Tie[] ALL = values();

  private final String word;

  Tie(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  static Tie of(int ordinal) {
    return ALL[ordinal];
  }

  @SuppressWarnings("EnumOrdinal") // tables hold numbers, and no table outlives a run
  int number() {
    return ordinal();
  }
}
