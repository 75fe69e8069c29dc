package org.kinlink.family;

import org.jspecify.annotations.Nullable;
import org.kinlink.record.Origin;
import org.kinlink.record.RecordRef;

/**
 * Something in the stated relationships that cannot be, reported and not resolved.
 *
 * @param person the person whose record shows it
 * @param related the other person
 * @param reason a fixed plain phrase without values, such as {@code two birth mothers}
 * @param record a record of the person that a statement behind it names, or null
 * @param relatedRecord a record of the other person that a statement behind it names, or null
 * @param origin where a statement behind it stands, or null
 */
public record Contradiction(
    int person,
    int related,
    String reason,
    @Nullable RecordRef record,
    @Nullable RecordRef relatedRecord,
    @Nullable Origin origin) {

  /** Makes one before it is known which records show it. */
  static Contradiction of(int person, int related, String reason) {
    return new Contradiction(person, related, reason, null, null, null);
  }

  Contradiction shownBy(
      @Nullable RecordRef one, @Nullable RecordRef other, @Nullable Origin where) {
    return new Contradiction(person, related, reason, one, other, where);
  }
}
