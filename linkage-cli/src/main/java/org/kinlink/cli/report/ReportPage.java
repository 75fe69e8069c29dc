package org.kinlink.cli.report;

import java.util.List;
import java.util.stream.Stream;
import org.kinlink.link.LinkageResult;
import org.kinlink.record.People;

/**
 * The report of a run as one HTML page that stands alone: style and charts are inside it, it runs
 * no script, and a content security policy forbids it every request.
 *
 * <p>It shows no identifier, no record id and no value of a personal field. Counts below ten are
 * hidden and the others rounded to five, in texts and in the geometry of the charts alike. Equal
 * runs make equal pages.
 */
public final class ReportPage {
  private ReportPage() {}

  /**
   * Writes the report of a run.
   *
   * @param result what the run decided
   * @param info what was said about the run
   * @return the page, well-formed as XML too, with line feeds for line ends; write it as UTF-8
   */
  public static String html(LinkageResult result, RunInformation info) {
    People people = result.extracts().people();
    Matched matched = Matched.of(people, result.persons());
    List<Section> sections =
        Stream.<Section>of(
                new SummarySection(result, matched),
                new OverlapSection(people, matched),
                new FlowSection(result, matched),
                new RatesSection(people, matched),
                new DoubtsSection(result.pairs()),
                new FamiliesSection(result.families()),
                new DistributionSection(result),
                new ModelSection(result.weights(), result.expected()),
                new SetAsideSection(result.extracts().setAside()),
                new AccountSection(result, info),
                new ColumnsSection(result.extracts().sources()),
                new ReadingSection())
            .filter(Section::told)
            .toList();
    return new PageFrame(info, people.sources(), result.rehearsal()).write(sections);
  }
}
