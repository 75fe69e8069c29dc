package org.kinlink.check;

import org.kinlink.exchange.Progress;

/** Counts numbers that several records share, and people who have several numbers. */
final class HolderChecks {
  private static final String STAGE = "comparing numbers";

  private final Holders holders;
  private final Totals totals;

  HolderChecks(Holders holders, Totals totals) {
    this.holders = holders;
    this.totals = totals;
  }

  void count(Progress progress) {
    progress.at(STAGE, 0, 2);
    holders.byNumber(this::oneNumber);
    progress.at(STAGE, 1, 2);
    holders.byPerson(this::onePerson);
    progress.at(STAGE, 2, 2);
  }

  private void oneNumber(long[] numbers, long[] people, int size) {
    long known = people[0];
    boolean conflict = false;
    boolean complete = true;
    for (int i = 0; i < size; i++) {
      conflict |= Person.conflict(known, people[i]);
      complete &= Person.complete(people[i]);
      known = Person.filled(known, people[i]);
    }
    int check =
        conflict
            ? Checks.SHARED_CONFLICTING
            : complete ? Checks.SHARED_AGREEING : Checks.SHARED_UNCLEAR;
    totals.group(check, lines(numbers, size));
  }

  private void onePerson(long[] numbers, long[] people, int size) {
    // They come in the order of the numbers, so that the ends tell whether there are several.
    boolean several = Holders.number(numbers[0]) != Holders.number(numbers[size - 1]);
    if (several && Person.complete(people[0])) {
      totals.group(Checks.SEVERAL_NUMBERS, lines(numbers, size));
    }
  }

  private static int[] lines(long[] numbers, int size) {
    int[] lines = new int[size];
    for (int i = 0; i < size; i++) {
      lines[i] = Holders.line(numbers[i]);
    }
    return lines;
  }
}
