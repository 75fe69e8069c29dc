package org.kinlink.record;

/**
 * Puts a name that stands alone where it belongs. Some sources write the only name they know of
 * somebody into the first column, be it a surname; compared as a forename it would differ from the
 * forename of every other record of that person. A lone name moves to the other column when the
 * complete records of the same run have it there clearly more often.
 */
public final class LoneNames {
  /** How much more often the name must stand in the other column. */
  private static final int CLEARLY = 3;

  private LoneNames() {}

  /**
   * Moves lone names.
   *
   * @param people the people
   * @return the same people with some names in the other column; the same object when none moves
   */
  public static People moved(People people) {
    int forename = people.schema().indexOf(FieldKind.FORENAME);
    int surname = people.schema().indexOf(FieldKind.SURNAME);
    if (forename < 0 || surname < 0) {
      return people;
    }
    int[] asForename = new int[people.dictionary(forename).size() + 1];
    int[] asSurname = new int[people.dictionary(surname).size() + 1];
    for (int row = 0; row < people.size(); row++) {
      int f = people.code(forename, row);
      int s = people.code(surname, row);
      if (f != 0 && s != 0) {
        asForename[f]++;
        asSurname[s]++;
      }
    }
    int[] toSurname = moves(people, forename, asForename, surname, asSurname);
    int[] toForename = moves(people, surname, asSurname, forename, asForename);
    int[] forenames = new int[people.size()];
    int[] surnames = new int[people.size()];
    boolean any = false;
    for (int row = 0; row < people.size(); row++) {
      int f = people.code(forename, row);
      int s = people.code(surname, row);
      boolean leaves = s == 0 && toSurname[f] != 0;
      boolean comes = f == 0 && toForename[s] != 0;
      forenames[row] = leaves ? 0 : comes ? toForename[s] : f;
      surnames[row] = comes ? 0 : leaves ? toSurname[f] : s;
      any |= leaves || comes;
    }
    return any ? people.withCodes(forename, forenames).withCodes(surname, surnames) : people;
  }

  /** For each value of a field its code in the other where that is the place for it, or 0. */
  private static int[] moves(People people, int from, int[] here, int to, int[] there) {
    Dictionary own = people.dictionary(from);
    Dictionary other = people.dictionary(to);
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
