package org.kinlink.population;

/** Places where people live who are no household. */
enum Institution {
  CHILDRENS_HOME("children's home"),
  REFUGE("refuge"),
  CARE_HOME("care home"),
  PRISON("prison"),
  HOSPITAL("hospital"),
  HALL("student hall"),
  SUPPORTED("supported accommodation");

  private static final int BASE = 1 << 20;
  private static final Institution[] ALL = values();

  private final String words;

  Institution(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /** Returns the address of the institution of this kind that serves a neighbourhood. */
  int address() {
    return BASE + number();
  }

  static boolean isAt(int address) {
    return address >= BASE;
  }

  static Institution at(int address) {
    return ALL[address - BASE];
  }

  @SuppressWarnings("EnumOrdinal") // tables hold numbers, and no table outlives a run
  int number() {
    return ordinal();
  }
}
