package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.kinlink.identifier.NhsNumber;
import org.kinlink.record.BadDataException;

/** Reads the column names of a file and refuses a first line that cannot be column names. */
final class Header {
  private static final Pattern DATE =
      Pattern.compile(
          "(19|20)\\d{6}|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}.*|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}.*");
  private static final Pattern POSTCODE =
      Pattern.compile("[A-Za-z]{1,2}\\d[A-Za-z0-9]? ?\\d[A-Za-z]{2}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

  private static final Pattern NUMBER = Pattern.compile("[\\d .,+-]*\\d[\\d .,+-]*");

  private Header() {}

  static ImmutableList<String> of(String file, CsvRow row) {
    List<String> names = new ArrayList<>();
    for (String cell : row.all()) {
      names.add(cell.strip());
    }
    if (names.stream().anyMatch(Header::data)) {
      throw new BadDataException(
          file,
          row.line(),
          "header",
          "the first line looks like data, not column names; put a line of column names above it");
    }
    if (row.oversize()) {
      throw new BadDataException(
          file, row.line(), "header", "the line of column names is too long to be one");
    }
    refuseBlank(file, row.line(), names);
    refuseDuplicates(file, row.line(), names);
    return ImmutableList.copyOf(names);
  }

  private static void refuseBlank(String file, int line, List<String> names) {
    List<String> blank = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).isEmpty()) {
        blank.add(Integer.toString(i + 1));
      }
    }
    if (!blank.isEmpty()) {
      throw new BadDataException(
          file,
          line,
          "header",
          (blank.size() == 1 ? "column " : "columns ")
              + String.join(", ", blank)
              + (blank.size() == 1 ? " has no name" : " have no name")
              + "; give every column a name");
    }
  }

  private static void refuseDuplicates(String file, int line, List<String> names) {
    Map<String, List<String>> places = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      places.computeIfAbsent(names.get(i), name -> new ArrayList<>()).add(Integer.toString(i + 1));
    }
    // A line with a bare number in it may be a row of people, and a name of theirs is not shown.
    boolean show = names.stream().noneMatch(name -> NUMBER.matcher(name).matches());
    List<String> twice = new ArrayList<>();
    places.forEach(
        (name, where) -> {
          if (where.size() > 1) {
            String columns = "columns " + String.join(", ", where);
            twice.add(show ? "\"" + name + "\" (" + columns + ")" : columns);
          }
        });
    if (!twice.isEmpty()) {
      throw new BadDataException(
          file,
          line,
          "header",
          (show ? "the column name " : "the name of ")
              + String.join(" and ", twice)
              + " stands more than once; rename all but one");
    }
  }

  private static boolean data(String cell) {
    return NhsNumber.check(cell).outcome() == NhsNumber.Outcome.VALID
        || DATE.matcher(cell).matches()
        || POSTCODE.matcher(cell).matches()
        || EMAIL.matcher(cell).matches();
  }
}
