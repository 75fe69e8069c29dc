package org.kinlink.encode;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.FieldKind;

/**
 * What the bits of a record depend on besides the key and its values. Filters of two records whose
 * salts differ have nothing in common, whoever they are, so that frequencies and similarities are
 * seen within those of one salt only. A record without the value that its salt is made of is like
 * no other.
 */
public enum Salt {
  /** Nothing: equal values have equal bits in all records. */
  NONE,
  /** The year of birth. */
  YEAR_OF_BIRTH,
  /** The postcode. */
  POSTCODE,
  /** The date of birth. */
  DATE_OF_BIRTH,
  /** The number or name of the house. */
  HOUSE;

  /** Stands for a salt that is not known. */
  static final int UNKNOWN = -1;

  private static final int YEAR_DIGITS = 4;

  /** So many values a salt has, and two postcodes in as many share one by chance. */
  private static final int VALUES = 1 << Short.SIZE;

  /** Whether fields of these kinds tell it. */
  boolean isToldBy(Iterable<FieldKind> kinds) {
    return switch (this) {
      case NONE -> true;
      case YEAR_OF_BIRTH -> has(kinds, FieldKind.DATE_OF_BIRTH) || has(kinds, FieldKind.BIRTH_YEAR);
      case POSTCODE -> has(kinds, FieldKind.POSTCODE);
      case DATE_OF_BIRTH -> has(kinds, FieldKind.DATE_OF_BIRTH);
      case HOUSE -> has(kinds, FieldKind.HOUSE);
    };
  }

  private static boolean has(Iterable<FieldKind> kinds, FieldKind wanted) {
    for (FieldKind kind : kinds) {
      if (kind == wanted) {
        return true;
      }
    }
    return false;
  }

  /** The salt of a record as a number of 16 bits, or {@link #UNKNOWN}. */
  int of(FieldKind[] kinds, @Nullable String[] values) {
    return switch (this) {
      case NONE -> 0;
      case YEAR_OF_BIRTH ->
          value(FieldKind.DATE_OF_BIRTH, kinds, values)
              .or(() -> value(FieldKind.BIRTH_YEAR, kinds, values))
              .map(Salt::year)
              .orElse(UNKNOWN);
      case DATE_OF_BIRTH -> mixed(FieldKind.DATE_OF_BIRTH, kinds, values);
      case POSTCODE -> mixed(FieldKind.POSTCODE, kinds, values);
      case HOUSE -> mixed(FieldKind.HOUSE, kinds, values);
    };
  }

  private static Optional<String> value(
      FieldKind kind, FieldKind[] kinds, @Nullable String[] values) {
    for (int f = 0; f < kinds.length; f++) {
      String value = values[f];
      if (kinds[f] == kind && value != null && !value.isEmpty()) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  private static int year(String date) {
    if (date.length() < YEAR_DIGITS) {
      return UNKNOWN;
    }
    int year = 0;
    for (int i = 0; i < YEAR_DIGITS; i++) {
      year = year * 10 + Math.max(0, Character.digit(date.charAt(i), 10));
    }
    return year;
  }

  /**
   * The hash of a text as Java defines it for ever; what it tells is told by no bit of a filter.
   */
  private static int mixed(FieldKind kind, FieldKind[] kinds, @Nullable String[] values) {
    Optional<String> value = value(kind, kinds, values);
    int hash = value.isEmpty() ? 0 : value.get().hashCode();
    return value.isEmpty() ? UNKNOWN : (hash ^ (hash >>> Short.SIZE)) & (VALUES - 1);
  }
}
