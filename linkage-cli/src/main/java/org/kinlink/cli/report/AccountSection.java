package org.kinlink.cli.report;

import java.util.Locale;
import org.kinlink.exchange.FileReading;
import org.kinlink.exchange.SourceReading;
import org.kinlink.link.LinkageResult;
import org.kinlink.link.LinkageSettings;
import org.kinlink.link.SourceFinding;
import org.kinlink.link.Thresholds;

/**
 * Why, under which law and from which files, in the order that GUILD asks for (Gilbert et al. 2018,
 * Journal of Public Health 40:191).
 */
final class AccountSection implements Section {
  private static final int SHORT_HASH = 12;
  private static final int LONGEST_INITIALS = 4;

  private final LinkageResult result;
  private final RunInformation information;

  AccountSection(LinkageResult result, RunInformation information) {
    this.result = result;
    this.information = information;
  }

  @Override
  public String id() {
    return "account";
  }

  @Override
  public String title() {
    return "Purpose, law and inputs";
  }

  @Override
  public boolean told() {
    return true;
  }

  @Override
  public void write(Markup page) {
    page.open("dl", "class", "facts");
    stated(page, "Purpose", information.purpose());
    stated(page, "Legal gateway", information.legalGateway());
    information.references().forEach((name, value) -> reference(page, name, value));
    page.add("dt", "Made with").open("dd").text("kinlink ").user(information.version()).close();
    page.close();
    files(page);
    sources(page);
    settings(page);
  }

  private static void stated(Markup page, String name, String value) {
    page.add("dt", name);
    if (value.isBlank()) {
      page.add("dd", "Not stated. The project file can say it.", "class", "hidden");
    } else {
      page.open("dd").add("bdi", UserText.shorten(value, 2000)).close();
    }
  }

  private static void reference(Markup page, String name, String value) {
    page.open("dt").user(readable(name)).close().open("dd").user(value).close();
  }

  private static String readable(String name) {
    boolean initials = name.length() <= LONGEST_INITIALS;
    String words = name.replace('_', ' ');
    return initials
        ? words.toUpperCase(Locale.ROOT)
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private void files(Markup page) {
    Tables.open(
        page,
        "Files read",
        "plain wide",
        "Source",
        "File",
        "Holds",
        "#Rows",
        "#Used",
        "Encoding",
        "SHA-256");
    for (SourceReading source : result.extracts().sources()) {
      source.files().forEach(file -> file(page, source.plan().name(), file));
    }
    Tables.close(page);
    page.add(
        "p",
        "SHA-256 is shown by its first twelve digits; run.json has it whole. It proves which file"
            + " was read.",
        "class",
        "note");
  }

  private static void file(Markup page, String source, FileReading file) {
    page.open("tr");
    Tables.head(page, source);
    Tables.cell(page, String.valueOf(file.path().getFileName()));
    Tables.cell(page, file.holds());
    Tables.cell(page, Count.of(file.rows()));
    Tables.cell(page, Count.of(file.used()));
    Tables.cell(page, file.encoding() + ", " + file.delimiter());
    String hash = file.sha256();
    page.open("td")
        .add("code", hash.substring(0, Math.min(SHORT_HASH, hash.length())))
        .close()
        .close();
  }

  private void sources(Markup page) {
    Tables.open(
        page,
        "How each source was treated",
        "plain",
        "Source",
        "Holds each person",
        "Known from",
        "#Repeats found");
    for (SourceFinding source : result.sources()) {
      page.open("tr");
      Tables.head(page, source.name());
      Tables.cell(page, source.oncePerPerson() ? "once" : "possibly several times");
      Tables.cell(page, source.stated() ? "the project file" : "linking it to itself");
      Tables.cell(page, Count.of(source.duplicates()));
      page.close();
    }
    Tables.close(page);
  }

  private void settings(Markup page) {
    LinkageSettings settings = result.settings();
    Thresholds thresholds = settings.thresholds();
    page.add("h3", "Settings").open("dl", "class", "facts");
    fact(page, "Links a pair from", probability(thresholds.link()));
    fact(page, "Asks a person from", probability(thresholds.review()));
    fact(page, "Against the next best", probability(thresholds.margin()));
    fact(page, "NHS numbers", settings.numbers().name().toLowerCase(Locale.ROOT));
    fact(
        page,
        "Comparators",
        settings.comparators().isEmpty()
            ? "chosen by the kind of field"
            : settings.comparators().toString().replaceAll("[{}]", "").replace("=", ": "));
    fact(
        page,
        "Blocking rules",
        settings.blocking().isEmpty() ? "chosen from the data" : "stated in the project file");
    fact(page, "Household context", settings.householdContext() ? "looked into" : "left out");
    fact(page, "Seed", Long.toString(settings.seed()));
    page.close();
  }

  private static String probability(double value) {
    return String.format(Locale.ROOT, "a probability of %.2f", value);
  }

  private static void fact(Markup page, String name, String value) {
    page.add("dt", name).open("dd").user(value).close();
  }
}
