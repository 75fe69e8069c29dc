package org.kinlink.cli.report;

import com.google.common.collect.ImmutableList;
import org.kinlink.link.LinkageResult;
import org.kinlink.record.People;
import org.kinlink.resolve.Decision;

/** What was linked: one sentence and the numbers that everybody asks for first. */
final class SummarySection implements Section {
  private final LinkageResult result;
  private final Matched matched;

  SummarySection(LinkageResult result, Matched matched) {
    this.result = result;
    this.matched = matched;
  }

  @Override
  public String id() {
    return "summary";
  }

  @Override
  public String title() {
    return "What was linked";
  }

  @Override
  public boolean told() {
    return true;
  }

  @Override
  public void write(Markup page) {
    People people = result.extracts().people();
    sentence(page, people.sources());
    page.open("dl", "class", "tiles");
    for (int s = 0; s < people.sources().size(); s++) {
      Count records = Count.of(people.firstRow(s + 1) - people.firstRow(s));
      page.open("div").open("dt").text("Records in ").user(people.sources().get(s)).close();
      number(page, records);
    }
    tile(page, "Persons", Count.of(result.persons().count()));
    tile(
        page,
        matched.across()
            ? "Persons in more than one source"
            : "Persons recorded more" + " than once",
        found());
    tile(page, "Pairs for review", decided(Decision.REVIEW));
    tile(page, "Pairs in conflict", decided(Decision.CONFLICT));
    page.close();
  }

  private void sentence(Markup page, ImmutableList<String> sources) {
    Count records = Count.of(result.extracts().people().size());
    Count persons = Count.of(result.persons().count());
    page.open("p", "class", "lead").text(sentenceCase(records.text()) + " records ");
    page.text(sources.size() == 1 ? "of " : "from ");
    page.user(UserText.list(sources));
    page.text(" belong to " + persons.text() + " persons. ");
    page.text(sentenceCase(found().text()));
    page.text(
        matched.across()
            ? " of these persons are in more than one source."
            : " of these persons have more than one record.");
    page.close();
  }

  private Count found() {
    return Count.of(matched.across() ? matched.personsAcross() : matched.personsRepeated());
  }

  private Count decided(Decision decision) {
    return Count.of(result.pairs().stream().filter(p -> p.decision() == decision).count());
  }

  private static String sentenceCase(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static void tile(Markup page, String label, Count count) {
    page.open("div").add("dt", label);
    number(page, count);
  }

  private static void number(Markup page, Count count) {
    page.add("dd", count.text(), "class", count.hidden() ? "hidden" : "shown").close();
  }
}
