package org.kinlink.cli.report;

import java.util.List;

/** How to read the page, what it cannot tell, and what to do next. */
final class ReadingSection implements Section {

  @Override
  public String id() {
    return "reading";
  }

  @Override
  public String title() {
    return "How to read this report";
  }

  @Override
  public boolean told() {
    return true;
  }

  @Override
  public void write(Markup page) {
    page.add("h3", "The numbers");
    list(
        page,
        "Counts below 10 are hidden, none included, and the others are rounded to the nearest 5,"
            + " so parts need not add up to their total. Every rate, interval and bar is made from"
            + " the rounded counts.",
        "A group is named only when at least ten records of a source belong to it.",
        "A number that is validated has the right form and check digit. It has not been verified"
            + " against the national register.");
    page.add("h3", "The limits");
    list(
        page,
        "A link is a judgement and can be wrong. Nothing about a child should rest on a link"
            + " alone.",
        "The model's probability is only as good as its assumptions. How often it errs in these"
            + " files is known only when a sample is checked by people or a truth is at hand.",
        "Extracts often carry no flag for adoption, a protected identity or gender recognition. A"
            + " new identity that the safeguards list does not seal cannot be told from any other"
            + " person: such records may be linked although they must not be. Ask each data owner"
            + " for its list before the results are used.",
        "Children who move often, were looked after, or have names that others misspell are the"
            + " easiest to miss. Compare the groups above before drawing conclusions about them.",
        "A relative whom no source names is missing from a family record. Fathers who live"
            + " elsewhere are the most common gap.");
    page.add("h3", "Next steps");
    list(
        page,
        "Go through conflicts.csv with the data owners, then through review.csv.",
        "Have a sample of pairs from every band of weight checked by two people, then measure"
            + " with kinlink evaluate.",
        "Keep run.json with the results: it records the inputs, settings and counts of this run.",
        "Release only the facts that the purpose needs, and delete what is left when the"
            + " agreement says so.");
  }

  private static void list(Markup page, String... items) {
    page.open("ul");
    List.of(items).forEach(item -> page.add("li", item));
    page.close();
  }
}
