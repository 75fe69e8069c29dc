package org.kinlink.encode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;

final class KeyedPadTest {
  private static final EncodingPlan PLAN =
      EncodingProfile.KINLINK_2026_PADDED.plan(
          ImmutableList.of(
              new Field("forename", FieldKind.FORENAME),
              new Field("surname", FieldKind.SURNAME),
              new Field("date_of_birth", FieldKind.DATE_OF_BIRTH)));

  private final Random random = new Random(1);

  private long[] filter() {
    return random.longs(EncodingProfile.WORDS).toArray();
  }

  private byte[] seed() {
    byte[] seed = new byte[KeyedPad.SEED];
    random.nextBytes(seed);
    return seed;
  }

  private static int apart(long[] a, long[] b, FieldEncoding field) {
    int apart = 0;
    for (int w = field.firstWord(); w < field.firstWord() + field.words(); w++) {
      apart += Long.bitCount(a[w] ^ b[w]);
    }
    return apart;
  }

  @Test
  void onePadKeepsOnlyHowManyBitsOfEachFieldDiffer() {
    KeyedPad pad = new KeyedPad(PLAN);
    byte[] seed = seed();
    long[] one = filter();
    long[] other = filter();
    long[] padded = pad.pad(seed, 0, one);
    long[] paddedOther = pad.pad(seed, 0, other);
    for (FieldEncoding field : PLAN.fields()) {
      assertEquals(apart(one, other, field), apart(padded, paddedOther, field));
    }
    long[] difference = new long[one.length];
    long[] paddedDifference = new long[one.length];
    Arrays.setAll(difference, w -> one[w] ^ other[w]);
    Arrays.setAll(paddedDifference, w -> padded[w] ^ paddedOther[w]);
    assertFalse(Arrays.equals(difference, paddedDifference), "shows which bits differ");
    assertArrayEquals(padded, new KeyedPad(PLAN).pad(seed, 0, one), "not of the seed alone");
  }

  @Test
  void namesTheOtherWayRoundDifferInTheSameBits() {
    KeyedPad pad = new KeyedPad(PLAN);
    FieldEncoding forename = PLAN.fields().get(0);
    FieldEncoding surname = PLAN.fields().get(1);
    assertEquals(forename.words(), surname.words());
    long[] one = filter();
    long[] other = filter();
    System.arraycopy(one, forename.firstWord(), other, surname.firstWord(), surname.words());
    System.arraycopy(one, surname.firstWord(), other, forename.firstWord(), surname.words());
    byte[] seed = seed();
    long[] padded = pad.pad(seed, 0, one);
    long[] paddedOther = pad.pad(seed, 0, other);
    for (int w = 0; w < surname.words(); w++) {
      int first = forename.firstWord() + w;
      int last = surname.firstWord() + w;
      assertEquals(padded[first] ^ paddedOther[first], padded[last] ^ paddedOther[last]);
      assertNotEquals(padded[first] ^ padded[last], one[first] ^ one[last], "one stream for both");
    }
  }

  @Test
  void otherPadsHaveNothingInCommon() {
    KeyedPad pad = new KeyedPad(PLAN);
    long[] one = filter();
    int apart = 0;
    int ones = 0;
    for (int i = 0; i < 100; i++) {
      long[] first = pad.pad(seed(), 0, one);
      long[] second = pad.pad(seed(), 0, one);
      for (int w = 0; w < one.length; w++) {
        apart += Long.bitCount(first[w] ^ second[w]);
      }
      ones +=
          Arrays.stream(pad.pad(seed(), 0, new long[one.length])).mapToInt(Long::bitCount).sum();
    }
    assertEquals(51_200, apart, 1_000);
    assertEquals(51_200, ones, 1_000);
  }

  /** A change is a new profile: files made before could not be compared with files made after. */
  @Test
  void theMethodIsFrozen() {
    long[] padded = new KeyedPad(PLAN).pad(new byte[KeyedPad.SEED], 0, new long[16]);
    assertEquals("ab99ce46372f83d2", Long.toHexString(padded[0]));
  }
}
