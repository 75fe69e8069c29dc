package org.kinlink.link;

import org.jspecify.annotations.Nullable;
import org.kinlink.compare.FieldComparator;
import org.kinlink.compare.OneEdit;
import org.kinlink.exchange.Encoded;
import org.kinlink.record.Dictionary;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;

/**
 * Tells forenames of different people. What one slip of the hand or a short form makes of a name is
 * the same name; how alike two names are otherwise says nothing, for twins are called Joshua and
 * Joseph. Filters do not tell a slip from a likeness, so of encoded names only those are unlike
 * that have next to nothing in common. Safe to share between threads.
 */
final class UnlikeForenames {
  private final Dictionary forenames;

  /** Compares encoded names; nothing where names are in clear. */
  private final FieldComparator.@Nullable Kernel filters;

  private final int different;

  private UnlikeForenames(
      Dictionary forenames, FieldComparator.@Nullable Kernel filters, int different) {
    this.forenames = forenames;
    this.filters = filters;
    this.different = different;
  }

  /**
   * Prepares.
   *
   * @param people people who have a field for it
   * @param encoded how encoded values are compared, or null
   */
  static UnlikeForenames of(People people, @Nullable Encoded encoded) {
    int field = people.schema().indexOf(FieldKind.FORENAME);
    Dictionary forenames = people.dictionary(field);
    if (encoded == null) {
      return new UnlikeForenames(forenames, null, 0);
    }
    FieldComparator comparator = encoded.comparators().get(people.schema().field(field).name());
    return comparator == null
        ? new UnlikeForenames(forenames, (a, b) -> 0, 1)
        : new UnlikeForenames(forenames, comparator.prepare(forenames), comparator.levels().size());
  }

  /** Whether two forenames, by their codes, are of different people. */
  boolean test(int one, int other) {
    if (filters != null) {
      return one != other && filters.level(one, other) == different;
    }
    String a = forenames.get(one);
    String b = forenames.get(other);
    return !a.startsWith(b) && !b.startsWith(a) && !OneEdit.apart(a.toCharArray(), b.toCharArray());
  }
}
