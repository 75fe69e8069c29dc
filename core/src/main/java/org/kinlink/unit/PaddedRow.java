package org.kinlink.unit;

import com.google.common.collect.ImmutableList;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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

  private final SentRecords records;
  private final People people;
  private final KeyedTexts texts;
  private final AloneRecords alone;
  private final RecordEncoder encoder;
  private final ValueTokens tokens;
  private final KeyedPad pad;
  private final SecureRandom random = new SecureRandom();
  private final int[] indexes;
  private final String[] domains;
  private final String[] leftOut;
  private final boolean[] identifies;
  private final long[] filter = new long[WORDS];
  private final long[] former = new long[WORDS];
  private int places;

  /** A key, and a filter under the pad that belongs to it. */
  private static final class Padded {
    private final long key;
    private final long[] bits;

    Padded(long key, long[] bits) {
      this.key = key;
      this.bits = bits;
    }
  }

  PaddedRow(
      SentRecords records,
      KeyedRules rules,
      KeyedTexts texts,
      AloneRecords alone,
      RecordEncoder encoder,
      ValueTokens tokens) {
    this.records = records;
    this.people = records.all;
    this.places = rules.names().size();
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

  /** Says how many keys every record has, which are drawn by chance where it has none. */
  void fill(int count) {
    places = count;
  }

  /**
   * The mask of the fields that a row has, then its keys in ascending order, each with a filter.
   */
  byte[] of(int row) {
    int mask = filter(row, filter);
    String record = people.sources().get(0) + "\u0001" + people.recordId(row);
    List<Padded> made = new ArrayList<>(places);
    for (int rule = 0; rule < domains.length; rule++) {
      add(made, rule, row, record, filter);
    }
    addVersions(made, row, record);
    while (made.size() < places) {
      made.add(padded(drawn(), filter));
    }
    made.sort(Comparator.comparingLong(one -> one.key));
    ByteBuffer bytes =
        ByteBuffer.allocate(Short.BYTES + places * (Long.BYTES + WORDS * Long.BYTES));
    bytes.putShort((short) mask);
    for (Padded one : made) {
      bytes.putLong(one.key);
      for (long word : one.bits) {
        bytes.putLong(word);
      }
    }
    return bytes.array();
  }

  /**
   * The filter of former values stands under the pads of combinations of them, so that whoever
   * knows the former ones finds those.
   */
  private void addVersions(List<Padded> made, int row, String record) {
    for (int version : records.versions(row)) {
      filter(version, former);
      for (int rule = 0; rule < domains.length && made.size() < places; rule++) {
        if (!Objects.equals(texts.text(rule, row), texts.text(rule, version))) {
          add(made, rule, version, record, former);
        }
      }
    }
  }

  private void add(List<Padded> made, int rule, int row, String record, long[] values) {
    String text = alone.test(rule, row) && !leftOut(rule, record) ? texts.text(rule, row) : null;
    if (text != null) {
      byte[] hash = tokens.hash(domains[rule], text);
      // Two versions may agree on a combination that the present values do not have.
      long key = key(hash);
      if (made.stream().noneMatch(one -> one.key == key)) {
        made.add(padded(hash, values));
      }
    }
  }

  private Padded padded(byte[] hash, long[] values) {
    return new Padded(key(hash), pad.pad(hash, Long.BYTES, values));
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
    Arrays.fill(former, 0);
    encoder.close();
  }
}
