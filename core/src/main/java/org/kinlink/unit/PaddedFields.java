package org.kinlink.unit;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kinlink.compare.FieldComparator;
import org.kinlink.compare.PaddedComparator;
import org.kinlink.unit.PaddedRecords.PaddedField;

/**
 * Makes columns of padded filters. A pad that several records have shows which of their values are
 * equal, and so does a chain of such pads; each set of values that are known to be equal gets a
 * token, which stands for nothing else, and can be compared wherever one of its records can.
 */
final class PaddedFields {
  private final List<PaddedRecords> sources;
  private final List<PaddedField> fields;
  private final PaddedPairs pairs;

  /**
   * Gathers.
   *
   * @param sources the files
   * @param pairs what was seen of their records, whose numbers go on from file to file
   */
  PaddedFields(List<PaddedRecords> sources, PaddedPairs pairs) {
    this.sources = sources;
    this.fields = sources.get(0).fields;
    this.pairs = pairs;
  }

  /** The columns of a source, which its records have in their order. */
  List<EncodedSource.Column> columns(int source) {
    PaddedRecords records = sources.get(source);
    int first = sources.stream().limit(source).mapToInt(PaddedRecords::size).sum();
    List<EncodedSource.Column> columns = new ArrayList<>();
    for (int f = 0; f < fields.size(); f++) {
      EncodedSource.Column column = new EncodedSource.Column(fields.get(f).field(), 0, null);
      int[] codes = new int[records.size()];
      // A value's number is that of its first record, which may stand in an earlier file.
      int[] known = new int[pairs.values().size(f)];
      for (int r = 0; r < codes.length; r++) {
        if (records.has(f, r)) {
          int value = pairs.values().of(f, first + r);
          if (known[value] == 0) {
            column.tokens.add(PaddedComparator.token(value));
            known[value] = column.tokens.size();
          }
          codes[r] = known[value];
        }
      }
      column.codes = codes;
      if (!column.tokens.isEmpty()) {
        columns.add(column);
      }
    }
    return columns;
  }

  /** How each field is compared. */
  ImmutableMap<String, FieldComparator> comparators() {
    ImmutableMap.Builder<String, FieldComparator> comparators = ImmutableMap.builder();
    for (int f = 0; f < fields.size(); f++) {
      PaddedField field = fields.get(f);
      comparators.put(
          field.field().name(),
          new PaddedComparator(field.field().kind(), chance(f), pairs.seen(f)));
    }
    return comparators.buildOrThrow();
  }

  /** The mean over all files, each as often as its records have the field. */
  private double[] chance(int f) {
    double[] mean = new double[PaddedComparator.levels(fields.get(f).field().kind())];
    double all = 0;
    for (PaddedRecords source : sources) {
      ImmutableDoubleArray chance = source.fields.get(f).chance();
      double weight = source.count(f);
      all += weight;
      for (int level = 0; level < mean.length; level++) {
        mean[level] += weight * chance.get(level);
      }
    }
    double total = Math.max(1, all);
    return Arrays.stream(mean).map(sum -> sum / total).toArray();
  }
}
