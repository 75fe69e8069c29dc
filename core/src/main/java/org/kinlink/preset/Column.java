package org.kinlink.preset;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;

/**
 * One column of a table, or one element of an XML record. The element stands anywhere within the
 * row; a path such as {@code Address/Street} narrows it down, one that begins with {@code ../} is
 * looked for around the row, and {@link #ORDINAL} is none.
 *
 * @param name its name as it is now
 * @param aliases names that it has in other years or systems
 * @param required whether the table cannot be read without it
 * @param field the field that it feeds, or null when it feeds none
 * @param own whether the field is of the person whom the row is about, not of a relative
 * @param meaning what it holds, with its date format, codes and years, in a few words
 */
public record Column(
    String name,
    ImmutableList<String> aliases,
    boolean required,
    @Nullable Field field,
    boolean own,
    String meaning) {
  /**
   * Name of the column that numbers the rows of an XML file, for layouts without a record id: the
   * records of the file, and the rows of any other table within their record.
   */
  public static final String ORDINAL = "#";

  /** Begins the name of an element that stands around the row. */
  public static final String AROUND = "../";

  /**
   * Returns a column that may be missing and feeds no field.
   *
   * @param name its name as it is now
   * @param meaning what it holds
   * @return the column
   */
  public static Column of(String name, String meaning) {
    return new Column(name, ImmutableList.of(), false, null, true, meaning);
  }

  /**
   * Returns this column as one that must be there.
   *
   * @return the changed column
   */
  public Column needed() {
    return new Column(name, aliases, true, field, own, meaning);
  }

  /**
   * Returns this column with names that it has in other years or systems.
   *
   * @param names the other names, the better known first
   * @return the changed column
   */
  public Column also(String... names) {
    return new Column(name, ImmutableList.copyOf(names), required, field, own, meaning);
  }

  /**
   * Returns this column as one that feeds a field of the person whom the row is about.
   *
   * @param kind the kind, which is not repeatable and so names the field
   * @return the changed column
   */
  public Column as(FieldKind kind) {
    return new Column(name, aliases, required, new Field(kind.key(), kind), true, meaning);
  }

  /**
   * Returns this column as one that feeds an identifier of the person whom the row is about.
   *
   * @param identifier name of the field, such as {@code upn}
   * @return the changed column
   */
  public Column as(String identifier) {
    Field named = new Field(identifier, FieldKind.IDENTIFIER);
    return new Column(name, aliases, required, named, true, meaning);
  }

  /**
   * Returns this column, whose field is set, as one about a relative of the person or about a home
   * of several; the preset states what it says.
   *
   * @return the changed column
   */
  public Column stated() {
    Field fed = Objects.requireNonNull(field, "field");
    return new Column(name, aliases, required, fed, false, meaning);
  }
}
