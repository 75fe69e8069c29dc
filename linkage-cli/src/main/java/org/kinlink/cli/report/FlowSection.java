package org.kinlink.cli.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.kinlink.exchange.FileReading;
import org.kinlink.exchange.NumberUpdates;
import org.kinlink.exchange.SourceReading;
import org.kinlink.link.LinkageResult;
import org.kinlink.record.People;
import org.kinlink.record.PersonStatus;

/** From the rows of the files to persons, with the numbers at each step. */
final class FlowSection implements Section {
  private static final int MOST_SOURCES = 6;

  private final LinkageResult result;
  private final Matched matched;
  private final List<StepFlow.Stage> stages;
  private final Map<PersonStatus, Integer> statuses;

  FlowSection(LinkageResult result, Matched matched) {
    this.result = result;
    this.matched = matched;
    this.stages = StepFlow.of(result);
    this.statuses = statuses(result);
  }

  @Override
  public String id() {
    return "flow";
  }

  @Override
  public String title() {
    return "From records to persons";
  }

  @Override
  public boolean told() {
    return true;
  }

  @Override
  public void write(Markup page) {
    page.add(
        "p",
        "The steps run one after the other, the strictest first. A record counts at the first step"
            + " that linked it to another one.");
    diagram().write(page, "Flow of records through the run. The tables below say the same.");
    Tables.open(
        page,
        "What each step decided, in pairs of records",
        "plain wide",
        "Step",
        "It asks for",
        "#Linked",
        "#Review",
        "#Conflict",
        "#Newly linked records");
    stages.forEach(stage -> row(page, stage));
    Tables.close(page);
    outcomes(page);
    numbers(page);
  }

  private void numbers(Markup page) {
    NumberUpdates numbers = result.extracts().numbers();
    if (!numbers.history().isEmpty()) {
      page.add(
          "p",
          "The lists of superseded NHS numbers name "
              + Count.of(numbers.history().size()).text()
              + " numbers. Records with one of them: "
              + Count.of(numbers.records()).text()
              + ". It counts as its current number, but never across a seal or an adoption.");
    }
  }

  private static void row(Markup page, StepFlow.Stage stage) {
    page.open("tr");
    Tables.head(page, StepName.of(stage.count().step()));
    Tables.cell(page, stage.count().step().description());
    Tables.cell(page, Count.of(stage.count().links()));
    Tables.cell(page, Count.of(stage.count().reviews()));
    Tables.cell(page, Count.of(stage.count().conflicts()));
    Tables.cell(page, stage.joined());
    page.close();
  }

  private void outcomes(Markup page) {
    Tables.open(page, "What became of the records", "plain", "Outcome", "#Records", "It means");
    for (PersonStatus status : PersonStatus.values()) {
      page.open("tr");
      Tables.head(page, outcome(status));
      Tables.cell(page, Count.of(statuses.getOrDefault(status, 0)));
      Tables.cell(page, meaning(status));
      page.close();
    }
    Tables.close(page);
  }

  private FlowDiagram diagram() {
    FlowDiagram flow = new FlowDiagram();
    People people = result.extracts().people();
    flow.stage(rowsRead(), rowsSetAside());
    flow.stage(
        new FlowDiagram.Box("step", "Records used", Count.of(people.size()), "", used(people)),
        null);
    for (StepFlow.Stage stage : stages) {
      String title = StepName.of(stage.count().step());
      flow.stage(
          new FlowDiagram.Box("step", title, stage.before(), "not yet linked", List.of()),
          new FlowDiagram.Box("linked", "Newly linked", stage.joined(), "records", List.of()));
    }
    for (PersonStatus status : PersonStatus.values()) {
      Count count = Count.of(statuses.getOrDefault(status, 0));
      flow.outcome(new FlowDiagram.Box(status.key(), outcome(status), count, "records", List.of()));
    }
    Count found = Count.of(matched.across() ? matched.personsAcross() : matched.personsRepeated());
    String line = found.brief() + (matched.across() ? " in several sources" : " more than once");
    Count persons = Count.of(result.persons().count());
    flow.foot(new FlowDiagram.Box("persons", "Persons", persons, "", List.of(line)));
    return flow;
  }

  private FlowDiagram.Box rowsRead() {
    List<String> lines = new ArrayList<>();
    for (SourceReading source : result.extracts().sources()) {
      lines.add(source.plan().name() + " " + Count.of(sum(source, FileReading::rows)).brief());
    }
    return new FlowDiagram.Box("step", "Rows read", total(FileReading::rows), "", few(lines));
  }

  private FlowDiagram.Box rowsSetAside() {
    long rows = 0;
    for (SourceReading source : result.extracts().sources()) {
      rows += sum(source, FileReading::rows) - sum(source, FileReading::used);
    }
    Count count = Count.of(rows);
    return new FlowDiagram.Box("out", "Set aside", count, "rows", List.of());
  }

  private List<String> used(People people) {
    List<String> lines = new ArrayList<>();
    for (int s = 0; s < people.sources().size(); s++) {
      Count count = Count.of(people.firstRow(s + 1) - people.firstRow(s));
      lines.add(people.sources().get(s) + " " + count.brief());
    }
    return few(lines);
  }

  private static List<String> few(List<String> lines) {
    if (lines.size() <= MOST_SOURCES) {
      return lines;
    }
    List<String> few = new ArrayList<>(lines.subList(0, MOST_SOURCES - 1));
    few.add("and the other sources");
    return few;
  }

  private Count total(ToIntFunction<FileReading> number) {
    return Count.of(
        result.extracts().sources().stream().mapToLong(source -> sum(source, number)).sum());
  }

  private static long sum(SourceReading source, ToIntFunction<FileReading> number) {
    return source.files().stream()
        .filter(file -> file.holds().equals("people"))
        .mapToLong(number::applyAsInt)
        .sum();
  }

  private static Map<PersonStatus, Integer> statuses(LinkageResult result) {
    Map<PersonStatus, int[]> counted = new EnumMap<>(PersonStatus.class);
    for (int row = 0; row < result.extracts().people().size(); row++) {
      counted.computeIfAbsent(result.persons().status(row), k -> new int[1])[0]++;
    }
    Map<PersonStatus, Integer> statuses = new EnumMap<>(PersonStatus.class);
    counted.forEach((status, count) -> statuses.put(status, count[0]));
    return statuses;
  }

  private static String outcome(PersonStatus status) {
    return switch (status) {
      case LINKED -> "Linked";
      case REVIEW -> "For review";
      case CONFLICT -> "In conflict";
      case SINGLE -> "On their own";
    };
  }

  private static String meaning(PersonStatus status) {
    return switch (status) {
      case LINKED -> "One person with at least one other record";
      case REVIEW -> "Not linked, and somebody should look at a possible link";
      case CONFLICT -> "Not linked, because the records agree and yet contradict each other";
      case SINGLE -> "No other record was like enough";
    };
  }
}
