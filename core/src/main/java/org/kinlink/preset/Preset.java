package org.kinlink.preset;

import com.google.common.collect.ImmutableList;
import org.kinlink.standardise.DateReading;

/**
 * A layout in which agencies send extracts.
 *
 * @param name its name in project files and on the command line, such as {@code school-census}
 * @param title what it is called in full
 * @param publisher who publishes the layout
 * @param years which years or versions are known
 * @param explanation what it holds and what kinlink makes of it, in a paragraph
 * @param dates how its dates are read where the text alone does not say it
 * @param tables its tables; where two state one value of a person, the earlier counts
 */
public record Preset(
    String name,
    String title,
    String publisher,
    String years,
    String explanation,
    DateReading dates,
    ImmutableList<Table> tables) {

  /**
   * Returns the id of a person whom a source names only in the record of another; it reveals
   * nothing but that record's id.
   *
   * @param recordId id of the record that names the person
   * @param relation what the person is to it, such as {@code mother}
   * @return the derived id
   */
  public static String relativeId(String recordId, String relation) {
    return recordId + "/" + relation;
  }

  /**
   * Returns the key that stands for a person where a table does not name the record id.
   *
   * @param kind what it is the number of, such as {@code referral}
   * @param number the number
   * @return a key that is no record id, empty when there is no number
   */
  public static String key(String kind, String number) {
    return number.isEmpty() ? "" : kind + "\t" + number;
  }
}
