package org.kinlink.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinlink.exchange.OncePerPerson;
import org.kinlink.record.People;
import org.kinlink.record.RecordRef;
import org.kinlink.testing.Learnt;
import org.kinlink.testing.Records;
import org.kinlink.testing.SmallPopulation;

/** What two groups of records are called, and where they live, tells one person from twins. */
final class ForenamesTest {
  private static final String DAY = "1975-10-14";
  private static final String[] SURNAMES = {"ash", "beck", "clay", "dell", "firth"};

  private static People people;
  private static Forenames forenames;

  /** Joanna and Joanne are names that people of five surnames have; Joannna is a slip. */
  @BeforeAll
  static void learn() {
    SmallPopulation population = SmallPopulation.seed(62).households(250).twins(60);
    int n = population.size();
    population.source("a", OncePerPerson.YES, 0, 3 * n / 4);
    population.source("b", OncePerPerson.INFER, n / 4, n);
    Records records = population.records();
    for (int i = 0; i < SURNAMES.length; i++) {
      String day = "198" + i + "-06-1" + i;
      String home = i + " low road";
      records =
          records
              .with(ref("a", "joanna" + i), "joanna", SURNAMES[i], "f", day, home, "EX7 7ZZ")
              .with(ref("a", "joanne" + i), "joanne", SURNAMES[i], "f", day, home, "EX7 7ZZ");
    }
    people =
        records
            .with(ref("a", "joanna"), "joanna", "wadton", null, DAY, "1 high street", "EX9 9ZZ")
            .with(ref("b", "home"), "joanne", "wadton", null, DAY, "1 high street", "EX9 9ZZ")
            .with(ref("b", "away"), "joanne", "wadton", null, DAY, "2 low road", "EX8 8ZZ")
            .with(ref("b", "slip"), "joannna", "wadton", null, DAY, "2 low road", "EX8 8ZZ")
            .with(ref("b", "other"), "oscar", "wadton", null, DAY, "2 low road", "EX8 8ZZ")
            .with(ref("b", "unknown"), "joanne", "wadton", null, DAY, null, null)
            .people();
    forenames = new Forenames(people, Learnt.scorer(people, false, true), row -> false);
  }

  private static RecordRef ref(String source, String id) {
    return new RecordRef(source, id);
  }

  private static int row(String source, String id) {
    return IntStream.range(0, people.size())
        .filter(row -> people.sources().get(people.source(row)).equals(source))
        .filter(row -> people.recordId(row).equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Whether Joanna may be who is called by a name and, in another record, Oscar. */
  private static @Nullable String doubt(String id) {
    int[] both = {row("b", id), row("b", "other")};
    return forenames.doubt(new int[] {row("a", "joanna")}, both);
  }

  @ParameterizedTest
  @CsvSource({"home, ", "away, perhaps twins", "slip, ", "unknown, ", "other, forenames differ"})
  void formsOfOneNameInTwoHomesMayBeTwins(String id, @Nullable String doubt) {
    assertEquals(doubt, doubt(id));
  }

  /** Log odds of one person against all else, and against twins who live apart; asked is 2.94. */
  @ParameterizedTest
  @CsvSource({
    // alike, born together in two homes, against all, against twins, whether one person
    "false, false, 0.1, 3, true",
    "false, false, -0.1, 3, false",
    "false, true, 2.9, 3, false",
    "false, true, 3, 3, true",
    "false, true, 3, 2.9, false",
    "true, true, -1, 3, true",
    "true, true, -1, 2.9, false"
  })
  void twoNamesInTwoHomesAreOnePersonOnlyWhereAllElseSaysSo(
      boolean alike, boolean apart, double odds, double overTwins, boolean expected) {
    assertEquals(expected, Forenames.convincing(alike, apart, odds, overTwins));
  }

  @Test
  void anEqualNameAmongTheRecordsSettlesIt() {
    int[] both = {row("b", "away"), row("a", "joanna")};
    assertEquals(null, forenames.doubt(new int[] {row("a", "joanna")}, both));
  }
}
