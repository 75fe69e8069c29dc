package org.kinlink.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stated relationship: {@code related} is the {@code type} of {@code person}.
 *
 * @param person whose relative is named, as a rule the child
 * @param related the relative
 * @param type what the relative is to the person
 * @param from first day, or null when the source gives none
 * @param to last day, or null when the source gives none or it goes on
 * @param origin where it is stated, or null when that is not known
 */
public record Relationship(
    RecordRef person,
    RecordRef related,
    RelationType type,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Origin origin) {

  /**
   * Makes one of which it is not known where it stands.
   *
   * @param person whose relative is named, as a rule the child
   * @param related the relative
   * @param type what the relative is to the person
   * @param from first day, or null when the source gives none
   * @param to last day, or null when the source gives none or it goes on
   */
  public Relationship(
      RecordRef person,
      RecordRef related,
      RelationType type,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    this(person, related, type, from, to, null);
  }

  /**
   * Returns the same relationship stated at some place.
   *
   * @param where where it is stated
   * @return the relationship with its origin
   */
  public Relationship at(Origin where) {
    return new Relationship(person, related, type, from, to, where);
  }
}
