package org.kinlink.population;

/**
 * How often what happens to people in a year. Where a figure comes from, and which of them are
 * guesses, is told in docs/reference/population.md; tests hold what follows from them to the
 * published figures.
 */
final class Chances {
  /**
   * Children per woman, every five years from 1950. The first ones are above the published figures,
   * which makes up for founders who have had their children already.
   */
  private static final double[] FERTILITY = {
    2.6, 3.1, 3.6, 3.4, 2.6, 1.85, 1.85, 1.8, 1.83, 1.75, 1.66, 1.78, 1.92, 1.82, 1.6, 1.42, 1.42
  };

  /** Deaths per 100,000 in about 2020, for the ages below. */
  private static final int[] DEATHS = {
    380, 14, 8, 9, 28, 40, 55, 75, 110, 170, 260, 400, 620, 980, 1550, 2600, 4700, 8600, 14800,
    24000, 38000
  };

  /** New partnerships of a woman without partner in a year, every five years of age from 15. */
  private static final double[] MEETING = {
    0.05, 0.22, 0.29, 0.25, 0.17, 0.11, 0.07, 0.04, 0.02, 0.01
  };

  private Chances() {}

  private static double between(double[] table, double at) {
    int low = Math.max(0, Math.min(table.length - 2, (int) at));
    double share = Math.max(0, Math.min(1, at - low));
    return table[low] * (1 - share) + table[low + 1] * share;
  }

  private static double ramp(int year, int from, double first, int to, double last) {
    double share = Math.max(0, Math.min(1, (year - from) / (double) (to - from)));
    return first + (last - first) * share;
  }

  static double death(int age, boolean male, int year) {
    int band = age == 0 ? 0 : Math.min(20, 1 + age / 5);
    double past = ramp(year, 1950, age == 0 ? 7 : age < 45 ? 3 : 1.9, 2020, 1);
    return DEATHS[band] / 100_000.0 * past * (male ? 1.2 : 0.85);
  }

  /** The chance that a woman has a child, before partnership and the children she has count. */
  static double birth(int age, int year) {
    double mode = ramp(year, 1972, 26, 2018, 31);
    double height = Math.max(0, 1 - Math.abs(age - mode) / 13.5);
    return between(FERTILITY, (year - 1950) / 5.0) * height / 13.5;
  }

  /** The chance of twins; triplets are not told of. */
  static double twins(int age) {
    return age < 25 ? 0.0085 : age < 35 ? 0.0149 : 0.0205;
  }

  /** How much less often women without a partner have children. */
  static double birthAlone(int year) {
    return ramp(year, 1968, 0.04, 1998, 0.305);
  }

  /** How the children whom a woman has change the chance of another one. */
  static double parity(int children, double yearsSince, boolean largeFamily) {
    if (children > 0 && yearsSince < 1.2) {
      return 0;
    }
    double want =
        switch (children) {
          case 0 -> 0.84;
          case 1 -> largeFamily ? 2.7 : 2.4;
          case 2 -> largeFamily ? 2.4 : 0.51;
          case 3 -> largeFamily ? 1.6 : 0.45;
          default -> largeFamily ? 1.0 : 0.4;
        };
    double soon = yearsSince < 3.6 ? 1.05 : yearsSince < 5 ? 0.85 : 0.5;
    return want * (children == 0 ? 1 : soon);
  }

  static double meeting(int age, boolean mother) {
    return age < 16 || age > 64 ? 0 : between(MEETING, (age - 15) / 5.0) * (mother ? 0.44 : 1);
  }

  /** The chance that a couple marries before it lives together. */
  static double marryFirst(int year, boolean custom) {
    return custom
        ? 0.93
        : year < 1975 ? ramp(year, 1950, 0.98, 1975, 0.85) : ramp(year, 1975, 0.85, 2005, 0.1);
  }

  /** The chance that a couple that lives together marries. */
  static double marriage(int year) {
    return ramp(year, 1980, 0.22, 2020, 0.075);
  }

  static double parting(int year, boolean married, boolean custom, int ageOfWoman) {
    double most = year < 2006 ? ramp(year, 1975, 0.0015, 1995, 0.0253) : 0.0253;
    double rate = (year < 2006 ? most : ramp(year, 2006, most, 2020, 0.0176)) * (married ? 1 : 2.6);
    double young = ageOfWoman < 26 ? 1.8 : ageOfWoman > 50 ? 0.35 : 1;
    return rate * young * (custom ? 0.4 : 1);
  }

  static double move(Tenure tenure, boolean youngChild, boolean lone) {
    double rate =
        switch (tenure) {
          case OWNED -> 0.042;
          case SOCIAL -> 0.07;
          case PRIVATE -> 0.22;
          case OTHER -> 0.1;
        };
    return rate * (youngChild ? 1.27 : 1) * (lone ? 1.3 : 1);
  }

  /** The chance that the woman takes the surname of the man when they marry. */
  static double takesSurname(int year) {
    return ramp(year, 1970, 0.97, 2020, 0.8);
  }

  /** The chance that those who do not take one name take both. */
  static double bothSurnames(int year) {
    return ramp(year, 1980, 0.05, 2020, 0.4);
  }

  static double custody(boolean offender, boolean male, int age, boolean parent) {
    if (age < 18 || age > 58) {
      return 0;
    }
    double prime = (age < 25 ? 0.1 : age < 45 ? 0.12 : 0.05) * 1.65;
    return (offender ? prime : male ? 0.0009 : 0.00015) * (parent ? 1 : 0.12);
  }

  static double admission(boolean unwell, int age) {
    if (age < 14) {
      return 0;
    }
    return unwell ? 0.05 : age < 18 ? 0.0012 : 0.0006;
  }
}
