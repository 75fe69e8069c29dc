package org.kinlink.unit;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.kinlink.compare.PaddedComparator;
import org.kinlink.compare.ValuePairs;
import org.kinlink.unit.PaddedRecords.PaddedField;

/**
 * Compares records under the pads that they have in common while their files are read, in the order
 * of their cells. A filter is kept from the first record that has its key to the last, and what
 * stays of two records is at which level each of their fields agrees.
 *
 * <p>Where people may have former values under some pads, records are compared under all that they
 * share, and the most similar counts. Of such a field each record then has a value of its own, as
 * whoever was Jones and is Smith would else make the two names one.
 */
final class PaddedPairs {
  private static final int LEVEL_BITS = 4;
  private static final int LEVEL = (1 << LEVEL_BITS) - 1;
  private static final int NOBODY = -1;

  private final List<PaddedField> fields;
  private final int perRecord;
  private final byte[][] levels;
  private final boolean[] varies;
  private final PaddedValues values;

  /** What is to be read, and how far that is. */
  private final long[] cells;

  private int next;

  /** For each key the filters that are kept, as the first place of a chain, and how many come. */
  private final int[] chains;

  private final int[] coming;
  private final FilterStore store = new FilterStore();
  private int[] ones = new int[1 << 10];
  private int[] others = new int[1 << 10];
  private long[] agreements = new long[1 << 10];
  private int size;

  /**
   * Chooses what is to be read.
   *
   * @param varying the kinds of fields of which records may have former values
   */
  PaddedPairs(List<PaddedField> fields, SharedKeys shared, Set<String> varying) {
    this.fields = fields;
    this.perRecord = shared.perRecord();
    this.values = new PaddedValues(fields.size(), shared.records());
    this.levels = new byte[fields.size()][];
    Arrays.setAll(
        levels,
        f -> {
          PaddedField field = fields.get(f);
          return PaddedComparator.levelsOf(field.field().kind(), field.words(), field.drawn());
        });
    this.varies = new boolean[fields.size()];
    boolean any = false;
    for (int f = 0; f < varies.length; f++) {
      varies[f] = varying.contains(fields.get(f).field().kind().key());
      any |= varies[f];
    }
    BitSet enough = any ? shared.all() : shared.enough();
    this.cells = shared.cells(enough);
    this.chains = new int[enough.cardinality()];
    Arrays.fill(chains, NOBODY);
    this.coming = new int[chains.length];
    int[] places = new int[shared.size()];
    int place = 0;
    for (int key = enough.nextSetBit(0); key >= 0; key = enough.nextSetBit(key + 1)) {
      coming[place] = shared.holders(key);
      places[key] = place++;
    }
    Arrays.setAll(cells, i -> (cells[i] & ~0xffff_ffffL) | places[(int) cells[i]]);
  }

  /** Whether the filter under a key of a record is wanted; they are asked for in their order. */
  boolean wants(int record, int key) {
    return next < cells.length && cells[next] >>> Integer.SIZE == record * perRecord + key;
  }

  /** Takes the filter that was last asked for and is wanted. */
  void take(int record, int mask, long[] filter) {
    int key = (int) cells[next++];
    int chain = 0;
    for (int at = chains[key]; at != NOBODY; at = store.next(at)) {
      compare(
          store.record(at),
          store.mask(at),
          store.holder(at),
          store.offset(at),
          record,
          mask,
          filter);
      chain++;
    }
    if (--coming[key] == 0) {
      store.free(chains[key]);
      chains[key] = NOBODY;
    } else if (chain < SharedKeys.MOST_PAIRED) {
      chains[key] = store.add(record, mask, filter, chains[key]);
    }
  }

  private void compare(
      int one, int maskOfOne, long[] holder, int offset, int other, int mask, long[] filter) {
    if (one == other) {
      return;
    }
    long agreement = 0;
    for (int f = 0; f < levels.length; f++) {
      if ((maskOfOne & mask & (1 << f)) != 0) {
        PaddedField field = fields.get(f);
        int apart = 0;
        for (int w = field.firstWord(); w < field.firstWord() + field.words(); w++) {
          apart += Long.bitCount(holder[offset + w] ^ filter[w]);
        }
        if (apart == 0 && !varies[f]) {
          values.join(f, one, other);
        }
        agreement |= (long) levels[f][apart] << (f * LEVEL_BITS);
      }
    }
    if (size == ones.length) {
      ones = Arrays.copyOf(ones, size + (size >> 1));
      others = Arrays.copyOf(others, ones.length);
      agreements = Arrays.copyOf(agreements, ones.length);
    }
    ones[size] = one;
    others[size] = other;
    agreements[size++] = agreement;
  }

  /** Which values were found to be equal. */
  PaddedValues values() {
    return values;
  }

  /** The levels of a field at which values agree that have different numbers. */
  ValuePairs seen(int f) {
    ValuePairs seen = new ValuePairs();
    for (int i = 0; i < size; i++) {
      int level = (int) (agreements[i] >>> (f * LEVEL_BITS)) & LEVEL;
      if (level > 1 || (level == 1 && varies[f])) {
        seen.addBest(values.of(f, ones[i]), values.of(f, others[i]), level);
      }
    }
    return seen;
  }
}
