package org.kinlink.unit;

import java.util.List;
import java.util.stream.IntStream;
import org.kinlink.record.FieldKind;
import org.kinlink.unit.PaddedRecords.PaddedField;

/**
 * Sees under a pad that forename and surname of one record are surname and forename of the other.
 * Equal names have equal bits in both fields, which a pad shuffles alike; so where names are the
 * other way round, both fields differ in the very same bits. Two people of whom each has one name
 * for both would too, were their bits not told apart when they are encoded.
 *
 * @param forename the place of the forename, or -1
 * @param surname the place of the surname, or -1
 */
record BothNames(int forename, int surname, int firstOfForename, int firstOfSurname, int words) {
  static BothNames of(List<PaddedField> fields) {
    int forename = only(fields, FieldKind.FORENAME);
    int surname = only(fields, FieldKind.SURNAME);
    if (forename < 0
        || surname < 0
        || fields.get(forename).words() != fields.get(surname).words()) {
      return new BothNames(-1, -1, 0, 0, 0);
    }
    return new BothNames(
        forename,
        surname,
        fields.get(forename).firstWord(),
        fields.get(surname).firstWord(),
        fields.get(forename).words());
  }

  private static int only(List<PaddedField> fields, FieldKind kind) {
    int[] places =
        IntStream.range(0, fields.size())
            .filter(f -> fields.get(f).field().kind() == kind)
            .toArray();
    return places.length == 1 ? places[0] : -1;
  }

  /** Whether records of all these fields can be seen to have their names the other way round. */
  boolean in(int mask) {
    return words > 0 && (mask >> forename & mask >> surname & 1) != 0;
  }

  /** Whether the names of two filters under one pad, which differ, are the other way round. */
  boolean swapped(long[] holder, int offset, long[] filter) {
    for (int w = 0; w < words; w++) {
      long ofForename = holder[offset + firstOfForename + w] ^ filter[firstOfForename + w];
      long ofSurname = holder[offset + firstOfSurname + w] ^ filter[firstOfSurname + w];
      if (ofForename != ofSurname) {
        return false;
      }
    }
    return true;
  }
}
