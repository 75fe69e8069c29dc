package org.kinlink.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kinlink.record.Dictionary;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.testing.Records;

/** The cheap looks hold what the full comparison holds, and say more than nothing. */
final class GlanceTest {
  private static final ImmutableList<String> STEMS =
      ImmutableList.of(
          "ann",
          "anna maria",
          "mary jane smith",
          "de la cruz",
          "o",
          "li",
          "nguyen",
          "smith jones",
          "2012-03-04",
          "2012-12-21",
          "1999-01-01",
          "2012-03",
          "AB1 2CD",
          "AB12 3CD",
          "90210",
          "ABCDEFGHIJK",
          "9990000018",
          "flat 2",
          "mississippi",
          "\u0434\u0430\u0440\u044c\u044f",
          "x".repeat(70),
          "xy".repeat(40),
          "zzzzzz",
          "Z9 9ZZ");

  private static Dictionary dictionary(int size) {
    Random random = new Random(20);
    Records records = Records.of(FieldKind.FORENAME).source("a");
    List<String> values = new ArrayList<>(STEMS);
    for (int i = values.size(); i < size; i++) {
      String value = Slips.one(values.get(random.nextInt(values.size())), random);
      values.add(value.isBlank() ? "a" : value);
    }
    for (int i = 0; i < values.size(); i++) {
      records.add(Integer.toString(i), values.get(i));
    }
    People people = records.people();
    return people.dictionary(0);
  }

  static ImmutableList<FieldComparator> comparators() {
    return Comparators.names().stream()
        .map(Comparators::named)
        .collect(ImmutableList.toImmutableList());
  }

  @ParameterizedTest
  @MethodSource("comparators")
  void whatAGroupDoesNotLeaveOpenIsAtTheLastLevel(FieldComparator comparator) {
    Dictionary dictionary = dictionary(300);
    FieldComparator.Kernel kernel = comparator.prepare(dictionary);
    FieldComparator.Lot lot = kernel.lot();
    int[] codes = new Random(5).ints(400, 0, dictionary.size() + 1).toArray();
    int last = comparator.levels().size();
    int[] places = new int[codes.length];
    lot.enter(codes, codes.length);
    for (int left = 0; left < codes.length; left++) {
      if (codes[left] != 0) {
        int from = left / 2;
        BitSet open = new BitSet();
        int count = lot.open(left, from, 390, places);
        Arrays.stream(places, 0, count).forEach(open::set);
        assertEquals(count, open.cardinality());
        for (int b = open.nextClearBit(from); b < 390; b = open.nextClearBit(b + 1)) {
          assertTrue(codes[b] != 0 && codes[b] != codes[left]);
          assertEquals(last, kernel.level(codes[left], codes[b]));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("comparators")
  void pairsAreSeenAsOneByOne(FieldComparator comparator) {
    Dictionary dictionary = dictionary(300);
    FieldComparator.Kernel kernel = comparator.prepare(dictionary);
    int n = dictionary.size();
    int[] codesA = new Random(6).ints(2000, 1, n + 1).toArray();
    int[] codesB = Arrays.stream(codesA).map(a -> 1 + (a * 37 + 11) % n).toArray();
    byte[] levels = new byte[codesA.length];
    kernel.glance(codesA, codesB, codesA.length, levels);
    for (int i = 0; i < codesA.length; i++) {
      if (codesA[i] != codesB[i] && levels[i] != 0) {
        assertEquals(kernel.level(codesA[i], codesB[i]), levels[i]);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("comparators")
  void saysWhatTheLevelIsOrNothing(FieldComparator comparator) {
    Dictionary dictionary = dictionary(500);
    FieldComparator.Kernel kernel = comparator.prepare(dictionary);
    int n = dictionary.size();
    byte[] seen = new byte[n];
    for (int a = 1; a <= n; a++) {
      int[] others = new int[n - 1];
      for (int b = 1, i = 0; b <= n; b++) {
        if (b != a) {
          others[i++] = b;
        }
      }
      kernel.glance(a, others, others.length, seen);
      for (int i = 0; i < others.length; i++) {
        if (seen[i] != 0) {
          String pair = dictionary.get(a) + " and " + dictionary.get(others[i]);
          assertEquals(kernel.level(a, others[i]), seen[i], pair);
        }
      }
    }
  }

  @Test
  void dependsOnlyOnTheTwoDatesOrPostcodesAndNotOnHowTheyArePacked() {
    Dictionary dictionary = dictionary(700);
    FieldComparator.Kernel dates = Comparators.named("date").prepare(dictionary);
    FieldComparator.Kernel postcodes = Comparators.named("postcode").prepare(dictionary);
    for (int a = 1; a <= dictionary.size(); a++) {
      for (int b = 1; b <= dictionary.size(); b++) {
        char[] one = dictionary.get(a).toCharArray();
        char[] other = dictionary.get(b).toCharArray();
        if (a != b) {
          assertEquals(DateComparator.level(one, other), dates.level(a, b));
          assertEquals(PostcodeComparator.level(one, other), postcodes.level(a, b));
        }
      }
    }
  }

  @Test
  void settlesMostPairsOfNames() {
    Random random = new Random(3);
    Records records = Records.of(FieldKind.SURNAME).source("a");
    for (int i = 0; i < 300; i++) {
      StringBuilder name = new StringBuilder();
      for (int c = random.nextInt(6) + 3; c > 0; c--) {
        name.append((char) ('a' + random.nextInt(26)));
      }
      records.add(Integer.toString(i), name.toString());
    }
    Dictionary dictionary = records.people().dictionary(0);
    FieldComparator.Kernel kernel = Comparators.named("name").prepare(dictionary);
    byte[] seen = new byte[1];
    int settled = 0;
    for (int b = 2; b <= dictionary.size(); b++) {
      kernel.glance(1, new int[] {b}, 1, seen);
      settled += seen[0] != 0 ? 1 : 0;
    }
    assertTrue(settled > 0.9 * dictionary.size(), () -> "too few: " + dictionary.size());
  }
}
