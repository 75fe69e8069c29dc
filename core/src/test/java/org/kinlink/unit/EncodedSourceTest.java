package org.kinlink.unit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kinlink.encode.FilterColumn;
import org.kinlink.record.BadDataException;

/** What a unit refuses in the body of a file, whoever signed it. */
final class EncodedSourceTest {
  /** A body with one column of one value that has this filter. */
  private static byte[] body(long word, int records) throws IOException {
    return body("forename", records, word);
  }

  private static byte[] body(String field, int records, long... words) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(BodyFormat.VERSION);
    out.writeUTF("YES");
    out.writeBoolean(false);
    out.writeInt(1);
    out.writeUTF("forename");
    out.writeUTF(field);
    out.writeInt(words.length);
    out.writeInt(1);
    out.writeUTF("token");
    for (long word : words) {
      out.writeLong(word);
    }
    out.writeInt(0);
    out.writeInt(0);
    out.writeInt(records);
    out.writeUTF("a");
    out.writeInt(1);
    out.writeInt(0);
    out.writeInt(0);
    out.writeInt(BodyFormat.END);
    return bytes.toByteArray();
  }

  private static EncodedSource read(byte[] body, long records) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(body));
    return EncodedSource.read("x.enc", "x", records, in, new HashMap<>());
  }

  private static String refusedBody(byte[] body, long records) {
    return String.valueOf(
        assertThrows(BadDataException.class, () -> read(body, records)).getMessage());
  }

  @Test
  void refusesFiltersThatSayNothing() throws IOException {
    read(body(5, 1), 1);
    assertTrue(refusedBody(body(0, 1), 1).contains("empty filter in forename"));
    assertTrue(refusedBody(body(-1, 1), 1).contains("every bit set in forename"));
  }

  @Test
  void refusesFiltersOfAnotherLength() throws IOException {
    String other = "filters of another length in ";
    long[] words = new long[20];
    Arrays.fill(words, 5);
    assertTrue(refusedBody(body("encoded_record", 1, words), 1).contains(other + "encoded_record"));
    assertTrue(refusedBody(body("forename", 1, words), 1).contains(other + "forename"));
    Map<String, FilterColumn> filters = new HashMap<>(Map.of("forename", new FilterColumn(2)));
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(body(5, 1)));
    BadDataException refused =
        assertThrows(
            BadDataException.class, () -> EncodedSource.read("x.enc", "x", 1, in, filters));
    assertTrue(String.valueOf(refused.getMessage()).contains(other), refused.getMessage());
  }

  /** Each filter of a record must say something, not only all of them together. */
  @Test
  void refusesAnEmptyFilterAmongSeveral() throws IOException {
    long[] words = new long[32];
    Arrays.fill(words, 0, 16, 5);
    assertTrue(
        refusedBody(body("encoded_record", 1, words), 1).contains("empty filter in encoded_rec"));
    Arrays.fill(words, 16, 32, -1);
    assertTrue(refusedBody(body("encoded_record", 1, words), 1).contains("every bit set"));
    Arrays.fill(words, 5);
    read(body("encoded_record", 1, words), 1);
  }

  @Test
  void takesNoRoomForWhatIsClaimed() throws IOException {
    assertFalse(refusedBody(body(5, 1_000_000_000), 1_000_000_000).isEmpty());
    assertTrue(refusedBody(body(5, 2), 1).contains("as many records as it claims"));
    byte[] whole = body(5, 1);
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertFalse(refusedBody(cut, 1).isEmpty());
    }
  }
}
