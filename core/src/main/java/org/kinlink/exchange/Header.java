package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  private static final int LONGEST_SHOWN = 120;
  private static final int MOST_LISTED = 300;

  private Header() {}

  /** The column names of a file below what stands above them. */
  static ImmutableList<String> below(FileFacts facts, DelimiterFinder.Found found) {
    String file = facts.path().toString();
    List<ImmutableList<String>> header = new ArrayList<>();
    int[] before = {found.skip()};
    CsvRows.walk(
        facts,
        found.delimiter(),
        0,
        row -> {
          if (before[0]-- > 0) {
            return true;
          }
          header.add(of(file, row));
          return false;
        });
    if (header.isEmpty()) {
      throw new BadDataException(file, "has no line of column names");
    }
    return header.get(0);
  }

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

  /** The column names for a message, each in its own words, or why they are not shown. */
  static String listed(List<String> names, UnaryOperator<String> words) {
    if (!shows(names)) {
      return "its column names are not shown, for they may be the values of a person; is a line of"
          + " column names missing?";
    }
    String first = names.stream().limit(MOST_LISTED).map(words).collect(Collectors.joining(", "));
    int more = names.size() - MOST_LISTED;
    return "its columns are " + first + (more > 0 ? " and " + more + " more" : "");
  }

  static String listed(List<String> names) {
    return listed(names, UnaryOperator.identity());
  }

  /**
   * Whether names can be shown: a line with a bare number in it may be a row of people, and so may
   * one with a cell that is longer than any name of a column.
   */
  private static boolean shows(List<String> names) {
    return names.stream()
        .noneMatch(name -> name.length() > LONGEST_SHOWN || NUMBER.matcher(name).matches());
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
    boolean show = shows(names);
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
