package org.kinlink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Families that cannot be as the extracts state them are reported with file and line. */
class FamilyBadInputTest {
  private static final int CROWD = 12;
  private static final int CHILDREN = 41;

  @TempDir static Path folder;
  private static Path out;

  @BeforeAll
  static void run() throws IOException {
    StringBuilder people = new StringBuilder("id,forename,surname,sex,date_of_birth\n");
    people.append("amy,Qamy,Qsur,F,2014-03-01\nmum,Qmum,Qsur,F,1987-01-01\n");
    people.append("gran,Qora,Qelder,F,1960-05-05\nnobody,Qnix,Qempty,,\n");
    StringBuilder homes = new StringBuilder("id,address,postcode\n");
    for (int i = 0; i < CROWD + CHILDREN; i++) {
      String name = "" + (char) ('A' + i % 26) + (char) ('a' + i / 3) + (char) ('z' - i / 4) + "u";
      people.append("c").append(i).append(',').append(name).append(',').append(name);
      people.append("oll,M,").append(1950 + i).append("-02-").append(10 + i % 18).append('\n');
      homes.append(i < CROWD ? "c" + i + ",1 Qmill Lane,EX1 1AA\n" : "");
    }
    StringBuilder relations = new StringBuilder("id,relation,other,from,to\n");
    relations.append("amy,birth_parent,ghost,,\n"); // line 2
    relations.append("amy,wizard,mum,,\n"); // line 3
    relations.append("amy,birth_parent,mum,2014-03-01,2013-01-01\n"); // line 4
    relations.append("amy,parent,mum,,\nmum,parent,gran,,\ngran,parent,amy,,\n"); // lines 5 to 7
    relations.append("mum,kinship_carer,gran,,1975-01-01\n"); // line 8
    for (int i = CROWD; i < CROWD + CHILDREN; i++) {
      relations.append("c").append(i).append(",parent,nobody,,\n"); // from line 9
    }
    Files.writeString(folder.resolve("a.csv"), people);
    Files.writeString(folder.resolve("homes.csv"), homes);
    Files.writeString(folder.resolve("rel.csv"), relations);
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
                    columns: {record_id: id, relation: relation, related_record_id: other, from: from, to: to}
                residences:
                  - file: homes.csv
                    columns: {record_id: id, address: address, postcode: postcode}
            """);
    out = folder.resolve("out");
    TestConsole quiet = new TestConsole();
    assertEquals(ExitCode.DONE, quiet.run("link", project, "--out", out, "-q"), quiet::err);
  }

  private static void conflict(String records, String reason, String file, int line)
      throws IOException {
    List<String> conflicts = Files.readAllLines(out.resolve("conflicts.csv"));
    String pattern = records + reason + ",,,," + file + "," + line;
    assertEquals(
        1,
        conflicts.stream().filter(l -> l.replaceAll("P\\d+,", "P,").equals(pattern)).count(),
        () -> pattern + "\n" + String.join("\n", conflicts));
  }

  /** The number of the one line of conflicts that is like the pattern. */
  private static int numberIn(String pattern) throws IOException {
    return Files.readAllLines(out.resolve("conflicts.csv")).stream()
        .filter(line -> line.matches(pattern))
        .map(line -> Integer.parseInt(line.replaceAll(pattern, "$1")))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatCannotBeReadIsSetAsideWithItsLine() throws IOException {
    List<String> setAside = Files.readAllLines(out.resolve("set-aside.csv"));
    for (String expected :
        List.of(
            "a,rel.csv,2,row,,a record id is not that of a person who was read from this source",
            "a,rel.csv,3,row,,its relation is not a word that kinlink knows",
            "a,rel.csv,4,row,,it ends before it begins")) {
      assertTrue(setAside.contains(expected), () -> String.join("\n", setAside));
    }
  }

  @Test
  void aCircleIsReportedWithTheLineOfEachOfItsStatements() throws IOException {
    conflict("family,a,amy,P,a,mum,P,", "ancestor of itself", "rel.csv", 5);
    conflict("family,a,mum,P,a,gran,P,", "ancestor of itself", "rel.csv", 6);
    conflict("family,a,gran,P,a,amy,P,", "ancestor of itself", "rel.csv", 7);
  }

  @Test
  void contradictoryDatesAreReportedWithALine() throws IOException {
    conflict("family,a,gran,P,a,amy,P,", "parent less than twelve years older", "rel.csv", 7);
    conflict("family,a,mum,P,a,gran,P,", "over before one of the two was born", "rel.csv", 6);
  }

  @Test
  void aPlaceholderParentIsReportedWithALine() throws IOException {
    int child = numberIn("family,a,nobody,P\\d+,a,c(\\d+),.*");
    conflict(
        "family,a,nobody,P,a,c" + child + ",P,",
        "more children than one person can have",
        "rel.csv",
        9 + child - CROWD);
  }

  @Test
  void aCrowdedAddressIsReportedWithALineAndIsNoHousehold() throws IOException {
    String reason = "more than ten people at one address who are nobody's relatives";
    int one = numberIn("address,a,c(\\d+),.*");
    conflict("address,a,c" + one + ",P,,,,", reason, "homes.csv", 2 + one);
    assertEquals(1, Files.readAllLines(out.resolve("households.csv")).size());
    assertEquals(CROWD + 1, Files.readAllLines(out.resolve("residences.csv")).size());
  }
}
