package org.kinlink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom a release means where NHS numbers were superseded, borrowed or are listed. */
class ReleaseIdentityTest {
  private static final String OLD = "9990000018";
  private static final String CURRENT = "9990000026";
  private static final String MOTHERS = "9990000034";

  private static final String POLICY =
      """
      kinlink_policy: 1
      title: all children
      recipient: early-help
      project: plans-2026
      purpose: test
      legal_gateway: none
      valid_from: 2000-01-01
      valid_until: 2999-12-31
      facts:
        - {facet: custody, about: parent}
      """;

  @TempDir Path folder;
  private final TestConsole console = new TestConsole();
  private TestKeys keys = TestKeys.none();
  private int runs;

  @BeforeEach
  void keys() throws IOException {
    keys = TestKeys.write(folder);
  }

  /** The pseudonyms of the children where amy has a number and the project says more. */
  private Set<String> released(String number, String more, String safeguards) throws IOException {
    String name = "run" + ++runs;
    Files.writeString(
        folder.resolve("a.csv"),
        """
        id,nhs_number,forename,surname,sex,date_of_birth
        amy,%s,Qamy,Qsur,F,2014-03-01
        mum,9990000034,Qmum,Qsur,F,1987-01-01
        dad,9990000042,Qdad,Qpar,M,1985-01-01
        """
            .replace("%s", number));
    Files.writeString(
        folder.resolve("old.csv"), "old_nhs_number,new_nhs_number\n" + OLD + "," + CURRENT + "\n");
    Files.writeString(folder.resolve("rel.csv"), "id,relation,other\namy,birth_parent,mum\n");
    Files.writeString(
        folder.resolve("safe.csv"), "safeguard,source,record_id,nhs_number\n" + safeguards);
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
            safeguards: {file: safe.csv}
            """
                + more);
    Path result = folder.resolve(name);
    assertEquals(ExitCode.DONE, console.run("link", project, "--out", result), console::err);
    Path policy = Files.writeString(folder.resolve("policy.yaml"), POLICY);
    Path out = folder.resolve("releases-" + name).resolve("release");
    Files.createDirectories(folder.resolve("releases-" + name));
    List<Object> args = new ArrayList<>(List.of("release", result, "--policy", policy));
    args.addAll(List.of("--keys", keys.file(), "--passphrase-file", keys.passphraseFile()));
    args.addAll(List.of("--as-of", "2026-01-15", "--out", out));
    assertEquals(ExitCode.DONE, console.run(args.toArray()), console::err);
    List<String> lines = Files.readAllLines(out.resolve("children.csv"));
    return new TreeSet<>(lines.subList(1, lines.size()));
  }

  @Test
  void thePseudonymIsMadeOfTheCurrentNumber() throws IOException {
    Set<String> current = released(CURRENT, "", "");
    assertEquals(1, current.size());
    assertEquals(current, released(OLD, "superseded: {file: old.csv}\n", ""));
    Set<String> unlisted = released(OLD, "", "");
    assertFalse(unlisted.isEmpty());
    assertFalse(current.containsAll(unlisted));
  }

  @Test
  void aChildUnderItsMothersNumberIsNotNamedByIt() throws IOException {
    Set<String> named = released(MOTHERS, "", "");
    assertTrue(named.stream().allMatch(line -> line.endsWith(",record")), named::toString);
  }

  @Test
  void anOptOutByEitherNumberLeavesTheChildOut() throws IOException {
    String list = "superseded: {file: old.csv}\n";
    assertEquals(Set.of(), released(OLD, list, "opt_out,,," + CURRENT + "\n"));
    assertEquals(Set.of(), released(OLD, list, "opt_out,,," + OLD + "\n"));
    assertEquals(1, released(OLD, list, "opt_out,,,9990000042\n").size());
  }
}
