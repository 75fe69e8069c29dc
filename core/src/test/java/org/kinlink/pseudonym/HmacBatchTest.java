package org.kinlink.pseudonym;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinlink.key.HmacSha256;
import org.kinlink.key.Secret;

class HmacBatchTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 15, 1_023, 1_024, 1_025, 3_000})
  void agreesWithTheReferenceForSoManyNumbers(int count) {
    Random random = new Random(count);
    byte[] key = new byte[32 + count % 33];
    random.nextBytes(key);
    HmacSha256 reference = new HmacSha256(Secret.of(key));
    long[] numbers =
        LongStream.range(0, count).map(i -> random.nextLong(10_000_000_000L)).toArray();
    for (int bytes : new int[] {16, 24, 32}) {
      byte[] into = new byte[count * bytes];
      HmacBatch.of(key).of(numbers, 0, count, into, bytes);
      for (int i = 0; i < count; i++) {
        byte[] text =
            String.format(Locale.ROOT, "%010d", numbers[i]).getBytes(StandardCharsets.UTF_8);
        assertArrayEquals(
            Arrays.copyOf(reference.of(text), bytes),
            Arrays.copyOfRange(into, i * bytes, (i + 1) * bytes));
      }
    }
  }

  @Test
  void writesOnlyWhatBelongsToTheRange() {
    byte[] into = new byte[4 * 16];
    byte[] all = new byte[4 * 16];
    long[] numbers = {1, 2, 3, 4};
    HmacBatch batch = HmacBatch.of(new byte[32]);
    batch.of(numbers, 1, 3, into, 16);
    batch.of(numbers, 0, 4, all, 16);
    assertArrayEquals(new byte[16], Arrays.copyOfRange(into, 0, 16));
    assertArrayEquals(Arrays.copyOfRange(all, 16, 48), Arrays.copyOfRange(into, 16, 48));
    assertArrayEquals(new byte[16], Arrays.copyOfRange(into, 48, 64));
  }

  /** The message "abc" of FIPS 180-4's published examples, in a place that is not the first. */
  @Test
  void compressesAsPublished() {
    Sha256Batch sha = new Sha256Batch(3);
    sha.words[0][2] = 0x61626380;
    sha.words[15][2] = 24;
    sha.compress(Sha256Batch.start(), 3);
    StringBuilder hex = new StringBuilder();
    for (int[] state : sha.states) {
      hex.append(String.format(Locale.ROOT, "%08x", state[2]));
    }
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", hex.toString());
  }

  @Test
  void keepsNothingOnceWiped() {
    Sha256Batch sha = new Sha256Batch(2);
    sha.words[3][1] = 7;
    sha.compress(Sha256Batch.start(), 2);
    sha.wipe();
    for (int[] word : sha.words) {
      assertArrayEquals(new int[2], word);
    }
    for (int[] state : sha.states) {
      assertArrayEquals(new int[2], state);
    }
  }
}
