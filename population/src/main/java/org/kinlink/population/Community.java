package org.kinlink.population;

/** A community with its own stock of names and its custom about surnames. */
enum Community {
  BRITISH(Ethnicity.WHITE_BRITISH, 54, true),
  IRISH(Ethnicity.WHITE_IRISH, 2, true),
  POLISH(Ethnicity.WHITE_OTHER, 5, true),
  ROMANIAN(Ethnicity.WHITE_OTHER, 3, true),
  TURKISH(Ethnicity.WHITE_OTHER, 2, true),
  PAKISTANI(Ethnicity.PAKISTANI, 9, false),
  BANGLADESHI(Ethnicity.BANGLADESHI, 4, false),
  PUNJABI(Ethnicity.INDIAN, 4, false),
  GUJARATI(Ethnicity.INDIAN, 4, true),
  NIGERIAN(Ethnicity.AFRICAN, 4, true),
  SOMALI(Ethnicity.AFRICAN, 3, false),
  CARIBBEAN(Ethnicity.CARIBBEAN, 4, true),
  CHINESE(Ethnicity.CHINESE, 2, false);

  private final Ethnicity ethnicity;
  private final int share;
  private final boolean wivesTakeSurname;

  Community(Ethnicity ethnicity, int share, boolean wivesTakeSurname) {
    this.ethnicity = ethnicity;
    this.share = share;
    this.wivesTakeSurname = wivesTakeSurname;
  }

  Ethnicity ethnicity() {
    return ethnicity;
  }

  int share() {
    return share;
  }

  boolean wivesTakeSurname() {
    return wivesTakeSurname;
  }

  boolean largeFamilies() {
    return this == PAKISTANI || this == BANGLADESHI || this == SOMALI;
  }
}
