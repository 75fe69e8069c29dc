package org.kinlink.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kinlink.compare.PaddedComparator;
import org.kinlink.compare.ValuePairs;
import org.kinlink.encode.EncodingProfile;
import org.kinlink.encode.FilterColumn;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
import org.kinlink.unit.PaddedRecords.PaddedField;

final class PaddedPairsTest {
  private static final int KEYS = 5;
  private static final List<PaddedField> FIELDS =
      List.of(
          field("forename", FieldKind.FORENAME, 0, 2), field("surname", FieldKind.SURNAME, 2, 3));

  private static PaddedField field(String name, FieldKind kind, int first, int words) {
    return new PaddedField(
        new Field(name, kind), first, words, 40 * words, ImmutableDoubleArray.of());
  }

  /** A pad that only adds a stream, which is all that counting bits can see of one. */
  private static long[] padded(long[] filter, long key) {
    Random pad = new Random(key);
    return Arrays.stream(filter).map(word -> word ^ pad.nextLong()).toArray();
  }

  private static int apart(PaddedField field, long[] one, long[] other) {
    int apart = 0;
    for (int w = field.firstWord(); w < field.firstWord() + field.words(); w++) {
      apart += Long.bitCount(one[w] ^ other[w]);
    }
    return apart;
  }

  /** Two files; every key has one to a dozen records, some of one file. */
  @Test
  void seesWhatAnyPadOfTwoRecordsShows() {
    Random random = new Random(3);
    long[][] values = new long[4][];
    for (int v = 0; v < values.length; v++) {
      values[v] = random.longs(EncodingProfile.WORDS).toArray();
      System.arraycopy(values[0], 3, values[v], 3, EncodingProfile.WORDS - 3);
    }
    values[1][0] = values[0][0] ^ 0b1011;
    values[1][1] = values[0][1];
    long[][] filters = new long[200][];
    int[] masks = new int[filters.length];
    long[][] keys = new long[filters.length][KEYS];
    FilterColumn[] sources = {new FilterColumn(KEYS), new FilterColumn(KEYS)};
    for (int r = 0; r < filters.length; r++) {
      filters[r] = values[random.nextInt(values.length)];
      masks[r] = random.nextInt(5) == 0 ? 2 : 3;
      for (int k = 0; k < KEYS; k++) {
        keys[r][k] = random.nextInt(3) == 0 ? random.nextLong() : 1L + random.nextInt(150);
      }
      sources[r < 90 ? 0 : 1].add(keys[r]);
    }
    PaddedPairs pairs =
        new PaddedPairs(FIELDS, SharedKeys.of(List.of(sources)), varying(Set.of(), 90, 110));
    int wanted = 0;
    for (int r = 0; r < filters.length; r++) {
      for (int k = 0; k < KEYS; k++) {
        if (pairs.wants(r, k)) {
          pairs.take(r, masks[r], padded(filters[r], keys[r][k]));
          wanted++;
        }
      }
    }
    assertTrue(wanted > 100, () -> "too few filters");
    int levels = 0;
    for (int f = 0; f < FIELDS.size(); f++) {
      ValuePairs seen = pairs.seen(f);
      for (int a = 0; a < filters.length; a++) {
        for (int b = a + 1; b < filters.length; b++) {
          if ((masks[a] & masks[b] & (1 << f)) != 0 && shares(keys[a], keys[b])) {
            PaddedField field = FIELDS.get(f);
            int apart = apart(field, filters[a], filters[b]);
            int one = pairs.values().of(f, a);
            int other = pairs.values().of(f, b);
            if (apart == 0) {
              assertEquals(one, other);
            } else {
              assertNotEquals(one, other);
              byte[] all =
                  PaddedComparator.levelsOf(field.field().kind(), field.words(), field.drawn());
              assertEquals(all[apart], seen.level(one, other));
              levels |= 1 << all[apart];
            }
          }
        }
      }
    }
    assertTrue(Integer.bitCount(levels) > 1, () -> "all pairs are at one level");
  }

  /** Jones and Smith stay two names where somebody was the one and is the other. */
  @Test
  void ofFormerValuesTheMostSimilarCountsAndJoinsNobody() {
    Random random = new Random(5);
    long[] jones = random.longs(EncodingProfile.WORDS).toArray();
    long[] smith = jones.clone();
    Arrays.setAll(smith, w -> w >= 2 && w < 5 ? random.nextLong() : jones[w]);
    long[][] keys = {{1, 2, 3}, {1, 2, 9}, {2, 3, 8}};
    // The first record has the filter of the former name under the second key.
    long[][][] filters = {{smith, jones, smith}, {jones, jones, jones}, {smith, smith, smith}};
    FilterColumn source = new FilterColumn(3);
    Arrays.stream(keys).forEach(source::add);
    PaddedPairs pairs =
        new PaddedPairs(FIELDS, SharedKeys.of(List.of(source)), varying(Set.of("surname"), 3));
    for (int r = 0; r < keys.length; r++) {
      for (int k = 0; k < keys[r].length; k++) {
        if (pairs.wants(r, k)) {
          pairs.take(r, 3, padded(filters[r][k], keys[r][k]));
        }
      }
    }
    pairs.settle();
    for (int r = 0; r < keys.length; r++) {
      assertEquals(0, pairs.values().of(0, r), "one forename");
      assertEquals(r, pairs.values().of(1, r), "a surname each");
    }
    ValuePairs seen = pairs.seen(1);
    assertEquals(1, seen.level(0, 1), "by the former name");
    assertEquals(1, seen.level(0, 2), "by the present one");
    assertTrue(seen.level(1, 2) > 1);
  }

  /**
   * The first two records are of a file that may hold former names. The first was smith, which one
   * pad shows to the last record; the second has had one name, and so have the others.
   */
  @Test
  void whoHasNoFormerValueHasItInCommonAsEver() {
    Random random = new Random(6);
    long[] jones = random.longs(EncodingProfile.WORDS).toArray();
    long[] smith = jones.clone();
    Arrays.setAll(smith, w -> w >= 2 && w < 5 ? random.nextLong() : jones[w]);
    long[][] keys = {{1, 2, 3, 4}, {5, 6, 11, 12}, {1, 2, 5, 6}, {5, 1, 13, 14}, {3, 4, 15, 16}};
    long[][][] filters = {
      {jones, jones, smith, jones},
      {jones, jones, jones, jones},
      {jones, jones, jones, jones},
      {jones, jones, jones, jones},
      {smith, smith, smith, smith}
    };
    FilterColumn register = new FilterColumn(4);
    FilterColumn school = new FilterColumn(4);
    for (int r = 0; r < keys.length; r++) {
      (r < 2 ? register : school).add(keys[r]);
    }
    VaryingFields varying =
        VaryingFields.of(
            FIELDS, ImmutableIntArray.of(2, 0, 3), List.of(Set.of("surname"), Set.of(), Set.of()));
    PaddedPairs pairs =
        new PaddedPairs(
            FIELDS, SharedKeys.of(List.of(register, new FilterColumn(4), school)), varying);
    for (int r = 0; r < keys.length; r++) {
      for (int k = 0; k < keys[r].length; k++) {
        if (pairs.wants(r, k)) {
          pairs.take(r, 3, padded(filters[r][k], keys[r][k]));
        }
      }
    }
    pairs.settle();
    assertEquals(0, pairs.values().of(1, 0), "a value of its own");
    assertEquals(1, pairs.values().of(1, 1));
    assertEquals(1, pairs.values().of(1, 2), "of one pad and another");
    assertEquals(1, pairs.values().of(1, 3), "of files without former names, and through them");
    assertEquals(4, pairs.values().of(1, 4), "not through who was the one and is the other");
    ValuePairs seen = pairs.seen(1);
    assertEquals(1, seen.level(0, 1), "by the present name");
    assertEquals(1, seen.level(0, 4), "by the former one");
  }

  /** Whose names are the other way round has the forename that is the other's surname. */
  @Test
  void namesTheOtherWayRoundAreOneNameEach() {
    long[] ada = filter(new long[] {0b0111, 0b1001}, new long[] {0b1100, 0b0110});
    long[] byron = filter(new long[] {0b1100, 0b0110}, new long[] {0b0111, 0b1001});
    long[] nearly = filter(new long[] {0b1100, 0b0110}, new long[] {0b0111, 0b1101});
    PaddedValues values = values(Set.of(), ada, byron, nearly);
    assertEquals(values.of(0, 0), values.of(1, 1));
    assertEquals(values.of(1, 0), values.of(0, 1));
    assertNotEquals(values.of(0, 0), values.of(0, 1));
    assertEquals(values.of(0, 1), values.of(0, 2), "equal under the pad");
    assertNotEquals(values.of(0, 0), values.of(1, 2), "nearly, which is not seen");
    PaddedValues former = values(Set.of("surname"), ada, byron, nearly);
    assertNotEquals(former.of(0, 0), former.of(1, 1), "may be a former name");
  }

  private static long[] filter(long[] forename, long[] surname) {
    long[] filter = new long[EncodingProfile.WORDS];
    System.arraycopy(forename, 0, filter, 0, 2);
    System.arraycopy(surname, 0, filter, 2, 2);
    return filter;
  }

  /** What is seen of records that all have one pad. */
  private static PaddedValues values(Set<String> former, long[]... filters) {
    List<PaddedField> fields =
        List.of(
            field("forename", FieldKind.FORENAME, 0, 2), field("surname", FieldKind.SURNAME, 2, 2));
    FilterColumn source = new FilterColumn(1);
    Arrays.stream(filters).forEach(filter -> source.add(new long[] {7}));
    int[] sizes = {filters.length};
    PaddedPairs pairs =
        new PaddedPairs(fields, SharedKeys.of(List.of(source)), varying(former, sizes));
    for (int r = 0; r < filters.length; r++) {
      assertTrue(pairs.wants(r, 0));
      pairs.take(r, 3, padded(filters[r], 7));
    }
    pairs.settle();
    return pairs.values();
  }

  private static VaryingFields varying(Set<String> kinds, int... sizes) {
    List<Set<String>> all = Arrays.stream(sizes).mapToObj(size -> kinds).toList();
    return VaryingFields.of(FIELDS, ImmutableIntArray.copyOf(sizes), all);
  }

  private static boolean shares(long[] one, long[] other) {
    return Arrays.stream(one).anyMatch(key -> Arrays.stream(other).anyMatch(k -> k == key));
  }
}
