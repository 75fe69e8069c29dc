package org.kinlink.cli.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kinlink.check.Check;
import org.kinlink.check.Check.Severity;
import org.kinlink.check.Checks;

/**
 * The guide to checking has a section for every check, which says how sure it is and what it
 * counts.
 */
class CheckingDocsTest {
  private static final Map<Severity, String> WORDS =
      Map.of(
          Severity.ERROR, "Wrong",
          Severity.SUSPICION, "Doubtful",
          Severity.NOTE, "Note",
          Severity.COUNT, "Counted");

  private final Markdown page = Markdown.read("docs/guide/checking.md");

  @Test
  void everyCheckHasItsSection() {
    List<String> headings =
        page.lines.stream()
            .filter(line -> line.startsWith("#### "))
            .map(line -> line.substring(5))
            .toList();
    List<String> keys = new ArrayList<>(Checks.all().stream().map(Check::key).toList());
    keys.add("columns-names-swapped");
    keys.add("columns-day-and-month");
    keys.add("columns-identifiers-swapped");
    assertEquals(keys, headings);
  }

  @Test
  void everySectionBeginsAsTheProgramHasIt() {
    for (Check check : Checks.all()) {
      String text = Markdown.flat(String.join("\n", page.section("#### " + check.key())));
      String start = "**" + WORDS.get(check.severity()) + "**: " + check.title() + ".";
      assertTrue(text.startsWith(start), () -> check.key() + ": " + text);
      assertTrue(text.length() > start.length() + 20, check::key);
    }
  }
}
