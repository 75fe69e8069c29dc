package org.kinlink.unit;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.kinlink.compare.PaddedComparator;
import org.kinlink.compare.ValuePairs;
import org.kinlink.unit.PaddedRecords.PaddedField;

/**
 * Compares records under the pads that they have in common while their files are read, in the order
 * of their cells. A filter is kept from the first record that has its key to the last, and what
 * stays of two records is at which level each of their fields agrees.
 *
 * <p>Where people may have former values under some pads, records are compared under all that they
 * share, and the most similar counts. A record that may have former values of a field has a value
 * in common with others only where all its pads tell the same of every other record: whoever was
 * Jones and is Smith would else make the two names one. Pads that are not made of surnames stand
 * over the present one, so they tell who was found by a former one.
 */
final class PaddedPairs {
  private static final int LEVEL_BITS = 4;
  private static final int LEVEL = (1 << LEVEL_BITS) - 1;
  private static final int NOBODY = -1;

  private final List<PaddedField> fields;
  private final int perRecord;
  private final byte[][] levels;
  private final VaryingFields varying;
  private final BothNames names;
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
   * @param varying the fields of which records may have former values
   */
  PaddedPairs(List<PaddedField> fields, SharedKeys shared, VaryingFields varying) {
    this.fields = fields;
    this.perRecord = shared.perRecord();
    this.names = BothNames.of(fields);
    this.values = new PaddedValues(fields.size(), shared.records(), names);
    this.levels = new byte[fields.size()][];
    Arrays.setAll(
        levels,
        f -> {
          PaddedField field = fields.get(f);
          return PaddedComparator.levelsOf(field.field().kind(), field.words(), field.drawn());
        });
    this.varying = varying;
    BitSet enough = varying.any() ? shared.all() : shared.enough();
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
    int varies = varying.of(one, other);
    for (int f = 0; f < levels.length; f++) {
      if ((maskOfOne & mask & (1 << f)) != 0) {
        PaddedField field = fields.get(f);
        int apart = 0;
        for (int w = field.firstWord(); w < field.firstWord() + field.words(); w++) {
          apart += Long.bitCount(holder[offset + w] ^ filter[w]);
        }
        if (apart == 0 && (varies >> f & 1) == 0) {
          values.join(f, one, other);
        }
        agreement |= (long) levels[f][apart] << (f * LEVEL_BITS);
      }
    }
    if (names.in(maskOfOne & mask & ~varies)
        && (agreement >>> (names.forename() * LEVEL_BITS) & LEVEL) > 1
        && names.swapped(holder, offset, filter)) {
      values.join(names.forename(), one, names.surname(), other);
      values.join(names.surname(), one, names.forename(), other);
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

  /** Once all is read: joins the values of records that have former ones, but not of this field. */
  void settle() {
    for (int f = 0; f < levels.length; f++) {
      if (varying.any(f)) {
        join(f, unsteady(f));
      }
    }
  }

  /** Records of which two pads, both shared with another record, tell different things. */
  private BitSet unsteady(int f) {
    ValuePairs best = new ValuePairs();
    for (int i = 0; i < size; i++) {
      if (varies(f, i) && level(f, i) > 0) {
        best.addBest(ones[i], others[i], level(f, i));
      }
    }
    BitSet unsteady = new BitSet();
    for (int i = 0; i < size; i++) {
      if (varies(f, i) && level(f, i) > 0 && level(f, i) != best.level(ones[i], others[i])) {
        unsteady.set(ones[i], varying.varies(f, ones[i]) || unsteady.get(ones[i]));
        unsteady.set(others[i], varying.varies(f, others[i]) || unsteady.get(others[i]));
      }
    }
    return unsteady;
  }

  private void join(int f, BitSet unsteady) {
    for (int i = 0; i < size; i++) {
      boolean steady = !unsteady.get(ones[i]) && !unsteady.get(others[i]);
      if (steady && varies(f, i) && level(f, i) == 1) {
        values.join(f, ones[i], others[i]);
      }
    }
  }

  private int level(int f, int i) {
    return (int) (agreements[i] >>> (f * LEVEL_BITS)) & LEVEL;
  }

  private boolean varies(int f, int i) {
    return (varying.of(ones[i], others[i]) >> f & 1) != 0;
  }

  /** Which values were found to be equal. */
  PaddedValues values() {
    return values;
  }

  /** The levels of a field at which values agree that have different numbers. */
  ValuePairs seen(int f) {
    ValuePairs seen = new ValuePairs();
    for (int i = 0; i < size; i++) {
      int one = values.of(f, ones[i]);
      int other = values.of(f, others[i]);
      int level = level(f, i);
      if (one != other && (level > 1 || (level == 1 && varies(f, i)))) {
        seen.addBest(one, other, level);
      }
    }
    return seen;
  }
}
