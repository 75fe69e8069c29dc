package org.kinlink.exchange;

import org.kinlink.compare.SimilarityMixture;
import org.kinlink.encode.FilterColumn;

/** Filters of whole records, by which similar records are found. Immutable by agreement. */
public final class WholeFilters {
  private final FilterColumn filters;
  private final int[][] places;
  private final SimilarityMixture mixture;

  /**
   * Gathers.
   *
   * @param filters the filters; one that is longer than {@link
   *     org.kinlink.encode.EncodingProfile#WORDS} holds several, of which those in the same place
   *     are compared
   * @param places for each source where the filter of each record stands, in the order of their
   *     lines from 1, or -1 where it has none; handed over
   * @param mixture how similarities of one person and of different people are spread
   */
  public WholeFilters(FilterColumn filters, int[][] places, SimilarityMixture mixture) {
    this.filters = filters;
    this.places = places;
    this.mixture = mixture;
  }

  /**
   * Returns the filters.
   *
   * @return the filters
   */
  public FilterColumn filters() {
    return filters;
  }

  /**
   * Returns how similarities are spread.
   *
   * @return the mixture
   */
  public SimilarityMixture mixture() {
    return mixture;
  }

  /**
   * Where the filter of a record stands.
   *
   * @param source place of the source
   * @param line line of the record in the source, from 1
   * @return the place, or -1 where it has none
   */
  public int place(int source, int line) {
    return places[source][line - 1];
  }

  /** Shows how many there are. */
  @Override
  public String toString() {
    return "WholeFilters[" + filters.size() + "]";
  }
}
