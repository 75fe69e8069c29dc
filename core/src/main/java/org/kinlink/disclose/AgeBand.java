package org.kinlink.disclose;

/** Ages in which children are counted. */
public enum AgeBand {
  /** Before school. */
  UNDER_5("0-4", 4),
  /** At primary school. */
  PRIMARY("5-10", 10),
  /** At secondary school. */
  SECONDARY("11-15", 15),
  /** After school, and still children. */
  SIXTEEN_AND_SEVENTEEN("16-17", 17),
  /** Grown up, and still owed something, as with a plan. */
  ADULT("18-25", 25);

  private final String text;
  private final int oldest;

  AgeBand(String text, int oldest) {
    this.text = text;
    this.oldest = oldest;
  }

  /**
   * Returns the ages.
   *
   * @return such as {@code 5-10}
   */
  public String text() {
    return text;
  }

  static AgeBand of(int age) {
    for (AgeBand band : values()) {
      if (age <= band.oldest) {
        return band;
      }
    }
    throw new IllegalArgumentException("age: above 25");
  }
}
