package org.kinlink.compare;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.testing.Records;

final class ComparatorsTest {
  private static void both(FieldKind kind, String a, String b, String level) {
    both(Comparators.forKind(kind), kind, a, b, level);
  }

  private static void named(String name, String a, String b, String level) {
    both(Comparators.named(name), FieldKind.CATEGORY, a, b, level);
  }

  private static void both(
      FieldComparator comparator, FieldKind kind, String a, String b, String level) {
    int expected = comparator.levels().indexOf(level) + 1;
    assertTrue(expected > 1, () -> comparator.name() + " has no level " + level);
    assertAll(
        () -> assertEquals(expected, Pair.level(comparator, kind, a, b)),
        () -> assertEquals(expected, Pair.level(comparator, kind, b, a)));
  }

  @ParameterizedTest
  @CsvSource({
    "2012-03-04, 2012-03-05, one slip apart",
    "2012-03-04, 2013-03-04, one slip apart",
    "2012-03-12, 2012-03-21, one slip apart",
    "2012-03-04, 2021-03-04, one slip apart",
    "2012-03-04, 2012-04-03, one slip apart",
    "2012-03-12, 2012-12-03, one slip apart",
    "2012-03-04, 2013-04-03, different",
    "2012-03-04, 2012-03-27, two parts equal",
    "2012-03-04, 2012-10-04, two parts equal",
    "2012-03-04, 1985-03-04, two parts equal",
    "2012-03-04, 2012-11-27, same year",
    "2012-03-04, 1985-11-27, different",
    "2012-03-04, 2012-03, different",
    "2012, 2013, different"
  })
  void dates(String a, String b, String level) {
    both(FieldKind.DATE_OF_BIRTH, a, b, level);
  }

  @ParameterizedTest
  @CsvSource({
    "catherine, katherine, nearly equal",
    "laura, lauren, alike",
    "margaret, margraet, nearly equal",
    "jennifer, jenifer, nearly equal",
    "elizabeth, liz, short form or part",
    "frances, fanny, short form or part",
    "kate, kitty, short form or part",
    "fanny, james, different",
    "samuel, sam, short form or part",
    "samuel, s, short form or part",
    "smith, smith jones, short form or part",
    "jones, smith jones, short form or part",
    "ana maria, maria jose, short form or part",
    "al bo, bo cy, different",
    "smithson, blacksmith, different",
    "xu, wong, different"
  })
  void names(String a, String b, String level) {
    both(FieldKind.FORENAME, a, b, level);
  }

  @ParameterizedTest
  @CsvSource({
    "EX1 1AA, EX1 1AB, one slip apart",
    "EX1 1AA, XE1 1AA, one slip apart",
    "EX1 1AA, EX1 2BB, same district",
    "EX1 1AA, EX11 1BB, different",
    "EX1 1AA, EX2 2BB, different",
    "1234, 1287, different"
  })
  void postcodes(String a, String b, String level) {
    both(FieldKind.POSTCODE, a, b, level);
  }

  @ParameterizedTest
  @CsvSource({
    "14 mill lane, flat 2 14 mill lane, same words",
    "14 mill lane, 14 miil lane, same words",
    "14 mill lane, lane mill 14, same words",
    "14 mill lane, 15 mill lane, different",
    "14 mill lane, 14 mill road, half the words",
    "14 mill lane, 14 high street, different",
    "14, 14 mill lane, half the words",
    "mill lane, high street, different"
  })
  void lines(String a, String b, String level) {
    both(FieldKind.ADDRESS, a, b, level);
  }

  @ParameterizedTest
  @CsvSource({
    "ann.hill@one.example, ann.hill@two.example, same user",
    "ann.hill@one.example, ann.hil@one.example, nearly equal",
    "@one.example, @two.test, different",
    "ann.hill@one.example, zoe@other.test, different"
  })
  void eMails(String a, String b, String level) {
    both(FieldKind.EMAIL, a, b, level);
  }

  @ParameterizedTest
  @CsvSource({
    "12, 12a, one slip apart",
    "12, 21, one slip apart",
    "2, 3, different",
    "2, 25, one slip apart",
    "12, 34, different",
    "rose cottage, rose cotage, one slip apart"
  })
  void houses(String a, String b, String level) {
    both(FieldKind.HOUSE, a, b, level);
  }

  @ParameterizedTest
  @CsvSource({
    "A123456, A123465, one slip apart",
    "A123456, A12345, one slip apart",
    "A123456, B654321, different",
    "1234, 1235, different",
    "12345, 1234, different"
  })
  void identifiers(String a, String b, String level) {
    both(FieldKind.IDENTIFIER, a, b, level);
  }

  @ParameterizedTest
  @CsvSource({
    "high street, hihg street, nearly equal",
    "woodbury, woodburton, alike",
    "exton, woodbury, different"
  })
  void texts(String a, String b, String level) {
    both(FieldKind.TOWN, a, b, level);
  }

  @ParameterizedTest
  @CsvSource({
    "1970, 1971, one apart",
    "1979, 1980, one apart",
    "1970, 1907, one slip apart",
    "1970, 1990, one slip apart",
    "1970, 1992, different",
    "34, 35, one apart",
    "34, 43, different",
    "9, 10, one apart"
  })
  void years(String a, String b, String level) {
    both(FieldKind.BIRTH_YEAR, a, b, level);
  }

  @ParameterizedTest
  @CsvSource({
    "exton, exten, one edit, one edit",
    "exton, extno, two edits, one edit",
    "exton, etxno, different, two edits",
    "abcdefghijkl, abcdefgxyz, different, different",
    "abcdefghijkl, abcdefghixyz, a quarter edited, a quarter edited",
    "abcdefghijk, abcdefghxyz, different, different",
    "abcd, abxy, different, different",
    "ab, ac, different, different",
    "abc, abd, one edit, one edit"
  })
  void edits(String a, String b, String levenshtein, String typing) {
    named("levenshtein", a, b, levenshtein);
    named("typing", a, b, typing);
  }

  @ParameterizedTest
  @CsvSource({
    "mill lane surgery, mill lane surgeri, nearly equal",
    "surgery mill lane, mill lane surgery, alike",
    "mill lane, lake mills, different",
    "night, nacht, different"
  })
  void qGrams(String a, String b, String level) {
    named("qgram", a, b, level);
  }

  @ParameterizedTest
  @CsvSource({
    "'mill lane, exton', exton mill lane, same words",
    "the the mill, mill the, same words",
    "st marys school, st marys primary school, words of one",
    "school, st marys school, half the words",
    "st marys school, st johns school, half the words",
    "school, st marys primary school, different",
    "mill, lane, different",
    "--, mill, different"
  })
  void tokens(String a, String b, String level) {
    named("tokens", a, b, level);
  }

  @Test
  void marksAndHalvesOfCharactersAreNotBetweenWords() {
    named("tokens", "jose\u0301 lo", "jose lo", "half the words");
    named("tokens", "\ud840\udc00\ud840\udc01", "\ud840\udc00", "different");
  }

  @ParameterizedTest
  @CsvSource({
    "2314, 231, beginning of the other",
    "2314, 2319, same first half",
    "2314, 2399, same first half",
    "2314, 2499, same first character",
    "2314, 3314, different"
  })
  void prefixes(String a, String b, String level) {
    named("prefix", a, b, level);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1.0, within a hundredth",
    "-0, 0, within a hundredth",
    "100, 101, within a hundredth",
    "100, 102, within a tenth",
    "90, 100, within a tenth",
    "-90, -100, within a tenth",
    "89, 100, different",
    "-100, 100, different",
    "0, 1, different",
    "ten, 10, different",
    "nan, nan2, different",
    "1d, 1, different"
  })
  void numbers(String a, String b, String level) {
    named("number", a, b, level);
  }

  @Test
  void numbersBeyondAllBoundsAreNoNumbers() {
    named("number", "9".repeat(400), "9".repeat(401), "different");
  }

  @ParameterizedTest
  @CsvSource({
    "hill; field, field | hill;, same values",
    "hill, field;hill, values of one",
    "hill;field, hill;stone, some in both",
    "hill;fielding, feilding;stone, one nearly equal",
    "hill;field, stone;brook, different",
    ";, hill, different"
  })
  void sets(String a, String b, String level) {
    named("set", a, b, level);
  }

  @Test
  void exactKnowsNoShades() {
    both(FieldKind.SEX, "f", "m", "different");
    both(FieldKind.NHS_NUMBER, "9991234567", "9991234568", "different");
  }

  static List<String> every() {
    return Comparators.names();
  }

  @ParameterizedTest
  @MethodSource("every")
  void typicalIsAProbabilityForEachLevel(String name) {
    FieldComparator comparator = Comparators.named(name);
    double[] typical = comparator.typical();
    assertEquals(comparator.levels().size(), typical.length);
    assertEquals(1, Arrays.stream(typical).sum(), 1e-9);
    assertTrue(Arrays.stream(typical).allMatch(t -> t > 0));
    assertTrue(typical.length >= 2 && typical.length <= 14);
    assertEquals(typical.length, new HashSet<>(comparator.levels()).size());
    assertEquals(name, comparator.name());
  }

  @ParameterizedTest
  @MethodSource("every")
  void levelsOfAnyTextsLieWithinTheirListAndDoNotDependOnTheOrder(String name) {
    FieldComparator comparator = Comparators.named(name);
    Records records = Records.of(FieldKind.FORENAME).source("a");
    Random random = new Random(40);
    String alphabet = "aab  12-@.é;";
    for (int i = 0; i < 250; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = 1 + random.nextInt(12); length > 0; length--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      records.add("r" + i, text.toString());
    }
    People people = records.people();
    FieldComparator.Kernel kernel = comparator.prepare(people.dictionary(0));
    Comparison comparison =
        new Comparison(
            people, ImmutableList.of(new ComparedField(0, people.schema().field(0), comparator)));
    for (int a = 0; a < people.size(); a++) {
      for (int b = 0; b < people.size(); b++) {
        int codeA = people.code(0, a);
        int codeB = people.code(0, b);
        if (codeA != codeB) {
          int level = kernel.level(codeA, codeB);
          assertTrue(level >= 2 && level <= comparator.levels().size());
          assertEquals(comparison.pattern(a, b), comparison.pattern(b, a));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(FieldKind.class)
  void everyKindHasAComparator(FieldKind kind) {
    FieldComparator comparator = Comparators.forKind(kind);
    assertEquals(comparator, Comparators.named(comparator.name()));
    assertTrue(new Field("x", kind).kind() == kind);
  }

  @Test
  void unknownNameIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Comparators.named("soundalike"));
  }
}
