package org.kinlink.preset;

import com.google.common.collect.ImmutableList;
import org.kinlink.record.Field;

/**
 * One table of a layout: a CSV file, or one kind of element of an XML file.
 *
 * @param name its name, as it stands in file names
 * @param required whether the layout cannot be read without it
 * @param hints other words that stand in the names of its files
 * @param csv whether it comes as a CSV file
 * @param element path of its element in XML: of the first table from wherever it stands, such as
 *     {@code Children/Child}, of the others within that; empty where it does not come in XML
 * @param explanation what a row is, in a sentence
 * @param yields what its rows give: people, residences, relationships, facets, with a few words
 * @param columns the columns that are known, in their usual order
 * @param fields fields that the reader states without a column of their own
 * @param reader says what a row states
 */
public record Table(
    String name,
    boolean required,
    ImmutableList<String> hints,
    boolean csv,
    String element,
    String explanation,
    ImmutableList<String> yields,
    ImmutableList<Column> columns,
    ImmutableList<Field> fields,
    RowReader reader) {

  /**
   * Returns a CSV table that may be left out.
   *
   * @param name its name, as it stands in file names
   * @param explanation what a row is, in a sentence
   * @param reader says what a row states
   * @return a table without columns
   */
  public static Table of(String name, String explanation, RowReader reader) {
    ImmutableList<String> none = ImmutableList.of();
    return new Table(
        name,
        false,
        none,
        true,
        "",
        explanation,
        none,
        ImmutableList.of(),
        ImmutableList.of(),
        reader);
  }

  /**
   * Returns this table as one that must be there.
   *
   * @return the changed table
   */
  public Table needed() {
    return new Table(name, true, hints, csv, element, explanation, yields, columns, fields, reader);
  }

  /**
   * Returns this table with other words that stand in the names of its files.
   *
   * @param words the words
   * @return the changed table
   */
  public Table hinted(String... words) {
    return new Table(
        name,
        required,
        ImmutableList.copyOf(words),
        csv,
        element,
        explanation,
        yields,
        columns,
        fields,
        reader);
  }

  /**
   * Returns this table as an element of XML, and no CSV file.
   *
   * @param path its path, such as {@code Children/Child}
   * @return the changed table
   */
  public Table at(String path) {
    return new Table(
        name, required, hints, false, path, explanation, yields, columns, fields, reader);
  }

  /**
   * Returns this table as one that comes as a CSV file or as an element of XML.
   *
   * @param path its path in XML, such as {@code CHILD}
   * @return the changed table
   */
  public Table alsoAt(String path) {
    return new Table(
        name, required, hints, true, path, explanation, yields, columns, fields, reader);
  }

  /**
   * Returns this table with what its rows give.
   *
   * @param words each kind of statement with a few words
   * @return the changed table
   */
  public Table yielding(String... words) {
    return new Table(
        name,
        required,
        hints,
        csv,
        element,
        explanation,
        ImmutableList.copyOf(words),
        columns,
        fields,
        reader);
  }

  /**
   * Returns this table with its columns.
   *
   * @param known the columns, in their usual order
   * @return the changed table
   */
  public Table with(Column... known) {
    return new Table(
        name,
        required,
        hints,
        csv,
        element,
        explanation,
        yields,
        ImmutableList.copyOf(known),
        fields,
        reader);
  }

  /**
   * Returns this table with fields that its reader states without a column of their own.
   *
   * @param stated the fields
   * @return the changed table
   */
  public Table feeding(Field... stated) {
    return new Table(
        name,
        required,
        hints,
        csv,
        element,
        explanation,
        yields,
        columns,
        ImmutableList.copyOf(stated),
        reader);
  }
}
