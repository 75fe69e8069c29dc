package org.kinlink.cli;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kinlink.link.Change;

/** Shows how much changed since an earlier run. */
final class ChangesText {
  private final Console console;

  ChangesText(Console console) {
    this.console = console;
  }

  void print(ImmutableList<Change> changes) {
    console.line("");
    if (changes.isEmpty()) {
      console.line("Nothing changed since the earlier run.");
      return;
    }
    TextTable table = new TextTable("since the earlier run", "change", ">times");
    for (Change.About about : Change.About.values()) {
      Map<Change.Kind, Long> counts =
          changes.stream()
              .filter(change -> change.about() == about)
              .map(Change::kind)
              .collect(
                  Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
      counts.forEach((kind, times) -> table.row(about.key(), kind.key(), times));
    }
    table.print(console);
  }
}
