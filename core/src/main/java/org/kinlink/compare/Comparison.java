package org.kinlink.compare;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.kinlink.record.People;

/**
 * Turns a pair of rows into an agreement pattern: four bits a field, from the lowest, each the
 * level that the field's comparator gives (0 missing, 1 equal, and so on). Up to {@link
 * #MOST_FIELDS} fields.
 *
 * <p>Forename and surname the other way round are seen as one thing: the forename takes the level
 * {@link #SWAPPED} or {@link #NEARLY_SWAPPED} and the surname counts as missing, so that one slip
 * is not weighed as two disagreements.
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

  /** The same where one of the two names is spelt or shortened otherwise. */
  public static final int NEARLY_SWAPPED = 14;

  /** The most records that one is compared with at once. */
  public static final int MOST_ROWS = 1024;

  private static final int SLOT_BITS = 14;

  private final People people;
  private final ImmutableList<ComparedField> fields;
  final FieldComparator.Kernel[] kernels;
  final SwappedNames names;
  private final int[] indexes;
  private final int slotBits;
  private final long[][] seen;
  private final byte[][] levels;
  private final int[] oneRow = new int[1];
  private final long[] onePattern = new long[1];
  private final int[] places = new int[MOST_ROWS];
  private final int[] ones = new int[MOST_ROWS];
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
    this(people, fields, kernels(people, fields));
    if (fields.size() > MOST_FIELDS) {
      throw new IllegalArgumentException("fields: at most " + MOST_FIELDS + " can be compared");
    }
  }

  private Comparison(
      People people, ImmutableList<ComparedField> fields, FieldComparator.Kernel[] kernels) {
    this(people, fields, kernels, SwappedNames.of(people, fields, kernels));
  }

  private Comparison(
      People people,
      ImmutableList<ComparedField> fields,
      FieldComparator.Kernel[] kernels,
      SwappedNames names) {
    this.people = people;
    this.fields = fields;
    this.kernels = kernels;
    this.names = names;
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

  /**
   * Returns a comparison of the same fields for another thread.
   *
   * @return a comparison that shares everything but its tables
   */
  public Comparison fork() {
    return new Comparison(people, fields, kernels, names);
  }

  /**
   * Returns what compares the records of a group with each other, in the thread of this comparison.
   *
   * @return a comparison of groups that gives the same patterns
   */
  public GroupComparison ofGroups() {
    return new GroupComparison(this);
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
   * Compares one field of two records.
   *
   * @param place place of the field in {@link #fields()}
   * @param rowA the one
   * @param rowB the other
   * @return its level in the pattern of the two
   */
  public int level(int place, int rowA, int rowB) {
    int a = people.code(indexes[place], rowA);
    int b = people.code(indexes[place], rowB);
    int swapped = names.concerns(place) ? names.level(rowA, rowB) : 0;
    if (swapped != 0) {
      return names.isForename(place) ? swapped : 0;
    }
    return a == 0 || b == 0 ? 0 : a == b ? 1 : different(place, a, b);
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
    names.mark(rowA, rowsB, count, patterns);
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
    for (int from = 0; from < count; from += MOST_ROWS) {
      comparePairs(rowsA, rowsB, from, Math.min(count, from + MOST_ROWS), patterns);
    }
    names.mark(rowsA, rowsB, count, patterns);
  }

  /** Values first, then what they are, for a processor waits for either. */
  private void comparePairs(int[] rowsA, int[] rowsB, int from, int to, long[] patterns) {
    Arrays.fill(patterns, from, to, 0);
    for (int f = 0; f < kernels.length; f++) {
      people.codes(indexes[f], rowsA, from, to, ones);
      people.codes(indexes[f], rowsB, from, to, others);
      int shift = 4 * f;
      int different = 0;
      for (int i = 0; i < to - from; i++) {
        int a = ones[i];
        int b = others[i];
        if (a != 0 && b != 0) {
          if (a == b) {
            patterns[from + i] |= 1L << shift;
          } else {
            places[different] = from + i;
            ones[different] = a;
            others[different++] = b;
          }
        }
      }
      kernels[f].glance(ones, others, different, glances);
      for (int i = 0; i < different; i++) {
        long level = glances[i] != 0 ? glances[i] : similar(f, ones[i], others[i]);
        patterns[places[i]] |= level << shift;
      }
    }
  }

  /**
   * Puts the levels of some pairs of a group into patterns that say of all that they are different.
   *
   * @param last the last level of the field
   * @param codes the values of the group
   * @param left place of the one of all these pairs in it
   * @param open places of the others
   * @param count how many others there are
   * @param first the place that the first pattern stands for
   */
  void settle(
      int f, long last, int[] codes, int left, int[] open, int count, int first, long[] patterns) {
    int a = codes[left];
    int shift = 4 * f;
    int different = 0;
    for (int i = 0; i < count; i++) {
      int place = open[i];
      int b = codes[place];
      if (a == b || b == 0) {
        patterns[place - first] += ((b == 0 ? 0 : 1) - last) << shift;
      } else {
        places[different] = place - first;
        others[different++] = b;
      }
    }
    if (different == 0) {
      return;
    }
    kernels[f].glance(a, others, different, glances);
    for (int i = 0; i < different; i++) {
      long level = glances[i] != 0 ? glances[i] : similar(f, a, others[i]);
      patterns[places[i]] += (level - last) << shift;
    }
  }

  private int different(int f, int a, int b) {
    others[0] = b;
    kernels[f].glance(a, others, 1, glances);
    return glances[0] != 0 ? glances[0] : similar(f, a, b);
  }

  private void compare(int f, int a, int[] rowsB, int count, long[] patterns) {
    int index = indexes[f];
    int shift = 4 * f;
    int different = 0;
    people.codes(index, rowsB, count, others);
    for (int i = 0; i < count; i++) {
      int b = others[i];
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
      long level = glances[i] != 0 ? glances[i] : similar(f, a, others[i]);
      patterns[places[i]] |= level << shift;
    }
  }

  private int similar(int f, int a, int b) {
    if (a > b) {
      // The Jaro similarity may depend on the order, so there is only one order.
      return similar(f, b, a);
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
