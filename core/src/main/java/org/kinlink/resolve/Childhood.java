package org.kinlink.resolve;

import org.jspecify.annotations.Nullable;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;

/**
 * Who is a child by the extracts: born within eighteen years of the last birthday in them, for an
 * extract of families has somebody who was born lately. Where dates are no dates, as in encoded
 * extracts, nobody is. Immutable, safe to share between threads.
 */
final class Childhood {
  private static final int YEARS = 18;
  private static final int YEAR_END = 4;
  private static final int DATE = 10;

  /** Of which nobody is a child. */
  static final Childhood NOBODYS = new Childhood(null, null);

  private final @Nullable People people;

  /** Whoever was born on this day or later is a child; null where there is no telling. */
  private final @Nullable String since;

  Childhood(People people) {
    this(people, since(people));
  }

  private Childhood(@Nullable People people, @Nullable String since) {
    this.people = people;
    this.since = since;
  }

  /** Values are in ascending order. */
  private static @Nullable String since(People people) {
    int birth = people.schema().indexOf(FieldKind.DATE_OF_BIRTH);
    if (birth < 0 || people.dictionary(birth).size() == 0) {
      return null;
    }
    String last = people.dictionary(birth).get(people.dictionary(birth).size());
    if (!last.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return null;
    }
    int year = Integer.parseInt(last.substring(0, YEAR_END)) - YEARS;
    return year + last.substring(YEAR_END);
  }

  /** Whether a record is of somebody who was born within eighteen years of the last birthday. */
  boolean child(int row) {
    String born = people == null ? null : people.value(FieldKind.DATE_OF_BIRTH, row);
    return since != null && born != null && born.length() == DATE && born.compareTo(since) >= 0;
  }
}
