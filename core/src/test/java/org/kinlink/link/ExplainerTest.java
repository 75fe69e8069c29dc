package org.kinlink.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kinlink.exchange.OncePerPerson;
import org.kinlink.exchange.Progress;
import org.kinlink.record.RecordRef;
import org.kinlink.record.RelationType;
import org.kinlink.resolve.PairDecision;
import org.kinlink.safeguard.SafeguardEntry;
import org.kinlink.score.Contribution;
import org.kinlink.score.Step;
import org.kinlink.testing.Records;
import org.kinlink.testing.SmallPopulation;

final class ExplainerTest {
  private static Records records() {
    SmallPopulation population = SmallPopulation.seed(120).slips(0.1).households(60);
    int n = population.size();
    return population
        .source("a", OncePerPerson.INFER, 0, n)
        .source("b", OncePerPerson.INFER, 0, n)
        .records();
  }

  private static Explainer explainer(Records records, SafeguardEntry... entries) {
    return new Explainer(
        LinkageSettings.DEFAULT, records.extracts(), ImmutableList.copyOf(entries), Progress.NONE);
  }

  @Test
  void explainsEveryDecisionWithTheNumbersOfTheRun() {
    Records records = records();
    LinkageResult result = Run.link(records);
    Explainer explainer = explainer(records);
    for (PairDecision pair : result.pairs()) {
      RecordRef a = Run.ref(result, pair.rowA());
      RecordRef b = Run.ref(result, pair.rowB());
      Explanation found = explainer.explain(a, b, Run.persons(false, a, b)).orElseThrow();
      assertEquals(pair.weight(), found.weight(), 1e-6);
      assertEquals(pair.probability(), found.inRun(), 1e-9);
      assertEquals(pair.step(), found.rule() == null ? Step.PROBABILISTIC : found.rule());
      assertEquals(
          found.weight(), found.lines().stream().mapToDouble(Contribution::bits).sum(), 1e-6);
      double odds = Math.pow(2, found.priorBits() + found.weight());
      assertEquals(found.probability(), odds / (1 + odds), 1e-9);
      assertEquals(result.extracts().people().line(pair.rowA()), found.lineA());
      Explanation turned = explainer.explain(b, a, Run.persons(false, b, a)).orElseThrow();
      assertEquals(found.weight(), turned.weight());
      assertEquals(found.lineA(), turned.lineB());
    }
    assertTrue(result.pairs().size() > 50);
  }

  @Test
  void tellsAContradiction() {
    RecordRef a = new RecordRef("a", "a-10000");
    Records records = records();
    LinkageResult result = Run.link(records);
    RecordRef b =
        result.pairs().stream()
            .filter(p -> Run.ref(result, p.rowA()).equals(a))
            .map(p -> Run.ref(result, p.rowB()))
            .findFirst()
            .orElseThrow();
    assertNull(
        explainer(records).explain(a, b, Run.persons(false, a, b)).orElseThrow().contradiction());
    records.relates(b, RelationType.PARENT, a);
    assertEquals(
        "stated to be two people",
        explainer(records).explain(a, b, Run.persons(false, a, b)).orElseThrow().contradiction());
  }

  @Test
  void withholdsWhereARestrictedPersonLives() {
    Records records = records();
    LinkageResult result = Run.link(records);
    PairDecision pair = result.pairs().get(0);
    RecordRef a = Run.ref(result, pair.rowA());
    RecordRef b = Run.ref(result, pair.rowB());
    for (RecordRef restricted : List.of(a, b)) {
      Explanation found =
          explainer(records, new SafeguardEntry(SafeguardEntry.Action.RESTRICT, restricted, null))
              .explain(a, b, Run.persons(false, a, b))
              .orElseThrow();
      List<String> fields = found.lines().stream().map(Contribution::field).toList();
      assertEquals(List.of("forename", "surname", "sex", "date_of_birth", "both names"), fields);
      assertEquals(restricted.equals(a), found.restrictedA());
      assertEquals(restricted.equals(b), found.restrictedB());
    }
  }

  @Test
  void holdsNoValue() {
    Records records = records();
    LinkageResult result = Run.link(records);
    PairDecision pair = result.pairs().get(0);
    RecordRef a = Run.ref(result, pair.rowA());
    RecordRef b = Run.ref(result, pair.rowB());
    Explanation found = explainer(records).explain(a, b, Run.persons(false, a, b)).orElseThrow();
    for (int f = 0; f < result.extracts().people().schema().size(); f++) {
      String value = result.extracts().people().value(f, pair.rowA());
      if (value != null && value.length() > 2) {
        assertFalse(found.toString().contains(value));
      }
    }
  }
}
