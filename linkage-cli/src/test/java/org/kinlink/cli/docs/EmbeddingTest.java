package org.kinlink.cli.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinlink.exchange.ExtractReader;
import org.kinlink.exchange.Extracts;
import org.kinlink.exchange.NumbersPolicy;
import org.kinlink.exchange.Progress;
import org.kinlink.exchange.SourcePlan;
import org.kinlink.identifier.NhsNumber;
import org.kinlink.key.KeySet;
import org.kinlink.key.LinkageKey;
import org.kinlink.link.LinkageResult;
import org.kinlink.link.LinkageSettings;
import org.kinlink.link.Linker;
import org.kinlink.link.PairEvidence;
import org.kinlink.link.PersonIndex;
import org.kinlink.link.SearchMatch;
import org.kinlink.pseudonym.PseudonymDomain;
import org.kinlink.pseudonym.PseudonymLength;
import org.kinlink.pseudonym.Pseudonymiser;
import org.kinlink.record.BadDataException;
import org.kinlink.record.People;
import org.kinlink.record.RecordRef;
import org.kinlink.resolve.Decision;
import org.kinlink.resolve.PairDecision;
import org.kinlink.safeguard.SafeguardEntry;
import org.kinlink.safeguard.SafeguardEntry.Action;
import org.kinlink.score.Contribution;

/** The Java of the guide for developers, compiled and run. */
class EmbeddingTest {
  private static final Path BOROUGH = Markdown.ROOT.resolve("examples/borough");

  @TempDir private Path folder = Path.of("");

  // tag::validate
  /** What a form shows beside its field: nothing when the number is in order. */
  static String hint(String typed) {
    NhsNumber.Check check = NhsNumber.check(typed);
    return check.outcome() == NhsNumber.Outcome.VALID ? "" : check.outcome().reason();
  }

  // end::validate

  @Test
  void hintsAreForTheUser() {
    assertEquals("", hint("999 000 0018"));
    assertEquals("the check digit is wrong", hint("9990000019"));
  }

  @Test
  void numbersAreHiddenUntilAskedFor() {
    // tag::nhs-number
    NhsNumber number = NhsNumber.of("9990000018");
    String shown = number.grouped(); // 999 000 0018
    boolean madeUp = number.isTest(); // true: of the range 900 to 999
    long stored = number.packed(); // ten digits in eight bytes
    String logged = number.toString(); // NhsNumber[hidden]
    // end::nhs-number
    assertEquals("999 000 0018", shown);
    assertTrue(madeUp);
    assertEquals(number, NhsNumber.of(stored));
    assertEquals("NhsNumber[hidden]", logged);
  }

  @Test
  void pseudonymsHoldInOneDomain() {
    // tag::key
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    KeySet keys = KeySet.of(LinkageKey.generate(new SecureRandom(), today));
    // end::key
    // tag::pseudonym
    LinkageKey key = keys.primary();
    PseudonymDomain domain =
        new PseudonymDomain(PseudonymDomain.NHS_NUMBER, "early-help-2026", "wexcombe-council");
    Pseudonymiser pseudonymiser = new Pseudonymiser(key, domain, PseudonymLength.BITS_128);
    String pseudonym = pseudonymiser.pseudonym(NhsNumber.of("9990000018"));
    // end::pseudonym
    assertEquals(45, pseudonym.length());
    assertEquals(pseudonym, pseudonymiser.pseudonym("999 000 0018"));
    PseudonymDomain other =
        new PseudonymDomain(PseudonymDomain.NHS_NUMBER, "early-help-2026", "wexcombe-trust");
    assertNotEquals(
        pseudonym, new Pseudonymiser(key, other, PseudonymLength.BITS_128).pseudonym("9990000018"));
  }

  // tag::link
  /** Links two extracts about which nothing else is known. */
  static LinkageResult link(Path school, Path health) {
    ImmutableList<SourcePlan> sources =
        ImmutableList.of(SourcePlan.of("school", school), SourcePlan.of("health", health));
    Extracts extracts = ExtractReader.read(sources, NumbersPolicy.DETECT, Progress.NONE);
    return new Linker(LinkageSettings.DEFAULT).link(extracts, ImmutableList.of(), Progress.NONE);
  }

  // end::link

  // tag::result
  /** The records of the health extract that are one person with a pupil. */
  static List<String> healthRecordsOf(LinkageResult result, String pupil) {
    People people = result.extracts().people();
    List<String> found = new ArrayList<>();
    for (ImmutableList<Integer> person : result.persons().rows()) {
      boolean meant = person.stream().anyMatch(row -> isRecord(people, row, "school", pupil));
      for (int row : person) {
        if (meant && people.sources().get(people.source(row)).equals("health")) {
          found.add(people.recordId(row));
        }
      }
    }
    return found;
  }

  private static boolean isRecord(People people, int row, String source, String id) {
    return people.sources().get(people.source(row)).equals(source)
        && people.recordId(row).equals(id);
  }

  // end::result

  // tag::pairs
  /** How many pairs of records wait for somebody to look at them. */
  static long waiting(LinkageResult result) {
    return result.pairs().stream().filter(p -> p.decision() == Decision.REVIEW).count();
  }

  /** What a pair's step, weight and probability say; no value of a record is in it. */
  static String evidence(PairDecision pair) {
    return pair.step().description() + ": " + pair.weight() + " bits, " + pair.probability();
  }

  // end::pairs

  @Test
  void linksTwoExtracts() {
    LinkageResult result =
        link(BOROUGH.resolve("school-roll.csv"), BOROUGH.resolve("community-health.csv"));
    assertTrue(result.rehearsal());
    People people = result.extracts().people();
    PairDecision linked =
        result.pairs().stream()
            .filter(pair -> pair.decision() == Decision.LINK)
            .filter(pair -> people.source(pair.rowA()) != people.source(pair.rowB()))
            .findFirst()
            .orElseThrow();
    assertTrue(
        healthRecordsOf(result, people.recordId(linked.rowA()))
            .contains(people.recordId(linked.rowB())));
    assertTrue(evidence(linked).startsWith(linked.step().description()));
    assertEquals(
        result.pairs().stream().filter(pair -> pair.decision() == Decision.REVIEW).count(),
        waiting(result));
  }

  @Test
  void sealedRecordsAreJoinedToNothing() {
    Path school = BOROUGH.resolve("school-roll.csv");
    Path health = BOROUGH.resolve("community-health.csv");
    LinkageResult before = link(school, health);
    PairDecision linked =
        before.pairs().stream()
            .filter(pair -> pair.decision() == Decision.LINK)
            .findFirst()
            .orElseThrow();
    People people = before.extracts().people();
    Extracts extracts = before.extracts();
    String source = people.sources().get(people.source(linked.rowA()));
    String recordId = people.recordId(linked.rowA());
    // tag::seal
    SafeguardEntry seal = new SafeguardEntry(Action.SEAL, new RecordRef(source, recordId), null);
    LinkageResult result =
        new Linker(LinkageSettings.DEFAULT).link(extracts, ImmutableList.of(seal), Progress.NONE);
    // end::seal
    assertTrue(
        result.pairs().stream()
            .noneMatch(pair -> pair.rowA() == linked.rowA() || pair.rowB() == linked.rowA()));
  }

  @Test
  void searchFindsThePupilBeforeARecordIsMadeTwice() {
    Extracts extracts =
        ExtractReader.read(
            ImmutableList.of(SourcePlan.of("school", BOROUGH.resolve("school-roll.csv"))),
            NumbersPolicy.DETECT,
            Progress.NONE);
    People people = extracts.people();
    Map<String, String> typed = new HashMap<>();
    for (String field : List.of("forename", "surname", "date_of_birth", "postcode")) {
      String value = people.value(people.schema().indexOf(field), 7);
      typed.put(field, value == null ? "" : value);
    }
    // tag::index
    PersonIndex index =
        PersonIndex.build(extracts, ImmutableList.of(), LinkageSettings.DEFAULT, Progress.NONE);
    ImmutableList<SearchMatch> matches = index.search(typed, 5); // raw values by field name
    // end::index
    assertEquals(people.recordId(7), matches.get(0).record().recordId());
    assertTrue(why(matches.get(0)).contains("surname: equal"), why(matches.get(0)));
    // tag::index-change
    RecordRef created = new RecordRef("school", "a-new-one");
    index.add(created, typed);
    PairEvidence same = index.compare(typed, typed);
    boolean gone = index.remove(created);
    // end::index-change
    assertTrue(gone);
    assertTrue(same.probability() > 0.9);
  }

  // tag::why
  /** What may stand beside a match: agreement and weight of each field, and no value. */
  static String why(SearchMatch match) {
    StringBuilder why = new StringBuilder();
    for (Contribution line : match.evidence().lines()) {
      why.append(line.field()).append(": ").append(line.agreement());
      why.append(String.format(Locale.ROOT, " (%+.1f bits)%n", line.bits()));
    }
    return why.toString();
  }

  // end::why

  @Test
  void badDataSaysWhereAndWhy() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.csv"));
    String told = "";
    // tag::failure
    try {
      link(empty, BOROUGH.resolve("community-health.csv"));
    } catch (BadDataException e) {
      told = e.getMessage(); // file, line, field and reason; never a value
    }
    // end::failure
    assertEquals(
        empty + ": is empty; expected a line of column names and rows below", String.valueOf(told));
    assertFalse(told.isEmpty());
  }
}
