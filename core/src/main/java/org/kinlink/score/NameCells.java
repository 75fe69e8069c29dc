package org.kinlink.score;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.kinlink.compare.ComparedField;
import org.kinlink.compare.Comparison;
import org.kinlink.record.FieldKind;

/**
 * What goes with names in two different people. Forename and surname both go with the community
 * that somebody comes from, a forename goes with one sex and with the years in which it was given,
 * and either goes with a country, a faith or an occupation. Pairs fall into nine cells by whether
 * their forenames and their surnames are equal, alike or neither; every cell has its own chances
 * for the other fields of a person.
 */
final class NameCells {
  /** Number of cells: forenames and surnames neither, alike or equal. */
  static final int COUNT = 9;

  /** The cell of pairs whose names are neither equal nor alike, or missing. */
  static final int APART = 0;

  /** The cell of pairs with both names equal, be they the other way round. */
  static final int NAMESAKES = 8;

  private static final int ALIKE = 1;
  private static final int EQUAL = 2;

  private final int forename;
  private final int surname;
  private final int forenameLevels;
  private final int surnameLevels;
  private final boolean[] goes;

  /** By cell, field and level how often two unrelated people are there. */
  final double[][][] chance;

  /**
   * How much more often two unrelated people fall into each cell than if forename and surname were
   * independent, 1 or more.
   */
  final double[] lift = new double[COUNT];

  NameCells(ImmutableList<ComparedField> fields, Role[] roles) {
    int first = -1;
    int last = -1;
    goes = new boolean[fields.size()];
    for (int f = 0; f < goes.length; f++) {
      FieldKind kind = fields.get(f).field().kind();
      first = kind == FieldKind.FORENAME ? f : first;
      last = kind == FieldKind.SURNAME ? f : last;
      goes[f] = roles[f] == Role.PERSON && goesWithNames(kind);
    }
    forename = first;
    surname = last;
    forenameLevels = first < 0 ? 0 : fields.get(first).comparator().levels().size();
    surnameLevels = last < 0 ? 0 : fields.get(last).comparator().levels().size();
    chance = new double[COUNT][goes.length][Model.LEVELS];
    Arrays.fill(lift, 1);
  }

  private static boolean goesWithNames(FieldKind kind) {
    return switch (kind) {
      case FORENAME, SURNAME, NHS_NUMBER, IDENTIFIER, PHONE, UPRN -> false;
      default -> true;
    };
  }

  /** Whether the chances of a field depend on the cell. */
  boolean goes(int field) {
    return goes[field];
  }

  /** The cell of a pattern. */
  int of(long pattern) {
    int first = forename < 0 ? 0 : Comparison.level(pattern, forename);
    if (first == Comparison.SWAPPED) {
      return NAMESAKES;
    }
    if (first == Comparison.NEARLY_SWAPPED) {
      return 3 * EQUAL + ALIKE;
    }
    int last = surname < 0 ? 0 : Comparison.level(pattern, surname);
    return 3 * state(first, forenameLevels) + state(last, surnameLevels);
  }

  /** The cell that a pattern would be in if nothing were known of the surnames. */
  int forenameOnly(long pattern) {
    int first = forename < 0 ? 0 : Comparison.level(pattern, forename);
    return first >= Comparison.NEARLY_SWAPPED ? APART : 3 * state(first, forenameLevels);
  }

  private static int state(int level, int levels) {
    return level == 1 ? EQUAL : level > 1 && level < levels ? ALIKE : 0;
  }
}
