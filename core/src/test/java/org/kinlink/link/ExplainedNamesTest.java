package org.kinlink.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kinlink.exchange.Extracts;
import org.kinlink.exchange.Progress;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.RecordRef;
import org.kinlink.resolve.PairDecision;
import org.kinlink.testing.Records;

final class ExplainedNamesTest {
  /** Two communities, each with names of its own, so that names go together. */
  private static Extracts communities(String postcode) {
    Random random = new Random(1);
    Records records =
        Records.of(
            FieldKind.FORENAME, FieldKind.SURNAME, FieldKind.DATE_OF_BIRTH, FieldKind.POSTCODE);
    String[][] rows = new String[120][];
    for (int i = 0; i < rows.length; i++) {
      int community = 10 * random.nextInt(2);
      rows[i] =
          new String[] {
            "forename" + (char) ('a' + community + random.nextInt(5)),
            "surname" + (char) ('a' + community + random.nextInt(5)),
            "20" + (10 + random.nextInt(8)) + "-0" + (1 + random.nextInt(9)) + "-1" + i % 10,
            postcode.isEmpty() ? null : postcode + random.nextInt(10) + "AA"
          };
    }
    for (String source : new String[] {"a", "b"}) {
      records.source(source);
      for (int i = 0; i < 80; i++) {
        records.add("" + i, rows[source.equals("a") ? i : i + 40]);
      }
    }
    return records.extracts();
  }

  private static RecordRef ref(People people, int row) {
    return new RecordRef(people.sources().get(people.source(row)), people.recordId(row));
  }

  private static void linesAddUpToTheWeightOfThePair(Extracts extracts) {
    LinkageResult result =
        new Linker(LinkageSettings.DEFAULT).link(extracts, ImmutableList.of(), Progress.NONE);
    Explainer explainer =
        new Explainer(LinkageSettings.DEFAULT, extracts, ImmutableList.of(), Progress.NONE);
    assertTrue(result.pairs().size() > 30);
    People people = extracts.people();
    for (PairDecision pair : result.pairs()) {
      Explanation explanation =
          explainer
              .explain(ref(people, pair.rowA()), ref(people, pair.rowB()), Map.of())
              .orElseThrow();
      assertEquals(pair.weight(), explanation.weight(), 1e-6);
      assertEquals(pair.probability(), explanation.inRun(), 1e-6);
    }
  }

  @Test
  void linesAddUpWhereNoFieldTellsHomesApart() {
    linesAddUpToTheWeightOfThePair(communities(""));
  }

  @Test
  void linesAddUpWhereAFieldTellsHomesApart() {
    linesAddUpToTheWeightOfThePair(communities("ZZ1 "));
  }
}
