package org.kinlink.unit;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kinlink.compare.PaddedComparator;
import org.kinlink.encode.EncodingProfile;
import org.kinlink.encode.FilterColumn;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;

/**
 * The keys of the records of one file, each of which stands before the filter under its pad. They
 * are read first; when it is known which of them other records share, the file is read again, and
 * the filters under these are compared.
 */
final class PaddedRecords {
  private static final int WORDS = EncodingProfile.WORDS;
  private static final int FILTER = WORDS * Long.BYTES;

  final List<PaddedField> fields = new ArrayList<>();
  private @Nullable FilterColumn keys;
  private short[] masks = new short[1 << 10];
  private int size;

  /**
   * A field of the filters.
   *
   * @param chance how often two people are at each level
   */
  record PaddedField(
      Field field, int firstWord, int words, int drawn, ImmutableDoubleArray chance) {
    @Override
    public String toString() {
      return "PaddedField[" + field.name() + "]";
    }
  }

  /** Reads what is said once a file; a file without padded filters has no fields. */
  void readHead(DataInputStream in) throws IOException {
    for (int left = in.readInt(); left > 0; left--) {
      FieldKind kind = FieldKind.ofKey(in.readUTF()).orElseThrow(IllegalArgumentException::new);
      Field field = new Field(in.readUTF(), kind);
      int first = in.readInt();
      int words = in.readInt();
      int drawn = in.readInt();
      int levels = in.readInt();
      if (first < 0 || words < 1 || first > WORDS - words || levels < 0 || levels > WORDS) {
        throw new IllegalArgumentException("field");
      }
      if (drawn < 1 || drawn > words * Long.SIZE) {
        throw new IllegalArgumentException("drawn");
      }
      fields.add(new PaddedField(field, first, words, drawn, chance(in, levels)));
    }
  }

  private static ImmutableDoubleArray chance(DataInputStream in, int levels) throws IOException {
    ImmutableDoubleArray.Builder chance = ImmutableDoubleArray.builder(levels);
    for (int level = 0; level < levels; level++) {
      double share = in.readDouble();
      if (!(share >= 0 && share < 1)) {
        throw new IllegalArgumentException("chance");
      }
      chance.add(share);
    }
    return chance.build();
  }

  /** Whether the filters of another file can be compared with these. */
  boolean agrees(PaddedRecords other) {
    boolean agrees = fields.size() == other.fields.size();
    for (int f = 0; agrees && f < fields.size(); f++) {
      PaddedField one = fields.get(f);
      PaddedField two = other.fields.get(f);
      agrees =
          one.field().equals(two.field())
              && one.firstWord() == two.firstWord()
              && one.words() == two.words()
              && one.drawn() == two.drawn()
              && one.chance().length() == PaddedComparator.levels(one.field().kind());
    }
    return agrees;
  }

  boolean any() {
    return !fields.isEmpty();
  }

  /** Reads the keys of a record, of which it has so many, and passes over its filters. */
  void readKeys(DataInputStream in, int count) throws IOException {
    if (size == masks.length) {
      masks = Arrays.copyOf(masks, 2 * size);
    }
    masks[size++] = (short) in.readUnsignedShort();
    long[] ofRecord = new long[count];
    byte[] read = new byte[count * (Long.BYTES + FILTER)];
    in.readFully(read);
    ByteBuffer buffer = ByteBuffer.wrap(read);
    for (int k = 0; k < count; k++) {
      ofRecord[k] = buffer.getLong(k * (Long.BYTES + FILTER));
    }
    if (keys == null) {
      keys = new FilterColumn(Math.max(1, count));
    }
    keys.add(ofRecord);
  }

  /**
   * Reads a record again.
   *
   * @param record its number among all files
   */
  static void readFilters(DataInputStream in, int count, int record, PaddedPairs pairs)
      throws IOException {
    int mask = in.readUnsignedShort();
    byte[] read = new byte[count * (Long.BYTES + FILTER)];
    in.readFully(read);
    ByteBuffer buffer = ByteBuffer.wrap(read);
    long[] filter = new long[WORDS];
    for (int k = 0; k < count; k++) {
      if (pairs.wants(record, k)) {
        int at = k * (Long.BYTES + FILTER) + Long.BYTES;
        for (int w = 0; w < WORDS; w++) {
          filter[w] = buffer.getLong(at + w * Long.BYTES);
        }
        pairs.take(record, mask, filter);
      }
    }
  }

  /** The keys, or none where there are no records. */
  FilterColumn keys() {
    return keys == null ? new FilterColumn(1) : keys;
  }

  /** Lets the keys go, which take much room. */
  void forgetKeys() {
    keys = null;
  }

  /** Whether a record has a field. */
  boolean has(int field, int record) {
    return (masks[record] >> field & 1) != 0;
  }

  /** How many records there are. */
  int size() {
    return size;
  }

  /** How many records have a field. */
  long count(int field) {
    return IntStream.range(0, size).filter(record -> has(field, record)).count();
  }
}
