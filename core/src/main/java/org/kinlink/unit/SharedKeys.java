package org.kinlink.unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.kinlink.compare.ValuePairs;
import org.kinlink.encode.FilterColumn;

/**
 * The keys that several records have, in ascending order, and which records these are. Records of
 * all files are numbered one after the other, and so are cells, the places of their keys.
 */
final class SharedKeys {
  /** Of one key so many records are brought together in pairs; no person has more. */
  static final int MOST_PAIRED = 256;

  private static final int PORTION_BITS = 4;
  private static final int START_BITS = 16;
  private static final int PORTIONS = 1 << PORTION_BITS;

  private final int records;
  private final int perRecord;
  private final long[] keys;

  /** Where the cells of each key begin. */
  private final int[] first;

  /** The cells of each key, in ascending order. */
  private final int[] cells;

  private SharedKeys(int records, int perRecord, List<Portion> portions) {
    this.records = records;
    this.perRecord = perRecord;
    this.keys = new long[portions.stream().mapToInt(p -> p.keys.length).sum()];
    this.first = new int[keys.length + 1];
    this.cells = new int[portions.stream().mapToInt(p -> p.cells.length).sum()];
    int key = 0;
    int cell = 0;
    for (Portion portion : portions) {
      System.arraycopy(portion.keys, 0, keys, key, portion.keys.length);
      System.arraycopy(portion.cells, 0, cells, cell, portion.cells.length);
      for (int k = 0; k < portion.keys.length; k++) {
        first[key++] = cell + portion.first[k];
      }
      cell += portion.cells.length;
    }
    first[key] = cell;
  }

  /**
   * Finds them.
   *
   * @param sources for each file the keys of its records
   * @throws ArithmeticException if there are more keys than can be numbered
   */
  static SharedKeys of(List<FilterColumn> sources) {
    int records = 0;
    for (FilterColumn source : sources) {
      records = Math.addExact(records, source.size());
    }
    int perRecord = sources.stream().mapToInt(FilterColumn::words).max().orElse(1);
    Math.multiplyExact(records, perRecord);
    List<Portion> portions =
        IntStream.range(0, PORTIONS)
            .parallel()
            .mapToObj(p -> new Portion(sources, perRecord, p))
            .toList();
    return new SharedKeys(records, perRecord, portions);
  }

  /** The keys that begin with some bits, so that little is sorted at once. */
  private static final class Portion {
    private final List<FilterColumn> sources;
    private final int perRecord;
    private final int begin;
    private long[] keys = new long[1 << 10];
    private final int[] starts;
    private final int[] first;
    private final int[] cells;

    Portion(List<FilterColumn> sources, int perRecord, int number) {
      this.sources = sources;
      this.perRecord = perRecord;
      // In the order of signed numbers.
      this.begin = number ^ (PORTIONS >> 1);
      gather();
      this.starts = starts();
      long[] found = found();
      this.first = new int[keys.length + 1];
      for (long one : found) {
        first[(int) (one >>> Integer.SIZE) + 1]++;
      }
      for (int k = 1; k < first.length; k++) {
        first[k] += first[k - 1];
      }
      this.cells = new int[found.length];
      int[] next = first.clone();
      for (long one : found) {
        cells[next[(int) (one >>> Integer.SIZE)]++] = (int) one;
      }
    }

    /** Leaves the keys that stand more than once. */
    private void gather() {
      int size = 0;
      for (FilterColumn source : sources) {
        for (int place = 0; place < source.size(); place++) {
          long[] holder = source.holder(place);
          int at = source.offset(place);
          for (int k = at; k < at + source.words(); k++) {
            if (isMine(holder[k])) {
              if (size == keys.length) {
                keys = Arrays.copyOf(keys, 2 * size);
              }
              keys[size++] = holder[k];
            }
          }
        }
      }
      Arrays.sort(keys, 0, size);
      int count = 0;
      for (int i = 1; i < size; i++) {
        if (keys[i] == keys[i - 1] && (count == 0 || keys[count - 1] != keys[i])) {
          keys[count++] = keys[i];
        }
      }
      keys = Arrays.copyOf(keys, count);
    }

    /** 0 stands for no key. */
    private boolean isMine(long key) {
      return key >>> (Long.SIZE - PORTION_BITS) == begin && key != 0;
    }

    /** Where the keys of each beginning begin, as keys are drawn by chance. */
    private int[] starts() {
      int[] starts = new int[(1 << START_BITS) + 1];
      for (long key : keys) {
        starts[start(key) + 1]++;
      }
      for (int i = 1; i < starts.length; i++) {
        starts[i] += starts[i - 1];
      }
      return starts;
    }

    private static int start(long key) {
      return (int) (key << PORTION_BITS >>> (Long.SIZE - START_BITS));
    }

    /** The cells of shared keys in ascending order, each after the place of its key. */
    private long[] found() {
      long[] found = new long[2 * keys.length];
      int size = 0;
      int cell = 0;
      for (FilterColumn source : sources) {
        for (int place = 0; place < source.size(); place++) {
          long[] holder = source.holder(place);
          int at = source.offset(place);
          for (int k = 0; k < source.words(); k++) {
            int key = isMine(holder[at + k]) ? place(holder[at + k]) : -1;
            if (key >= 0) {
              found = size == found.length ? Arrays.copyOf(found, 2 * size) : found;
              found[size++] = ((long) key << Integer.SIZE) | (cell + k);
            }
          }
          cell += perRecord;
        }
      }
      return Arrays.copyOf(found, size);
    }

    private int place(long key) {
      int start = start(key);
      return Arrays.binarySearch(keys, starts[start], starts[start + 1], key);
    }
  }

  /** How many cells a record has, of which it may leave the last ones free. */
  int perRecord() {
    return perRecord;
  }

  int records() {
    return records;
  }

  int size() {
    return keys.length;
  }

  /** How many records have a key. */
  int holders(int key) {
    return first[key + 1] - first[key];
  }

  private int record(int at) {
    return cells[at] / perRecord;
  }

  /**
   * Keys by which every two records that share any can be compared. Whichever pad two records have
   * in common, they differ in as many bits, so one of them is enough where each has one filter.
   */
  BitSet enough() {
    BitSet enough = new BitSet(keys.length);
    ValuePairs known = new ValuePairs();
    for (int key = 0; key < keys.length; key++) {
      int last = Math.min(first[key + 1], first[key] + MOST_PAIRED);
      for (int i = first[key]; i < last; i++) {
        for (int j = i + 1; j < last; j++) {
          if (known.add(record(i), record(j), 1)) {
            enough.set(key);
          }
        }
      }
      if (last < first[key + 1]) {
        enough.set(key);
      }
    }
    return enough;
  }

  /** All keys, for where pads of a record may stand over different filters. */
  BitSet all() {
    BitSet all = new BitSet(keys.length);
    all.set(0, keys.length);
    return all;
  }

  /** The cells of some keys in ascending order, each in the upper half and its key in the lower. */
  long[] cells(BitSet some) {
    int count = some.stream().map(this::holders).sum();
    long[] found = new long[count];
    int size = 0;
    for (int key = some.nextSetBit(0); key >= 0; key = some.nextSetBit(key + 1)) {
      for (int i = first[key]; i < first[key + 1]; i++) {
        found[size++] = ((long) cells[i] << Integer.SIZE) | key;
      }
    }
    Arrays.parallelSort(found);
    return found;
  }

  /**
   * Keys of all records, in lists of at most one for each: each key goes into the first list in
   * which none of its records has another.
   */
  List<long[]> lists() {
    List<long[]> lists = new ArrayList<>();
    long[] taken = new long[records];
    for (int key = 0; key < keys.length; key++) {
      long used = 0;
      for (int i = first[key]; i < first[key + 1]; i++) {
        used |= taken[record(i)];
      }
      int list = Long.numberOfTrailingZeros(~used);
      while (list >= Long.SIZE && list < lists.size() && anyHas(key, lists.get(list))) {
        list++;
      }
      if (list == lists.size()) {
        lists.add(new long[records]);
      }
      for (int i = first[key]; i < first[key + 1]; i++) {
        lists.get(list)[record(i)] = keys[key];
        taken[record(i)] |= list < Long.SIZE ? 1L << list : 0;
      }
    }
    return lists;
  }

  private boolean anyHas(int key, long[] list) {
    for (int i = first[key]; i < first[key + 1]; i++) {
      if (list[record(i)] != 0) {
        return true;
      }
    }
    return false;
  }
}
