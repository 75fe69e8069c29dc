package org.kinlink.family;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kinlink.compare.JaroWinkler;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.Persons;
import org.kinlink.record.RowOrder;
import org.kinlink.safeguard.Safeguards;

/**
 * Date of birth, sex and forename of each person: what most records of the person say, and nothing
 * when two answers are equally frequent. Sealed records are passed over.
 */
final class Births {
  private static final double ALIKE = 0.7;

  private static final int WHOLE_DATE = 10;

  private final People people;
  private final Persons persons;

  /** The rows that are not sealed, by person. */
  private final int[] rows;

  private final @Nullable LocalDate[] days;
  private final int[] born;
  private final int[] birth;
  private final int[] sex;
  private final int[] forename;

  Births(People people, Persons persons, Safeguards safeguards) {
    this.people = people;
    this.persons = persons;
    this.rows = rows(people, persons, safeguards);
    this.days = days(people);
    this.born = mostStated(FieldKind.DATE_OF_BIRTH, text -> day(text) != null);
    this.birth = mostStated(FieldKind.DATE_OF_BIRTH, text -> text.length() == WHOLE_DATE);
    this.sex = mostStated(FieldKind.SEX, text -> true);
    this.forename = mostStated(FieldKind.FORENAME, text -> true);
  }

  private static int[] rows(People people, Persons persons, Safeguards safeguards) {
    int[] personOf = new int[people.size()];
    Arrays.setAll(personOf, persons::person);
    int[] rows = new int[personOf.length];
    int size = 0;
    for (int row = 0; row < rows.length; row++) {
      rows[size] = row;
      size += safeguards.sealed(row) ? 0 : 1;
    }
    int[] shown = Arrays.copyOf(rows, size);
    RowOrder.sort(shown, personOf);
    return shown;
  }

  /** The day that each code of the dates of birth means, or null where it means none. */
  private static @Nullable LocalDate[] days(People people) {
    int field = people.schema().indexOf(FieldKind.DATE_OF_BIRTH);
    @Nullable LocalDate[] days =
        new @Nullable LocalDate[field < 0 ? 1 : people.dictionary(field).size() + 1];
    for (int code = 1; code < days.length; code++) {
      days[code] = day(people.dictionary(field).get(code));
    }
    return days;
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The code of what most records of each person say, 0 for nothing. */
  private int[] mostStated(FieldKind kind, Predicate<String> usable) {
    int[] most = new int[persons.count()];
    int field = people.schema().indexOf(kind);
    if (field < 0) {
      return most;
    }
    boolean[] used = new boolean[people.dictionary(field).size() + 1];
    for (int code = 1; code < used.length; code++) {
      used[code] = usable.test(people.dictionary(field).get(code));
    }
    int[] codes = new int[rows.length];
    int start = 0;
    while (start < rows.length) {
      int person = persons.person(rows[start]);
      int size = 0;
      int end = start;
      while (end < rows.length && persons.person(rows[end]) == person) {
        codes[size] = people.code(field, rows[end++]);
        size += used[codes[size]] ? 1 : 0;
      }
      Arrays.sort(codes, 0, size);
      most[person] = mostFrequent(codes, size);
      start = end;
    }
    return most;
  }

  /** The one of the sorted codes that is more frequent than every other, or 0. */
  private static int mostFrequent(int[] codes, int size) {
    int most = 0;
    int highest = 0;
    int start = 0;
    for (int i = 1; i <= size; i++) {
      if (i == size || codes[i] != codes[start]) {
        if (i - start >= highest) {
          most = i - start == highest ? 0 : codes[start];
          highest = i - start;
        }
        start = i;
      }
    }
    return most;
  }

  @Nullable LocalDate born(int person) {
    return days[born[person]];
  }

  /** How many sexes two people have between them, and 2 where one is not known. */
  int sexes(int a, int b) {
    return sex[a] != 0 && sex[a] == sex[b] ? 1 : 2;
  }

  /** Whether date of birth or sex tells two persons apart. */
  boolean surelyTwo(int a, int b) {
    return differ(birth, a, b) || differ(sex, a, b);
  }

  private static boolean differ(int[] codes, int a, int b) {
    return codes[a] != 0 && codes[b] != 0 && codes[a] != codes[b];
  }

  /** Whether two children of one parent may be one child: nothing tells them apart. */
  boolean perhapsOne(int a, int b) {
    if (surelyTwo(a, b) || birth[a] == 0 || birth[b] == 0) {
      return false;
    }
    String one = text(FieldKind.FORENAME, forename[a]);
    String other = text(FieldKind.FORENAME, forename[b]);
    return one == null
        || other == null
        || JaroWinkler.similarity(one.toCharArray(), other.toCharArray()) >= ALIKE;
  }

  private @Nullable String text(FieldKind kind, int code) {
    return code == 0 ? null : people.dictionary(people.schema().indexOf(kind)).get(code);
  }

  boolean female(int person) {
    return "f".equals(text(FieldKind.SEX, sex[person]));
  }

  /** The youngest person's birthday, or null when none is known. */
  @Nullable LocalDate newest() {
    LocalDate newest = null;
    for (int code : born) {
      LocalDate day = days[code];
      newest = newest == null || (day != null && day.isAfter(newest)) ? day : newest;
    }
    return newest;
  }
}
