package org.kinlink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Amy lives with her mother in one home and with her father in another; Sal is sealed. */
class FamilyCommandTest {
  @TempDir static Path folder;
  private static Path out;
  private final TestConsole console = new TestConsole();

  @BeforeAll
  static void run() throws IOException {
    Files.writeString(
        folder.resolve("a.csv"),
        """
        id,forename,surname,sex,date_of_birth
        amy,Qamy,Qsur,F,2014-03-01
        mum,Qmum,Qsur,F,1987-01-01
        dad,Qdad,Qpar,M,1985-01-01
        sal,Qsal,Qsur,F,2016-01-01
        kim,Qkim,Qoth,F,1990-01-01
        """);
    Files.writeString(
        folder.resolve("rel.csv"),
        """
        id,relation,other,from,to
        amy,birth_parent,mum,,
        amy,birth_parent,dad,,
        sal,birth_parent,mum,,
        amy,kinship_carer,kim,2019-01-01,2020-01-01
        """);
    Files.writeString(
        folder.resolve("res.csv"),
        """
        id,address,postcode,from,to
        amy,1 Qmill Lane,EX1 1AA,2018-01-01,
        amy,,EX1 1AA,2017-01-01,
        kim,3 Qhill Road,EX1 1AB,2010-01-01,2016-02-01
        kim,,EX1 1AB,2016-02-01,2017-02-01
        mum,1 Qmill Lane,EX1 1AA,2010-01-01,
        amy,2 Qhill Road,EX1 1AB,2020-01-01,
        dad,2 Qhill Road,EX1 1AB,2019-01-01,
        """);
    Files.writeString(folder.resolve("safe.csv"), "safeguard,source,record_id\nseal,a,sal\n");
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
                  - file: res.csv
                    columns: {record_id: id, address: address, postcode: postcode, from: from, to: to}
            safeguards: {file: safe.csv}
            """);
    out = folder.resolve("out");
    TestConsole quiet = new TestConsole();
    assertEquals(ExitCode.DONE, quiet.run("link", project, "--out", out, "-q"), quiet::err);
  }

  private static String person(String record) throws IOException {
    return Files.readAllLines(out.resolve("persons.csv")).stream()
        .filter(line -> line.startsWith("a," + record + ","))
        .map(line -> line.split(",", -1)[2])
        .findFirst()
        .orElseThrow();
  }

  private String shown(Object... args) {
    Object[] all = new Object[args.length + 2];
    all[0] = "family";
    all[1] = out;
    System.arraycopy(args, 0, all, 2, args.length);
    TestConsole own = new TestConsole();
    assertEquals(ExitCode.DONE, own.run(all), own::err);
    return own.out();
  }

  @Test
  void drawsBothHomesOfAChildWithoutNamesOrAddresses() throws IOException {
    String text = shown(person("amy"));
    assertTrue(text.contains("4 people, 2 households"), text);
    assertEquals(2, text.split(", where " + person("amy") + " lives", -1).length - 1, text);
    assertTrue(text.contains("main since 2020-01-01"), text);
    assertTrue(text.contains("known to a"), text);
    assertTrue(text.contains("2020-01-01  " + person("amy") + " comes to H"), text);
    assertFalse(text.contains("Q") || text.contains("q"), text);
    assertFalse(text.contains("EX1"), text);
  }

  @Test
  void tellsAMoveInOneLineAndNoAddressWithoutAHouseBesideAHome() throws IOException {
    String text = shown(person("amy"));
    String kim = person("kim");
    assertTrue(
        text.matches(
            "(?s).*2016-02-01  "
                + kim
                + " moves from H\\d+ to an address that makes no household\n.*"),
        text);
    assertTrue(text.contains("2017-02-01  " + kim + " leaves an address"), text);
    assertFalse(text.contains("2017-01-01"), text);
  }

  @Test
  void showsNamesOnRequest() throws IOException {
    String text = shown(person("amy"), "--show-names");
    assertTrue(text.contains("qmum qsur"), text);
    assertFalse(text.contains("qsal"), text);
    assertFalse(text.contains("mill"), text);
  }

  @Test
  void showsADay() throws IOException {
    String then = shown(person("amy"), "--as-of", "2019-06-01");
    assertTrue(then.contains("kinship carer"), then);
    String later = shown(person("amy"), "--as-of", "2021-06-01");
    assertFalse(later.contains("kinship carer"), later);
  }

  @Test
  void drawsAPicture() throws IOException {
    Path svg = folder.resolve("f.svg");
    shown(person("amy"), "--svg", svg);
    String drawn = Files.readString(svg);
    assertTrue(drawn.startsWith("<svg"), drawn);
    assertTrue(drawn.contains(person("dad")), drawn);
    assertTrue(drawn.contains(", main, from 2020-01-01</title>"), drawn);
    assertFalse(drawn.contains("Q"), drawn);
  }

  @Test
  void aSealedPersonAnswersLikeOneWhoIsNotThere() throws IOException {
    assertEquals(FamilyCommand.NOTHING + "\n", shown(person("sal")));
    assertEquals(shown("P999999"), shown(person("sal")));
    assertFalse(shown(person("amy")).contains(person("sal")));
    assertFalse(shown(person("mum")).contains(person("sal")));
  }

  @Test
  void aDateThatIsNoneIsRefused() throws IOException {
    assertEquals(ExitCode.USAGE, console.run("family", out, person("amy"), "--as-of", "May"));
    assertTrue(console.err().contains("--as-of"), console.err());
  }

  @Test
  void aFileOfAnotherKindIsNotOverwritten() throws IOException {
    Path other = folder.resolve("a.csv");
    assertEquals(ExitCode.OUTPUT, console.run("family", out, person("amy"), "--svg", other));
  }
}
