package org.kinlink.population;

import java.time.LocalDate;

/**
 * What borough to grow.
 *
 * @param seed the seed of everything that is left to chance
 * @param families how many families begin in it, 10 to 5000; hard cases come on top, one set for
 *     every 60 families
 * @param today the last day of its history
 */
public record BoroughOptions(long seed, int families, LocalDate today) {
  static final long EXAMPLE_SEED = 20_260_115L;

  /**
   * Checks the options.
   *
   * @param seed any number
   * @param families from 10 to 5000
   * @param today in the years 2010 to 2100
   * @throws IllegalArgumentException if families or today is out of range
   */
  public BoroughOptions {
    if (families < 10 || families > 5000) {
      throw new IllegalArgumentException("families: must be from 10 to 5000");
    }
    if (today.getYear() < 2010 || today.getYear() > 2100) {
      throw new IllegalArgumentException("today: must be in the years 2010 to 2100");
    }
  }

  /**
   * Returns the options of the committed example: a few hundred people on the day of the school
   * census of spring 2026.
   *
   * @return the options of {@code examples/borough}
   */
  public static BoroughOptions example() {
    return new BoroughOptions(EXAMPLE_SEED, 60, LocalDate.of(2026, 1, 15));
  }
}
