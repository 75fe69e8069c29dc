package org.kinlink.household;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An interval as one or several sources state it. A day that no source gives is open for telling
 * whether two intervals overlap, but a day that any source gives wins when they merge: an extract
 * that has no end dates does not make a stay go on that another extract ends.
 *
 * @param from first day, or null when not stated
 * @param to last day, or null when not stated or it goes on
 * @param detail how much the statement says; the most detailed one wins when two merge
 * @param sources names of the sources that state it
 */
public record Stated(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    int detail,
    ImmutableSortedSet<String> sources) {
  private static final Comparator<LocalDate> UNKNOWN_FIRST =
      Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder());
  private static final Comparator<LocalDate> UNKNOWN_LAST =
      Comparator.nullsLast(Comparator.<LocalDate>naturalOrder());

  /** By first day, last day and detail; unknown first days first, unknown last days last. */
  public static final Comparator<Stated> ORDER =
      Comparator.comparing(Stated::from, UNKNOWN_FIRST)
          .thenComparing(Stated::to, UNKNOWN_LAST)
          .thenComparing(Stated::detail)
          .thenComparing(Stated::sourceNames);

  /**
   * Returns the sources in one text.
   *
   * @return the names, sorted, joined by a blank
   */
  public String sourceNames() {
    return String.join(" ", sources);
  }

  /**
   * Merges statements of one fact: overlapping ones into one, and undated ones into the latest. One
   * source that states two overlapping intervals of different detail means two facts, which stay
   * apart.
   *
   * @param statements the statements, in any order
   * @return the merged statements, in {@link #ORDER}
   */
  public static ImmutableList<Stated> merge(Collection<Stated> statements) {
    List<Stated> dated = new ArrayList<>();
    List<Stated> undated = new ArrayList<>();
    for (Stated s : statements) {
      (s.from == null && s.to == null ? undated : dated).add(s);
    }
    Collections.sort(dated, ORDER);
    Collections.sort(undated, ORDER);
    List<Stated> merged = new ArrayList<>();
    for (Stated s : dated) {
      int with = merged.size() - 1;
      while (with >= 0 && !merged.get(with).mergesWith(s)) {
        with--;
      }
      if (with < 0) {
        merged.add(s);
      } else {
        merged.set(with, merged.get(with).mergedWith(s));
      }
    }
    for (Stated s : undated) {
      int last = merged.size() - 1;
      if (last < 0) {
        merged.add(s);
      } else {
        merged.set(last, merged.get(last).mergedWith(s));
      }
    }
    return ImmutableList.sortedCopyOf(ORDER, merged);
  }

  private boolean mergesWith(Stated other) {
    boolean overlap = notBefore(to, other.from) && notBefore(other.to, from);
    return overlap
        && (detail == other.detail || Sets.intersection(sources, other.sources).isEmpty());
  }

  private static boolean notBefore(@Nullable LocalDate end, @Nullable LocalDate start) {
    return end == null || start == null || !end.isBefore(start);
  }

  private Stated mergedWith(Stated other) {
    return new Stated(
        from == null || (other.from != null && other.from.isBefore(from)) ? other.from : from,
        to == null || (other.to != null && other.to.isAfter(to)) ? other.to : to,
        Math.max(detail, other.detail),
        ImmutableSortedSet.copyOf(Sets.union(sources, other.sources)));
  }
}
