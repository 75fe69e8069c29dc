package org.kinlink.benchmarks.attack;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.kinlink.key.HmacSha256;
import org.kinlink.key.Secret;

/**
 * How filters must not be made, to show that an attack works: few bits for each pair of letters of
 * names alone, all fields with one key, nothing salted.
 *
 * @param bits how many positions a gram has
 */
record WeakEncoding(int bits) implements Encoding {
  /** As few as make the bits of a gram easy to tell. */
  static final int FEW = 10;

  @Override
  public long[][] encode(String[][] rows, int key) {
    byte[] bytes = new byte[32];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 11 + key);
    }
    HmacSha256 hmac = new HmacSha256(Secret.of(bytes));
    long[][] filters = new long[rows.length][16];
    for (int i = 0; i < rows.length; i++) {
      for (String value : rows[i]) {
        Set<String> grams = Grams.of(0, value);
        for (String gram : grams) {
          byte[] made = hmac.of(gram.getBytes(StandardCharsets.UTF_8));
          for (int b = 0; b < bits; b++) {
            Bits.set(filters[i], (((made[2 * b] & 0xff) << 8) | (made[2 * b + 1] & 0xff)) & 1023);
          }
        }
      }
    }
    return filters;
  }
}
