package org.kinlink.cli.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinlink.exchange.ResultFolder;
import org.kinlink.exchange.TableReader;

/** What the guide to governance says of outputs holds for a run on the example. */
class GovernanceDocsTest {
  /** Record ids of social care and health, which look like nothing else. */
  private static final Pattern RECORD_ID = Pattern.compile("\\b(SC|CH)\\d{6}\\b");

  private static final Markdown PAGE = Markdown.read("docs/guide/governance.md");

  @TempDir private static Path folder = Path.of("");

  private static Workplace workplace = Workplace.none();
  private static Path result = Path.of("");

  @BeforeAll
  static void link() {
    workplace = Workplace.in(folder);
    workplace.run("./kinlink link examples/borough/linkage.yaml --out out/borough");
    result = workplace.resolve("out/borough");
  }

  private static String text(String name) throws IOException {
    return Files.readString(result.resolve(name), StandardCharsets.UTF_8);
  }

  @Test
  void recordIdsStandInTheFilesThatThePageNames() throws IOException {
    Set<String> found = new TreeSet<>();
    for (String name : ResultFolder.FILES) {
      if (Files.exists(result.resolve(name)) && RECORD_ID.matcher(text(name)).find()) {
        found.add(name);
      }
    }
    Set<String> named = new TreeSet<>();
    String said = String.join(" ", PAGE.section("## Where record ids appear"));
    String before = said.substring(0, said.indexOf("nowhere else"));
    Matcher file = Pattern.compile("`(\\w+\\.csv)`").matcher(before);
    while (file.find()) {
      named.add(file.group(1));
    }
    assertEquals(named, found);
  }

  /** What a column says of each record, by source and record id. */
  private static Map<String, String> column(String value) {
    TableReader reader = TableReader.ofResult(result.resolve("persons.csv"));
    int source = reader.column("source");
    int record = reader.column("record_id");
    int to = reader.column(value);
    Map<String, String> column = new HashMap<>();
    reader.forEach(row -> column.put(row.cell(source) + "," + row.cell(record), row.cell(to)));
    return column;
  }

  /** Records of the safeguards list with an action, by source and record id. */
  private static Set<String> listed(String action) {
    TableReader reader = TableReader.ofOthers(workplace.resolve("examples/borough/safeguards.csv"));
    int safeguard = reader.column("safeguard");
    int source = reader.column("source");
    int record = reader.column("record_id");
    Set<String> records = new TreeSet<>();
    reader.forEach(
        row -> {
          if (row.cell(safeguard).equals(action) && !row.cell(record).isEmpty()) {
            records.add(row.cell(source) + "," + row.cell(record));
          }
        });
    assertFalse(records.isEmpty());
    return records;
  }

  @Test
  void sealedRecordsStandAloneAndInNoOtherTable() throws IOException {
    Map<String, String> status = column("status");
    Map<String, String> person = column("person_id");
    for (String record : listed("seal")) {
      assertEquals("single", status.get(record));
      for (String name : Set.of("links.csv", "review.csv", "conflicts.csv")) {
        assertFalse(text(name).contains(record + ","), name);
      }
      for (String name : Set.of("residences.csv", "relationships.csv", "families.csv")) {
        assertFalse(text(name).contains(String.valueOf(person.get(record))), name);
      }
    }
  }

  @Test
  void aSealedRecordIsExplainedLikeOneThatDoesNotExist() {
    String sealed = workplace.run("./kinlink explain out/borough CH912853 CH778026").out();
    assertEquals(
        sealed, workplace.run("./kinlink explain out/borough no-such-record CH778026").out());
    assertTrue(listed("seal").contains("community-health,CH912853"));
  }

  @Test
  void restrictedPeopleHaveNoHome() throws IOException {
    Map<String, String> person = column("person_id");
    for (String record : listed("restrict")) {
      String id = String.valueOf(person.get(record));
      assertFalse(text("residences.csv").contains(id));
      assertFalse(text("households.csv").contains(id));
    }
  }

  @Test
  void shownValuesOfRestrictedPeopleLeaveOutWhereTheyLive() {
    String shown =
        workplace
            .run(
                "./kinlink explain out/borough school-census:720230 community-health:CH183710"
                    + " --show-values")
            .out();
    assertTrue(listed("restrict").contains("school-census,720230"));
    assertTrue(shown.matches("(?s).*postcode +\\(withheld\\).*"), shown);
    assertFalse(shown.contains("home "), shown);
  }
}
