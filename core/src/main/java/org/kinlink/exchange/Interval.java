package org.kinlink.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a row of a side file holds.
 *
 * @param from first day, or null when open
 * @param to last day, or null when open
 */
record Interval(@Nullable LocalDate from, @Nullable LocalDate to) {

  static Interval of(@Nullable String from, @Nullable String to) {
    return new Interval(
        from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
  }

  boolean backwards() {
    return from != null && to != null && from.isAfter(to);
  }
}
