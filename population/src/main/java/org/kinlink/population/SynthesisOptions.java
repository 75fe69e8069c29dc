package org.kinlink.population;

import java.time.LocalDate;

/**
 * What to make.
 *
 * @param people how many people live in it today, about; from 200 to 20 million
 * @param seed another seed makes other people
 * @param profile how many errors the agencies make
 * @param today the day on which the extracts are taken, in the years 2022 to 2029
 */
public record SynthesisOptions(int people, long seed, ErrorProfile profile, LocalDate today) {
  private static final int FEWEST = 200;
  private static final int MOST = 20_000_000;
  private static final long EXAMPLE_SEED = 20_260_115L;

  /**
   * Checks the options.
   *
   * @param people from 200 to 20,000,000
   * @param seed any number
   * @param profile the errors
   * @param today in the years 2022 to 2029
   * @throws IllegalArgumentException if people or today is out of range
   */
  public SynthesisOptions {
    if (people < FEWEST || people > MOST) {
      throw new IllegalArgumentException("people: must be from 200 to 20000000");
    }
    if (today.getYear() < 2022 || today.getYear() > 2029) {
      throw new IllegalArgumentException("today: must be in the years 2022 to 2029");
    }
  }

  /**
   * Returns the options of the committed example on the day of the school census of spring 2026.
   *
   * @return the options of {@code examples/borough}
   */
  public static SynthesisOptions example() {
    return new SynthesisOptions(600, EXAMPLE_SEED, ErrorProfile.CALM, LocalDate.of(2026, 1, 15));
  }
}
