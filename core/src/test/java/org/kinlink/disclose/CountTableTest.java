package org.kinlink.disclose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class CountTableTest {
  private static final int HIDDEN = -1;

  private static Release.CountRow exact(String what, long... counts) {
    return new Release.CountRow(
        what, Arrays.stream(counts).boxed().collect(ImmutableList.toImmutableList()));
  }

  private static CountTable.Row earlier(String what, long... counts) {
    return new CountTable.Row(
        what,
        Arrays.stream(counts)
            .mapToObj(n -> n == HIDDEN ? OptionalLong.empty() : OptionalLong.of(n))
            .collect(ImmutableList.toImmutableList()),
        OptionalLong.empty());
  }

  private static List<Long> shown(CountTable.Row row) {
    return row.byBand().stream().map(cell -> cell.orElse(HIDDEN)).toList();
  }

  private static CountTable.Row last(
      ImmutableMap<String, CountTable.Row> before, Release.CountRow... rows) {
    return CountTable.of(ImmutableList.copyOf(rows), List.of(before)).get(rows.length - 1);
  }

  @Test
  void hidesBelowTenAndRoundsTheRestToFive() {
    CountTable.Row row = last(ImmutableMap.of(), exact("all", 0, 9, 10, 12, 13));
    assertEquals(List.of(-1L, -1L, 10L, 10L, 15L), shown(row));
  }

  @Test
  void totalsAreMadeOfWhatIsShown() {
    assertEquals(
        OptionalLong.of(35), last(ImmutableMap.of(), exact("all", 9, 9, 10, 12, 13)).total());
    assertEquals(
        OptionalLong.empty(), last(ImmutableMap.of(), exact("all", 9, 0, 1, 2, 3)).total());
  }

  @Test
  void hidesWhatIsTrueOfAllButAFew() {
    CountTable.Row row =
        last(ImmutableMap.of(), exact("all", 40, 40, 40, 40, 40), exact("f", 40, 39, 31, 30, 10));
    assertEquals(List.of(40L, -1L, -1L, 30L, 10L), shown(row));
  }

  @Test
  void hidesWhatMovedByOneStepSinceTheEarlierRelease() {
    ImmutableMap<String, CountTable.Row> before =
        ImmutableMap.of("all", earlier("all", 40, 40, 40, HIDDEN, HIDDEN));
    CountTable.Row row = last(before, exact("all", 45, 35, 50, 19, 20));
    assertEquals(List.of(-1L, -1L, 50L, 20L, 20L), shown(row));
    assertEquals(-1L, shown(last(before, exact("all", 40, 40, 40, 16, 20))).get(3));
    assertEquals(40L, shown(last(before, exact("all", 40, 40, 40, 16, 20))).get(0));
  }

  @Test
  void aReleaseBetweenThatHidTheCountDoesNotLetTheDifferenceThrough() {
    ImmutableMap<String, CountTable.Row> first = ImmutableMap.of("all", earlier("all", 30));
    ImmutableMap<String, CountTable.Row> second = ImmutableMap.of("all", earlier("all", HIDDEN));
    ImmutableList<Release.CountRow> now = ImmutableList.of(exact("all", 35));
    assertEquals(List.of(35L), shown(CountTable.of(now, List.of(second)).get(0)));
    assertEquals(List.of(-1L), shown(CountTable.of(now, List.of(first, second)).get(0)));
    assertEquals(List.of(-1L), shown(CountTable.of(now, List.of(second, first)).get(0)));
  }
}
