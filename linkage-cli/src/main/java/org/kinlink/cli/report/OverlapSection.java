package org.kinlink.cli.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.kinlink.record.People;

/** In which sources the persons were found. */
final class OverlapSection implements Section {
  private static final int MOST = 12;

  private final People people;
  private final Matched matched;

  OverlapSection(People people, Matched matched) {
    this.people = people;
    this.matched = matched;
  }

  @Override
  public String id() {
    return "overlap";
  }

  @Override
  public String title() {
    return "In which sources persons were found";
  }

  @Override
  public boolean told() {
    return matched.across();
  }

  @Override
  public void write(Markup page) {
    Map<Long, long[]> persons = new HashMap<>();
    for (long sources : matched.sourcesOf()) {
      persons.computeIfAbsent(sources, k -> new long[1])[0]++;
    }
    Tally tally = new Tally();
    persons.forEach((sources, count) -> tally.add(names(sources), count[0]));
    List<BarTable.Row> rows =
        tally.rows().stream().filter(row -> !row.count().hidden()).limit(MOST).toList();
    BarTable.write(
        page, "Persons by the sources that hold a record of them", "Found in", "Persons", rows);
    page.add(
        "p",
        "Combinations with fewer than ten persons, and those after the twelfth, are left out.",
        "class",
        "note");
  }

  private String names(long sources) {
    StringJoiner names = new StringJoiner(" + ");
    for (int s = 0; s < people.sources().size(); s++) {
      if ((sources & (1L << Math.min(s, Long.SIZE - 1))) != 0) {
        names.add(people.sources().get(s));
      }
    }
    return Long.bitCount(sources) == 1 ? names + " only" : names.toString();
  }
}
