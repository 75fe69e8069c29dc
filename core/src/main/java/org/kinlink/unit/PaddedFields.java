package org.kinlink.unit;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kinlink.compare.FieldComparator;
import org.kinlink.compare.PaddedComparator;
import org.kinlink.unit.PaddedRecords.Kept;
import org.kinlink.unit.PaddedRecords.PaddedField;

/**
 * Makes columns of padded filters. A pad that several records have shows which of their values are
 * equal, and so does a chain of such pads; each set of values that are known to be equal gets a
 * token, which stands for nothing else, and can be compared wherever one of its records can.
 */
final class PaddedFields {
  private final List<PaddedField> fields;
  private final List<Kept> records = new ArrayList<>();
  private final List<Integer> first = new ArrayList<>();
  private final int[][] same;
  private final boolean several;
  private final List<long[]> lists = new ArrayList<>();

  /**
   * Makes them.
   *
   * @param several whether records may have former values under some pads
   */
  PaddedFields(List<PaddedRecords> sources, boolean several) {
    this.several = several;
    this.fields = sources.get(0).fields;
    for (PaddedRecords source : sources) {
      first.add(records.size());
      records.addAll(source.records);
    }
    this.same = new int[fields.size()][records.size()];
    for (int[] ofField : same) {
      Arrays.setAll(ofField, record -> record);
    }
    findEqual();
  }

  private void findEqual() {
    SortedMap<Long, List<int[]>> holders = new TreeMap<>();
    for (int r = 0; r < records.size(); r++) {
      long[] keys = records.get(r).keys;
      for (int k = 0; k < keys.length; k++) {
        holders.computeIfAbsent(keys[k], key -> new ArrayList<>()).add(new int[] {r, k});
      }
    }
    for (List<int[]> together : holders.values()) {
      for (int f = 0; f < fields.size(); f++) {
        findEqual(f, together);
      }
    }
    divide(holders);
  }

  /** Each key goes into the first list in which none of its records has another. */
  private void divide(SortedMap<Long, List<int[]>> holders) {
    BitSet[] taken = new BitSet[records.size()];
    Arrays.setAll(taken, r -> new BitSet());
    holders.forEach(
        (key, together) -> {
          BitSet used = new BitSet();
          together.forEach(holder -> used.or(taken[holder[0]]));
          int list = used.nextClearBit(0);
          if (list == lists.size()) {
            lists.add(new long[records.size()]);
          }
          for (int[] holder : together) {
            taken[holder[0]].set(list);
            lists.get(list)[holder[0]] = key;
          }
        });
  }

  /** Keys of the records of a source, in lists of at most one for each. */
  long[][] keys(int source) {
    int from = first.get(source);
    int to = source + 1 < first.size() ? first.get(source + 1) : records.size();
    return lists.stream().map(list -> Arrays.copyOfRange(list, from, to)).toArray(long[][]::new);
  }

  /** Each is compared with one of every value that was met before. */
  private void findEqual(int f, List<int[]> together) {
    List<int[]> different = new ArrayList<>();
    for (int[] holder : together) {
      if (records.get(holder[0]).has(f)) {
        boolean found = false;
        for (int[] other : different) {
          found = equal(f, holder, other);
          if (found) {
            same[f][of(f, holder[0])] = of(f, other[0]);
            break;
          }
        }
        if (!found) {
          different.add(holder);
        }
      }
    }
  }

  private boolean equal(int f, int[] one, int[] other) {
    PaddedField field = fields.get(f);
    int from = field.firstWord();
    int to = from + field.words();
    long[] a = records.get(one[0]).filters[one[1]];
    long[] b = records.get(other[0]).filters[other[1]];
    return Arrays.equals(a, from, to, b, from, to);
  }

  private int of(int f, int record) {
    int root = record;
    while (same[f][root] != root) {
      same[f][root] = same[f][same[f][root]];
      root = same[f][root];
    }
    return root;
  }

  /** The columns of a source, which its records have in their order. */
  List<EncodedSource.Column> columns(int source) {
    int from = first.get(source);
    int to = source + 1 < first.size() ? first.get(source + 1) : records.size();
    List<EncodedSource.Column> columns = new ArrayList<>();
    for (int f = 0; f < fields.size(); f++) {
      EncodedSource.Column column = new EncodedSource.Column(fields.get(f).field(), 0, null);
      Map<String, Integer> codes = new HashMap<>();
      column.codes = new int[to - from];
      for (int r = from; r < to; r++) {
        if (records.get(r).has(f)) {
          String token = token(f, r);
          Integer code = codes.get(token);
          if (code == null) {
            column.tokens.add(token);
            code = column.tokens.size();
            codes.put(token, code);
          }
          column.codes[r - from] = code;
        }
      }
      if (!column.tokens.isEmpty()) {
        columns.add(column);
      }
    }
    return columns;
  }

  private String token(int f, int record) {
    return "v" + of(f, record);
  }

  /** How each field is compared. */
  ImmutableMap<String, FieldComparator> comparators(List<PaddedRecords> sources) {
    ImmutableMap.Builder<String, FieldComparator> comparators = ImmutableMap.builder();
    for (int f = 0; f < fields.size(); f++) {
      PaddedField field = fields.get(f);
      comparators.put(
          field.field().name(),
          new PaddedComparator(
              field.field().kind(),
              field.words(),
              field.drawn(),
              chance(f, sources),
              several,
              padded(f)));
    }
    return comparators.buildOrThrow();
  }

  /** The mean over all files, each as often as its records have the field. */
  private double[] chance(int f, List<PaddedRecords> sources) {
    double[] mean = new double[PaddedComparator.levels(fields.get(f).field().kind())];
    double all = 0;
    for (PaddedRecords source : sources) {
      ImmutableDoubleArray chance = source.fields.get(f).chance();
      double weight = source.records.stream().filter(record -> record.has(f)).count();
      all += weight;
      for (int level = 0; level < mean.length; level++) {
        mean[level] += weight * chance.get(level);
      }
    }
    for (int level = 0; level < mean.length; level++) {
      mean[level] /= Math.max(1, all);
    }
    return mean;
  }

  private Map<String, PaddedComparator.Padded> padded(int f) {
    Map<String, TreeMap<Long, long[]>> pads = new HashMap<>();
    for (int r = 0; r < records.size(); r++) {
      Kept record = records.get(r);
      if (record.has(f)) {
        TreeMap<Long, long[]> ofValue = pads.computeIfAbsent(token(f, r), t -> new TreeMap<>());
        for (int k = 0; k < record.keys.length; k++) {
          ofValue.put(record.keys[k], record.filters[k]);
        }
      }
    }
    PaddedField field = fields.get(f);
    Map<String, PaddedComparator.Padded> padded = new HashMap<>();
    pads.forEach(
        (token, ofValue) -> {
          long[] keys = ofValue.keySet().stream().mapToLong(Long::longValue).toArray();
          long[] bits = new long[keys.length * field.words()];
          int at = 0;
          for (long[] filter : ofValue.values()) {
            System.arraycopy(filter, field.firstWord(), bits, at, field.words());
            at += field.words();
          }
          padded.put(token, new PaddedComparator.Padded(keys, bits));
        });
    return padded;
  }
}
