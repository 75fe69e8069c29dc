package org.kinlink.population;

/**
 * How a population is cut into neighbourhoods.
 *
 * @param people how many people shall live today, about
 * @param neighbourhoods how many neighbourhoods there are
 */
record Scale(int people, int neighbourhoods) {
  private static final int USUAL = 2000;
  private static final double FOUNDERS = 0.722;

  static Scale of(int people) {
    return new Scale(people, Math.max(1, (people + USUAL / 2) / USUAL));
  }

  int perNeighbourhood() {
    return people / neighbourhoods;
  }

  /** Returns how many people of 1950 grow into a neighbourhood of today. */
  int founders() {
    return (int) (perNeighbourhood() * FOUNDERS);
  }

  int households() {
    return Math.max(120, perNeighbourhood() * 3 / 5);
  }

  /** Returns how many records of one agency a neighbourhood may have. */
  int records() {
    return Math.max(4000, perNeighbourhood() * 4);
  }

  /** Returns the buckets in which the rows of a file are sorted. */
  int buckets() {
    return 1 + people / 100_000;
  }
}
