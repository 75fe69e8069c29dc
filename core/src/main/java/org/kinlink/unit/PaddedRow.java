package org.kinlink.unit;

import com.google.common.collect.ImmutableList;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kinlink.block.KeyedRules;
import org.kinlink.block.KeyedTexts;
import org.kinlink.encode.EncodingProfile;
import org.kinlink.encode.FieldEncoding;
import org.kinlink.encode.KeyedPad;
import org.kinlink.encode.RecordEncoder;
import org.kinlink.record.People;

/** Makes the keys and padded filters of one record after the other. For one thread. */
final class PaddedRow implements AutoCloseable {
  private static final int ONE_IN = 10;
  private static final int WORDS = EncodingProfile.WORDS;

  private final People people;
  private final KeyedTexts texts;
  private final boolean[][] alone;
  private final RecordEncoder encoder;
  private final ValueTokens tokens;
  private final KeyedPad pad;
  private final SecureRandom random = new SecureRandom();
  private final int[] indexes;
  private final String[] domains;
  private final String[] leftOut;
  private final boolean[] identifies;
  private final long[] filter = new long[WORDS];

  PaddedRow(
      People people,
      KeyedRules rules,
      KeyedTexts texts,
      boolean[][] alone,
      RecordEncoder encoder,
      ValueTokens tokens) {
    this.people = people;
    this.texts = texts;
    this.alone = alone;
    this.encoder = encoder;
    this.tokens = tokens;
    this.pad = new KeyedPad(encoder.plan());
    this.indexes =
        fields().stream().mapToInt(f -> people.schema().indexOf(f.field().name())).toArray();
    this.domains = rules.names().stream().map(name -> "padded " + name).toArray(String[]::new);
    this.leftOut = rules.names().stream().map(name -> "left out " + name).toArray(String[]::new);
    this.identifies = new boolean[domains.length];
    for (int rule = 0; rule < identifies.length; rule++) {
      identifies[rule] = rules.identifies(rule);
    }
  }

  ImmutableList<FieldEncoding> fields() {
    return encoder.plan().fields();
  }

  /**
   * The mask of the fields that a row has, then its keys in ascending order, each with a filter.
   */
  byte[] of(int row) {
    int mask = filter(row, filter);
    String record = people.sources().get(0) + "\u0001" + people.recordId(row);
    byte[][] hashes = new byte[domains.length][];
    for (int rule = 0; rule < hashes.length; rule++) {
      String text = alone[rule][row] && !leftOut(rule, record) ? texts.text(rule, row) : null;
      hashes[rule] = text == null ? drawn() : tokens.hash(domains[rule], text);
    }
    Arrays.sort(hashes, (a, b) -> Long.compare(key(a), key(b)));
    ByteBuffer made =
        ByteBuffer.allocate(Short.BYTES + hashes.length * (Long.BYTES + WORDS * Long.BYTES));
    made.putShort((short) mask);
    for (byte[] hash : hashes) {
      made.putLong(key(hash));
      for (long word : pad.pad(hash, Long.BYTES, filter)) {
        made.putLong(word);
      }
    }
    return made.array();
  }

  private static long key(byte[] hash) {
    return ByteBuffer.wrap(hash).getLong();
  }

  private byte[] drawn() {
    byte[] hash = new byte[Long.BYTES + KeyedPad.SEED];
    random.nextBytes(hash);
    return hash;
  }

  /** Numbers travel as pseudonyms too, so that it shows anyway who has the same. */
  private boolean leftOut(int rule, String record) {
    return !identifies[rule]
        && Long.remainderUnsigned(tokens.number(leftOut[rule], record), ONE_IN) == 0;
  }

  /** Fills in the filter of a record and tells which fields it has. */
  int filter(int row, long[] into) {
    @Nullable String[] values = new @Nullable String[indexes.length];
    for (int f = 0; f < indexes.length; f++) {
      values[f] = indexes[f] < 0 ? null : people.value(indexes[f], row);
    }
    return encoder.encode(values, into, 0);
  }

  @Override
  public void close() {
    Arrays.fill(filter, 0);
    encoder.close();
  }
}
