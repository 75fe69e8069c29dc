package org.kinlink.compare;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.kinlink.record.Dictionary;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;

/**
 * Sees forename and surname that are the other way round in one of two records. Immutable, safe to
 * share between threads.
 */
final class SwappedNames {
  private final People people;
  private final int forename;
  private final int surname;
  private final int forenames;
  private final int surnames;

  /** For each forename the code of the same text among the surnames, or -1; empty without both. */
  private final int[] surnameOf;

  private SwappedNames(
      People people, ImmutableList<ComparedField> fields, int forename, int surname) {
    boolean both = forename >= 0 && surname >= 0;
    this.people = people;
    this.forename = forename;
    this.surname = surname;
    this.forenames = both ? fields.get(forename).index() : -1;
    this.surnames = both ? fields.get(surname).index() : -1;
    this.surnameOf =
        both ? same(people.dictionary(forenames), people.dictionary(surnames)) : new int[0];
  }

  static SwappedNames of(People people, ImmutableList<ComparedField> fields) {
    return new SwappedNames(
        people, fields, place(fields, FieldKind.FORENAME), place(fields, FieldKind.SURNAME));
  }

  private static int place(ImmutableList<ComparedField> fields, FieldKind kind) {
    for (int f = 0; f < fields.size(); f++) {
      if (fields.get(f).field().kind() == kind) {
        return f;
      }
    }
    return -1;
  }

  private static int[] same(Dictionary forenames, Dictionary surnames) {
    int[] same = new int[forenames.size() + 1];
    Arrays.fill(same, -1);
    int t = 1;
    for (int c = 1; c < same.length; c++) {
      while (t <= surnames.size() && surnames.get(t).compareTo(forenames.get(c)) < 0) {
        t++;
      }
      if (t <= surnames.size() && surnames.get(t).equals(forenames.get(c))) {
        same[c] = t;
      }
    }
    return same;
  }

  /** Whether the level of a field depends on it. */
  boolean concerns(int place) {
    return surnameOf.length > 0 && (place == forename || place == surname);
  }

  /** The level of a field that it concerns, in two records whose names are swapped. */
  int level(int place) {
    return place == forename ? Comparison.SWAPPED : 0;
  }

  /** Whether the names of two records are the other way round; only where there are both. */
  boolean swapped(int rowA, int rowB) {
    int forenameA = people.code(forenames, rowA);
    int surnameB = people.code(surnames, rowB);
    if (surnameB == 0 || surnameOf[forenameA] != surnameB) {
      return false;
    }
    int surnameA = people.code(surnames, rowA);
    int forenameB = people.code(forenames, rowB);
    return surnameA != 0 && forenameA != forenameB && surnameOf[forenameB] == surnameA;
  }

  /** Marks the patterns of one record with several where their names are swapped. */
  void mark(int rowA, int[] rowsB, int count, long[] patterns) {
    if (surnameOf.length == 0) {
      return;
    }
    int wanted = surnameOf[people.code(forenames, rowA)];
    if (wanted <= 0 || people.code(surnames, rowA) == 0) {
      return;
    }
    for (int i = 0; i < count; i++) {
      if (people.code(surnames, rowsB[i]) == wanted && swapped(rowA, rowsB[i])) {
        patterns[i] = marked(patterns[i]);
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
    int rowA = rows[start + left];
    int wanted = surnameOf[people.code(forenames, rowA)];
    if (wanted <= 0 || people.code(surnames, rowA) == 0) {
      return;
    }
    int[] called = codes[surname];
    for (int place = from; place < to; place++) {
      if (called[place] == wanted && swapped(rowA, rows[start + place])) {
        patterns[place - from] = marked(patterns[place - from]);
      }
    }
  }

  /** Marks the patterns of pairs whose names are swapped. */
  void mark(int[] rowsA, int[] rowsB, int count, long[] patterns) {
    for (int i = 0; surnameOf.length > 0 && i < count; i++) {
      if (swapped(rowsA[i], rowsB[i])) {
        patterns[i] = marked(patterns[i]);
      }
    }
  }

  private long marked(long pattern) {
    return (pattern & ~(15L << (4 * surname))) | ((long) Comparison.SWAPPED << (4 * forename));
  }
}
