package org.kinlink.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinlink.record.FieldKind;

/** What is read from XML, and what is refused before anything is. */
class XmlPresetTest {
  private static final String ONE =
      """
      <Person>
      <Surname>Qsurname</Surname><Forename>Zo\u00eb</Forename>
      <PersonBirthDate>2011-09-17</PersonBirthDate>
      </Person>
      """;
  private static final String TAIL = "</Persons></Message>\n";

  private final TempExtracts extracts;
  private final Path folder;

  XmlPresetTest(@TempDir Path folder) {
    this.folder = folder;
    this.extracts = new TempExtracts(folder);
  }

  private static String sen2(String encoding, String doctype, String people) {
    String declaration = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>\n";
    return declaration + doctype + "<Message><Persons>\n" + people + TAIL;
  }

  private static SourcePlan plan(String preset, Path... files) {
    return SourcePlan.of(
        "source", OncePerPerson.INFER, new PresetPlan(preset, ImmutableList.copyOf(files)));
  }

  private static void refused(SourcePlan plan, String... words) {
    String message = TempExtracts.refusal(plan);
    for (String word : words) {
      assertTrue(message.contains(word), message);
    }
  }

  private void refusedText(String text, String... words) {
    refused(plan("sen2", extracts.text("a.xml", text)), words);
  }

  @Test
  void readsAReturnOfLookedAfterChildrenInXmlByTheRulesOfItsCsvFiles() throws IOException {
    Path sample = Path.of("..", "examples", "extracts", "ssda903-xml");
    Path expected = Path.of("src", "test", "resources", "presets", "ssda903-xml.txt");
    assertEquals(
        Files.readString(expected, StandardCharsets.UTF_8),
        ExtractText.of(TempExtracts.read(plan("ssda903", sample))));
  }

  @Test
  void refusesABillionLaughs() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE Message [<!ENTITY a \"lol\">");
    for (char c = 'b'; c <= 'j'; c++) {
      String before = "&" + (char) (c - 1) + ";";
      laughs.append("<!ENTITY " + c + " \"" + before.repeat(10) + "\">");
    }
    String person = ONE.replace("Qsurname", "&j;");
    refusedText(sen2("UTF-8", laughs + "]>", person), "a.xml, line 2", "DOCTYPE");
  }

  @Test
  void refusesAnEntityThatReachesForAnotherFile() {
    Path secret = extracts.text("secret.txt", "canary");
    String doctype = "<!DOCTYPE Message [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
    String person = ONE.replace("Qsurname", "&x;");
    String message =
        TempExtracts.refusal(plan("sen2", extracts.text("a.xml", sen2("UTF-8", doctype, person))));
    assertTrue(message.contains("DOCTYPE"), message);
    assertFalse(message.contains("canary"), message);
  }

  @Test
  void refusesAnEntityThatNothingDeclares() {
    refusedText(sen2("UTF-8", "", ONE.replace("Qsurname", "&x;")), "a.xml, line 4", "XML");
  }

  @Test
  void refusesAFileThatIsCutOffBeforeItReadsAnyOfIt() {
    String whole = sen2("UTF-8", "", ONE + ONE);
    refusedText(whole.substring(0, whole.lastIndexOf("</Person>")), "a.xml, line", "cut off");
  }

  @Test
  void refusesElementsOfEndlessDepth() {
    refusedText(sen2("UTF-8", "", ONE + "<a>".repeat(70)), "a.xml, line 7", "deep");
  }

  @Test
  void saysWhichElementIsMissing() {
    refusedText(
        sen2("UTF-8", "", ONE.replace("Forename", "FirstName")),
        "the element Forename in Persons/Person is missing",
        "kinlink presets sen2");
  }

  @Test
  void saysThatTheRecordsAreMissing() {
    refusedText("<Message><Children/></Message>", "the element Persons/Person is missing");
  }

  @Test
  void refusesATableWhereXmlIsExpectedAndXmlWhereATableIs() {
    refused(plan("sen2", extracts.text("b.csv", "Surname,Forename\nx,y\n")), "is not XML");
    Path xml = extracts.text("c.xml", sen2("UTF-8", "", ONE));
    refused(plan("school-census", xml), "is XML");
  }

  @Test
  void reportsElementsThatThePresetDoesNotKnowAndGoesOn() {
    String person = ONE.replace("</Person>", "<Shoes><Size>9</Size></Shoes></Person>");
    Extracts read =
        TempExtracts.read(plan("sen2", extracts.text("a.xml", sen2("UTF-8", "", person))));
    assertTrue(
        read.sources().get(0).columns().stream()
            .anyMatch(
                c -> c.header().equals("Shoes/Size") && c.role() == ColumnMeaning.Role.IGNORED));
    assertEquals(1, read.people().size());
  }

  @Test
  void seesTheEncodingFromTheBytes() {
    Charset ansi = Charset.forName("windows-1252");
    List<Path> files =
        List.of(
            extracts.text("1.xml", sen2("UTF-8", "", ONE)),
            extracts.text("2.xml", sen2("windows-1252", "", ONE), ansi),
            extracts.text("3.xml", sen2("UTF-8", "", ONE), ansi),
            extracts.text("4.xml", "\ufeff" + sen2("UTF-16", "", ONE), StandardCharsets.UTF_16LE),
            extracts.text("5.xml", sen2("UTF-16", "", ONE), StandardCharsets.UTF_16BE));
    for (Path file : files) {
      Extracts read = TempExtracts.read(plan("sen2", file));
      assertEquals("zoe", TempExtracts.value(read.people(), FieldKind.FORENAME, "1"), "" + file);
    }
  }

  @Test
  void countsLinesWhateverEndsThem() {
    String people = ONE + ONE.replace("2011-09-17", "2011-09-31");
    String mixed = sen2("UTF-8", "", people).replace("</Forename>\n", "</Forename>\r\n");
    Extracts read = TempExtracts.read(plan("sen2", extracts.text("a.xml", mixed)));
    assertEquals(7, read.setAside().get(0).line());
  }

  @Test
  void tellsRowsApartInAFileWithoutLines() {
    String people = (ONE + ONE + ONE).replace("2011-09-17", "2011-09-31");
    String flat = sen2("UTF-8", "", people).replace("\n", "");
    Extracts read = TempExtracts.read(plan("sen2", extracts.text("a.xml", flat)));
    assertEquals(List.of(1, 2, 3), read.setAside().stream().map(s -> s.line()).toList());
  }

  @Test
  void numbersThePeopleOfEachFileApart() {
    extracts.text("a.xml", sen2("UTF-8", "", ONE));
    extracts.text("b.xml", sen2("UTF-8", "", ONE + ONE));
    extracts.text("c.xml", "<Other/>");
    Extracts read = TempExtracts.read(plan("sen2", folder));
    assertEquals("zoe", TempExtracts.value(read.people(), FieldKind.FORENAME, "2-2"));
    List<FileReading> files = read.sources().get(0).files();
    assertEquals(
        List.of("person 1 1 xml", "person 2 2 xml", "nothing that the preset reads 0 0 xml"),
        files.stream()
            .map(f -> f.holds() + " " + f.rows() + " " + f.used() + " " + f.delimiter())
            .toList());
    assertEquals(64, files.get(0).sha256().length());
  }

  @Test
  void readsTheSexThatTheCensusOfChildrenInNeedGaveUntil2024() {
    String children =
        """
        <Message><Children><Child><ChildIdentifiers><LAchildID>a1</LAchildID>
        <PersonBirthDate>2011-09-17</PersonBirthDate><GenderCurrent>2</GenderCurrent>
        </ChildIdentifiers></Child><Child><ChildIdentifiers><LAchildID>a2</LAchildID>
        <PersonBirthDate>2011-09-17</PersonBirthDate><GenderCurrent>9</GenderCurrent>
        </ChildIdentifiers></Child></Children></Message>
        """;
    Extracts read = TempExtracts.read(plan("cin-census", extracts.text("cin.xml", children)));
    assertEquals("f", TempExtracts.value(read.people(), FieldKind.SEX, "a1"));
    assertEquals(null, TempExtracts.value(read.people(), FieldKind.SEX, "a2"));
  }
}
