package org.kinlink.cli.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kinlink.record.SetAside;

/** What could not be used, and why. */
final class SetAsideSection implements Section {
  private static final int MOST = 100;

  private final List<SetAside> setAside;

  SetAsideSection(List<SetAside> setAside) {
    this.setAside = setAside;
  }

  private record Cause(String source, String file, String field, SetAside.Scope scope, String why)
      implements Comparable<Cause> {
    @Override
    public int compareTo(Cause other) {
      return Comparator.comparing(Cause::source)
          .thenComparing(Cause::file)
          .thenComparing(Cause::scope)
          .thenComparing(Cause::field)
          .thenComparing(Cause::why)
          .compare(this, other);
    }
  }

  @Override
  public String id() {
    return "set-aside";
  }

  @Override
  public String title() {
    return "What was set aside";
  }

  @Override
  public boolean told() {
    return !setAside.isEmpty();
  }

  @Override
  public void write(Markup page) {
    page.add(
        "p",
        "A row set aside is not in the run. A value set aside counts as missing, and the rest of"
            + " its row is used. The file set-aside.csv has every line.");
    Map<Cause, Long> counts = new TreeMap<>();
    for (SetAside item : setAside) {
      Cause cause =
          new Cause(item.source(), item.file(), item.field(), item.scope(), item.reason());
      counts.merge(cause, 1L, Long::sum);
    }
    Tables.open(
        page, "Set aside by reason", "plain wide", "Source", "File", "What", "Reason", "#Times");
    List<Map.Entry<Cause, Long>> rows = new ArrayList<>(counts.entrySet());
    rows.sort(Comparator.comparingLong(entry -> -Count.of(entry.getValue()).rounded()));
    rows.stream().limit(MOST).forEach(entry -> row(page, entry.getKey(), entry.getValue()));
    Tables.close(page);
    if (rows.size() > MOST) {
      page.add("p", "Rarer reasons are left out.", "class", "note");
    }
  }

  private static void row(Markup page, Cause cause, long count) {
    page.open("tr");
    Tables.head(page, cause.source());
    Tables.cell(page, cause.file());
    page.open("td");
    if (cause.scope() == SetAside.Scope.ROW) {
      page.text("row");
    } else {
      page.text("value of ").user(cause.field());
    }
    page.close();
    Tables.cell(page, cause.why());
    Tables.cell(page, Count.of(count));
    page.close();
  }
}
