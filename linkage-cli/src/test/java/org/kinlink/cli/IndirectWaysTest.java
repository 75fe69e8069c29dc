package org.kinlink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinlink.exchange.TableReader;

/**
 * Indirect ways to where a restricted child lives, or to somebody sealed: Amy lives with her
 * mother, her brother, her carer and a lodger. Her father lives elsewhere. The first run knows of
 * no safeguard, the second restricts Amy and seals her aunt Sal.
 */
class IndirectWaysTest {
  private static final Set<String> AT_HOME = Set.of("amy", "mum", "ben", "gran", "guest");

  @TempDir static Path folder;
  private static Path open = Path.of("");
  private static Path guarded = Path.of("");

  @BeforeAll
  static void run() throws IOException {
    Files.writeString(
        folder.resolve("a.csv"),
        """
        id,forename,surname,sex,date_of_birth
        amy,Qamy,Qsur,F,2014-03-01
        mum,Qmum,Qsur,F,1987-01-01
        dad,Qdad,Qpar,M,1985-01-01
        ben,Qben,Qsur,M,2011-06-12
        gran,Qora,Qeld,F,1960-01-01
        guest,Qlou,Qhost,F,1991-11-23
        sal,Qsal,Qant,F,1989-09-09
        cous,Qzed,Qant,M,2012-02-02
        """);
    Files.writeString(
        folder.resolve("b.csv"),
        """
        id,forename,surname,sex,date_of_birth,address,postcode
        b-ben,Qben,Qsur,M,2011-06-12,1 Qmill Lane,EX1 1AA
        b-dad,Qdad,Qpar,M,1985-01-01,2 Qhill Road,EX1 1AB
        """);
    Files.writeString(
        folder.resolve("rel.csv"),
        """
        id,relation,other
        amy,birth_parent,mum
        amy,birth_parent,dad
        ben,birth_parent,mum
        ben,birth_parent,dad
        amy,kinship_carer,gran
        mum,sibling,sal
        cous,birth_parent,sal
        """);
    Files.writeString(
        folder.resolve("res.csv"),
        """
        id,address,postcode,uprn,from,to
        amy,1 Qmill Lane,EX1 1AA,,2018-01-01,
        mum,1 Qmill Lane,EX1 1AA,77,2010-01-01,
        ben,,,77,2011-06-12,
        gran,1 Qmill Lane,EX1 1AA,,2015-01-01,
        guest,1 Qmill Lane,EX1 1AA,,2016-01-01,2019-01-01
        dad,2 Qhill Road,EX1 1AB,,2019-01-01,
        cous,4 Qhill Road,EX1 1AB,,2012-02-02,
        """);
    open = linked("open", "safeguard,source,record_id\n");
    guarded =
        linked(
            "guarded",
            "safeguard,source,record_id\nrestrict,a,amy\nseal,a,sal\n",
            "--previous",
            open);
  }

  private static Path linked(String name, String list, Object... more) throws IOException {
    Files.writeString(folder.resolve("safe.csv"), list);
    Path project =
        Files.writeString(
            folder.resolve("p.yaml"),
            """
            kinlink: 1
            sources:
              - name: a
                file: a.csv
                record_id: id
                relationships:
                  - file: rel.csv
                    columns: {record_id: id, relation: relation, related_record_id: other}
                residences:
                  - file: res.csv
                    columns: {record_id: id, address: address, postcode: postcode, uprn: uprn, from: from, to: to}
              - {name: b, file: b.csv, record_id: id}
            safeguards: {file: safe.csv}
            """);
    Path out = folder.resolve(name);
    Object[] args = {"link", project, "--out", out, "-q"};
    TestConsole quiet = new TestConsole();
    Object[] all = Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    assertEquals(ExitCode.DONE, quiet.run(all), quiet::err);
    return out;
  }

  private static Map<String, String> persons(Path run) {
    Map<String, String> persons = new TreeMap<>();
    TableReader table = TableReader.ofResult(run.resolve("persons.csv"));
    table.forEach(row -> persons.put(row.cell(1), row.cell(2)));
    return persons;
  }

  private static List<String> rowsOf(Path run, String table, String id) throws IOException {
    return Files.readAllLines(run.resolve(table)).stream()
        .filter(line -> List.of(line.split(",", -1)).contains(id))
        .toList();
  }

  @Test
  void withoutSafeguardsTheHomeIsThere() throws IOException {
    for (String name : AT_HOME) {
      assertFalse(rowsOf(open, "households.csv", persons(open).get(name)).isEmpty(), name);
    }
  }

  @Test
  void nobodyOfTheHomeHasAHouseholdNorAStay() throws IOException {
    for (String name : AT_HOME) {
      String id = persons(guarded).get(name);
      assertEquals(List.of(), rowsOf(guarded, "households.csv", id), name);
      assertEquals(List.of(), rowsOf(guarded, "residences.csv", id), name);
    }
    assertEquals(1, rowsOf(guarded, "households.csv", persons(guarded).get("dad")).size());
  }

  @Test
  void noRelativeIsSaidToLiveWithTheChildOrApart() throws IOException {
    TableReader table = TableReader.ofResult(guarded.resolve("families.csv"));
    int lives = table.column("lives_with_child");
    int child = table.column("child_id");
    int member = table.column("member_id");
    Set<String> told = new TreeSet<>();
    String amy = persons(guarded).get("amy");
    String ben = persons(guarded).get("ben");
    table.forEach(
        row -> {
          if (Set.of(amy, ben).contains(row.cell(child)) && !row.cell(member).equals(amy)) {
            told.add(row.cell(lives));
          }
        });
    assertEquals(Set.of("not_told"), told);
  }

  @Test
  void aSecondRunCarriesNoIdOfTheHomeOn() throws IOException {
    String home =
        rowsOf(open, "households.csv", persons(open).get("amy")).get(0).replaceAll(",.*", "");
    assertTrue(home.matches("H\\d{6}"), home);
    for (Map.Entry<String, String> file : Folders.content(guarded).entrySet()) {
      assertFalse(file.getValue().contains(home), file.getKey());
    }
    assertEquals(List.of(), rowsOf(guarded, "changes.csv", persons(guarded).get("guest")));
  }

  @Test
  void theFamilyOfABrotherTellsNoHome() throws IOException {
    for (String name : Set.of("ben", "gran", "amy")) {
      TestConsole own = new TestConsole();
      assertEquals(ExitCode.DONE, own.run("family", guarded, persons(guarded).get(name)), own::err);
      for (String id : List.of("mum", "gran", "ben", "amy")) {
        assertFalse(own.out().contains(persons(guarded).get(id) + " comes to"), own::out);
      }
    }
  }

  @Test
  void valuesOfABrotherLeaveTheSharedHomeOut() throws IOException {
    TestConsole own = new TestConsole();
    int code = own.run("explain", guarded, "a:ben", "b:b-ben", "--show-values");
    assertEquals(ExitCode.DONE, code, own::err);
    assertTrue(own.out().contains("Qben"), own::out);
    assertFalse(own.out().contains("Qmill") || own.out().contains("EX1"), own::out);
    own.run("explain", guarded, "a:dad", "b:b-dad", "--show-values");
    assertTrue(own.out().contains("Qhill"), own::out);
  }

  @Test
  void nothingIsInferredThroughSomebodySealedAndNoCountHasHer() throws IOException {
    String sal = persons(guarded).get("sal");
    for (String name : List.of("relationships.csv", "families.csv", "conflicts.csv")) {
      assertEquals(List.of(), rowsOf(guarded, name, sal), name);
    }
    String cousin = persons(guarded).get("cous");
    assertEquals(List.of(), rowsOf(guarded, "relationships.csv", cousin));
    assertEquals(List.of(), rowsOf(guarded, "families.csv", cousin));
    assertFalse(rowsOf(open, "families.csv", persons(open).get("cous")).isEmpty());
    assertEquals(List.of(), rowsOf(guarded, "changes.csv", sal));
  }
}
