package org.kinlink.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.junit.jupiter.api.Test;

final class JaroWinklerTest {
  private static final JaroWinklerSimilarity REFERENCE = new JaroWinklerSimilarity();

  private static void same(String a, String b) {
    double expected = REFERENCE.apply(a, b);
    double found = JaroWinkler.similarity(a.toCharArray(), b.toCharArray());
    assertEquals(expected, found, 1e-12, () -> "for " + a + " and " + b);
  }

  @Test
  void equalsTheReferenceOnRandomTexts() {
    Random random = new Random(20);
    for (int i = 0; i < 10_000; i++) {
      int letters = 2 + random.nextInt(20);
      String a = text(random, random.nextInt(i % 2 == 0 ? 65 : 12), letters);
      String b = text(random, random.nextInt(i % 2 == 0 ? 65 : 12), letters);
      same(a, b);
      same(b, a);
    }
  }

  @Test
  void equalsTheReferenceOnTextsAFewSlipsApart() {
    Random random = new Random(21);
    for (int i = 0; i < 10_000; i++) {
      String a = text(random, 1 + random.nextInt(30), 4 + random.nextInt(20));
      String b = a;
      for (int slips = random.nextInt(5); slips >= 0; slips--) {
        b = Slips.one(b, random);
      }
      same(a, b);
      same(b, a);
    }
  }

  @Test
  void equalsTheReferenceAtTheLongestLength() {
    Random random = new Random(22);
    for (int i = 0; i < 500; i++) {
      same(text(random, 64, 3), text(random, 64, 3));
      same(text(random, 64, 26), text(random, 63, 26));
    }
  }

  private static String text(Random random, int length, int letters) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) ('a' + random.nextInt(letters)));
    }
    return text.toString();
  }

  @Test
  void publishedExamples() {
    assertEquals(0.9611, similarity("martha", "marhta"), 1e-4);
    assertEquals(0.8400, similarity("dwayne", "duane"), 1e-4);
    assertEquals(0.8133, similarity("dixon", "dicksonx"), 1e-4);
  }

  @Test
  void equalIsOneAndNothingInCommonIsZero() {
    assertEquals(1, similarity("exton", "exton"));
    assertEquals(0, similarity("abc", "xyz"));
    assertEquals(0, similarity("", "xyz"));
    assertEquals(0, similarity("xyz", ""));
    assertEquals(1, similarity("", ""));
  }

  @Test
  void longTextsAreComparedUpToThe64thCharacter() {
    String start = "abcdefgh".repeat(8);
    assertEquals(1, similarity(start + "one", start + "another"));
    assertTrue(similarity(start.substring(1) + "x", start) < 1);
  }

  private static double similarity(String a, String b) {
    return JaroWinkler.similarity(a.toCharArray(), b.toCharArray());
  }
}
