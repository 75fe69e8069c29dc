package org.kinlink.check;

import org.jspecify.annotations.Nullable;

/** Judges rows one by one and counts what it finds. Belongs to one thread at a time. */
final class RowJudge {
  private static final int LINE_BITS = 30;
  private static final long NUMBER_MASK = (1L << 34) - 1;

  /** Odd, so that no two numbers become one; their order tells nothing of the numbers then. */
  private static final long SCATTER = 0x2F0C_9E3DL;

  private final Tally tally;
  private final Sealed sealed;
  private final @Nullable Crowd crowd;
  private final NumberJudge number;
  private final CodesJudge codes;
  private final NameJudge names;
  private final BirthJudge birth;
  private final PostcodeJudge postcode;

  /** Counts everything; or, where a crowd is given, only who is in it. */
  RowJudge(Layout layout, Sealed sealed, Lexicon lexicon, @Nullable Crowd crowd, Tally tally) {
    this.tally = tally;
    this.sealed = sealed;
    this.crowd = crowd;
    this.number = new NumberJudge(layout);
    this.codes = new CodesJudge(layout);
    this.names = new NameJudge(layout, lexicon);
    this.birth = new BirthJudge(layout);
    this.postcode = new PostcodeJudge(layout);
  }

  void judge(Row row, int line) {
    if (row.blank()) {
      return;
    }
    long read = number.read(row);
    if (sealed.covers(row, read)) {
      return;
    }
    if (row.unreadable()) {
      tally.add(Checks.UNREADABLE, line);
      return;
    }
    tally.rows++;
    if (crowd == null) {
      number.judge(row, line, tally);
      codes.judge(row, line, tally);
      names.read(row);
      names.judge(line, tally);
    }
    int day = birth.judge(row, line, tally);
    long place = postcode.judge(row, line, tally);
    if (crowd != null) {
      crowded(crowd, day, place, line);
      return;
    }
    if (day > 0) {
      tally.days[day]++;
    }
    if (place > 0) {
      tally.postcode(place);
    }
    if (read > 0) {
      tally.holder((scattered(read) << LINE_BITS) | line, person(day));
    }
  }

  private void crowded(Crowd many, int day, long place, int line) {
    if (day > 0 && many.dates().get(day)) {
      tally.add(Checks.BIRTH_CROWDED, line);
    }
    if (place > 0 && many.postcodes().contains(place)) {
      tally.add(Checks.POSTCODE_CROWDED, line);
    }
  }

  private static long scattered(long number) {
    return (number * SCATTER) & NUMBER_MASK;
  }

  private long person(int day) {
    return Person.of(day, names.forename(), names.surname());
  }
}
