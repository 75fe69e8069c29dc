package org.kinlink.compare;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import org.kinlink.record.Dictionary;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.RowKeys;
import org.kinlink.record.RowOrder;

/**
 * Which forenames are forms of one name, as the records themselves show it: what people with one
 * number and one date of birth are called by turns. No list has them all, least of all of names
 * from elsewhere, such as Niamh and Neve or Zihao and Howard; and a list says of Jane and Janet
 * that one person may be called both, which hardly anybody is, whereas twins are. Forms are known
 * by their text. Immutable, safe to share between threads.
 */
public final class NameForms {
  /** Nothing was learnt. */
  public static final NameForms NONE = new NameForms(new HashMap<>(), HashMultiset.create());

  /** So many people show that two names are one, and no slip. */
  private static final int ENOUGH = 3;

  /** And so many of a hundred of those who have the rarer name, for chance makes some of many. */
  private static final double SHARE = 0.01;

  /** Two names that at most so many of those who have the rarer one go by as well are two names. */
  private static final double HARDLY = 0.05;

  /** More records of one number are of several people. */
  private static final int MOST = 30;

  private static final int[] NOBODY = {};

  private final Map<String, Multiset<String>> together;
  private final Multiset<String> known;

  private NameForms(Map<String, Multiset<String>> together, Multiset<String> known) {
    this.together = together;
    this.known = known;
  }

  /**
   * Learns from the people who are in several records.
   *
   * @param people the records
   * @param excluded tells the rows that take part in nothing
   * @return what their forenames show; {@link #NONE} where there are no numbers or no birthdays
   */
  public static NameForms learn(People people, IntPredicate excluded) {
    int forename = people.schema().indexOf(FieldKind.FORENAME);
    int birth = people.schema().indexOf(FieldKind.DATE_OF_BIRTH);
    NameForms forms = new NameForms(new HashMap<>(), HashMultiset.create());
    for (int f = 0; f < people.schema().fields().size(); f++) {
      FieldKind kind = people.schema().field(f).kind();
      boolean number = kind == FieldKind.NHS_NUMBER || kind == FieldKind.IDENTIFIER;
      if (number && forename >= 0 && birth >= 0) {
        forms.read(people, RowKeys.of(people, f, birth), forename, excluded);
      }
    }
    return forms.known.isEmpty() ? NONE : forms;
  }

  private void read(People people, int[] keys, int forename, IntPredicate excluded) {
    int[] order = RowOrder.natural(keys.length);
    RowOrder.sort(order, keys);
    int surname = people.schema().indexOf(FieldKind.SURNAME);
    for (int from = 0; from < order.length; ) {
      int to = from + 1;
      while (to < order.length && keys[order[to]] == keys[order[from]]) {
        to++;
      }
      if (keys[order[from]] != 0 && to - from > 1 && to - from <= MOST) {
        int[] rows =
            Arrays.stream(order, from, to)
                .filter(row -> !excluded.test(row) && people.code(forename, row) != 0)
                .toArray();
        person(people, rows, forename, surname);
      }
      from = to;
    }
  }

  /** Notes what one person is called: once, however many records say so. */
  private void person(People people, int[] rows, int forename, int surname) {
    int[] names = new int[rows.length];
    int count = 0;
    for (int row : rows) {
      int code = people.code(forename, row);
      boolean first =
          Arrays.stream(names, 0, count).noneMatch(r -> people.code(forename, r) == code);
      if (first) {
        names[count++] = row;
      }
    }
    for (int i = 0; i < count && rows.length > 1; i++) {
      String one = people.dictionary(forename).get(people.code(forename, names[i]));
      known.add(one);
      for (int j = i + 1; j < count; j++) {
        String other = people.dictionary(forename).get(people.code(forename, names[j]));
        // A surname in the place of the forename is no form of it.
        if (surname < 0
            || (!other.equals(people.value(FieldKind.SURNAME, names[i]))
                && !one.equals(people.value(FieldKind.SURNAME, names[j])))) {
          together.computeIfAbsent(one, k -> HashMultiset.create()).add(other);
          together.computeIfAbsent(other, k -> HashMultiset.create()).add(one);
        }
      }
    }
  }

  private int together(String a, String b) {
    Multiset<String> others = together.get(a);
    return others == null ? 0 : others.count(b);
  }

  private int rarer(String a, String b) {
    return Math.min(known.count(a), known.count(b));
  }

  private boolean same(String a, String b) {
    return together(a, b) >= Math.max(ENOUGH, SHARE * rarer(a, b));
  }

  /**
   * Whether enough people are known by either name to say that hardly anybody goes by both: the
   * upper end of a 95% interval, by the rule of three where nobody does.
   */
  private boolean apart(String a, String b) {
    int both = together(a, b);
    return !same(a, b) && both + 2 * Math.sqrt(both) + 3 <= HARDLY * rarer(a, b);
  }

  Coded on(Dictionary dictionary) {
    return new Coded(dictionary);
  }

  /** The forms among the values of a dictionary. Immutable, safe to share between threads. */
  final class Coded {
    private final Dictionary dictionary;
    private final int[][] same;

    private Coded(Dictionary dictionary) {
      this.dictionary = dictionary;
      this.same = new int[dictionary.size() + 1][];
      Arrays.fill(same, NOBODY);
      Map<String, Integer> codes = new HashMap<>();
      for (int code = 1; code < same.length && !together.isEmpty(); code++) {
        codes.put(dictionary.get(code), code);
      }
      for (Map.Entry<String, Integer> entry : codes.entrySet()) {
        Multiset<String> others = together.get(entry.getKey());
        if (others != null) {
          same[entry.getValue()] =
              others.elementSet().stream()
                  .filter(
                      other ->
                          codes.containsKey(other) && NameForms.this.same(entry.getKey(), other))
                  .mapToInt(other -> codes.getOrDefault(other, 0))
                  .toArray();
        }
      }
    }

    /** Whether any other value is a form of the same name. */
    boolean any(int code) {
      return same[code].length > 0;
    }

    /** Whether two values are forms of one name. */
    boolean same(int codeA, int codeB) {
      for (int code : same[codeA]) {
        if (code == codeB) {
          return true;
        }
      }
      return false;
    }

    /** For each code bits of which two forms of one name have one in common. */
    long[] kin() {
      long[] kin = new long[same.length];
      for (int code = 1; code < same.length; code++) {
        for (int other : same[code]) {
          kin[code] |= 1L << other;
          kin[other] |= 1L << other;
        }
      }
      return kin;
    }

    /** Whether two values are two names, however alike. */
    boolean apart(int codeA, int codeB) {
      return NameForms.this.apart(dictionary.get(codeA), dictionary.get(codeB));
    }
  }

  @Override
  public String toString() {
    return "NameForms[" + known.elementSet().size() + " names]";
  }
}
