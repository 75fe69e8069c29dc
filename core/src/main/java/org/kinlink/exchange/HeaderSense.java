package org.kinlink.exchange;

import org.jspecify.annotations.Nullable;
import org.kinlink.record.FieldKind;

/**
 * What a column name says by itself.
 *
 * @param type what kind of column it names
 * @param kind the field's kind where the type is FIELD, else null
 * @param fieldName the field's own name where the kind has no fixed one, or null
 * @param rank how well it is named; the higher wins between two of one kind
 * @param note why the column is left out where the type is BARRED, else empty
 */
record HeaderSense(
    Type type, @Nullable FieldKind kind, @Nullable String fieldName, int rank, String note) {

  /** What kind of column a name names. */
  enum Type {
    FIELD,
    RECORD_ID,
    BIRTH_DAY,
    BIRTH_MONTH,
    BIRTH_YEAR,
    FLAT,
    BARRED,
    UNKNOWN
  }

  static HeaderSense barred(String note) {
    return new HeaderSense(Type.BARRED, null, null, 0, note);
  }

  static HeaderSense unknown() {
    return new HeaderSense(Type.UNKNOWN, null, null, 0, "");
  }

  HeaderSense ranked(int other) {
    return new HeaderSense(type, kind, fieldName, other, note);
  }
}
