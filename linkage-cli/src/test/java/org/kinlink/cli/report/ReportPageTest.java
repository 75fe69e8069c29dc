package org.kinlink.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kinlink.exchange.Extracts;
import org.kinlink.family.FamilyTables;
import org.kinlink.link.BlockingOverlap;
import org.kinlink.link.LinkageResult;
import org.kinlink.link.LinkageSettings;
import org.kinlink.record.PeopleBuilder;
import org.kinlink.record.PersonStatus;
import org.kinlink.record.Persons;
import org.kinlink.safeguard.Safeguards;
import org.kinlink.score.ExpectedPairs;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ReportPageTest {
  private static final String HOSTILE =
      "</th><script>alert('x')</script><img src=\"http://evil.example/\" onerror=\"a()\">&amp;";

  /** The page of the sample as it is, made once. */
  private static final String FULL =
      ReportPage.html(new SampleRun().build(), SampleRun.information());

  private static String page(SampleRun run) {
    return ReportPage.html(run.build(), SampleRun.information());
  }

  @Test
  void isWellFormedAsXml() {
    Document page = Pages.parse(FULL);
    assertEquals("html", page.getDocumentElement().getTagName());
  }

  @Test
  void hasEverySectionOfAFullRun() {
    assertEquals(
        List.of(
            "summary",
            "overlap",
            "flow",
            "rates",
            "doubts",
            "families",
            "weights",
            "model",
            "set-aside",
            "account",
            "columns",
            "reading"),
        Pages.sections(Pages.parse(FULL)));
  }

  @Test
  void leavesOutWhatTheRunSaysNothingAbout() {
    LinkageResult nothing = empty();
    assertEquals(
        List.of("summary", "flow", "account", "reading"),
        Pages.sections(Pages.parse(ReportPage.html(nothing, RunInformation.of("0.1.0")))));
  }

  @Test
  void leavesOutFamiliesWhenNoneAreKnown() {
    SampleRun run = new SampleRun();
    run.families = false;
    assertFalse(Pages.sections(Pages.parse(page(run))).contains("families"));
  }

  @Test
  void speaksOfRepeatsWhenThereIsOneSource() {
    SampleRun run = new SampleRun();
    run.sources = 1;
    String html = page(run);
    assertTrue(html.contains("Persons recorded more than once"));
    assertFalse(html.contains("in more than one source"));
    assertFalse(Pages.sections(Pages.parse(html)).contains("overlap"));
  }

  @Test
  void showsNoPersonalValueRecordIdOrFolder() {
    assertFalse(FULL.toLowerCase(Locale.ROOT).contains("zzcanary"));
  }

  @Test
  void doesNotNameAGroupOfFewerThanTen() {
    SampleRun run = new SampleRun();
    run.rareEthnicity = 9;
    assertFalse(page(run).contains(SampleRun.CANARY));
    run.rareEthnicity = 10;
    assertTrue(page(run).contains(SampleRun.CANARY), "a group of ten is named");
  }

  /** Whatever a hidden count is, the page is the same, down to the last bar. */
  @Test
  void hiddenCountsDoNotChangeThePage() {
    SampleRun few = new SampleRun();
    few.conflicts = 1;
    few.valuesAside = 1;
    few.smallBin = 0;
    few.contradictions = 1;
    SampleRun more = new SampleRun();
    more.conflicts = 9;
    more.valuesAside = 9;
    more.smallBin = 9;
    more.contradictions = 9;
    assertEquals(page(few), page(more));
    more.contradictions = 10;
    assertNotEquals(page(few), page(more), "a count of ten shows");
  }

  @Test
  void everyCountInATableIsHiddenOrAMultipleOfFive() {
    Document page = Pages.parse(FULL);
    int counts = 0;
    for (Element cell : Pages.elements(page, "td")) {
      String text = cell.getTextContent();
      if (cell.getAttribute("class").startsWith("number") && text.matches("[0-9,]+")) {
        assertCount(text);
        counts++;
      }
    }
    assertTrue(counts > 100, "the sample has many counts");
  }

  @Test
  void everyBigNumberIsHiddenOrAMultipleOfFive() {
    Document page = Pages.parse(FULL);
    List<Element> tiles =
        Pages.elements(page, "dd").stream()
            .filter(e -> e.getAttribute("class").equals("shown"))
            .toList();
    assertTrue(tiles.size() > 6);
    tiles.forEach(tile -> assertCount(tile.getTextContent()));
  }

  @Test
  void everyNumberOfTheDiagramIsHiddenOrAMultipleOfFive() {
    Document page = Pages.parse(FULL);
    List<String> texts =
        Pages.elements(page, "text").stream()
            .filter(e -> Set.of("count", "detail").contains(e.getAttribute("class")))
            .map(Element::getTextContent)
            .toList();
    assertTrue(texts.size() > 20);
    Pattern number = Pattern.compile("[0-9][0-9,]*");
    for (String text : texts) {
      number
          .matcher(text)
          .results()
          .filter(found -> !text.startsWith("<"))
          .forEach(found -> assertCount(found.group()));
    }
  }

  private static void assertCount(String text) {
    long count = Long.parseLong(text.replace(",", ""));
    assertTrue(count >= 10 && count % 5 == 0, text);
  }

  @Test
  void escapesHostileColumnNamesAndTitles() {
    SampleRun run = new SampleRun();
    run.header = HOSTILE;
    RunInformation hostile =
        new RunInformation(HOSTILE, HOSTILE, HOSTILE, ImmutableMap.of(HOSTILE, HOSTILE), HOSTILE);
    Document page = Pages.parse(ReportPage.html(run.build(), hostile));
    assertEquals(List.of(), Pages.elements(page, "script"));
    assertEquals(List.of(), Pages.elements(page, "img"));
    assertTrue(page.getDocumentElement().getTextContent().contains("</th><script>alert('x')"));
  }

  @Test
  void replacesControlCharactersAndTurnsOfDirection() {
    SampleRun run = new SampleRun();
    run.header = "a\u0000b\u202Ec\uD800d\u001Be";
    String html = page(run);
    Pages.parse(html);
    assertTrue(html.contains("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe"));
  }

  @Test
  void shortensAColumnNameOfManyPages() {
    SampleRun run = new SampleRun();
    int usual = page(run).length();
    run.header = "x".repeat(1_000_000);
    assertTrue(page(run).length() < usual + 1000);
  }

  @Test
  void asksTheNetworkForNothingAndSaysSo() {
    String html = FULL;
    assertTrue(html.contains("default-src &#39;none&#39;"), "policy");
    assertFalse(
        Pattern.compile("https?:|url\\(|@import|<script|<link|<iframe").matcher(html).find());
    for (Element element : Pages.elements(Pages.parse(html), "*")) {
      assertFalse(element.hasAttribute("src"));
      assertFalse(element.hasAttribute("style"), "the policy allows no style attribute");
      assertTrue(element.getAttribute("href").matches("(#[a-z-]+)?"));
    }
  }

  @Test
  void everyLinkLeadsToASection() {
    Document page = Pages.parse(FULL);
    Set<String> ids = new HashSet<>();
    Pages.elements(page, "*").forEach(e -> ids.add(e.getAttribute("id")));
    List<Element> links = Pages.elements(page, "a");
    assertEquals(13, links.size());
    links.forEach(a -> assertTrue(ids.contains(a.getAttribute("href").substring(1))));
  }

  @Test
  void everyDrawingIsSaidInWordsOrStandsBesideItsNumbers() {
    Document page = Pages.parse(FULL);
    List<Element> drawings =
        Pages.elements(page, "svg").stream()
            .filter(e -> !e.getParentNode().getNodeName().equals("svg"))
            .toList();
    assertTrue(drawings.size() > 50);
    for (Element svg : drawings) {
      assertTrue(
          svg.getAttribute("aria-hidden").equals("true")
              || (svg.getAttribute("role").equals("img")
                  && !svg.getAttribute("aria-label").isEmpty()));
    }
    Pages.elements(page, "table")
        .forEach(t -> assertEquals(1, t.getElementsByTagName("caption").getLength()));
  }

  @Test
  void saysThatARehearsalIsOne() {
    LinkageResult run = new SampleRun().build();
    assertTrue(ReportPage.html(run, SampleRun.information()).contains("Rehearsal."));
    assertFalse(ReportPage.html(live(run), SampleRun.information()).contains("Rehearsal."));
  }

  @Test
  void namesTheSourcesWhenTheRunHasNoTitle() {
    String html = ReportPage.html(new SampleRun().build(), RunInformation.of("0.1.0"));
    assertEquals(
        "school, social-care and community-health",
        Pages.elements(Pages.parse(html), "h1").get(0).getTextContent());
  }

  @Test
  void isTheSameForTheSameRun() {
    assertEquals(FULL, page(new SampleRun()));
  }

  private static LinkageResult live(LinkageResult run) {
    return new LinkageResult(
        run.extracts(),
        run.safeguards(),
        run.settings(),
        false,
        run.sources(),
        run.persons(),
        run.pairs(),
        run.steps(),
        run.blocking(),
        run.overlap(),
        run.candidates(),
        run.weights(),
        run.expected(),
        run.distribution(),
        run.families());
  }

  private static LinkageResult empty() {
    PeopleBuilder builder = new PeopleBuilder(SampleRun.SCHEMA).source("school");
    Extracts extracts =
        new Extracts(
            builder.build(),
            ImmutableList.of(),
            ImmutableList.of(),
            ImmutableList.of(),
            ImmutableList.of());
    return new LinkageResult(
        extracts,
        Safeguards.of(ImmutableList.of(), extracts.people()),
        LinkageSettings.DEFAULT,
        false,
        ImmutableList.of(),
        new Persons(new int[0], new PersonStatus[0], 0),
        ImmutableList.of(),
        ImmutableList.of(),
        ImmutableList.of(),
        new BlockingOverlap(true, 0, 0, 0),
        0,
        ImmutableList.of(),
        new ExpectedPairs(0, null),
        ImmutableList.of(),
        FamilyTables.EMPTY);
  }
}
