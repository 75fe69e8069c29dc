package org.kinlink.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import org.apache.commons.text.similarity.IntersectionResult;
import org.apache.commons.text.similarity.IntersectionSimilarity;
import org.junit.jupiter.api.Test;

final class SortedSetsTest {
  private static Collection<String> pairs(CharSequence text) {
    String marked = QGrams.MARK + text.toString() + QGrams.MARK;
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < marked.length() && text.length() > 0; i++) {
      pairs.add(marked.substring(i, i + 2));
    }
    return pairs;
  }

  private static void same(String a, String b) {
    IntersectionResult expected = new IntersectionSimilarity<>(SortedSetsTest::pairs).apply(a, b);
    int[] one = QGrams.of(a.toCharArray());
    int[] other = QGrams.of(b.toCharArray());
    assertEquals(expected.getSizeA(), one.length);
    assertEquals(expected.getIntersection(), SortedSets.common(one, other), () -> a + ", " + b);
    assertEquals(expected.getIntersection(), SortedSets.common(other, one), () -> b + ", " + a);
    int size = expected.getSizeA() + expected.getSizeB();
    double dice = size == 0 ? 1 : 2.0 * expected.getIntersection() / size;
    assertEquals(dice, SortedSets.dice(one, other), 1e-12);
  }

  @Test
  void pairsInCommonAreThoseOfTheReference() {
    Random random = new Random(50);
    String alphabet = "aaabcde \u0434\ud83d\ude00\uffff";
    for (int i = 0; i < 5_000; i++) {
      String a = text(alphabet, random.nextInt(i % 100 == 0 ? 1_000 : 15), random);
      same(a, Slips.one(Slips.one(a, random), random));
      same(a, text(alphabet, random.nextInt(15), random));
    }
    same("", "");
    same("a", "");
  }

  private static String text(String alphabet, int length, Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }
}
