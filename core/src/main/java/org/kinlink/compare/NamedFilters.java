package org.kinlink.compare;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import org.kinlink.encode.FilterColumn;
import org.kinlink.record.Dictionary;

/**
 * The filters of encoded values, found by the tokens that stand for the values: each list of tokens
 * has its filters in the same order, one after the other from some place on. Immutable by
 * agreement.
 *
 * @param filters the filters
 * @param lists tokens of filters
 */
public record NamedFilters(FilterColumn filters, ImmutableList<Tokens> lists) {
  /**
   * Tokens whose filters stand one after the other.
   *
   * @param first the place of the filter of the first
   * @param tokens the tokens, mostly in ascending order
   */
  public record Tokens(int first, List<String> tokens) {}

  /** For each code of a dictionary the place of its filter, or -1 where it has none. */
  int[] places(Dictionary dictionary) {
    int[] places = new int[dictionary.size() + 1];
    Arrays.fill(places, -1);
    for (Tokens list : lists) {
      int next = 1;
      for (int i = 0; i < list.tokens().size(); i++) {
        String token = list.tokens().get(i);
        // Both ascend as a rule, so that the next one is mostly the one; a search finds the rest.
        while (next <= dictionary.size() && dictionary.get(next).compareTo(token) < 0) {
          next++;
        }
        boolean here = next <= dictionary.size() && dictionary.get(next).equals(token);
        int code = here ? next : dictionary.find(token);
        if (code > 0) {
          places[code] = list.first() + i;
        }
      }
    }
    places[0] = -1;
    return places;
  }

  /** Shows how many there are. */
  @Override
  public String toString() {
    return "NamedFilters[" + filters.size() + "]";
  }
}
