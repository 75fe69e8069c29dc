package org.kinlink.benchmarks.attack;

import java.time.LocalDate;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.kinlink.unit.StatedDates;

/** What is sent, and what the attacker knows of it. */
enum Knows {
  /** One file, and its people. */
  ONE(1, false, true, StatedDates.NONE),
  /** The same, with the homes of its people. */
  ONE_HOMES(1, true, true, StatedDates.NONE),
  /** The same, and the year since when they have lived there. */
  ONE_YEARS(1, true, true, StatedDates.YEAR),
  /** The same, and the day. */
  ONE_DAYS(1, true, true, StatedDates.DAY),
  /** Two files, and their people as the first one spells them. */
  TWO(2, false, false, StatedDates.NONE),
  /** The same, with homes. */
  TWO_HOMES(2, true, false, StatedDates.NONE),
  /** Two files and every slip in them. */
  SLIPS(2, false, true, StatedDates.NONE);

  static final String HEADS =
      "| | one file | with homes | and years | or days | two files | with homes | and their slips"
          + " |\n|---|---|---|---|---|---|---|---|";

  private static final LocalDate FIRST = LocalDate.of(2005, 1, 1);
  private static final int DAYS = 20 * 365;

  final int files;
  final boolean homes;
  final boolean slips;
  final StatedDates dates;

  Knows(int files, boolean homes, boolean slips, StatedDates dates) {
    this.files = files;
    this.homes = homes;
    this.slips = slips;
    this.dates = dates;
  }

  /** Families move in on one day of twenty years; whoever is born later is there since then. */
  @Nullable LocalDate since(@Nullable String[] values) {
    if (dates == StatedDates.NONE) {
      return null;
    }
    String home = values[6] + " " + values[4] + " " + values[5];
    LocalDate moved = FIRST.plusDays(new Random(home.hashCode()).nextInt(DAYS));
    String birth = values[3];
    LocalDate born = birth == null || birth.length() != 10 ? moved : LocalDate.parse(birth);
    return born.isAfter(moved) ? born : moved;
  }
}
