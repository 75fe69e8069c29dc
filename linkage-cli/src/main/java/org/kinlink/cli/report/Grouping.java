package org.kinlink.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.Dictionary;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;

/**
 * Sorts the records by something that a linkage may treat unfairly: sex, age, ethnicity, area,
 * being looked after.
 */
final class Grouping {
  private final String title;
  private final List<String> names;
  private final int field;
  private final int[] groupOf;
  private final @Nullable String note;

  private Grouping(
      String title, List<String> names, int field, int[] groupOf, @Nullable String note) {
    this.title = title;
    this.names = names;
    this.field = field;
    this.groupOf = groupOf;
    this.note = note;
  }

  /** Returns the groupings that the data of a run allow. */
  static List<Grouping> of(People people) {
    List<Grouping> groupings = new ArrayList<>();
    add(groupings, people, FieldKind.SEX, "sex");
    addAges(groupings, people);
    add(groupings, people, FieldKind.ETHNICITY, "ethnicity");
    add(groupings, people, FieldKind.AREA, "area");
    add(groupings, people, FieldKind.LOOKED_AFTER, "looked-after status");
    return groupings;
  }

  private static void add(List<Grouping> all, People people, FieldKind kind, String title) {
    int field = people.schema().indexOf(kind);
    if (field < 0) {
      return;
    }
    Dictionary values = people.dictionary(field);
    List<String> names = new ArrayList<>();
    int[] groupOf = new int[values.size() + 1];
    for (int code = 1; code <= values.size(); code++) {
      names.add(name(kind, values.get(code)));
      groupOf[code] = code - 1;
    }
    all.add(new Grouping(title, names, field, groupOf, null));
  }

  private static void addAges(List<Grouping> all, People people) {
    int field = people.schema().indexOf(FieldKind.DATE_OF_BIRTH);
    AgeBands bands = field < 0 ? null : AgeBands.of(people.dictionary(field));
    if (bands == null) {
      return;
    }
    Dictionary values = people.dictionary(field);
    int[] groupOf = new int[values.size() + 1];
    for (int code = 1; code <= values.size(); code++) {
      groupOf[code] = bands.band(values.get(code));
    }
    String note =
        "Age at the end of "
            + bands.year()
            + ", the newest year in which at least ten of the records were born.";
    all.add(new Grouping("age", bands.names(), field, groupOf, note));
  }

  private static String name(FieldKind kind, String value) {
    if (kind == FieldKind.SEX) {
      return switch (value.toLowerCase(Locale.ROOT)) {
        case "f" -> "Female";
        case "m" -> "Male";
        default -> value;
      };
    }
    if (kind == FieldKind.LOOKED_AFTER) {
      return switch (value.toLowerCase(Locale.ROOT)) {
        case "yes" -> "Looked after";
        case "no" -> "Not looked after";
        default -> value;
      };
    }
    return value;
  }

  String title() {
    return title;
  }

  @Nullable String note() {
    return note;
  }

  List<String> names() {
    return names;
  }

  /** Returns the group of a row, or the number of groups when nothing is recorded. */
  int group(People people, int row) {
    int code = people.code(field, row);
    return code == 0 ? names.size() : groupOf[code];
  }
}
