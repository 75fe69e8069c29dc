package org.kinlink.population;

/** Sex as the three agencies of the borough record it. */
public enum Sex {
  /** Female. */
  FEMALE("F", "Female", "2"),
  /** Male. */
  MALE("M", "Male", "1");

  private final String letter;
  private final String word;
  private final String nhsCode;

  Sex(String letter, String word, String nhsCode) {
    this.letter = letter;
    this.word = word;
    this.nhsCode = nhsCode;
  }

  String letter() {
    return letter;
  }

  String word() {
    return word;
  }

  String nhsCode() {
    return nhsCode;
  }

  Sex other() {
    return this == FEMALE ? MALE : FEMALE;
  }
}
