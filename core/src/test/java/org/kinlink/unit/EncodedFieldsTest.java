package org.kinlink.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.kinlink.encode.EncodingPlan;
import org.kinlink.encode.EncodingProfile;
import org.kinlink.encode.FieldEncoding;

final class EncodedFieldsTest {
  private static FieldEncoding field(EncodingProfile profile, String name) {
    EncodingPlan plan = profile.plan(EncodedFields.USUAL);
    return plan.fields().get(plan.indexOf(name));
  }

  @Test
  void underPadsAShortFormGoesWithTheNamesThatItIsShortFor() {
    FieldEncoding forename = field(EncodingProfile.KINLINK_2026_PADDED, "forename");
    assertEquals("archie\narchibald", EncodedFields.inFull(forename, "archie"));
    assertEquals("archibald", EncodedFields.inFull(forename, "archibald"));
    assertEquals("james", EncodedFields.inFull(forename, "james"), "a whole name of its own");
    assertEquals("zxq", EncodedFields.inFull(forename, "zxq"));
    assertNull(EncodedFields.inFull(forename, null));
    FieldEncoding surname = field(EncodingProfile.KINLINK_2026_PADDED, "surname");
    assertEquals("archie\narchibald", EncodedFields.inFull(surname, "archie"), "may be swapped");
    FieldEncoding town = field(EncodingProfile.KINLINK_2026_PADDED, "town");
    assertEquals("archie", EncodedFields.inFull(town, "archie"));
    FieldEncoding open = field(EncodingProfile.KINLINK_2026_FIELD, "forename");
    assertEquals("archie", EncodedFields.inFull(open, "archie"), "frozen otherwise");
  }
}
