package org.kinlink.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;
import org.kinlink.compare.ComparedField;
import org.kinlink.compare.Comparison;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;

/**
 * The levels of {@link Comparison} as one would first write them: strings, commons-text, and every
 * pair worked out anew. Made for the kinds of field in {@link TwoFiles}.
 */
final class NaiveComparison {
  private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();

  private final People people;
  private final ImmutableList<ComparedField> fields;

  NaiveComparison(People people, ImmutableList<ComparedField> fields) {
    this.people = people;
    this.fields = fields;
  }

  long pattern(int rowA, int rowB) {
    int[] levels = levels(rowA, rowB);
    long pattern = 0;
    for (int f = 0; f < levels.length; f++) {
      pattern |= (long) levels[f] << (4 * f);
    }
    return pattern;
  }

  /** The level of every field, forename first and surname second. */
  int[] levels(int rowA, int rowB) {
    int[] levels = new int[fields.size()];
    for (int f = 0; f < levels.length; f++) {
      ComparedField field = fields.get(f);
      String a = people.value(field.index(), rowA);
      String b = people.value(field.index(), rowB);
      levels[f] = a == null || b == null ? 0 : level(field.field().kind(), a, b);
    }
    int swapped = swapped(rowA, rowB);
    if (swapped != 0) {
      levels[0] = swapped;
      levels[1] = 0;
    }
    return levels;
  }

  private int swapped(int rowA, int rowB) {
    String forenameA = people.value(FieldKind.FORENAME, rowA);
    String surnameA = people.value(FieldKind.SURNAME, rowA);
    String forenameB = people.value(FieldKind.FORENAME, rowB);
    String surnameB = people.value(FieldKind.SURNAME, rowB);
    if (forenameA == null || surnameA == null || forenameB == null || surnameB == null) {
      return 0;
    }
    boolean one = forenameA.equals(surnameB);
    boolean other = surnameA.equals(forenameB);
    if (one && other) {
      return forenameA.equals(surnameA) ? 0 : Comparison.SWAPPED;
    }
    boolean inPlace = forenameA.equals(forenameB) || surnameA.equals(surnameB);
    boolean nearly =
        (one && level(FieldKind.FORENAME, surnameA, forenameB) < 5)
            || (other && level(FieldKind.FORENAME, surnameB, forenameA) < 5);
    return nearly && !inPlace ? Comparison.NEARLY_SWAPPED : 0;
  }

  private static int level(FieldKind kind, @Nullable String a, @Nullable String b) {
    if (a == null || b == null) {
      return 0;
    }
    if (a.equals(b)) {
      return 1;
    }
    String first = a.compareTo(b) < 0 ? a : b;
    String second = a.compareTo(b) < 0 ? b : a;
    return switch (kind) {
      case FORENAME, SURNAME -> name(first, second);
      case DATE_OF_BIRTH -> date(first, second);
      case STREET -> street(first, second);
      case POSTCODE -> postcode(first, second);
      default -> 2;
    };
  }

  private static int name(String a, String b) {
    double similarity = JARO_WINKLER.apply(a, b);
    boolean beginning = a.startsWith(b) || b.startsWith(a);
    if (similarity >= 0.92 && !beginning) {
      return 2;
    }
    List<String> parts = Arrays.asList(b.split(" ", -1));
    boolean shared =
        Arrays.stream(a.split(" ", -1)).anyMatch(p -> p.length() > 2 && parts.contains(p));
    if (beginning || shared) {
      return 3;
    }
    return similarity >= 0.82 ? 4 : 5;
  }

  private static int street(String a, String b) {
    double similarity = JARO_WINKLER.apply(a, b);
    return similarity >= 0.92 ? 2 : similarity >= 0.82 ? 3 : 4;
  }

  private static int date(String a, String b) {
    String[] one = a.split("-", -1);
    String[] other = b.split("-", -1);
    boolean year = one[0].equals(other[0]);
    boolean month = one[1].equals(other[1]);
    boolean day = one[2].equals(other[2]);
    if (NaiveOneEdit.apart(a, b) || (year && one[1].equals(other[2]) && one[2].equals(other[1]))) {
      return 2;
    }
    int equal = (year ? 1 : 0) + (month ? 1 : 0) + (day ? 1 : 0);
    return equal == 2 ? 3 : year ? 4 : 5;
  }

  private static int postcode(String a, String b) {
    if (NaiveOneEdit.apart(a, b)) {
      return 2;
    }
    int blank = a.indexOf(' ');
    return blank >= 0 && b.startsWith(a.substring(0, blank + 1)) ? 3 : 4;
  }
}
