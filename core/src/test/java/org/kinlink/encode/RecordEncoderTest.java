package org.kinlink.encode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kinlink.key.LinkageKey;
import org.kinlink.key.Secret;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;

final class RecordEncoderTest {
  private static final ImmutableList<Field> FIVE =
      ImmutableList.of(
          new Field("forename", FieldKind.FORENAME),
          new Field("surname", FieldKind.SURNAME),
          new Field("date_of_birth", FieldKind.DATE_OF_BIRTH),
          new Field("postcode", FieldKind.POSTCODE),
          new Field("sex", FieldKind.SEX));

  private static final ImmutableList<EncodingProfile> PLAIN =
      ImmutableList.of(EncodingProfile.KINLINK_2026_RECORD, EncodingProfile.KINLINK_2026_FIELD);

  private static final @Nullable String[] ADA = {"ada", "byron", "1985-12-10", "N1 9GU", "f"};
  private static final @Nullable String[] ADDA = {"adda", "byron", "1985-12-10", "N1 9GU", "f"};
  private static final @Nullable String[] KIT = {"kit", "okafor", "2007-03-31", "E8 2PB", "m"};

  static LinkageKey key(int seed) {
    byte[] bytes = new byte[32];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 7 + seed);
    }
    return LinkageKey.of(Secret.of(bytes), LocalDate.of(2026, 1, 1));
  }

  private static RecordEncoder encoder(EncodingPlan plan, int seed, String project) {
    return new RecordEncoder(plan, key(seed), project, "unit");
  }

  private static long[] filter(EncodingPlan plan, int seed, String project, String[] values) {
    try (RecordEncoder encoder = encoder(plan, seed, project)) {
      long[] filter = new long[plan.words()];
      encoder.encode(values, filter, 0);
      return filter;
    }
  }

  private static double dice(long[] a, long[] b) {
    int common = 0;
    int all = 0;
    for (int w = 0; w < a.length; w++) {
      common += Long.bitCount(a[w] & b[w]);
      all += Long.bitCount(a[w]) + Long.bitCount(b[w]);
    }
    return 2.0 * common / all;
  }

  @Test
  void recordsThatDifferLittleHaveSimilarFilters() {
    for (EncodingProfile profile : PLAIN) {
      EncodingPlan plan = profile.plan(FIVE);
      long[] ada = filter(plan, 1, "p", ADA);
      assertTrue(dice(ada, filter(plan, 1, "p", ADDA)) > .9);
      assertTrue(dice(ada, filter(plan, 1, "p", KIT)) < .6);
    }
  }

  @Test
  void aFilterIsAlmostHalfFull() {
    for (EncodingProfile profile : EncodingProfile.values()) {
      long[] filters = filter(profile.plan(FIVE), 1, "p", ADA);
      for (int from = 0; from < filters.length; from += EncodingProfile.WORDS) {
        int ones = ones(Arrays.copyOfRange(filters, from, from + EncodingProfile.WORDS));
        assertTrue(ones > .40 * 1024 && ones < .53 * 1024, profile + " " + ones);
        assertEquals(profile.plan(FIVE).expectedOnes(0b11111), ones, 40);
      }
    }
  }

  @Test
  void keysAndProjectsGiveUnrelatedFilters() {
    EncodingPlan plan = EncodingProfile.KINLINK_2026_RECORD.plan(FIVE);
    long[] ada = filter(plan, 1, "p", ADA);
    assertTrue(dice(ada, filter(plan, 2, "p", ADA)) < .6);
    assertTrue(dice(ada, filter(plan, 1, "q", ADA)) < .6);
    assertArrayEquals(ada, filter(plan, 1, "p", ADA));
  }

  @Test
  void whatIsMissingIsMarked() {
    EncodingPlan plan = EncodingProfile.KINLINK_2026_RECORD.plan(FIVE);
    try (RecordEncoder encoder = encoder(plan, 1, "p")) {
      long[] filter = new long[16];
      assertEquals(0b11111, encoder.encode(ADA, filter, 0));
      String[] some = {"ada", null, "1985-12-10", "", "f"};
      assertEquals(0b10101, encoder.encode(some, filter, 0));
      int ones = Arrays.stream(filter).mapToInt(Long::bitCount).sum();
      assertEquals(plan.expectedOnes(0b10101), ones, 30);
      assertEquals(0, encoder.encode(new String[5], filter, 0));
      assertArrayEquals(new long[16], filter);
    }
  }

  @Test
  void aRecordHasAFilterForEachVersion() {
    EncodingPlan plan = EncodingProfile.KINLINK_2026_FIELD.plan(FIVE);
    FilterTable.Builder builder = FilterTable.builder(plan.words());
    try (RecordEncoder encoder = encoder(plan, 1, "p")) {
      assertEquals(2, encoder.encode(new String[][] {ADA, ADDA, ADA.clone()}, builder));
      assertEquals(0, encoder.encode(new String[][] {new String[5]}, builder));
      assertEquals(1, encoder.encode(new String[][] {KIT}, builder));
    }
    FilterTable table = builder.build();
    assertEquals(3, table.records());
    assertEquals(3, table.filters());
    assertEquals(2, table.firstFilter(1));
    assertEquals(2, table.firstFilter(2));
    long[] kit = new long[16];
    table.copy(2, 1, kit, 0);
    assertArrayEquals(filter(plan, 1, "p", KIT), kit);
  }

  @Test
  void anotherYearOfBirthSaltsAllFields() {
    EncodingPlan plan =
        EncodingProfile.KINLINK_2026_RECORD.plan(FIVE).salted(List.of(Salt.YEAR_OF_BIRTH));
    String[] later = ADA.clone();
    later[2] = "1986-12-10";
    assertTrue(dice(filter(plan, 1, "p", ADA), filter(plan, 1, "p", later)) < .6);
    assertTrue(dice(filter(plan, 1, "p", ADA), filter(plan, 1, "p", ADDA)) > .9);
  }

  private static final EncodingPlan TWICE =
      EncodingProfile.KINLINK_2026_RECORD
          .plan(FIVE)
          .salted(List.of(Salt.DATE_OF_BIRTH, Salt.POSTCODE));

  @Test
  void aRecordHasAFilterForEachSalt() {
    assertEquals(32, TWICE.words());
    long[] ada = filter(TWICE, 1, "p", ADA);
    for (int changed = 2; changed < 4; changed++) {
      String[] other = ADA.clone();
      other[changed] = changed == 2 ? "1986-12-10" : "SW1A 1AA";
      long[] filters = filter(TWICE, 1, "p", other);
      double byBirth = dice(Arrays.copyOf(ada, 16), Arrays.copyOf(filters, 16));
      double byPostcode =
          dice(Arrays.copyOfRange(ada, 16, 32), Arrays.copyOfRange(filters, 16, 32));
      assertTrue((changed == 2 ? byBirth : byPostcode) < .6, byBirth + " " + byPostcode);
      assertTrue((changed == 2 ? byPostcode : byBirth) > .8, byBirth + " " + byPostcode);
    }
  }

  /** Whose postcode is missing, as an address that is restricted, does not show by the filter. */
  @Test
  void anUnknownSaltLooksLikeAnother() {
    String[] without = ADA.clone();
    without[3] = null;
    long[] one = filter(TWICE, 1, "p", without);
    long[] again = filter(TWICE, 1, "p", without);
    assertArrayEquals(Arrays.copyOf(one, 16), Arrays.copyOf(again, 16));
    double byPostcode = dice(Arrays.copyOfRange(one, 16, 32), Arrays.copyOfRange(again, 16, 32));
    assertTrue(byPostcode > .2 && byPostcode < .6, "" + byPostcode);
    String[] neither = without.clone();
    neither[2] = "";
    assertArrayEquals(new long[32], filter(TWICE, 1, "p", neither));
  }

  @Test
  void saltsThatNoFieldTellsAreRefused() {
    EncodingPlan record = EncodingProfile.KINLINK_2026_RECORD.plan(FIVE);
    EncodingPlan field = EncodingProfile.KINLINK_2026_FIELD.plan(FIVE);
    List<Salt> two = List.of(Salt.DATE_OF_BIRTH, Salt.POSTCODE);
    assertThrows(IllegalArgumentException.class, () -> record.salted(List.of(Salt.HOUSE)));
    assertThrows(IllegalArgumentException.class, () -> record.salted(List.of()));
    assertThrows(
        IllegalArgumentException.class, () -> record.salted(List.of(Salt.POSTCODE, Salt.POSTCODE)));
    assertThrows(IllegalArgumentException.class, () -> field.salted(two));
  }

  @Test
  void theHashOfParametersTellsPlansApart() {
    EncodingPlan plan = EncodingProfile.KINLINK_2026_RECORD.plan(FIVE);
    String hash = plan.parametersHash();
    assertEquals(64, hash.length());
    assertEquals(hash, EncodingProfile.KINLINK_2026_RECORD.plan(FIVE).parametersHash());
    assertFalse(hash.equals(plan.salted(List.of(Salt.YEAR_OF_BIRTH)).parametersHash()));
    assertFalse(hash.equals(EncodingProfile.KINLINK_2026_FIELD.plan(FIVE).parametersHash()));
    assertFalse(
        hash.equals(EncodingProfile.KINLINK_2026_RECORD.plan(FIVE.reverse()).parametersHash()));
  }

  @Test
  void fewerThanThreeFieldsAreRefused() {
    for (EncodingProfile profile : EncodingProfile.values()) {
      assertThrows(IllegalArgumentException.class, () -> profile.plan(FIVE.subList(0, 2)));
    }
  }

  @Test
  void whatIsMissingDoesNotCountAsDifferent() {
    EncodingPlan plan = EncodingProfile.KINLINK_2026_RECORD.plan(FIVE);
    String[] less = {"ada", "byron", "1985-12-10", null, "f"};
    long[] ada = filter(plan, 1, "p", ADA);
    long[] part = filter(plan, 1, "p", less);
    int common = ones(part);
    double plain = dice(ada, part);
    double corrected = plan.dice(common, ones(ada), 0b11111, common, 0b10111);
    assertTrue(plain < .93 && corrected > .97, plain + " " + corrected);
    assertEquals(plain, plan.dice(common, ones(ada), 0b11111, common, 0b11111), 1e-9);
    assertEquals(0, plan.dice(9, 9, 0b00001, 9, 0b00010));
  }

  @Test
  void underPadsNamesHaveTheSameBitsAsEitherButWhoHasOneForBothHasNot() {
    EncodingPlan plan = EncodingProfile.KINLINK_2026_PADDED.plan(FIVE);
    long[] ada = names(plan, "ada", "byron");
    long[] byron = names(plan, "byron", "ada");
    int words = plan.fields().get(0).words();
    assertEquals(words, plan.fields().get(1).words());
    assertArrayEquals(
        Arrays.copyOf(ada, words), Arrays.copyOfRange(byron, words, 2 * words), "ada");
    assertArrayEquals(
        Arrays.copyOf(byron, words), Arrays.copyOfRange(ada, words, 2 * words), "byron");
    long[] both = names(plan, "byron", "byron");
    long[] moved = Arrays.copyOfRange(both, words, 2 * words);
    assertArrayEquals(Arrays.copyOf(byron, words), Arrays.copyOf(both, words));
    for (int bit = 0; bit < words * Long.SIZE; bit++) {
      int next = (bit + 1) % (words * Long.SIZE);
      assertEquals(both[bit >> 6] >> bit & 1, moved[next >> 6] >> next & 1);
    }
    EncodingPlan apart = EncodingProfile.KINLINK_2026_FIELD.plan(FIVE);
    assertFalse(apart.fields().get(0).domain().equals(apart.fields().get(1).domain()));
  }

  private static long[] names(EncodingPlan plan, String forename, String surname) {
    return filter(plan, 1, "p", new String[] {forename, surname, "1985-12-10", "N1 9GU", "f"});
  }

  @Test
  void namesUnderPadsHaveOneWidthWhateverElseThereIs() {
    for (int more = 1; more <= 10; more++) {
      ImmutableList.Builder<Field> fields = ImmutableList.builder();
      fields.addAll(FIVE.subList(0, 2));
      for (int f = 0; f < more; f++) {
        fields.add(new Field("f" + f, f % 2 == 0 ? FieldKind.DATE_OF_BIRTH : FieldKind.LOCALITY));
      }
      ImmutableList<FieldEncoding> divided =
          EncodingProfile.KINLINK_2026_PADDED.plan(fields.build()).fields();
      assertEquals(divided.get(0).words(), divided.get(1).words());
      assertEquals(EncodingProfile.WORDS, divided.stream().mapToInt(FieldEncoding::words).sum());
    }
  }

  private static int ones(long[] filter) {
    return Arrays.stream(filter).mapToInt(Long::bitCount).sum();
  }

  /** A change is a new profile: it changes every filter. */
  @Test
  void theProfilesAreFrozen() {
    assertEquals(
        "1bf635971cc44608c6e4b1d9e19fe891889c79216214f0f7e953cb1e79dfeafd",
        EncodingProfile.KINLINK_2026_RECORD.plan(FIVE).parametersHash());
    assertEquals(
        "1d6bb0439ba86fc4c355554180df37dc59a2afe09f29e9802497b44ac303ef96",
        EncodingProfile.KINLINK_2026_FIELD.plan(FIVE).parametersHash());
    assertEquals(
        "65084ccb7a328aca5ebd31a051786fc7ec544765b8e17e96670957aa93d33d2d",
        EncodingProfile.KINLINK_2026_HARDENED.plan(FIVE).parametersHash());
    assertEquals(
        "18b2e029179a7ccdababb9f4699f465729e06e39923228639149d379da9086fa",
        EncodingProfile.KINLINK_2026_PADDED.plan(FIVE).parametersHash());
  }

  @Test
  void theHardenedProfileNeedsOneOfItsSalts() {
    assertTrue(EncodingProfile.KINLINK_2026_PADDED.offeredByDefault());
    assertFalse(EncodingProfile.KINLINK_2026_HARDENED.offeredByDefault());
    assertFalse(EncodingProfile.KINLINK_2026_RECORD.offeredByDefault());
    assertFalse(EncodingProfile.KINLINK_2026_FIELD.offeredByDefault());
    ImmutableList<Field> without =
        FIVE.stream()
            .filter(field -> field.kind() != FieldKind.DATE_OF_BIRTH)
            .map(f -> f.kind() == FieldKind.POSTCODE ? new Field("town", FieldKind.TOWN) : f)
            .collect(ImmutableList.toImmutableList());
    assertThrows(
        IllegalArgumentException.class, () -> EncodingProfile.KINLINK_2026_HARDENED.plan(without));
  }

  @Test
  void whatIsRememberedDoesNotChangeTheBits() {
    ImmutableList<Field> whole =
        ImmutableList.of(
            new Field("a", FieldKind.CATEGORY),
            new Field("b", FieldKind.CATEGORY),
            new Field("sex", FieldKind.SEX));
    EncodingPlan plan = EncodingProfile.KINLINK_2026_RECORD.plan(whole);
    try (RecordEncoder encoder = encoder(plan, 1, "p")) {
      long[] filter = new long[16];
      for (String category : ImmutableList.of("a", "ab", "abc", "abcd", "\0a", "a")) {
        String[] values = {category, "b", "f"};
        encoder.encode(values, filter, 0);
        assertArrayEquals(filter(plan, 1, "p", values), filter);
      }
    }
  }
}
