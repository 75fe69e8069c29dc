package org.kinlink.compare;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.Dictionary;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;

/**
 * Sees forename and surname that are the other way round in one of two records: both equal
 * crosswise, or one of them while the other is spelt or shortened otherwise, as in Maryam Khan and
 * Khan Mariam. Immutable, safe to share between threads.
 */
final class SwappedNames {
  private final People people;
  private final int forename;
  private final int surname;
  private final int forenames;
  private final int surnames;

  /** For each forename the code of the same text among the surnames, or -1; empty without both. */
  private final int[] surnameOf;

  /** For each surname the code of the same text among the forenames, or -1. */
  private final int[] forenameOf;

  /** Says how alike two forenames are; null where names are compared in other ways. */
  private final FieldComparator.@Nullable Kernel alike;

  private SwappedNames(
      People people,
      ImmutableList<ComparedField> fields,
      FieldComparator.Kernel[] kernels,
      int forename,
      int surname) {
    boolean both = forename >= 0 && surname >= 0;
    this.people = people;
    this.forename = forename;
    this.surname = surname;
    this.forenames = both ? fields.get(forename).index() : -1;
    this.surnames = both ? fields.get(surname).index() : -1;
    this.surnameOf =
        both ? same(people.dictionary(forenames), people.dictionary(surnames)) : new int[0];
    this.forenameOf =
        both ? same(people.dictionary(surnames), people.dictionary(forenames)) : new int[0];
    this.alike =
        both && inClear(fields.get(forename)) && inClear(fields.get(surname))
            ? kernels[forename]
            : null;
  }

  static SwappedNames of(
      People people, ImmutableList<ComparedField> fields, FieldComparator.Kernel[] kernels) {
    return new SwappedNames(
        people,
        fields,
        kernels,
        place(fields, FieldKind.FORENAME),
        place(fields, FieldKind.SURNAME));
  }

  /** What stands for a name under a key is not alike because the names are. */
  private static boolean inClear(ComparedField field) {
    return field.comparator() instanceof NameComparator;
  }

  private static int place(ImmutableList<ComparedField> fields, FieldKind kind) {
    for (int f = 0; f < fields.size(); f++) {
      if (fields.get(f).field().kind() == kind) {
        return f;
      }
    }
    return -1;
  }

  private static int[] same(Dictionary names, Dictionary others) {
    int[] same = new int[names.size() + 1];
    Arrays.fill(same, -1);
    int t = 1;
    for (int c = 1; c < same.length; c++) {
      while (t <= others.size() && others.get(t).compareTo(names.get(c)) < 0) {
        t++;
      }
      if (t <= others.size() && others.get(t).equals(names.get(c))) {
        same[c] = t;
      }
    }
    return same;
  }

  /** Whether the level of a field depends on it. */
  boolean concerns(int place) {
    return surnameOf.length > 0 && (place == forename || place == surname);
  }

  boolean isForename(int place) {
    return place == forename;
  }

  /**
   * The level of the forenames of two records, whose surnames then say nothing of their own.
   *
   * @return {@link Comparison#SWAPPED} or {@link Comparison#NEARLY_SWAPPED}, or 0 where the names
   *     stand the same way in both or any is missing
   */
  int level(int rowA, int rowB) {
    int forenameA = people.code(forenames, rowA);
    int forenameB = people.code(forenames, rowB);
    int surnameA = people.code(surnames, rowA);
    int surnameB = people.code(surnames, rowB);
    if (forenameA == 0 || forenameB == 0 || surnameA == 0 || surnameB == 0) {
      return 0;
    }
    boolean one = surnameOf[forenameA] == surnameB;
    boolean other = surnameOf[forenameB] == surnameA;
    if ((!one && !other) || forenameA == forenameB) {
      return 0;
    }
    if (one && other) {
      return Comparison.SWAPPED;
    }
    return surnameA != surnameB && (one ? alike(surnameA, forenameB) : alike(surnameB, forenameA))
        ? Comparison.NEARLY_SWAPPED
        : 0;
  }

  /** Whether a surname and a forename may be one name. */
  private boolean alike(int surname, int called) {
    if (alike == null) {
      return false;
    }
    int known = forenameOf[surname];
    int level =
        known > 0
            ? alike.level(Math.min(known, called), Math.max(known, called))
            : level(
                people.dictionary(surnames).get(surname), people.dictionary(forenames).get(called));
    return level < NameComparator.DIFFERENT;
  }

  /** The Jaro similarity may depend on the order, so there is only one order. */
  private static int level(String one, String other) {
    return one.compareTo(other) < 0
        ? NameComparator.level(one.toCharArray(), other.toCharArray())
        : NameComparator.level(other.toCharArray(), one.toCharArray());
  }

  /** Marks the patterns of one record with several where their names are swapped. */
  void mark(int rowA, int[] rowsB, int count, long[] patterns) {
    if (surnameOf.length == 0) {
      return;
    }
    int wantedSurname = surnameOf[people.code(forenames, rowA)];
    int wantedForename = forenameOf[people.code(surnames, rowA)];
    for (int i = 0; (wantedSurname > 0 || wantedForename > 0) && i < count; i++) {
      if (people.code(surnames, rowsB[i]) == wantedSurname
          || people.code(forenames, rowsB[i]) == wantedForename) {
        patterns[i] = marked(patterns[i], rowA, rowsB[i]);
      }
    }
  }

  /**
   * Marks the patterns of one record of a group with a stretch of others.
   *
   * @param codes the values of the group, by the place of the field
   */
  void markGroup(
      int[] rows, int start, int[][] codes, int left, int from, int to, long[] patterns) {
    if (surnameOf.length == 0) {
      return;
    }
    int wantedSurname = surnameOf[codes[forename][left]];
    int wantedForename = forenameOf[codes[surname][left]];
    if (wantedSurname <= 0 && wantedForename <= 0) {
      return;
    }
    int[] called = codes[surname];
    int[] given = codes[forename];
    for (int place = from; place < to; place++) {
      if (called[place] == wantedSurname || given[place] == wantedForename) {
        patterns[place - from] =
            marked(patterns[place - from], rows[start + left], rows[start + place]);
      }
    }
  }

  /** Marks the patterns of pairs whose names are swapped. */
  void mark(int[] rowsA, int[] rowsB, int count, long[] patterns) {
    for (int i = 0; surnameOf.length > 0 && i < count; i++) {
      patterns[i] = marked(patterns[i], rowsA[i], rowsB[i]);
    }
  }

  private long marked(long pattern, int rowA, int rowB) {
    int level = level(rowA, rowB);
    return level == 0
        ? pattern
        : (pattern & ~(15L << (4 * surname) | 15L << (4 * forename)))
            | ((long) level << (4 * forename));
  }
}
