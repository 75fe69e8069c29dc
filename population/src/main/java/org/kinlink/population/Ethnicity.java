package org.kinlink.population;

/** Ethnic group, with its codes in education (DfE) and in the NHS (2001 categories). */
public enum Ethnicity {
  /** White British. */
  WHITE_BRITISH("WBRI", "A"),
  /** White Irish. */
  WHITE_IRISH("WIRI", "B"),
  /** Any other white background. */
  WHITE_OTHER("WOTH", "C"),
  /** Traveller of Irish heritage, for whom the NHS has no code of its own. */
  WHITE_TRAVELLER("WIRT", "C"),
  /** White and Black Caribbean. */
  WHITE_AND_CARIBBEAN("MWBC", "D"),
  /** White and Black African. */
  WHITE_AND_AFRICAN("MWBA", "E"),
  /** White and Asian. */
  WHITE_AND_ASIAN("MWAS", "F"),
  /** Any other mixed background. */
  MIXED_OTHER("MOTH", "G"),
  /** Indian. */
  INDIAN("AIND", "H"),
  /** Pakistani. */
  PAKISTANI("APKN", "J"),
  /** Bangladeshi. */
  BANGLADESHI("ABAN", "K"),
  /** Any other Asian background. */
  ASIAN_OTHER("AOTH", "L"),
  /** Black Caribbean. */
  CARIBBEAN("BCRB", "M"),
  /** Black African. */
  AFRICAN("BAFR", "N"),
  /** Chinese. */
  CHINESE("CHNE", "R"),
  /** Any other ethnic group. */
  OTHER("OOTH", "S");

  private final String education;
  private final String nhs;

  Ethnicity(String education, String nhs) {
    this.education = education;
    this.nhs = nhs;
  }

  /**
   * Returns the code that schools use.
   *
   * @return four letters, such as {@code WBRI}
   */
  public String education() {
    return education;
  }

  /**
   * Returns the code that the NHS uses.
   *
   * @return one letter, such as {@code A}
   */
  public String nhs() {
    return nhs;
  }

  /**
   * Returns the group of a child of parents of these two groups.
   *
   * @param one the group of one parent
   * @param two the group of the other
   * @return the group of their child
   */
  public static Ethnicity ofChild(Ethnicity one, Ethnicity two) {
    if (one == two) {
      return one;
    }
    if (one.isWhite() && two.isWhite()) {
      return WHITE_OTHER;
    }
    if (!one.isWhite() && !two.isWhite()) {
      return MIXED_OTHER;
    }
    return switch (one.isWhite() ? two : one) {
      case CARIBBEAN -> WHITE_AND_CARIBBEAN;
      case AFRICAN -> WHITE_AND_AFRICAN;
      case INDIAN, PAKISTANI, BANGLADESHI, ASIAN_OTHER, CHINESE -> WHITE_AND_ASIAN;
      default -> MIXED_OTHER;
    };
  }

  private boolean isWhite() {
    return this == WHITE_BRITISH
        || this == WHITE_IRISH
        || this == WHITE_OTHER
        || this == WHITE_TRAVELLER;
  }
}
