package org.kinlink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinlink.exchange.TableReader;

/** Releases from a synthetic England. */
class ReleaseTest {
  private static final String POLICY =
      """
      kinlink_policy: 1
      title: plans
      recipient: early-help
      project: plans-2026
      purpose: test
      legal_gateway: none
      valid_from: 2000-01-01
      valid_until: 2999-12-31
      facts:
        - {facet: child_in_need_plan, about: child, show: [since, agency]}
        - {facet: inpatient_mental_health_spell, about: parent}
      kin: [birth_parent]
      """;

  @TempDir private static Path shared = Path.of("");
  private static Path england = Path.of("");
  private static Path result = Path.of("");
  private static TestKeys keys = TestKeys.none();

  @TempDir Path folder;
  private final TestConsole console = new TestConsole();

  @BeforeAll
  static void link() throws IOException {
    england = shared.resolve("england");
    result = shared.resolve("result");
    keys = TestKeys.write(shared);
    new TestConsole().run("synthesise", "--out", england, "--people", "700", "--seed", "11");
    link(england, result);
  }

  private static void link(Path project, Path out) {
    TestConsole own = new TestConsole();
    int code = own.run("link", project.resolve("linkage.yaml"), "--out", out, "--quiet");
    assertEquals(ExitCode.DONE, code, own::err);
  }

  private int release(Path from, String policy, Path out, Object... more) throws IOException {
    Path file = Files.writeString(folder.resolve("policy.yaml"), policy);
    List<Object> args = new ArrayList<>(List.of("release", from, "--policy", file));
    args.addAll(List.of("--keys", keys.file(), "--passphrase-file", keys.passphraseFile()));
    args.addAll(List.of("--as-of", "2026-01-15", "--out", out));
    args.addAll(List.of(more));
    return console.run(args.toArray());
  }

  private static List<String> column(Path file, String name) {
    TableReader table = TableReader.ofResult(file);
    int column = table.column(name);
    List<String> cells = new ArrayList<>();
    table.forEach(row -> cells.add(row.cell(column)));
    return cells;
  }

  @Test
  void writesWhatThePolicyNamesUnderPseudonyms() throws IOException {
    Path out = folder.resolve("release");
    assertEquals(ExitCode.DONE, release(result, POLICY, out), console::err);
    assertEquals(
        Set.of("children.csv", "facts.csv", "kin.csv", "counts.csv", "release.json"),
        Folders.content(out).keySet());
    List<String> children = column(out.resolve("children.csv"), "child");
    assertTrue(children.size() > 80, console::out);
    assertEquals(children.stream().sorted().toList(), children);
    assertTrue(children.containsAll(column(out.resolve("facts.csv"), "child")));
    assertTrue(
        Set.of("child_in_need_plan", "inpatient_mental_health_spell")
            .containsAll(column(out.resolve("facts.csv"), "fact")));
    assertEquals(Set.of("birth_parent"), Set.copyOf(column(out.resolve("kin.csv"), "relation")));
    assertTrue(console.out().contains("all children"), console::out);
  }

  @Test
  void theReadyPoliciesRelease() throws IOException {
    Path policies = Path.of("..", "examples", "policies");
    for (String name :
        List.of("hidden-groups", "not-on-a-roll", "parents-health", "coming-into-care")) {
      String policy = Files.readString(policies.resolve(name + ".yaml"));
      Path out = folder.resolve(name);
      String inForce = policy.replace("valid_until: 2027", "valid_until: 2999");
      assertEquals(ExitCode.DONE, release(result, inForce, out), console::err);
    }
    String account = Files.readString(folder.resolve("not-on-a-roll/release.json"));
    assertTrue(account.contains("expected_share_of_missed_links"), account);
    assertTrue(account.contains("expected_share_never_compared"), account);
    assertTrue(column(folder.resolve("not-on-a-roll/children.csv"), "child").size() > 3);
    assertTrue(column(folder.resolve("coming-into-care/kin.csv"), "child").size() > 3);
  }

  @Test
  void holdsNoIdOfARecordOrPerson() throws IOException {
    Path out = folder.resolve("release");
    release(result, POLICY, out);
    String text = String.join("\n", Folders.content(out).values());
    Path persons = result.resolve("persons.csv");
    Set<String> ids = new HashSet<>(column(persons, "person_id"));
    column(persons, "record_id").stream().filter(id -> id.length() > 5).forEach(ids::add);
    for (String id : ids) {
      assertFalse(text.contains(id), "an id is in the release");
    }
    assertFalse(text.matches("(?s).*\\b9\\d{9}\\b.*"), "an NHS number is in the release");
  }

  @Test
  void anotherRecipientHasOtherPseudonyms() throws IOException {
    release(result, POLICY, folder.resolve("one"));
    release(result, POLICY.replace("early-help", "schools"), folder.resolve("two"));
    Set<String> both = new HashSet<>(column(folder.resolve("one/children.csv"), "child"));
    int children = both.size();
    both.addAll(column(folder.resolve("two/children.csv"), "child"));
    assertEquals(2 * children, both.size());
  }

  @Test
  void aPolicyOutOfForceReleasesNothing() throws IOException {
    Path out = folder.resolve("release");
    assertEquals(ExitCode.INPUT, release(result, POLICY.replace("2999-12-31", "2001-12-31"), out));
    assertTrue(console.err().contains("no longer in force"), console::err);
    assertEquals(ExitCode.INPUT, release(result, POLICY.replace("2000-01-01", "2998-01-01"), out));
    assertTrue(console.err().contains("not yet in force"), console::err);
    assertFalse(Files.exists(out));
  }

  @Test
  void mistakesInAPolicyAreToldTogether() throws IOException {
    String wrong =
        POLICY
                .replace("recipient: early-help", "recipient: Early Help")
                .replace("child_in_need_plan", "child_in_need_plam")
                .replace("2999-12-31", "soon")
            + "children: {known_to: [nowhere], age: [9, 3], wiht: []}\n"
            + "opt_outs: not applicable\n";
    assertEquals(ExitCode.USAGE, release(result, wrong, folder.resolve("release")));
    for (String expected :
        List.of(
            "policy.yaml, line 3",
            "lower-case",
            "did you mean \"child_in_need_plan\"",
            "2027-03-31",
            "none of the sources",
            "[5, 15]",
            "did you mean \"with\"",
            "opt_outs_reason")) {
      assertTrue(console.err().contains(expected), expected + "\n" + console.err());
    }
  }

  @Test
  void anAdoptionIsNeverReleased() throws IOException {
    String asked = POLICY.replace("child_in_need_plan", "adoption");
    assertEquals(ExitCode.USAGE, release(result, asked, folder.resolve("release")));
    assertTrue(console.err().contains("never released"), console::err);
    assertFalse(column(result.resolve("facets.csv"), "facet").contains("adoption"));
  }

  @Test
  void aResultThatIsNotWholeIsRefused() throws IOException {
    Path part = folder.resolve("part");
    Folders.copy(result, part);
    Files.delete(part.resolve("facets.csv"));
    assertEquals(ExitCode.INPUT, release(part, POLICY, folder.resolve("release")));
    assertTrue(console.err().contains("facets.csv: is not there; link again"), console::err);
    assertFalse(Files.exists(folder.resolve("release")));
  }

  @Test
  void anEarlierReleaseIsKept() throws IOException {
    Path out = folder.resolve("release");
    release(result, POLICY, out);
    Map<String, String> before = Folders.content(out);
    assertEquals(ExitCode.OUTPUT, release(result, POLICY, out));
    assertEquals(ExitCode.OUTPUT, release(result, POLICY, result));
    assertEquals(before, Folders.content(out));
  }

  @Test
  void countsAreComparedWithThoseOfAnEarlierRelease() throws IOException {
    Path one = folder.resolve("one");
    release(result, POLICY, one);
    Path two = folder.resolve("two");
    assertEquals(
        ExitCode.DONE, release(result, POLICY, two, "--previous-release", one), console::err);
    assertEquals(Folders.content(one).get("counts.csv"), Folders.content(two).get("counts.csv"));
    Path counts = one.resolve("counts.csv");
    List<String> first = column(counts, "aged_5_10");
    int shown = Integer.parseInt(first.get(0));
    Files.writeString(
        counts, Files.readString(counts).replaceFirst("," + shown + ",", "," + (shown + 5) + ","));
    Path three = folder.resolve("three");
    release(result, POLICY, three, "--previous-release", one);
    assertEquals("hidden", column(three.resolve("counts.csv"), "aged_5_10").get(0));
    assertFalse(console.err().contains("one is an earlier release"), console::err);
    assertTrue(console.err().contains("two is an earlier release"), console::err);
    String account = Files.readString(three.resolve("release.json"));
    assertTrue(
        account.matches("(?s).*compared_with_sha256\": \\[\\s*\"[0-9a-f]{64}\"\\s*].*"), account);
    String other = POLICY.replace("title: plans", "title: other");
    assertEquals(
        ExitCode.INPUT, release(result, other, folder.resolve("four"), "--previous-release", one));
  }

  @Test
  void aSealListedSinceTheLinkStopsTheReleaseUntilItIsLinkedAgain() throws IOException {
    Path own = folder.resolve("england");
    Folders.copy(england, own);
    Path linked = folder.resolve("linked");
    link(own, linked);
    Path before = folder.resolve("before");
    assertEquals(ExitCode.DONE, release(linked, POLICY, before), console::err);
    TableReader persons = TableReader.ofResult(linked.resolve("persons.csv"));
    Map<String, List<String>> records = new TreeMap<>();
    persons.forEach(
        row ->
            records
                .computeIfAbsent(row.cell(2), id -> new ArrayList<>())
                .add(row.cell(0) + "," + row.cell(1)));
    String listed = Files.readString(own.resolve("safeguards.csv"));
    String many =
        records.values().stream().filter(r -> r.size() > 2).findFirst().orElseThrow().get(0);
    Files.writeString(own.resolve("safeguards.csv"), listed + "seal," + many + ",\n");
    assertEquals(ExitCode.INPUT, release(linked, POLICY, folder.resolve("after")));
    assertTrue(console.err().contains("link again"), console::err);
    assertFalse(Files.exists(folder.resolve("after")));
  }

  @Test
  void everybodyWhoOptedOutIsLeftOut() throws IOException {
    Path own = folder.resolve("england");
    Folders.copy(england, own);
    Path linked = folder.resolve("linked");
    link(own, linked);
    TableReader persons = TableReader.ofResult(linked.resolve("persons.csv"));
    StringBuilder list = new StringBuilder(Files.readString(own.resolve("safeguards.csv")));
    persons.forEach(
        row -> {
          if (row.cell(0).equals("school-census")) {
            list.append("opt_out,").append(row.cell(0)).append(',').append(row.cell(1));
            list.append(",\n");
          }
        });
    Files.writeString(own.resolve("safeguards.csv"), list);
    String pupils = POLICY + "children: {known_to: [school-census]}\n";
    Path out = folder.resolve("release");
    assertEquals(ExitCode.DONE, release(linked, pupils, out), console::err);
    assertEquals(List.of(), column(out.resolve("children.csv"), "child"));
    String byLaw = pupils + "opt_outs: not applicable\nopt_outs_reason: a duty\n";
    release(linked, byLaw, folder.resolve("by-law"));
    assertTrue(column(folder.resolve("by-law/children.csv"), "child").size() > 20);
  }
}
