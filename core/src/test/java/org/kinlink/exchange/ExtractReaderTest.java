package org.kinlink.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kinlink.exchange.TempExtracts.HEADER;
import static org.kinlink.exchange.TempExtracts.nhsNumber;
import static org.kinlink.exchange.TempExtracts.read;
import static org.kinlink.exchange.TempExtracts.value;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinlink.record.Dictionary;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.Residence;
import org.kinlink.record.ResidenceRole;
import org.kinlink.standardise.DateReading;
import org.kinlink.standardise.Standardiser;
import org.kinlink.standardise.Standardisers;

final class ExtractReaderTest {
  private static final String ROWS =
      "1,René,Dûpont,31/12/2010,ZX1 1AA,\n2,Ann,Smith,01/02/2011,ZX2 2BB,\n";

  @TempDir private Path folder;
  private TempExtracts extracts;

  @BeforeEach
  void prepare() {
    extracts = new TempExtracts(folder);
  }

  @Test
  void readsUtf8WithAndWithoutAByteOrderMark() {
    assertReads(extracts.text("a.csv", HEADER + ROWS), "UTF-8");
    assertReads(extracts.text("b.csv", "\uFEFF" + HEADER + ROWS), "UTF-8");
  }

  @Test
  void readsWindows1252() {
    Charset ansi = Charset.forName("windows-1252");
    assertReads(extracts.text("a.csv", HEADER + ROWS, ansi), "windows-1252");
  }

  @Test
  void readsUtf16WithAndWithoutAByteOrderMark() {
    assertReads(
        extracts.text("a", "\uFEFF" + HEADER + ROWS, StandardCharsets.UTF_16LE), "UTF-16LE");
    assertReads(
        extracts.text("b", "\uFEFF" + HEADER + ROWS, StandardCharsets.UTF_16BE), "UTF-16BE");
    assertReads(extracts.text("c", HEADER + ROWS, StandardCharsets.UTF_16LE), "UTF-16LE");
    assertReads(extracts.text("d", HEADER + ROWS, StandardCharsets.UTF_16BE), "UTF-16BE");
  }

  @Test
  void findsTheEncodingByAnAccentAfterAMegabyte() {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 10; i < 40_000; i++) {
      text.append(i).append(i % 2 == 0 ? ",Ann,Smith" : ",Bob,Jones").append(",1/2/20");
      text.append(10 + i % 9).append(",ZX2 ").append(i % 10).append("BB,\n");
    }
    assertTrue(text.length() > 1 << 20);
    Charset ansi = Charset.forName("windows-1252");
    assertReads(extracts.text("a.csv", text + ROWS, ansi), "windows-1252");
    assertReads(extracts.text("b.csv", text + ROWS), "UTF-8");
  }

  @Test
  void readsEveryLineEnd() {
    String text = HEADER + ROWS;
    assertReads(extracts.text("a.csv", text.replace("\n", "\r\n")), "UTF-8");
    assertReads(extracts.text("b.csv", text.replace('\n', '\r')), "UTF-8");
    assertReads(extracts.text("c.csv", text.substring(0, text.length() - 1)), "UTF-8");
  }

  @Test
  void findsEveryDelimiter() {
    for (Delimiter delimiter : Delimiter.values()) {
      String text = (HEADER + ROWS).replace(',', delimiter.character());
      Extracts read = read(extracts.text(delimiter.label(), text));
      assertEquals(delimiter.label(), read.sources().get(0).files().get(0).delimiter());
      assertEquals("dupont", value(read.people(), FieldKind.SURNAME, "1"));
    }
  }

  @Test
  void aDelimiterInsideQuotationMarksPartsNothing() {
    String text =
        """
        record_id;surname;address
        1;Smith;"1, High Street, Wexcombe, Wessex"
        2;Jones;"2, High Street, Wexcombe, Wessex"
        """;
    Extracts read = read(extracts.text("a.csv", text));
    assertEquals("semicolon", read.sources().get(0).files().get(0).delimiter());
    assertEquals(2, read.people().size());
  }

  @Test
  void obeysTheDelimiterLineOfASpreadsheet() {
    Extracts read = read(extracts.text("a.csv", "sep=;\r\n" + (HEADER + ROWS).replace(',', ';')));
    assertEquals(2, read.people().size());
  }

  @Test
  void countsLinesThroughQuotedLineEnds() {
    String text = HEADER + "1,\"Ann\nMary\",\"Smith\"\"s\",1/2/2010,,\n2,Bob,Jones,1/2/2010,,\n";
    People people = read(extracts.text("a.csv", text)).people();
    assertEquals(4, people.line(row(people, "2")));
    assertEquals(2, people.line(row(people, "1")));
  }

  @Test
  void numbersTheRowsWhereNothingIsARecordId() {
    People people =
        read(extracts.text("a.csv", "forename,surname\nAnn,Smith\nBob,Jones\n")).people();
    assertEquals("ann", value(people, FieldKind.FORENAME, "1"));
    assertEquals("bob", value(people, FieldKind.FORENAME, "2"));
  }

  @Test
  void splitsWholeNamesIntoTheirParts() {
    String text =
        "record_id,full_name,postcode\n1,\"Smith, Ann Mary\",ZX1 1AA\n2,Bob Jones,ZX1 1AB\n";
    People people = read(extracts.text("a.csv", text)).people();
    assertEquals(-1, people.schema().indexOf(FieldKind.FULL_NAME));
    assertEquals("smith", value(people, FieldKind.SURNAME, "1"));
    assertEquals("ann", value(people, FieldKind.FORENAME, "1"));
    assertEquals("mary", value(people, FieldKind.MIDDLE_NAMES, "1"));
    assertEquals("jones", value(people, FieldKind.SURNAME, "2"));
  }

  @Test
  void theSchemaIsTheUnionOfTheSources() {
    Path one =
        extracts.text("a.csv", "record_id,surname,postcode\n1,Smith,ZX1 1AA\n2,Jones,ZX1 1AB\n");
    Path two = extracts.text("b.csv", "record_id,forename,surname\n1,Ann,Smith\n2,Bob,Jones\n");
    People people = read(SourcePlan.of("one", one), SourcePlan.of("two", two)).people();
    List<FieldKind> kinds = people.schema().fields().stream().map(Field::kind).toList();
    assertEquals(List.of(FieldKind.FORENAME, FieldKind.SURNAME, FieldKind.POSTCODE), kinds);
    assertEquals(ImmutableList.of("one", "two"), people.sources());
    assertNull(people.value(FieldKind.FORENAME, people.firstRow(0)));
    assertNull(people.value(FieldKind.POSTCODE, people.firstRow(1)));
  }

  @Test
  void aShuffledFileGivesTheSamePeople() {
    List<String> rows = new ArrayList<>();
    Random random = new Random(3);
    for (int i = 0; i < 6000; i++) {
      rows.add(
          i
              + ",F"
              + (char) ('a' + random.nextInt(26))
              + "x,S"
              + i % 50
              + "son,0"
              + (1 + random.nextInt(9))
              + "/0"
              + (1 + random.nextInt(9))
              + "/2010,ZX1 1AA,\n");
    }
    People straight = read(extracts.text("a.csv", HEADER + String.join("", rows))).people();
    Collections.shuffle(rows, random);
    People shuffled = read(extracts.text("b.csv", HEADER + String.join("", rows))).people();
    assertEquals(straight.size(), shuffled.size());
    for (int row = 0; row < straight.size(); row++) {
      assertEquals(straight.recordId(row), shuffled.recordId(row));
      for (int field = 0; field < straight.schema().size(); field++) {
        assertEquals(straight.value(field, row), shuffled.value(field, row));
      }
    }
  }

  @Test
  void postcodesOfWhichHardlyAnyRepeatsAreReadAsOneByOne() {
    Standardiser one = Standardisers.forField(FieldKind.POSTCODE, DateReading.DAY_FIRST);
    Random random = new Random(88);
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      String code = "ZX" + i / 1000 % 10 + " " + i % 10 + (char) ('A' + i / 10 % 26);
      code += (char) ('A' + i / 260 % 26);
      code = random.nextInt(3) == 0 ? code.replace("ZX", "BS") : code;
      boolean other = random.nextInt(8) == 0;
      cells.add(
          other
              ? List.of(
                      code.toLowerCase(Locale.ROOT),
                      " " + code,
                      "",
                      "N/A",
                      "ZZ99 3VZ",
                      "75008 Paris")
                  .get(i % 6)
              : code);
    }
    StringBuilder text = new StringBuilder("record_id,surname,postcode\n");
    for (int i = 0; i < cells.size(); i++) {
      text.append(i).append(",Smith,").append(cells.get(i)).append('\n');
    }
    Path first = extracts.text("a.csv", text.toString());
    Path second = extracts.text("b.csv", "record_id,surname,postcode\n7,Hill,BS1 1AA\n8,Hill,\n");
    People people = read(SourcePlan.of("a", first), SourcePlan.of("b", second)).people();
    int place = people.schema().indexOf(FieldKind.POSTCODE);
    TreeSet<String> values = new TreeSet<>();
    for (int row = 0; row < people.firstRow(1); row++) {
      String expected =
          one.apply(List.of(cells.get(Integer.parseInt(people.recordId(row))))).value();
      assertEquals(expected, people.value(place, row));
      if (expected != null) {
        values.add(expected);
      }
    }
    values.add("BS1 1AA");
    Dictionary dictionary = people.dictionary(place);
    assertEquals(values.size(), dictionary.size());
    int code = 0;
    for (String value : values) {
      assertEquals(value, dictionary.get(++code));
      assertEquals(code, dictionary.find(value));
    }
    assertEquals(0, dictionary.find("ZX1"));
    assertEquals(
        people.size(), IntStream.rangeClosed(0, dictionary.size()).map(dictionary::count).sum());
  }

  @Test
  void anAddressBesideAPersonIsAResidence() {
    String text =
        "record_id,surname,house,street,postcode\n1,Smith,1,High Street,ZX1 1AA\n2,Jones,,,\n";
    List<Residence> residences = read(extracts.text("a.csv", text)).residences();
    assertEquals(1, residences.size());
    assertEquals(ResidenceRole.MAIN, residences.get(0).role());
    assertEquals("ZX1 1AA", residences.get(0).address().postcode());
    assertTrue(String.valueOf(residences.get(0).address().line()).startsWith("1 high"));
  }

  @Test
  void aLiveRunSetsTestNumbersAside() {
    Path file = extracts.text("a.csv", HEADER + "1,Ann,Smith,,," + nhsNumber(5) + "\n");
    Extracts read = readAs(NumbersPolicy.LIVE, file);
    assertNull(value(read.people(), FieldKind.NHS_NUMBER, "1"));
    assertEquals("a test NHS number in a live run", read.setAside().get(0).reason());
    assertFalse(read.setAside().toString().contains(nhsNumber(5)));
  }

  @Test
  void aRehearsalKeepsTestNumbers() {
    Path file = extracts.text("a.csv", HEADER + "1,Ann,Smith,,," + nhsNumber(5) + "\n");
    Extracts read = readAs(NumbersPolicy.REHEARSAL, file);
    assertEquals(nhsNumber(5), value(read.people(), FieldKind.NHS_NUMBER, "1"));
  }

  @Test
  void saysWhatItReadFromAFile() throws IOException {
    Path file = extracts.text("a.csv", HEADER + ROWS + "3,,,,,\n");
    FileReading reading = read(file).sources().get(0).files().get(0);
    assertEquals(3, reading.rows());
    assertEquals(2, reading.used());
    assertEquals(Files.size(file), reading.bytes());
    byte[] bytes = Files.readAllBytes(file);
    assertEquals(Hashing.sha256().hashBytes(bytes).toString(), reading.sha256());
  }

  @Test
  void aFieldThatIsAnIdentifierHereAndACategoryThereIsACategory() {
    Field identifier = new Field("ward", FieldKind.IDENTIFIER);
    Field category = new Field("ward", FieldKind.CATEGORY);
    assertEquals(
        FieldKind.CATEGORY,
        SchemaUnion.of(List.of(understood("a", identifier), understood("b", category)))
            .schema()
            .field(0)
            .kind());
  }

  @Test
  void showsTheRawCellsOfALine() {
    Path file = extracts.text("a.csv", HEADER + "1,\"Ann\nMary\",Smith,1/2/2010,,\n2, Bob ,J,,,\n");
    ImmutableMap<String, String> cells = ExtractReader.rawCells(file, 4);
    assertEquals(" Bob ", cells.get("forename"));
    assertEquals("record_id", cells.keySet().iterator().next());
    assertTrue(ExtractReader.rawCells(file, 3).isEmpty());
    assertTrue(ExtractReader.rawCells(file, 99).isEmpty());
  }

  @Test
  void numbersTheRowsWhereARecognisedRecordIdRepeats() {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < 12_000; i++) {
      text.append(i / 2).append(i % 2 == 0 ? ",Ann,Smith" : ",Bob,Jones").append(",1/2/20");
      text.append(10 + i % 9).append(",ZX2 ").append(i % 10).append("BB,\n");
    }
    Extracts read = read(extracts.text("a.csv", text.toString()));
    assertEquals(12_000, read.people().size());
    assertEquals(ColumnMeaning.Role.IGNORED, read.sources().get(0).columns().get(0).role());
    assertEquals(0, read.setAside().size());
  }

  @Test
  void aColumnOfWhichTheFirstRowsTellNothingIsReadAllTheSame() {
    StringBuilder text = new StringBuilder("x2,forename,surname,x1\n");
    for (int i = 0; i < 900; i++) {
      text.append(i < 300 ? "" : "c" + (70_000 + i))
          .append(i % 2 == 0 ? ",Ann,Smith," : ",Bob,Jones,");
      text.append(i < 300 ? "" : "ZX" + i % 9 + " " + i / 9 % 10 + "BB").append('\n');
    }
    Extracts read = read(extracts.text("a.csv", text.toString()));
    int postcode = read.people().schema().indexOf(FieldKind.POSTCODE);
    assertEquals(300, read.people().dictionary(postcode).count(0));
    assertEquals(90, read.people().dictionary(postcode).size());
  }

  @Test
  void aValueOfRowsThatAreSetAsideAloneIsNoValue() {
    Path file = extracts.text("a.csv", HEADER + ROWS + "9,Qforename\n ,Qforename,Qsurname,,,\n");
    People people = TempExtracts.read(TempExtracts.stated(file)).people();
    assertEquals(
        0, people.dictionary(people.schema().indexOf(FieldKind.FORENAME)).find("qforename"));
    assertEquals(2, people.size());
  }

  @Test
  void progressEndsWithTheLastRow() {
    List<String> calls = new ArrayList<>();
    Path file = extracts.text("a.csv", HEADER + ROWS);
    ExtractReader.read(
        ImmutableList.of(SourcePlan.of("school", file)),
        NumbersPolicy.DETECT,
        (stage, done, total) -> calls.add(stage + " " + done + "/" + total));
    assertEquals("reading school 2/2", calls.get(calls.size() - 1));
  }

  private Understood understood(String name, Field field) {
    Path file = extracts.text(name, "ward,surname\nx,Smith\n");
    CsvFile csv = CsvFile.open(file, Progress.NONE);
    ColumnPlan plan = new ColumnPlan(field, ImmutableList.of("ward"));
    return new Understood(
        SourcePlan.of(name, file),
        csv,
        RowSample.of(csv),
        null,
        new RawRows(List.of(), -1, 0),
        ImmutableList.of(plan),
        ImmutableList.of());
  }

  private static Extracts readAs(NumbersPolicy policy, Path file) {
    return ExtractReader.read(
        ImmutableList.of(SourcePlan.of("school", file)), policy, Progress.NONE);
  }

  private static int row(People people, String recordId) {
    for (int row = 0; row < people.size(); row++) {
      if (people.recordId(row).equals(recordId)) {
        return row;
      }
    }
    throw new AssertionError("no record " + recordId);
  }

  private static void assertReads(Path file, String encoding) {
    Extracts read = TempExtracts.read(file);
    assertEquals(encoding, read.sources().get(0).files().get(0).encoding());
    assertEquals("rene", value(read.people(), FieldKind.FORENAME, "1"));
    assertEquals("dupont", value(read.people(), FieldKind.SURNAME, "1"));
    assertEquals("2010-12-31", value(read.people(), FieldKind.DATE_OF_BIRTH, "1"));
    assertEquals("smith", value(read.people(), FieldKind.SURNAME, "2"));
  }
}
