package org.kinlink.unit;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.kinlink.unit.PaddedRecords.PaddedField;

/**
 * Of which fields records may have former values under some of their pads, which each file says of
 * all its records. Immutable.
 */
final class VaryingFields {
  private final int[] firsts;
  private final int[] masks;

  private VaryingFields(int[] firsts, int[] masks) {
    this.firsts = firsts;
    this.masks = masks;
  }

  /**
   * Gathers.
   *
   * @param sizes how many records each file has, whose numbers go on from file to file
   * @param kinds of each file the kinds of fields that may vary
   */
  static VaryingFields of(
      List<PaddedField> fields, ImmutableIntArray sizes, List<Set<String>> kinds) {
    int[] firsts = new int[sizes.length()];
    int[] masks = new int[firsts.length];
    for (int source = 0; source < firsts.length; source++) {
      firsts[source] = source == 0 ? 0 : firsts[source - 1] + sizes.get(source - 1);
      for (int f = 0; f < fields.size(); f++) {
        if (kinds.get(source).contains(fields.get(f).field().kind().key())) {
          masks[source] |= 1 << f;
        }
      }
    }
    return new VaryingFields(firsts, masks);
  }

  /** Whether any field varies in any file. */
  boolean any() {
    return Arrays.stream(masks).anyMatch(mask -> mask != 0);
  }

  /** Whether a field varies in any file. */
  boolean any(int field) {
    return Arrays.stream(masks).anyMatch(mask -> (mask >> field & 1) != 0);
  }

  /** Whether a field may vary for a record. */
  boolean varies(int field, int record) {
    return (mask(record) >> field & 1) != 0;
  }

  /** A bit for each field that may vary for one of two records. */
  int of(int one, int other) {
    return mask(one) | mask(other);
  }

  private int mask(int record) {
    int source = firsts.length - 1;
    // Of files without records none is asked for.
    while (firsts[source] > record) {
      source--;
    }
    return masks[source];
  }
}
