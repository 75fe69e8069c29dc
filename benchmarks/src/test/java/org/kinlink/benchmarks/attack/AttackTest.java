package org.kinlink.benchmarks.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kinlink.benchmarks.TwoFiles;
import org.kinlink.encode.EncodingPlan;
import org.kinlink.encode.EncodingProfile;
import org.kinlink.encode.Hardening;
import org.kinlink.record.People;

/** Each attack names at least half of filters that are deliberately weak. */
final class AttackTest {
  private static final int[][] ONE_FILTER = {{0, 16}};

  private static double share(Attack attack, int records, int from, Encoding encoding) {
    String[][] rows = AttackTable.columns(AttackTable.made(records), from, 2);
    Setting setting = Setting.of(rows, rows, encoding, ONE_FILTER);
    return setting.share(attack.guess(setting), 2 - from);
  }

  private static double share(Attack attack, int records, EncodingPlan plan) {
    String[][] rows = AttackTable.made(records);
    Setting setting = Setting.of(rows, rows, new PlanEncoding(plan), AttackTable.segments(plan));
    return setting.share(attack.guess(setting), 2);
  }

  @Test
  void frequencyNamesHalfOfSurnamesThatAreEncodedAlone() {
    assertTrue(share(new Frequency(), 3_000, 1, new WeakEncoding(WeakEncoding.FEW)) >= .5);
  }

  @Test
  void patternsNameHalfOfSurnamesThatAreEncodedAlone() {
    assertTrue(share(new PatternMining(), 2_000, 1, new WeakEncoding(WeakEncoding.FEW)) >= .5);
  }

  @Test
  void graphsNameHalfOfNamesThatAreEncodedAlone() {
    assertTrue(share(new GraphMatching(0), 400, 0, new WeakEncoding(WeakEncoding.FEW)) >= .5);
  }

  @Test
  void rule90AloneIsTakenBack() {
    EncodingPlan plain = EncodingProfile.KINLINK_2026_RECORD.plan(AttackTable.FIELDS);
    EncodingPlan ruled = plain.hardened(new Hardening(false, false, true, 0));
    assertTrue(share(new GraphMatching(0), 400, plain) >= .5);
    assertTrue(share(new GraphMatching(0), 400, ruled) >= .5);
  }

  @Test
  void tokensNameHalfWhereTheyShowWhoIsLikeWhom() throws IOException {
    Knows one = Knows.ONE_HOMES;
    assertTrue(TokenTable.share(EncodingProfile.KINLINK_2026_FIELD, Adds.NOTHING, 600, one) >= .5);
    assertTrue(
        TokenTable.share(EncodingProfile.KINLINK_2026_PADDED, Adds.NOTHING, 600, one) <= .05);
  }

  /** Guessing names as many in a file this small. */
  @Test
  void chaffAndFormerNamesDoNotHelpToName() throws IOException {
    for (Adds adds : List.of(Adds.CHAFF, Adds.FORMER)) {
      for (Knows knows : List.of(Knows.ONE_HOMES, Knows.TWO_HOMES)) {
        double share = TokenTable.share(EncodingProfile.KINLINK_2026_PADDED, adds, 400, knows);
        assertTrue(share > 0 && share <= .05, () -> adds + " " + knows + " " + share);
      }
    }
  }

  /** The rows of a file are sorted by what they hold, so that those of two files do not match. */
  @Test
  void theAttackerHoldsTheVeryPeopleWhoAreInBothFiles() {
    for (Adds adds : List.of(Adds.NOTHING, Adds.FORMER)) {
      People clean = TokenTable.housed(TwoFiles.make(60, 1), 2, true, adds);
      Map<Integer, String> born = new HashMap<>();
      Set<Integer> renamed = new HashSet<>();
      for (int row = 0; row < clean.size(); row++) {
        int place = TokenTable.place(clean, row);
        String all = clean.value(0, row) + clean.value(3, row) + clean.value(6, row);
        String first = born.putIfAbsent(place, all);
        assertTrue(first == null || first.equals(all) == TwoFiles.inBoth(place));
        if (adds.former && clean.value(7, row) == null && Adds.wasNamed(place)) {
          renamed.add(place);
        }
      }
      assertEquals(adds.former ? 6 : 0, renamed.size(), "under the former name in the second file");
    }
  }

  @Test
  void daysOfMovingInNameHalfUnderPadsToo() throws IOException {
    assertTrue(
        TokenTable.share(EncodingProfile.KINLINK_2026_PADDED, Adds.NOTHING, 400, Knows.ONE_DAYS)
            >= .5);
  }

  @Test
  void whatTwoFilesShareTellsLessWhereLessOfItShows() {
    double rules = SharedTokens.share(1_000, SharedTokens.Sees.RULES);
    double number = SharedTokens.share(1_000, SharedTokens.Sees.NUMBER);
    double leftOut = SharedTokens.share(1_000, SharedTokens.Sees.LEFT_OUT);
    assertTrue(rules > 2 * number && number > leftOut, rules + " " + number + " " + leftOut);
  }
}
