package org.kinlink.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kinlink.encode.EncodingPlan;
import org.kinlink.encode.EncodingProfile;
import org.kinlink.record.FieldKind;
import org.kinlink.testing.Records;

/** An owner hears of what makes its filters weak. */
final class EncodingAdviceTest {
  private static final EncodingPlan PLAN =
      EncodingProfile.KINLINK_2026_RECORD.plan(
          EncodedFields.named(List.of("forename", "surname", "date_of_birth", "postcode")));

  private static ImmutableList<String> of(String... postcodes) {
    Records records =
        Records.of(
                FieldKind.FORENAME, FieldKind.SURNAME, FieldKind.DATE_OF_BIRTH, FieldKind.POSTCODE)
            .source("a");
    for (int i = 0; i < postcodes.length; i++) {
      records.add("r" + i, "ann", "b" + i, "2010-01-02", postcodes[i]);
    }
    return EncodingAdvice.of(PLAN, records.extracts().people());
  }

  @Test
  void aGoodExtractNeedsNone() {
    assertEquals(ImmutableList.of(), of("ZZ1 1AA", "ZZ1 1AB", ""));
  }

  @Test
  void aFieldThatMostLackIsNamed() {
    ImmutableList<String> advice = of("ZZ1 1AA", "", "");
    assertEquals(1, advice.size());
    assertTrue(advice.get(0).startsWith("postcode is missing in 67% of the records"));
    assertEquals(
        ImmutableList.of("no record has postcode; the filters hold the rest"), of("", "", ""));
  }

  @Test
  void fewerThanThreeFieldsAreWarnedOf() {
    Records records = Records.of(FieldKind.FORENAME, FieldKind.SURNAME).source("a");
    records.add("r", "ann", "bell");
    ImmutableList<String> advice = EncodingAdvice.of(PLAN, records.extracts().people());
    assertTrue(advice.get(1).startsWith("only 2 of the fields"), advice::toString);
  }
}
