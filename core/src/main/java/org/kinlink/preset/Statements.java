package org.kinlink.preset;

import org.kinlink.record.FacetKind;
import org.kinlink.record.Field;
import org.kinlink.record.RelationType;
import org.kinlink.record.ResidenceRole;

/**
 * Told what one row states. Values are raw; whoever listens standardises them and sets aside what
 * cannot be used. A person may be stated in many rows and becomes one record; nothing depends on
 * the order of rows.
 */
public interface Statements {
  /**
   * States that the row is about a person, who has the values of its columns that feed a field,
   * those of an address excepted.
   *
   * @param recordId the id that the source gives the person
   */
  void person(String recordId);

  /**
   * States one value of a person, who may have no row of their own.
   *
   * @param recordId id of the person
   * @param field the field
   * @param raw the value as it stands
   * @param rank which of several values counts: the least rank does
   */
  void value(String recordId, Field field, String raw, int rank);

  /**
   * States where a person lives now, as rows about people do; without premises it feeds only the
   * fields of an address.
   *
   * @param recordId id of the person
   * @param place the place
   */
  void home(String recordId, Place place);

  /**
   * States a residence.
   *
   * @param recordId id of the person
   * @param place the place
   * @param role as what the person lives there
   * @param period from when to when
   */
  void residence(String recordId, Place place, ResidenceRole role, Period period);

  /**
   * States a relationship: {@code related} is the {@code type} of the person.
   *
   * @param recordId id of the person, as a rule the child
   * @param related id of the relative
   * @param type what the relative is
   * @param period from when to when
   */
  void relationship(String recordId, String related, RelationType type, Period period);

  /**
   * States a dated fact.
   *
   * @param recordId id of the person
   * @param kind what it says
   * @param detail the code or word that narrows it down, or empty
   * @param period from when to when
   */
  void facet(String recordId, FacetKind kind, String detail, Period period);

  /**
   * States that a key stands for a person, for layouts whose tables are joined by something other
   * than the record id, such as a referral. Where a relationship or facet names the key instead of
   * a record id, that person is meant; a key that stands for several people means nobody.
   *
   * @param key the key, as {@link Preset#key} makes it
   * @param recordId id of the person, or another key
   */
  void alias(String key, String recordId);

  /**
   * Sets the row aside.
   *
   * @param reason plain English, one sentence, without the value
   */
  void aside(String reason);

  /**
   * Sets a value of the row aside; the rest is used.
   *
   * @param column name of the column in the preset
   * @param reason plain English, one sentence, without the value
   */
  void aside(String column, String reason);
}
