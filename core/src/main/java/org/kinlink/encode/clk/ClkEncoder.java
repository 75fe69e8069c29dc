package org.kinlink.encode.clk;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.BadDataException;

/**
 * Makes CLKs that are bit by bit those of clkhash 0.18.3, for those who must link with filters made
 * by it. For anything new use {@link org.kinlink.encode.RecordEncoder}: these CLKs mark no missing
 * field, and the double hash of the older schemas is broken (Kroll, Steinmetzer, "Automated
 * cryptanalysis of Bloom filter encryptions of health records", HEALTHINF 2015).
 *
 * <p>It remembers the positions of tokens, which {@link #close} wipes. For one thread.
 *
 * <p>Source of the method: Schnell, Bachteler, Reiher, "A novel error-tolerant anonymous linking
 * code" (2011), with the tokens, keys and hashes of clkhash 0.18.3.
 */
public final class ClkEncoder implements AutoCloseable {
  private static final int MOST_TOKENS = 1 << 18;

  private final ClkSchema schema;
  private final int width;
  private final byte[][][] keys;
  private final List<@Nullable ClkHash> hashes = new ArrayList<>();
  private final List<Map<String, int[]>> known = new ArrayList<>();

  /**
   * Prepares to encode.
   *
   * @param schema the schema
   * @param secret the secret that the data owners share, of which keys are derived
   */
  public ClkEncoder(ClkSchema schema, byte[] secret) {
    this.schema = schema;
    this.width = schema.bits() << schema.folds();
    this.keys = schema.keys().derive(secret, schema.features().size());
    for (int f = 0; f < keys.length; f++) {
      byte[][] pair = keys[f];
      hashes.add(
          schema.features().get(f).hashing().map(h -> ClkHash.of(h.hash(), pair)).orElse(null));
      known.add(new HashMap<>());
    }
  }

  /**
   * Encodes a row.
   *
   * @param file what to call its source in messages
   * @param line its line
   * @param row the value of each column, empty where there is none
   * @return the CLK: {@link ClkSchema#bits} bits, the first in the highest place of the first byte
   * @throws BadDataException if the schema does not admit the row; names the column, not the value
   */
  public byte[] encode(String file, int line, List<String> row) {
    if (row.size() != schema.features().size()) {
      throw new BadDataException(file, line, "row", "not one value for each column of the schema");
    }
    long[] filter = new long[(width + Long.SIZE - 1) / Long.SIZE];
    for (int f = 0; f < row.size(); f++) {
      ClkHash hash = hashes.get(f);
      if (hash != null) {
        ClkFeature.Hashing hashing = schema.features().get(f).hashing().orElseThrow();
        try {
          add(f, hashing, hash, row.get(f), filter);
        } catch (IllegalArgumentException e) {
          throw new BadDataException(
              file, line, schema.features().get(f).identifier(), String.valueOf(e.getMessage()));
        }
      }
    }
    return bytes(fold(filter));
  }

  /**
   * Encodes a row as text.
   *
   * @param file what to call its source in messages
   * @param line its line
   * @param row the value of each column, empty where there is none
   * @return the CLK in base64
   * @throws BadDataException if the schema does not admit the row; names the column, not the value
   */
  public String base64(String file, int line, List<String> row) {
    return Base64.getEncoder().encodeToString(encode(file, line, row));
  }

  private void add(int f, ClkFeature.Hashing hashing, ClkHash hash, String value, long[] filter) {
    boolean missing = hashing.missing().filter(m -> m.sentinel().equals(value)).isPresent();
    String form =
        missing ? hashing.missing().orElseThrow().replacement() : hashing.format().form(value);
    List<String> tokens = hashing.comparison().tokens(form);
    Map<String, int[]> cache = known.get(f);
    for (int t = 0; t < tokens.size(); t++) {
      int count = hashing.strategy().bits(t, tokens.size());
      int[] positions = cache.get(tokens.get(t));
      if (positions == null || positions.length < count) {
        positions = hash.positions(bytes(hashing, tokens.get(t)), count, width);
        if (cache.size() == MOST_TOKENS) {
          wipe(cache);
        }
        cache.put(tokens.get(t), positions);
      }
      for (int i = 0; i < count; i++) {
        filter[positions[i] >> 6] |= 1L << positions[i];
      }
    }
  }

  private static byte[] bytes(ClkFeature.Hashing hashing, String token) {
    try {
      ByteBuffer buffer = hashing.charset().newEncoder().encode(CharBuffer.wrap(token));
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("a text in the encoding of the schema", e);
    }
  }

  private long[] fold(long[] filter) {
    long[] folded = filter;
    for (int length = width / 2; length >= schema.bits(); length /= 2) {
      long[] half = new long[(length + Long.SIZE - 1) / Long.SIZE];
      for (int i = 0; i < length; i++) {
        half[i >> 6] |= (bit(folded, i) ^ bit(folded, length + i)) << i;
      }
      folded = half;
    }
    return folded;
  }

  private static long bit(long[] filter, int position) {
    return (filter[position >> 6] >>> position) & 1;
  }

  private byte[] bytes(long[] filter) {
    byte[] bytes = new byte[(schema.bits() + Byte.SIZE - 1) / Byte.SIZE];
    for (int i = 0; i < bytes.length; i++) {
      int eight = (int) (filter[i >> 3] >>> ((i & 7) * Byte.SIZE)) & 0xff;
      bytes[i] = (byte) (Integer.reverse(eight) >>> (Integer.SIZE - Byte.SIZE));
    }
    return bytes;
  }

  private static void wipe(Map<String, int[]> cache) {
    cache.values().forEach(positions -> Arrays.fill(positions, 0));
    cache.clear();
  }

  /** Wipes the keys and the positions of tokens that it remembers. */
  @Override
  public void close() {
    known.forEach(ClkEncoder::wipe);
    for (byte[][] pair : keys) {
      for (byte[] key : pair) {
        Arrays.fill(key, (byte) 0);
      }
    }
  }

  /** Shows the schema. */
  @Override
  public String toString() {
    return "ClkEncoder[" + schema + "]";
  }
}
