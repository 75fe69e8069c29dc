package org.kinlink.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PaddedRecordsTest {
  private static PaddedRecords head(int first, int words, int drawn, double share)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(1);
    out.writeUTF("forename");
    out.writeUTF("forename");
    out.writeInt(first);
    out.writeInt(words);
    out.writeInt(drawn);
    out.writeInt(2);
    out.writeDouble(0.25);
    out.writeDouble(share);
    PaddedRecords records = new PaddedRecords();
    records.readHead(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    return records;
  }

  @Test
  void readsWhatAnOwnerSays() throws IOException {
    assertEquals(0.75, head(2, 3, 80, 0.75).fields.get(0).chance().get(1));
  }

  @ParameterizedTest
  @CsvSource({
    "-1,3,80,.75",
    "14,3,80,.75",
    "2,0,80,.75",
    "2,3,0,.75",
    "2,3,193,.75",
    "2,3,80,1",
    "2,3,80,-.1",
    "2,3,80,NaN",
    "2,3,80,Infinity"
  })
  void refusesWhatNoOwnerSays(int first, int words, int drawn, double share) {
    assertThrows(IllegalArgumentException.class, () -> head(first, words, drawn, share));
  }
}
