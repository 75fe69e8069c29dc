package org.kinlink.resolve;

import com.google.common.base.Splitter;
import org.jspecify.annotations.Nullable;
import org.kinlink.compare.OneEdit;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;

/**
 * Whether a second forename is explained by what else a person is called. Whoever goes by another
 * name than the first goes by a middle name, or was entered with the names swapped; where the
 * middle names are stated and the other forename is none of them, that is somebody else's. It is
 * one person's still where a middle name is the same in both and the forenames begin alike or have
 * a part in common, as Antonio and Tony do: parents do not call two children so. Names are swapped
 * where both are: twins share the one that is their surname. Safe to share between threads.
 */
final class MiddleNames {
  /** Forms of one name have at least so many letters in a row in common, or their first. */
  private static final int PART = 3;

  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

  private final People people;
  private final int forename;
  private final int surname;
  private final int middle;

  MiddleNames(People people) {
    this.people = people;
    this.forename = people.schema().indexOf(FieldKind.FORENAME);
    this.surname = people.schema().indexOf(FieldKind.SURNAME);
    this.middle = people.schema().indexOf(FieldKind.MIDDLE_NAMES);
  }

  /** Whether a record of two groups states middle names, and nothing explains the forenames. */
  boolean toldApart(int[] left, int[] right) {
    boolean stated = false;
    for (int a : left) {
      for (int b : right) {
        if (alsoCalled(a, b) || alsoCalled(b, a) || formsBesideOneName(a, b)) {
          return false;
        }
        stated |= value(middle, a) != null || value(middle, b) != null;
      }
    }
    return stated;
  }

  /** Whether the forename of the one record is among the other names of the other. */
  private boolean alsoCalled(int a, int b) {
    String called = value(forename, a);
    return called != null && (anyWord(called, value(middle, b)) || swapped(a, b));
  }

  /** Whether two records have a middle name in common, and forenames that may be forms of one. */
  private boolean formsBesideOneName(int a, int b) {
    String one = value(forename, a);
    String other = value(forename, b);
    String names = value(middle, a);
    return one != null
        && other != null
        && names != null
        && anyWord(names, value(middle, b))
        && related(one, other);
  }

  /** Whether two forenames begin alike, or have some letters in a row in common. */
  private static boolean related(String one, String other) {
    boolean related = one.charAt(0) == other.charAt(0);
    for (int end = PART; !related && end <= one.length(); end++) {
      related = other.contains(one.substring(end - PART, end));
    }
    return related;
  }

  /**
   * Whether the names of one of two records are swapped: both, for twins share the one that is
   * their surname.
   */
  boolean swapped(int a, int b) {
    return crosswise(a, b) && crosswise(b, a);
  }

  private boolean crosswise(int a, int b) {
    String called = value(forename, a);
    return called != null && anyWord(called, value(surname, b));
  }

  /** Whether the surnames of two records have a name in common, but for a slip. */
  boolean oneFamily(int a, int b) {
    String one = value(surname, a);
    return one == null || value(surname, b) == null || anyWord(one, value(surname, b));
  }

  private static boolean anyWord(String called, @Nullable String names) {
    if (names == null) {
      return false;
    }
    for (String word : WORDS.split(called)) {
      for (String name : WORDS.split(names)) {
        if (fit(word, name)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether two names are one but for a slip, or one is the beginning of the other. */
  private static boolean fit(String one, String other) {
    return one.startsWith(other)
        || other.startsWith(one)
        || OneEdit.apart(one.toCharArray(), other.toCharArray());
  }

  private @Nullable String value(int field, int row) {
    return field < 0 ? null : people.value(field, row);
  }
}
