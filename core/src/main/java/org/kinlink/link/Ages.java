package org.kinlink.link;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import org.kinlink.exchange.Extracts;
import org.kinlink.record.FieldKind;
import org.kinlink.record.OtherValues;
import org.kinlink.record.People;
import org.kinlink.record.RowKeys;
import org.kinlink.safeguard.SafeguardEntry;
import org.kinlink.safeguard.Safeguards;

/**
 * Makes ages of different years comparable. A list of voters says how old somebody was when it was
 * made; six years later the next says six years more, of everybody. By how much two sources differ
 * is seen from the full names that each of them has once: most of these are one person, and the
 * difference that most of them show is that of the sources. Ages become years of birth, those of
 * the other source where it has any, and otherwise as if the first ages were of the year 2000; for
 * it matters only how far apart two are.
 */
final class Ages {
  private static final int OLDEST = 120;
  private static final int FIRST_YEAR = 1500;

  /** The year in which ages were asked if nobody knows it. */
  private static final int SOME_YEAR = 2000;

  /** The most that two sources lie apart. */
  private static final int WIDEST = 100;

  /** So many names must be in both sources. */
  private static final int ENOUGH = 50;

  /** Somebody is the only one of a name in a source, or one of several. */
  private static final int NOBODY = -1;

  private static final int SEVERAL = -2;

  private final People people;
  private final int field;
  private final int[] names;
  private final IntPredicate sealed;

  /** For each code of the field the number that it says, or -1. */
  private final int[] numbers;

  private Ages(People people, int field, int[] names, IntPredicate sealed) {
    this.people = people;
    this.field = field;
    this.names = names;
    this.sealed = sealed;
    this.numbers = new int[people.dictionary(field).size() + 1];
    for (int code = 0; code < numbers.length; code++) {
      Integer number = code == 0 ? null : Ints.tryParse(people.dictionary(field).get(code));
      numbers[code] = number == null ? NOBODY : number;
    }
  }

  /**
   * Makes them comparable.
   *
   * @param entries the safeguards of the run; sealed records take no part in what is counted
   * @return the same extracts with years in the place of ages, where sources differ in these
   */
  static Extracts comparable(Extracts extracts, ImmutableList<SafeguardEntry> entries) {
    People people = extracts.people();
    int field = people.schema().indexOf(FieldKind.BIRTH_YEAR);
    int forename = people.schema().indexOf(FieldKind.FORENAME);
    int surname = people.schema().indexOf(FieldKind.SURNAME);
    if (extracts.encoded() != null
        || people.sources().size() == 1
        || Math.min(field, Math.min(forename, surname)) < 0) {
      return extracts;
    }
    Safeguards safeguards = Safeguards.of(entries, people);
    Ages ages = new Ages(people, field, RowKeys.of(people, forename, surname), safeguards::sealed);
    return ages.comparable(extracts, ages.asked());
  }

  private Extracts comparable(Extracts extracts, int[] asked) {
    BitSet rows = new BitSet();
    for (int row = 0; row < people.size(); row++) {
      rows.set(row, asked[people.source(row)] != 0 && age(number(row)));
    }
    return rows.isEmpty()
        ? extracts
        : extracts.with(
            OtherValues.in(
                people,
                field,
                rows,
                row -> Integer.toString(asked[people.source(row)] - number(row))),
            extracts.numbers());
  }

  private int number(int row) {
    return numbers[people.code(field, row)];
  }

  private static boolean age(int number) {
    return number >= 0 && number <= OLDEST;
  }

  /**
   * For each source the year in which its ages were asked, or 0 where they are left as they are.
   */
  private int[] asked() {
    int sources = people.sources().size();
    boolean[] ages = new boolean[sources];
    int reference = NOBODY;
    for (int s = 0; s < sources; s++) {
      ages[s] = tells(s, true);
      reference = reference < 0 && tells(s, false) ? s : reference;
    }
    boolean known = reference >= 0;
    for (int s = 0; s < sources && reference < 0; s++) {
      reference = ages[s] ? s : reference;
    }
    int[] asked = new int[sources];
    boolean differ = known;
    for (int s = 0; s < sources && reference >= 0; s++) {
      if (s != reference && ages[s]) {
        asked[s] = asked(reference, s, known);
        differ |= asked[s] != 0 && asked[s] != SOME_YEAR;
      }
    }
    if (!differ) {
      return new int[sources];
    }
    if (!known) {
      asked[reference] = SOME_YEAR;
    }
    return asked;
  }

  /** Whether nearly all that a source says are ages, or years. */
  private boolean tells(int source, boolean ages) {
    int said = 0;
    int wanted = 0;
    for (int row = people.firstRow(source); row < people.firstRow(source + 1); row++) {
      int number = number(row);
      said += number >= 0 ? 1 : 0;
      wanted += ages ? (age(number) ? 1 : 0) : number >= FIRST_YEAR ? 1 : 0;
    }
    return said > 0 && wanted >= 0.95 * said;
  }

  /** The year in which the ages of a source were asked, if most names in both sources agree. */
  private int asked(int reference, int source, boolean known) {
    int[] here = once(reference);
    int[] there = once(source);
    int[] counts = new int[SOME_YEAR + OLDEST + 2 * WIDEST];
    int all = 0;
    for (int name = 1; name < here.length; name++) {
      if (here[name] >= 0 && there[name] >= 0) {
        int year = known ? number(here[name]) : SOME_YEAR - number(here[name]);
        int sum = year + number(there[name]);
        if (sum > 0 && sum < counts.length) {
          counts[sum]++;
          all++;
        }
      }
    }
    int most = 1;
    for (int year = 1; year < counts.length - 1; year++) {
      most = counts[year] > counts[most] ? year : most;
    }
    int near = counts[most - 1] + counts[most] + counts[most + 1];
    return all >= ENOUGH && 2 * near > all ? most : 0;
  }

  /** The row of each name that a source has once, with an age or a year. */
  private int[] once(int source) {
    int[] rows = new int[people.size() + 1];
    Arrays.fill(rows, NOBODY);
    for (int row = people.firstRow(source); row < people.firstRow(source + 1); row++) {
      if (names[row] != 0 && !sealed.test(row)) {
        boolean first = rows[names[row]] == NOBODY && number(row) >= 0;
        rows[names[row]] = first ? row : SEVERAL;
      }
    }
    return rows;
  }
}
