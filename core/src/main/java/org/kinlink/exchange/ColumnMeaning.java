package org.kinlink.exchange;

import org.jspecify.annotations.Nullable;
import org.kinlink.record.Field;

/**
 * What a column of a file was taken for.
 *
 * @param header the header as it stands in the file
 * @param role what the reader does with it
 * @param field the field it feeds, or null when it feeds none
 * @param why one plain sentence: by its name, by its content, by the project file, or why it is
 *     left out
 */
public record ColumnMeaning(String header, Role role, @Nullable Field field, String why) {

  /** What the reader does with a column. */
  public enum Role {
    /** It holds the record id. */
    RECORD_ID,
    /** It feeds a field. */
    FIELD,
    /** It says something else that a preset reads: a date, a relation, a code of a plan. */
    STATEMENT,
    /** It is not used. */
    IGNORED
  }
}
