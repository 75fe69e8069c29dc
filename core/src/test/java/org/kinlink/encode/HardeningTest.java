package org.kinlink.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;

final class HardeningTest {
  private static final ImmutableList<Field> FIELDS =
      ImmutableList.of(
          new Field("forename", FieldKind.FORENAME),
          new Field("surname", FieldKind.SURNAME),
          new Field("date_of_birth", FieldKind.DATE_OF_BIRTH),
          new Field("postcode", FieldKind.POSTCODE));
  private static final EncodingPlan RECORD = EncodingProfile.KINLINK_2026_RECORD.plan(FIELDS);
  private static final EncodingPlan FIELD = EncodingProfile.KINLINK_2026_FIELD.plan(FIELDS);
  private static final String[] ADA = {"ada", "byron", "1985-12-10", "N1 9GU"};

  private static long[] filter(EncodingPlan plan, String... values) {
    try (RecordEncoder encoder =
        new RecordEncoder(plan, RecordEncoderTest.key(1), "project", "unit")) {
      long[] filter = new long[plan.words()];
      encoder.encode(values, filter, 0);
      return filter;
    }
  }

  private static int ones(long[] filter) {
    return Arrays.stream(filter).mapToInt(Long::bitCount).sum();
  }

  private static int apart(long[] a, long[] b) {
    int apart = 0;
    for (int w = 0; w < a.length; w++) {
      apart += Long.bitCount(a[w] ^ b[w]);
    }
    return apart;
  }

  @Test
  void aBalancedFilterIsHalfFullWhateverItHolds() {
    EncodingPlan plan = RECORD.hardened(new Hardening(false, true, false, 0));
    assertEquals(512, ones(filter(plan, ADA)));
    assertEquals(512, ones(filter(plan, "li", null, null, null)));
    assertTrue(apart(filter(plan, ADA), filter(plan, "adda", ADA[1], ADA[2], ADA[3])) < 150);
  }

  @Test
  void rule90MakesEachBitOfItsNeighbours() {
    long[] plain = filter(RECORD, ADA);
    long[] ruled = filter(RECORD.hardened(new Hardening(false, false, true, 0)), ADA);
    for (int i = 0; i < 1024; i++) {
      int before = (i + 1023) % 1024;
      int after = (i + 1) % 1024;
      boolean expected = bit(plain, before) ^ bit(plain, after);
      assertEquals(expected, bit(ruled, i));
    }
  }

  @Test
  void theSimilarityBeforeRule90IsEstimated() {
    Hardening hardening = new Hardening(false, false, true, .02);
    EncodingPlan plan = RECORD.hardened(hardening);
    String[] adda = {"adda", ADA[1], ADA[2], ADA[3]};
    double plain = dice(RECORD, filter(RECORD, ADA), filter(RECORD, adda), 15);
    assertEquals(plain, dice(plan, filter(plan, ADA), filter(plan, adda), 15), .06);
    long[] less = filter(plan, ADA[0], ADA[1], ADA[2], null);
    assertEquals(1, dice(plan, filter(plan, ADA), less, 7), .08);
  }

  private static double dice(EncodingPlan plan, long[] a, long[] b, int otherMask) {
    int common = (ones(a) + ones(b) - apart(a, b)) / 2;
    return plan.dice(common, ones(a), 15, ones(b), otherMask);
  }

  private static boolean bit(long[] filter, int at) {
    return ((filter[at >> 6] >>> at) & 1) != 0;
  }

  @Test
  void randomisedResponseTurnsItsShareOfBitsAndPrintsItsEpsilon() {
    Hardening hardening = new Hardening(false, false, false, .1);
    long[] plain = filter(RECORD, ADA);
    int turned = 0;
    for (int i = 0; i < 20; i++) {
      turned += apart(plain, filter(RECORD.hardened(hardening), ADA));
    }
    assertEquals(.1 * 1024, turned / 20.0, 12);
    assertEquals(Math.log(9), hardening.epsilon(1), 1e-9);
    assertEquals(10 * Math.log(9), hardening.epsilon(10), 1e-9);
    assertEquals(Double.POSITIVE_INFINITY, Hardening.NONE.epsilon(1));
  }

  @Test
  void whatAPlanCostsIsStated() {
    String hardened =
        String.join("\n", EncodingProfile.KINLINK_2026_HARDENED.plan(FIELDS).statements());
    assertTrue(hardened.contains("epsilon is 2.59 for one bit"), hardened);
    assertTrue(hardened.contains("one of date of birth, postcode, whoever"), hardened);
    assertTrue(hardened.contains("5298 for any two records"), hardened);
    assertTrue(
        String.join("\n", FIELD.statements())
            .contains("by whose frequency some names can be told"));
    assertTrue(String.join("\n", RECORD.statements()).contains("docs/encoded-attacks.md"));
    assertTrue(hardened.contains("docs/encoded-attacks.md"));
    String padded =
        String.join("\n", EncodingProfile.KINLINK_2026_PADDED.plan(FIELDS).statements());
    assertFalse(padded.contains("docs/encoded-attacks.md"), padded);
    assertTrue(padded.contains("agree with them in one of several combinations"), padded);
  }

  @Test
  void aSampledFilterIsStillSimilarForSimilarRecords() {
    EncodingPlan plan = FIELD.hardened(new Hardening(true, false, false, 0));
    int near = apart(filter(plan, ADA), filter(plan, "adda", ADA[1], ADA[2], ADA[3]));
    int far = apart(filter(plan, ADA), filter(plan, "kit", "okafor", "2007-03-31", "E8 2PB"));
    assertTrue(near * 3 < far, near + " " + far);
    assertTrue(apart(filter(plan, ADA), filter(FIELD, ADA)) > 300);
  }

  @Test
  void whatDoesNotFitTheLevelIsRefused() {
    Hardening sampled = new Hardening(true, false, false, 0);
    Hardening balanced = new Hardening(false, true, false, 0);
    assertThrows(IllegalArgumentException.class, () -> RECORD.hardened(sampled));
    assertThrows(IllegalArgumentException.class, () -> FIELD.hardened(balanced));
    assertThrows(IllegalArgumentException.class, () -> new Hardening(false, false, false, .5));
    assertThrows(IllegalArgumentException.class, () -> new Hardening(false, false, false, -.1));
  }

  @Test
  void theHashOfParametersTellsHardeningApart() {
    EncodingPlan flipped = RECORD.hardened(new Hardening(false, false, false, .1));
    assertFalse(RECORD.parametersHash().equals(flipped.parametersHash()));
  }

  @Test
  void theOwnerAloneCanTakeChaffOutAgain() {
    List<String[]> people = new ArrayList<>();
    people.add(ADA);
    people.add(new String[] {"kit", "okafor", "2007-03-31", "E8 2PB"});
    Chaff mixed = Chaff.mix(FIELDS, people, 50, new SecureRandom());
    List<Integer> persons = new ArrayList<>();
    for (int i = 0; i < mixed.rows().size(); i++) {
      if (mixed.person(i) >= 0) {
        persons.add(mixed.person(i));
        assertEquals(people.get(mixed.person(i))[0], mixed.rows().get(i)[0]);
      }
    }
    assertEquals(52, mixed.rows().size());
    Collections.sort(persons);
    assertEquals(List.of(0, 1), persons);
    assertThrows(
        IllegalArgumentException.class,
        () -> Chaff.mix(FIELDS, people.subList(0, 1), 5, new SecureRandom()));
  }

  @Test
  void filtersThatAreTooFullEmptyOrAllOnesAreWarnedOf() {
    FilterTable.Builder table = FilterTable.builder(16);
    long[] full = new long[16];
    Arrays.fill(full, -1);
    table.add(filter(RECORD, ADA), 0, 15).endRecord();
    assertEquals(List.of(), Fill.of(table.build()).warnings());
    table.add(full, 0, 15).endRecord().add(new long[16], 0, 15).endRecord();
    Fill fill = Fill.of(table.build());
    assertEquals(1, fill.tooFull());
    assertEquals(1, fill.empty());
    assertEquals(1, fill.full());
    assertEquals(3, fill.warnings().size());
  }
}
