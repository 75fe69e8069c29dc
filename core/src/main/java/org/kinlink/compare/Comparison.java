package org.kinlink.compare;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.kinlink.record.Dictionary;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;

/**
 * Turns a pair of rows into an agreement pattern: four bits a field, from the lowest, each the
 * level that the field's comparator gives (0 missing, 1 equal, and so on). Up to {@link
 * #MOST_FIELDS} fields.
 *
 * <p>Forename and surname the other way round are seen as one thing: the forename takes the level
 * {@link #SWAPPED} and the surname counts as missing, so that one slip is not weighed as two
 * disagreements.
 *
 * <p>A similarity is worked out once for a pair of values and then looked up in a small table, for
 * names and places recur in most candidate pairs. Immutable but for these tables: every thread uses
 * its own {@link #fork()}.
 */
public final class Comparison {
  /** The most fields that a pattern can hold. */
  public static final int MOST_FIELDS = 15;

  /** Level of a forename that is the other record's surname while the surname is its forename. */
  public static final int SWAPPED = 15;

  /** The most records that one is compared with at once. */
  public static final int MOST_ROWS = 1024;

  private static final int SLOT_BITS = 14;

  private final People people;
  private final ImmutableList<ComparedField> fields;
  private final FieldComparator.Kernel[] kernels;
  private final int forename;
  private final int surname;
  private final int[] surnameOfForename;
  private final int[] indexes;
  private final int slotBits;
  private final long[][] seen;
  private final byte[][] levels;
  private final int[] oneRow = new int[1];
  private final long[] onePattern = new long[1];
  private final int[] places = new int[MOST_ROWS];
  private final int[] others = new int[MOST_ROWS];
  private final byte[] glances = new byte[MOST_ROWS];

  /**
   * Prepares the comparison.
   *
   * @param people whose records are compared
   * @param fields the fields to compare, at most {@link #MOST_FIELDS}
   * @throws IllegalArgumentException if there are too many fields
   */
  public Comparison(People people, ImmutableList<ComparedField> fields) {
    this(people, fields, kernels(people, fields), names(people, fields));
    if (fields.size() > MOST_FIELDS) {
      throw new IllegalArgumentException("fields: at most " + MOST_FIELDS + " can be compared");
    }
  }

  private Comparison(
      People people,
      ImmutableList<ComparedField> fields,
      FieldComparator.Kernel[] kernels,
      int[] surnameOfForename) {
    this.people = people;
    this.fields = fields;
    this.kernels = kernels;
    this.forename = place(fields, FieldKind.FORENAME);
    this.surname = place(fields, FieldKind.SURNAME);
    this.surnameOfForename = surnameOfForename;
    this.indexes = fields.stream().mapToInt(ComparedField::index).toArray();
    // A few records need no table for millions.
    this.slotBits = Math.min(SLOT_BITS, 36 - Integer.numberOfLeadingZeros(people.size()));
    this.seen = new long[fields.size()][1 << slotBits];
    this.levels = new byte[fields.size()][1 << slotBits];
  }

  private static FieldComparator.Kernel[] kernels(
      People people, ImmutableList<ComparedField> fields) {
    return fields.stream()
        .map(f -> f.comparator().prepare(people.dictionary(f.index())))
        .toArray(FieldComparator.Kernel[]::new);
  }

  private static int place(ImmutableList<ComparedField> fields, FieldKind kind) {
    for (int f = 0; f < fields.size(); f++) {
      if (fields.get(f).field().kind() == kind) {
        return f;
      }
    }
    return -1;
  }

  /** For each forename the code of the same text among the surnames, or -1. */
  private static int[] names(People people, ImmutableList<ComparedField> fields) {
    int f = place(fields, FieldKind.FORENAME);
    int s = place(fields, FieldKind.SURNAME);
    if (f < 0 || s < 0) {
      return new int[0];
    }
    Dictionary forenames = people.dictionary(fields.get(f).index());
    Dictionary surnames = people.dictionary(fields.get(s).index());
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

  /**
   * Returns a comparison of the same fields for another thread.
   *
   * @return a comparison that shares everything but its tables
   */
  public Comparison fork() {
    return new Comparison(people, fields, kernels, surnameOfForename);
  }

  /**
   * Returns the fields compared.
   *
   * @return the fields, in the order of their places in a pattern
   */
  public ImmutableList<ComparedField> fields() {
    return fields;
  }

  /**
   * Compares two records.
   *
   * @param rowA the one
   * @param rowB the other
   * @return the agreement pattern
   */
  public long pattern(int rowA, int rowB) {
    oneRow[0] = rowB;
    patterns(rowA, oneRow, 1, onePattern);
    return onePattern[0];
  }

  /**
   * Compares one record with several.
   *
   * @param rowA the one
   * @param rowsB the others
   * @param count how many others there are, at most {@link #MOST_ROWS}
   * @param patterns receives the agreement patterns
   */
  public void patterns(int rowA, int[] rowsB, int count, long[] patterns) {
    Arrays.fill(patterns, 0, count, 0);
    for (int f = 0; f < kernels.length; f++) {
      int a = people.code(indexes[f], rowA);
      if (a != 0) {
        compare(f, a, rowsB, count, patterns);
      }
    }
    if (surnameOfForename.length > 0) {
      findSwapped(rowA, rowsB, count, patterns);
    }
  }

  /**
   * Compares pairs that have nothing to do with each other, all of them field by field.
   *
   * @param rowsA the one of each pair
   * @param rowsB the other of each pair
   * @param count how many pairs there are
   * @param patterns receives the agreement patterns
   */
  public void patterns(int[] rowsA, int[] rowsB, int count, long[] patterns) {
    Arrays.fill(patterns, 0, count, 0);
    for (int f = 0; f < kernels.length; f++) {
      for (int i = 0; i < count; i++) {
        int a = people.code(indexes[f], rowsA[i]);
        int b = people.code(indexes[f], rowsB[i]);
        if (a != 0 && b != 0) {
          patterns[i] |= (long) (a == b ? 1 : different(f, a, b)) << (4 * f);
        }
      }
    }
    if (surnameOfForename.length > 0) {
      for (int i = 0; i < count; i++) {
        if (swapped(rowsA[i], rowsB[i])) {
          patterns[i] = withSwappedNames(patterns[i]);
        }
      }
    }
  }

  private int different(int f, int a, int b) {
    others[0] = b;
    kernels[f].glance(a, others, 1, glances);
    return glances[0] != 0 ? glances[0] : level(f, a, b);
  }

  private boolean swapped(int rowA, int rowB) {
    int forenames = indexes[forename];
    int surnames = indexes[surname];
    int forenameA = people.code(forenames, rowA);
    int surnameB = people.code(surnames, rowB);
    if (surnameB == 0 || surnameOfForename[forenameA] != surnameB) {
      return false;
    }
    int surnameA = people.code(surnames, rowA);
    int forenameB = people.code(forenames, rowB);
    return surnameA != 0 && forenameA != forenameB && surnameOfForename[forenameB] == surnameA;
  }

  private long withSwappedNames(long pattern) {
    return (pattern & ~(15L << (4 * surname))) | ((long) SWAPPED << (4 * forename));
  }

  private void compare(int f, int a, int[] rowsB, int count, long[] patterns) {
    int index = indexes[f];
    int shift = 4 * f;
    int different = 0;
    for (int i = 0; i < count; i++) {
      int b = people.code(index, rowsB[i]);
      if (b == a) {
        patterns[i] |= 1L << shift;
      } else if (b != 0) {
        places[different] = i;
        others[different++] = b;
      }
    }
    if (different == 0) {
      return;
    }
    kernels[f].glance(a, others, different, glances);
    for (int i = 0; i < different; i++) {
      long level = glances[i] != 0 ? glances[i] : level(f, a, others[i]);
      patterns[places[i]] |= level << shift;
    }
  }

  private void findSwapped(int rowA, int[] rowsB, int count, long[] patterns) {
    int surnames = indexes[surname];
    int wanted = surnameOfForename[people.code(indexes[forename], rowA)];
    if (wanted <= 0 || people.code(surnames, rowA) == 0) {
      return;
    }
    for (int i = 0; i < count; i++) {
      if (people.code(surnames, rowsB[i]) == wanted && swapped(rowA, rowsB[i])) {
        patterns[i] = withSwappedNames(patterns[i]);
      }
    }
  }

  private int level(int f, int a, int b) {
    if (a > b) {
      // The Jaro similarity may depend on the order, so there is only one order.
      return level(f, b, a);
    }
    long key = (long) a << 32 | b;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> (64 - slotBits));
    if (seen[f][slot] != key) {
      seen[f][slot] = key;
      levels[f][slot] = (byte) kernels[f].level(a, b);
    }
    return levels[f][slot];
  }

  /**
   * Reads the level of a field from a pattern.
   *
   * @param pattern the pattern
   * @param place place of the field in {@link #fields()}
   * @return the level
   */
  public static int level(long pattern, int place) {
    return (int) (pattern >>> (4 * place)) & 15;
  }
}
