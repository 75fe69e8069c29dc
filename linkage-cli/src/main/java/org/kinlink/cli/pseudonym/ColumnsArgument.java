package org.kinlink.cli.pseudonym;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kinlink.pseudonym.PseudonymDomain;

/** Reads lists of columns as they stand on a command line. */
public final class ColumnsArgument {
  private static final Splitter COMMA = Splitter.on(',').trimResults().omitEmptyStrings();

  private ColumnsArgument() {}

  /**
   * Reads the columns to replace.
   *
   * @param given lists such as {@code nhs_number,ref=local-id}
   * @return the type of each column, empty where none is stated
   * @throws IllegalArgumentException if a type is not of its form, or a column is named twice; the
   *     message can be shown
   */
  public static ImmutableMap<String, String> replaced(List<String> given) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (String list : given) {
      for (String each : COMMA.split(list)) {
        int equals = each.lastIndexOf('=');
        String column = equals < 0 ? each : each.substring(0, equals).strip();
        String type = equals < 0 ? "" : each.substring(equals + 1).strip();
        if (equals >= 0 && !PseudonymDomain.isType(type)) {
          throw new IllegalArgumentException(
              "--columns: a type of identifiers is lower-case letters, digits and hyphens, such as"
                  + " nhs-number or local-id");
        }
        if (columns.put(column, type) != null) {
          throw new IllegalArgumentException("--columns names a column twice");
        }
      }
    }
    return ImmutableMap.copyOf(columns);
  }

  /**
   * Reads the columns to keep.
   *
   * @param given lists such as {@code sex,year_group}
   * @return the columns
   */
  public static ImmutableSet<String> kept(List<String> given) {
    Set<String> columns = new LinkedHashSet<>();
    given.forEach(list -> columns.addAll(COMMA.splitToList(list)));
    return ImmutableSet.copyOf(columns);
  }
}
