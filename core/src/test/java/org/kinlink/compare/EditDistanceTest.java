package org.kinlink.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.Random;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EditDistanceTest {
  private static final LevenshteinDistance REFERENCE = new LevenshteinDistance(null);

  /** The last one holds characters that fall into one slot, and halves of rare characters. */
  private static final ImmutableList<String> ALPHABETS =
      ImmutableList.of(
          "ab",
          "abcdefghijklmnopqrstuvwxyz -'",
          "\u0430\u0431\u0432\u0433\u0434\u0435\u0451",
          "\u0645\u062d\u0645\u062f\u0639\u0644\u064a",
          "e\u0301a\u0308o\u0302",
          "a\u00e1\u0161\u01e1\ud840\udc00\ud83d\ude00");

  private static String text(Random random, int length) {
    String alphabet = ALPHABETS.get(random.nextInt(ALPHABETS.size()));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private static void same(String a, String b) {
    char[] one = a.toCharArray();
    char[] other = b.toCharArray();
    int expected = REFERENCE.apply(a, b);
    assertEquals(expected, EditDistance.levenshtein(one, other), () -> a + " and " + b);
    assertEquals(expected, EditDistance.levenshtein(other, one), () -> b + " and " + a);
    int aligned = WholeTable.optimalAlignment(a, b);
    assertEquals(aligned, EditDistance.optimalAlignment(one, other), () -> a + " and " + b);
    assertEquals(aligned, EditDistance.optimalAlignment(other, one), () -> b + " and " + a);
    assertEquals(aligned <= 1, OneEdit.apart(one, other), () -> a + " and " + b);
  }

  private static String slips(String text, int number, Random random) {
    String slipped = text;
    for (int i = 0; i < number; i++) {
      slipped = Slips.one(slipped, random);
    }
    return slipped;
  }

  @Test
  void equalsTheReferencesOnTextsThatHaveNothingToDoWithEachOther() {
    Random random = new Random(40);
    for (int i = 0; i < 10_000; i++) {
      same(text(random, random.nextInt(12)), text(random, random.nextInt(12)));
    }
  }

  @Test
  void equalsTheReferencesOnTextsAFewSlipsApart() {
    Random random = new Random(41);
    int swapsSeen = 0;
    for (int i = 0; i < 10_000; i++) {
      String a = text(random, random.nextInt(20));
      String b = slips(a, random.nextInt(6), random);
      same(a, b);
      swapsSeen += REFERENCE.apply(a, b) > WholeTable.optimalAlignment(a, b) ? 1 : 0;
    }
    assertTrue(swapsSeen > 500, "enough swapped neighbours");
  }

  @Test
  void equalsTheReferencesWhereTextsGrowFromOneBlockToTheNext() {
    Random random = new Random(42);
    int[] lengths = {1, 62, 63, 64, 65, 66, 127, 128, 129, 192, 193};
    for (int a : lengths) {
      for (int b : lengths) {
        same(text(random, a), text(random, b));
        String start = text(random, a);
        // Something of one's own at either end keeps the common ends from being left out.
        same("x" + start + "yz", "y" + slips(start, 8, random) + "zy");
      }
    }
  }

  @Test
  void equalsTheReferencesOnTextsWhoseNeighboursAreSwappedEverywhere() {
    Random random = new Random(43);
    for (int length = 2; length < 200; length += 3) {
      String text = text(random, length);
      StringBuilder swapped = new StringBuilder(text);
      for (int i = random.nextInt(2); i + 1 < length; i += 2) {
        swapped.setCharAt(i, text.charAt(i + 1));
        swapped.setCharAt(i + 1, text.charAt(i));
      }
      same(text, swapped.toString());
      same("q" + text, swapped + "w");
    }
  }

  @Test
  void equalsTheReferencesOnAThousandCharacters() {
    Random random = new Random(44);
    for (int i = 0; i < 3; i++) {
      String a = text(random, 1_000);
      same(a, text(random, 1_000));
      same(a, slips(a, 100, random));
      same(a, text(random, 3));
      same(a, "");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "kitten, sitting, 3, 3",
    "ca, abc, 3, 3",
    "smith, simth, 2, 1",
    "'', exton, 5, 5",
    "'', '', 0, 0"
  })
  void publishedExamples(String a, String b, int levenshtein, int optimalAlignment) {
    char[] one = a.toCharArray();
    char[] other = b.toCharArray();
    assertEquals(levenshtein, EditDistance.levenshtein(one, other));
    assertEquals(optimalAlignment, EditDistance.optimalAlignment(one, other));
  }
}
