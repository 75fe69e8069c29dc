package org.kinlink.disclose;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Counts of children that may be published: each below 10 hidden, the rest rounded to 5, and totals
 * added up from what is shown, so that nothing follows by subtraction. A count of those of whom
 * something is true is hidden as well where it is not true of 1 to 9 of the children.
 *
 * <p>Beside an earlier table under the same policy a count is hidden where the difference of the
 * two could tell of fewer than 10 children: one that moved by one step of rounding, or that was
 * hidden and is now below 20.
 *
 * <p>Source: the rules are those of {@link SmallNumbers}; for differences between releases,
 * Hundepool et al., Statistical Disclosure Control, Wiley 2012, on linked tables.
 */
public final class CountTable {
  private CountTable() {}

  /**
   * A row as it is published.
   *
   * @param what all children, or the fact that is true of them
   * @param byBand the rounded number in each of {@link AgeBand}, empty where it is hidden
   * @param total the sum of those shown, empty where none is
   */
  public record Row(String what, ImmutableList<OptionalLong> byBand, OptionalLong total) {}

  /**
   * Makes what may be published.
   *
   * @param counts exact counts, the first row all children
   * @param earlier rows of each earlier release under the same policy, by what they count
   * @return the rows, in the same order
   */
  public static ImmutableList<Row> of(
      ImmutableList<Release.CountRow> counts, List<ImmutableMap<String, Row>> earlier) {
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    for (Release.CountRow count : counts) {
      List<OptionalLong> cells = new ArrayList<>();
      for (int band = 0; band < count.byBand().size(); band++) {
        long exact = count.byBand().get(band);
        long others = counts.get(0).byBand().get(band) - exact;
        OptionalLong rounded = SmallNumbers.rounded(exact);
        boolean telling = others > 0 && SmallNumbers.hidden(others);
        boolean moved = moved(earlier, count.what(), band, rounded);
        cells.add(telling || moved ? OptionalLong.empty() : rounded);
      }
      rows.add(new Row(count.what(), ImmutableList.copyOf(cells), total(cells)));
    }
    return rows.build();
  }

  /** The last release alone is not enough: a count that it hid may stand in the one before it. */
  private static boolean moved(
      List<ImmutableMap<String, Row>> earlier, String what, int band, OptionalLong now) {
    for (ImmutableMap<String, Row> release : earlier) {
      Row before = release.get(what);
      if (before != null && telling(before.byBand().get(band), now)) {
        return true;
      }
    }
    return false;
  }

  private static boolean telling(OptionalLong before, OptionalLong now) {
    if (now.isEmpty()) {
      return false;
    }
    return before.isPresent()
        ? Math.abs(now.getAsLong() - before.getAsLong()) == SmallNumbers.BASE
        : now.getAsLong() < 2L * SmallNumbers.THRESHOLD;
  }

  private static OptionalLong total(List<OptionalLong> cells) {
    return cells.stream().anyMatch(OptionalLong::isPresent)
        ? OptionalLong.of(cells.stream().mapToLong(cell -> cell.orElse(0)).sum())
        : OptionalLong.empty();
  }
}
