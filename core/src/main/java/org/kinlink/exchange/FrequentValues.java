package org.kinlink.exchange;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * Finds a value that stands in a great part of the rows, in little memory. Counts are lower bounds,
 * too low by one in sixty-four of all values at most.
 *
 * <p>Source: Misra and Gries, "Finding repeated elements", 1982.
 */
final class FrequentValues {
  private static final int KEPT = 63;

  private final Map<String, Long> counts = new HashMap<>();

  void add(String value) {
    if (counts.containsKey(value) || counts.size() < KEPT) {
      counts.merge(value, 1L, Long::sum);
      return;
    }
    Iterator<Map.Entry<String, Long>> each = counts.entrySet().iterator();
    while (each.hasNext()) {
      Map.Entry<String, Long> entry = each.next();
      if (entry.getValue() == 1) {
        each.remove();
      } else {
        entry.setValue(entry.getValue() - 1);
      }
    }
  }

  /** In how many rows the commonest value stands, at least. */
  long most() {
    return counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
  }
}
