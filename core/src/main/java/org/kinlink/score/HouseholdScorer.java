package org.kinlink.score;

import java.util.EnumMap;
import org.kinlink.compare.ComparedField;
import org.kinlink.compare.Comparison;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;

/**
 * Weighs two records that belong to one household: one person, or two who live together. What a
 * household shares says nothing between the two, so the home is left out and a surname counts by
 * how often two people of one household have it in common. Names, sex and birth are all that
 * speaks; households share telephones and e-mail addresses too. Not safe for use by several
 * threads.
 */
public final class HouseholdScorer {
  private static final double LEAST = 1e-300;
  private static final int[] NONE = {};

  private final People people;
  private final Model model;
  private final TermFrequency frequency;
  private final Comparison comparison;
  private final int forename;

  /** How many levels two forenames can have. */
  private final int levels;

  /** For each kind of field the columns that are compared. */
  private final EnumMap<FieldKind, int[]> columns = new EnumMap<>(FieldKind.class);

  HouseholdScorer(People people, Model model, TermFrequency frequency, Comparison comparison) {
    this.people = people;
    this.model = model;
    this.frequency = frequency;
    this.comparison = comparison;
    this.forename = model.place(FieldKind.FORENAME);
    this.levels = forename < 0 ? 0 : model.fields().get(forename).comparator().levels().size();
    for (FieldKind kind : FieldKind.values()) {
      columns.put(
          kind,
          model.fields().stream()
              .filter(f -> f.field().kind() == kind)
              .mapToInt(ComparedField::index)
              .toArray());
    }
  }

  /** How two forenames go together. */
  public enum Forenames {
    /** Equal. */
    EQUAL,
    /** A slip, a short form, or one that is the other's surname while that is reversed. */
    NEAR,
    /** Alike, but no more than many a name is like another. */
    ALIKE,
    /** Different. */
    DIFFERENT,
    /** At least one is not there, or forenames are not compared. */
    UNKNOWN
  }

  /**
   * Compares two forenames.
   *
   * @param rowA the one record
   * @param rowB the other
   * @return how they go together
   */
  public Forenames forenames(int rowA, int rowB) {
    int level = forename < 0 ? 0 : comparison.level(forename, rowA, rowB);
    if (level == 0) {
      return Forenames.UNKNOWN;
    }
    if (level == 1) {
      return Forenames.EQUAL;
    }
    if (level == levels) {
      return Forenames.DIFFERENT;
    }
    return level == levels - 1 ? Forenames.ALIKE : Forenames.NEAR;
  }

  /**
   * Returns whether two records agree on a field.
   *
   * @param kind the kind of the field
   * @param rowA the one record
   * @param rowB the other
   * @return whether a field of the kind is compared and has one value in both
   */
  public boolean agree(FieldKind kind, int rowA, int rowB) {
    for (int column : columns.getOrDefault(kind, NONE)) {
      int code = people.code(column, rowA);
      if (code != 0 && code == people.code(column, rowB)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Weighs two records.
   *
   * @param rowA the one record
   * @param rowB the other
   * @return natural logarithm of how much more probable their agreement is for one person than for
   *     two people of one household
   */
  public double logRatio(int rowA, int rowB) {
    long pattern = comparison.pattern(rowA, rowB);
    double one = 1;
    double two = 1;
    for (int f = 0; f < model.fields().size(); f++) {
      ComparedField field = model.fields().get(f);
      int level = Comparison.level(pattern, f);
      if (level == 0 || !speaks(field.field().kind())) {
        continue;
      }
      one *= model.m[f][level];
      two *= model.h[f][level];
      if (level == 1 && model.chosen(f)) {
        two *= model.random(pattern, f).ratio(frequency.ratio(f, people.code(field.index(), rowA)));
      }
    }
    return Math.log(Math.max(one, LEAST)) - Math.log(Math.max(two, LEAST));
  }

  private static boolean speaks(FieldKind kind) {
    return switch (kind) {
      case FORENAME, MIDDLE_NAMES, SURNAME, SEX, DATE_OF_BIRTH -> true;
      default -> false;
    };
  }
}
