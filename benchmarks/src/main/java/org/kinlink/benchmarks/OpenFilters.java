package org.kinlink.benchmarks;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinlink.compare.ComparedField;
import org.kinlink.compare.Comparison;
import org.kinlink.compare.PaddedComparator;
import org.kinlink.encode.EncodingPlan;
import org.kinlink.encode.EncodingProfile;
import org.kinlink.encode.FieldEncoding;
import org.kinlink.encode.RecordEncoder;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;

/**
 * The filters of all records as they are before they are put under pads, which a unit never has. A
 * pad moves and turns round the same bits of both records, so two of these differ in as many bits
 * as under any pad, and every pair has the agreement pattern that the run would see.
 */
final class OpenFilters {
  private static final int WORDS = EncodingProfile.WORDS;

  private final long[] filters;
  private final int[] masks;

  /** For each field of the plan how it is compared, empty where it is not. */
  private final byte[][] levels;

  private final int[] shifts;
  private final FieldEncoding[] fields;

  /** The places of forename and surname where these are of one domain, or -1. */
  private final int forename;

  private final int surname;

  OpenFilters(EncodingPlan plan, List<ComparedField> compared, int records) {
    this.fields = plan.fields().toArray(FieldEncoding[]::new);
    this.levels = new byte[fields.length][0];
    this.shifts = new int[fields.length];
    this.filters = new long[Math.multiplyExact(records, WORDS)];
    this.masks = new int[records];
    int first = -1;
    int last = -1;
    for (int f = 0; f < fields.length; f++) {
      boolean compares = compares(compared, f);
      first = compares && fields[f].field().kind() == FieldKind.FORENAME ? f : first;
      last = compares && fields[f].field().kind() == FieldKind.SURNAME ? f : last;
      for (int c = 0; c < compared.size(); c++) {
        if (compared.get(c).field().name().equals(fields[f].field().name())) {
          levels[f] =
              PaddedComparator.levelsOf(
                  fields[f].field().kind(), fields[f].words(), fields[f].bits());
          shifts[f] = 4 * c;
        }
      }
    }
    boolean one = first >= 0 && last >= 0 && fields[first].domain().equals(fields[last].domain());
    this.forename = one ? first : -1;
    this.surname = one ? last : -1;
  }

  private boolean compares(List<ComparedField> compared, int f) {
    return compared.stream().anyMatch(c -> c.field().name().equals(fields[f].field().name()));
  }

  /** Encodes the records of an owner, each for its row at the unit. */
  void add(People owner, RecordEncoder encoder, Map<String, Integer> rows) {
    @Nullable String[] values = new @Nullable String[fields.length];
    for (int row = 0; row < owner.size(); row++) {
      Integer at = rows.get(owner.recordId(row));
      if (at == null) {
        throw new IllegalArgumentException("rows: a record of the owner did not travel");
      }
      for (int f = 0; f < fields.length; f++) {
        int index = owner.schema().indexOf(fields[f].field().name());
        values[f] = index < 0 ? null : owner.value(index, row);
      }
      masks[at] = encoder.encode(values, filters, at * WORDS);
    }
  }

  /** The agreement pattern of two records. */
  int pattern(int a, int b) {
    int both = masks[a] & masks[b];
    int pattern = 0;
    for (int f = 0; f < fields.length; f++) {
      byte[] level = levels[f];
      if (level.length > 0 && (both & (1 << f)) != 0) {
        int apart = 0;
        int end = fields[f].firstWord() + fields[f].words();
        for (int w = fields[f].firstWord(); w < end; w++) {
          apart += Long.bitCount(filters[a * WORDS + w] ^ filters[b * WORDS + w]);
        }
        pattern |= level[apart] << shifts[f];
      }
    }
    return swapped(pattern, a, b) ? marked(pattern) : pattern;
  }

  /** Whether two records have both names, which differ, and these are the other way round. */
  private boolean swapped(int pattern, int a, int b) {
    if (surname < 0
        || (pattern >>> shifts[forename] & 15) < 2
        || (pattern >>> shifts[surname] & 15) < 2) {
      return false;
    }
    int first = fields[forename].firstWord();
    int last = fields[surname].firstWord();
    for (int w = 0; w < fields[surname].words(); w++) {
      if (filters[a * WORDS + first + w] != filters[b * WORDS + last + w]
          || filters[a * WORDS + last + w] != filters[b * WORDS + first + w]) {
        return false;
      }
    }
    return true;
  }

  private int marked(int pattern) {
    return (pattern & ~(15 << shifts[surname])) | Comparison.SWAPPED << shifts[forename];
  }
}
