package org.kinlink.record;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts a name that stands alone where it belongs. Some sources write the only name they know of
 * somebody into the first column, be it a surname; compared as a forename it would differ from the
 * forename of every other record of that person. A lone name moves to the other column when the
 * complete records of the same run have it there clearly more often. Immutable, safe to share
 * between threads.
 */
public final class LoneNames {
  /** How much more often the name must stand in the other column. */
  private static final int CLEARLY = 3;

  private final int forename;
  private final int surname;
  private final Dictionary forenames;
  private final Dictionary surnames;

  /** How many complete records have each value. */
  private final int[] asForename;

  private final int[] asSurname;

  private LoneNames(People people, int forename, int surname) {
    this.forename = forename;
    this.surname = surname;
    this.forenames = people.dictionary(forename);
    this.surnames = people.dictionary(surname);
    this.asForename = new int[forenames.size() + 1];
    this.asSurname = new int[surnames.size() + 1];
    for (int row = 0; row < people.size(); row++) {
      int f = people.code(forename, row);
      int s = people.code(surname, row);
      if (f != 0 && s != 0) {
        asForename[f]++;
        asSurname[s]++;
      }
    }
  }

  /**
   * Learns from the complete records where names belong.
   *
   * @param people the people
   * @return what was learnt; empty where forenames and surnames are not both known
   */
  public static Optional<LoneNames> of(People people) {
    int forename = people.schema().indexOf(FieldKind.FORENAME);
    int surname = people.schema().indexOf(FieldKind.SURNAME);
    return forename < 0 || surname < 0
        ? Optional.empty()
        : Optional.of(new LoneNames(people, forename, surname));
  }

  /**
   * Moves lone names.
   *
   * @param people the people
   * @return the same people with some names in the other column; the same object when none moves
   */
  public static People moved(People people) {
    return of(people).map(names -> names.movedIn(people)).orElse(people);
  }

  private People movedIn(People people) {
    int[] toSurname = moves(forenames, asForename, surnames, asSurname);
    int[] toForename = moves(surnames, asSurname, forenames, asForename);
    int[] forenameCodes = new int[people.size()];
    int[] surnameCodes = new int[people.size()];
    boolean any = false;
    for (int row = 0; row < people.size(); row++) {
      int f = people.code(forename, row);
      int s = people.code(surname, row);
      boolean leaves = s == 0 && toSurname[f] != 0;
      boolean comes = f == 0 && toForename[s] != 0;
      forenameCodes[row] = leaves ? 0 : comes ? toForename[s] : f;
      surnameCodes[row] = comes ? 0 : leaves ? toSurname[f] : s;
      any |= leaves || comes;
    }
    return any
        ? people.withCodes(forename, forenameCodes).withCodes(surname, surnameCodes)
        : people;
  }

  /**
   * Moves the name of a record that need not be among the people, if it stands alone.
   *
   * @param values standardised values in the order of the schema of the people; changed in place
   */
  public void move(@Nullable String[] values) {
    String f = values[forename];
    String s = values[surname];
    if (f != null && s == null && belongs(f, surnames, asSurname, forenames, asForename)) {
      values[surname] = f;
      values[forename] = null;
    } else if (s != null && f == null && belongs(s, forenames, asForename, surnames, asSurname)) {
      values[forename] = s;
      values[surname] = null;
    }
  }

  private static boolean belongs(
      String name, Dictionary there, int[] countThere, Dictionary here, int[] countHere) {
    return countThere[there.find(name)] > CLEARLY * countHere[here.find(name)];
  }

  /** For each value of a field its code in the other where that is the place for it, or 0. */
  private static int[] moves(Dictionary own, int[] here, Dictionary other, int[] there) {
    int[] moves = new int[own.size() + 1];
    int t = 1;
    for (int c = 1; c < moves.length; c++) {
      while (t <= other.size() && other.get(t).compareTo(own.get(c)) < 0) {
        t++;
      }
      boolean known = t <= other.size() && other.get(t).equals(own.get(c));
      moves[c] = known && there[t] > CLEARLY * here[c] ? t : 0;
    }
    return moves;
  }
}
