package org.kinlink.unit;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kinlink.compare.PaddedComparator;
import org.kinlink.encode.EncodingProfile;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;

/** The padded filters of one file, of which only those are kept that another record can share. */
final class PaddedRecords {
  private static final int WORDS = EncodingProfile.WORDS;

  private final long[] shared;
  final List<PaddedField> fields = new ArrayList<>();
  final List<Kept> records = new ArrayList<>();

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

  /** What is kept of a record: the keys that it shares, and its filter under the pad of each. */
  static final class Kept {
    private final int mask;
    final long[] keys;
    final long[][] filters;

    Kept(int mask, long[] keys, long[][] filters) {
      this.mask = mask;
      this.keys = keys;
      this.filters = filters;
    }

    boolean has(int field) {
      return (mask >> field & 1) != 0;
    }
  }

  /**
   * Prepares.
   *
   * @param shared the keys that several records have, in ascending order
   */
  PaddedRecords(long[] shared) {
    this.shared = shared;
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

  /** Reads a record, of whose keys the first is put in place of those given. */
  void read(DataInputStream in, long[][] keys, int record) throws IOException {
    int mask = in.readUnsignedShort();
    long[] kept = new long[keys.length];
    long[][] filters = new long[keys.length][];
    int count = 0;
    for (long[] ofRule : keys) {
      long key = in.readLong();
      ofRule[record] = key;
      if (Arrays.binarySearch(shared, key) < 0) {
        in.skipNBytes((long) WORDS * Long.BYTES);
      } else {
        long[] filter = new long[WORDS];
        for (int w = 0; w < WORDS; w++) {
          filter[w] = in.readLong();
        }
        kept[count] = key;
        filters[count++] = filter;
      }
    }
    records.add(new Kept(mask, Arrays.copyOf(kept, count), Arrays.copyOf(filters, count)));
  }

  /** The keys that stand more than once in these lists, in ascending order. */
  static long[] shared(List<long[][]> keys) {
    long[] all =
        keys.stream().flatMap(Arrays::stream).flatMapToLong(Arrays::stream).sorted().toArray();
    int count = 0;
    for (int i = 1; i < all.length; i++) {
      if (all[i] == all[i - 1] && (count == 0 || all[count - 1] != all[i])) {
        all[count++] = all[i];
      }
    }
    return Arrays.copyOf(all, count);
  }
}
