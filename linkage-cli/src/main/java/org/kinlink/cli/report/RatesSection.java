package org.kinlink.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.kinlink.record.People;

/** Whose records were linked and whose were not. */
final class RatesSection implements Section {
  private final People people;
  private final Matched matched;

  RatesSection(People people, Matched matched) {
    this.people = people;
    this.matched = matched;
  }

  @Override
  public String id() {
    return "rates";
  }

  @Override
  public String title() {
    return "Link rates by group";
  }

  @Override
  public boolean told() {
    return people.size() > 0;
  }

  @Override
  public void write(Markup page) {
    String share =
        matched.across()
            ? "The share of a source's records that were linked to a record of another source."
            : "The share of records that were linked to another record of the file.";
    page.add(
        "p",
        share
            + " It needs no truth, and it is no error rate: a group may be linked less because"
            + " links were missed, or because its people are not in the other files. A gap between"
            + " groups of one source is the thing to look into. Dots are shares, lines their 95%"
            + " intervals (Wilson), made from the rounded counts; the dashed line is the share of"
            + " the whole source. Where fewer than ten records were linked, or fewer than ten"
            + " were not, only a bound is shown, as a pale bar. The scale"
            + " starts where its first label says.");
    sources(page);
    for (Grouping grouping : Grouping.of(people)) {
      grouping(page, grouping);
    }
  }

  private void sources(Markup page) {
    if (people.sources().size() == 1) {
      return;
    }
    List<RateTable.Row> rows = new ArrayList<>();
    long linked = 0;
    for (int s = 0; s < people.sources().size(); s++) {
      rows.add(all(s));
      linked += matched.inSource(s);
    }
    page.add("h3", "By source");
    RateTable.Row all = RateTable.Row.of("All records", people.size(), linked);
    RateTable.write(
        page, "Share linked by source", "Source", List.of(new RateTable.Block(all, rows)));
  }

  private void grouping(Markup page, Grouping grouping) {
    List<RateTable.Block> blocks = new ArrayList<>();
    for (int s = 0; s < people.sources().size(); s++) {
      List<RateTable.Row> rows = GroupRates.of(people, matched, grouping, s);
      if (!rows.isEmpty()) {
        blocks.add(new RateTable.Block(all(s), rows));
      }
    }
    if (blocks.isEmpty()) {
      return;
    }
    page.add("h3", "By " + grouping.title());
    String note = grouping.note();
    if (note != null) {
      page.add("p", note, "class", "note");
    }
    RateTable.write(page, "Share linked by " + grouping.title(), "Source and group", blocks);
  }

  private RateTable.Row all(int source) {
    return RateTable.Row.of(
        people.sources().get(source),
        people.firstRow(source + 1) - people.firstRow(source),
        matched.inSource(source));
  }
}
