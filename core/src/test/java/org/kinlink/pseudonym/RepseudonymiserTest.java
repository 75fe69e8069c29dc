package org.kinlink.pseudonym;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.kinlink.identifier.NhsNumber;
import org.kinlink.key.LinkageKey;
import org.kinlink.key.Secret;
import org.kinlink.pseudonym.Pseudonymised.Status;

class RepseudonymiserTest {
  private static final LinkageKey KEY = key(1);
  private static final Pseudonymiser FROM = pseudonymiser(KEY, "one");
  private static final Pseudonymiser TO = pseudonymiser(key(2), "two");

  private static LinkageKey key(long seed) {
    byte[] bytes = new byte[32];
    new Random(seed).nextBytes(bytes);
    return LinkageKey.of(Secret.of(bytes), LocalDate.of(2026, 1, 1));
  }

  private static Pseudonymiser pseudonymiser(LinkageKey key, String project) {
    PseudonymDomain domain = new PseudonymDomain("nhs-number", project, "unit");
    return new Pseudonymiser(key, domain, PseudonymLength.BITS_128);
  }

  private static List<String> pseudonyms(Pseudonymiser pseudonymiser, long... numbers) {
    LongFunction<String> make = number -> pseudonymiser.pseudonym(NhsNumber.of(number));
    return LongStream.of(numbers).mapToObj(make).toList();
  }

  @Test
  void turnsEachIntoThatOfTheSameNumberAndLeavesOutTheRest() {
    long[] numbers =
        LongStream.range(9_990_000_000L, 9_990_001_000L).filter(NhsNumber::isValid).toArray();
    List<String> old = pseudonyms(FROM, numbers);
    List<String> asked = new ArrayList<>(old);
    asked.addAll(pseudonyms(FROM, 9_434_765_919L));
    List<Double> parts = new ArrayList<>();
    ImmutableMap<String, String> turned =
        new Repseudonymiser(FROM, TO).map(asked, 998_950_000L, 999_100_000L, parts::add);
    List<String> now = pseudonyms(TO, numbers);
    ImmutableMap.Builder<String, String> expected = ImmutableMap.builder();
    for (int i = 0; i < old.size(); i++) {
      expected.put(old.get(i), now.get(i));
    }
    assertEquals(expected.buildOrThrow(), turned);
    assertEquals(List.of(0.5, 1.0), parts);
  }

  @Test
  void turnsOneThatStandsInTheFirstSlotOfTheTable() {
    long number =
        LongStream.range(9_990_000_000L, 9_990_090_000L)
            .filter(NhsNumber::isValid)
            .filter(n -> FROM.lane().mac(n)[3] == 0)
            .findFirst()
            .orElseThrow();
    List<String> old = pseudonyms(FROM, number);
    assertEquals(
        ImmutableMap.of(old.get(0), pseudonyms(TO, number).get(0)),
        new Repseudonymiser(FROM, TO).map(old, 999_000_000L, 999_009_000L, part -> {}));
  }

  /** Numbers are tried many at a time, and the last ones are fewer. */
  @Test
  void triesTheLastNumberOfARange() {
    String last = FROM.pseudonym(NhsNumber.of(9_990_000_018L));
    assertEquals(
        ImmutableMap.of(last, TO.pseudonym(NhsNumber.of(9_990_000_018L))),
        new Repseudonymiser(FROM, TO).map(List.of(last), 998_999_000L, 999_000_002L, part -> {}));
  }

  @Test
  void refusesAPseudonymOfAnotherOrigin() {
    List<String> foreign = List.of(pseudonyms(FROM, 9_990_000_018L).get(0), "x");
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Repseudonymiser(FROM, TO).map(foreign, part -> {}));
    assertEquals("pseudonyms: at index 1: not in the form of a pseudonym", refusal.getMessage());
    List<String> others = pseudonyms(TO, 9_990_000_018L);
    assertThrows(
        IllegalArgumentException.class,
        () -> new Repseudonymiser(FROM, TO).map(others, part -> {}));
  }

  @Test
  void refusesOneThatStandsThereTwice() {
    String one = pseudonyms(FROM, 9_990_000_018L).get(0);
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Repseudonymiser(FROM, TO).map(List.of(one, one), part -> {}));
    assertEquals("pseudonyms: at index 1: stands there twice", refusal.getMessage());
  }

  @Test
  void triesOnlyTheNumbersThatBeginAsAsked() {
    TurnedPseudonyms turned = new TurnedPseudonyms(new Repseudonymiser(FROM, TO));
    String one = pseudonyms(FROM, 9_990_000_018L).get(0);
    String other = pseudonyms(FROM, 4_010_232_137L).get(0);
    for (String each : List.of(one, other, one, "", "x")) {
      turned.add(each);
    }
    turned.add(null);
    assertEquals(2, turned.size());
    List<Double> parts = new ArrayList<>();
    turned.turn(Set.of("9990", "9991"), parts::add);
    assertEquals(List.of(0.5, 1.0), parts);
    assertEquals(pseudonyms(TO, 9_990_000_018L).get(0), turned.make(one).pseudonym());
    assertEquals(
        new Pseudonymised(Status.FOREIGN, null, "of no NHS number that was tried"),
        turned.make(other));
    assertEquals(Status.FOREIGN, turned.make(pseudonyms(TO, 9_990_000_018L).get(0)).status());
    String unasked = pseudonyms(FROM, 9_990_000_026L).get(0);
    assertEquals(Status.FOREIGN, turned.make(unasked).status());
    assertEquals(Status.MISSING, turned.make(" ").status());
    assertEquals(Status.INVALID, turned.make(one.substring(1)).status());
    turned.turn(Set.of("401"), part -> {});
    assertEquals(pseudonyms(TO, 4_010_232_137L).get(0), turned.make(other).pseudonym());
    assertEquals("TurnedPseudonyms[2]", turned.toString());
    for (String wrong : List.of("", "99900", "x", "9 ")) {
      assertThrows(IllegalArgumentException.class, () -> turned.turn(Set.of(wrong), part -> {}));
    }
  }

  @Test
  void refusesWhatItCannotTurn() {
    PseudonymDomain pupils = new PseudonymDomain("upn", "one", "unit");
    Pseudonymiser upns = new Pseudonymiser(KEY, pupils, PseudonymLength.BITS_128);
    assertThrows(IllegalArgumentException.class, () -> new Repseudonymiser(upns, TO));
    assertThrows(IllegalArgumentException.class, () -> new Repseudonymiser(FROM, upns));
    Pseudonymiser same = pseudonymiser(KEY, "one");
    assertThrows(IllegalArgumentException.class, () -> new Repseudonymiser(FROM, same));
  }

  @Test
  void completesAStemAsTheStandardDoes() {
    for (long stem = 0; stem < 1_000_000_000L; stem += 7_654_321) {
      long complete = NhsNumberSpace.complete(stem);
      long expected = -1;
      for (long number = stem * 10; number < stem * 10 + 10; number++) {
        expected = NhsNumber.isValid(number) ? number : expected;
      }
      assertTrue(expected == complete || !NhsNumber.isValid(complete), "stem " + stem);
    }
  }
}
