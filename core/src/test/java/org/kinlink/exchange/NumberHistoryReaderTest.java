package org.kinlink.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinlink.record.BadDataException;
import org.kinlink.record.NumberHistory;

/** Lists of superseded numbers, and responses to a batch trace. */
class NumberHistoryReaderTest {
  private final TempExtracts extracts;

  NumberHistoryReaderTest(@TempDir Path folder) {
    this.extracts = new TempExtracts(folder);
  }

  private static @Nullable String current(NumberHistory history, String number) {
    return history.current(number, key -> false);
  }

  @Test
  void readsOldAndNewNumbers() {
    NumberHistoryReader reader = new NumberHistoryReader();
    reader.superseded(
        extracts.text(
            "superseded.csv",
            """
            old_nhs_number,new_nhs_number
            999 000 0018,9990000026
            9990000034,9990000035
            9990000042,9990000050
            9990000042,9990000069
            """));
    NumberHistory history = reader.history();
    assertEquals("9990000026", current(history, "9990000018"));
    assertNull(current(history, "9990000042"));
    assertEquals(1, history.size());
    assertEquals(1, history.unusable());
    assertEquals(1, history.contradictory());
  }

  @Test
  void takesOfATraceWhatTheCrossCheckFound() {
    NumberHistoryReader reader = new NumberHistoryReader();
    reader.trace(
        extracts.text(
            "trace.csv",
            """
            UNIQUE REFERENCE,REQ_NHS_NUMBER,DATE_OF_BIRTH,SENSITIVITY_FLAG,ERROR/SUCCESS_CODE,\
            MATCHED_NHS_NO,MATCHED_ALGORITHM_INDICATOR,MATCHED_CONFIDENCE_PERCENTAGE
            1,9990000018,20140425,,00,9990000026,1,100
            2,9990000034,20140425,,00,9990000042,4,78
            3,9990000050,20140425,,97,0000000000,1,0
            4,9990000069,20140425,S,92,9990000077,1,100
            5,9990000085,20140425,,00,9990000085,1,100
            6,,20140425,,00,9990000093,3,100
            """));
    NumberHistory history = reader.history();
    assertEquals("9990000026", current(history, "9990000018"));
    assertEquals(1, history.size());
    assertEquals(0, history.unusable());
  }

  @Test
  void saysWhichColumnIsMissingAndNoNumber() {
    Path file = extracts.text("old.csv", "old_nhs_number,new\n9990000018,9990000026\n");
    NumberHistoryReader reader = new NumberHistoryReader();
    String message =
        assertThrows(BadDataException.class, () -> reader.superseded(file)).getMessage();
    assertTrue(message.contains("new_nhs_number"), message);
    assertFalse(message.contains("9990000018"), message);
  }
}
