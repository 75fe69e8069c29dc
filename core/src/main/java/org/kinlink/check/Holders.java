package org.kinlink.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The records with a valid number: sixteen bytes each. One long holds the scattered number and the
 * line, the other the person. Both lie in pieces, so that nothing is copied as they grow; pieces
 * are sorted by themselves and then merged.
 */
final class Holders {
  /** A little less than a megabyte each, as the memory of Java is parted in whole ones. */
  static final int PIECE = (1 << 17) - 8;

  private static final long LINE = (1L << 30) - 1;

  private final List<long[]> numbers = new ArrayList<>();
  private final List<long[]> people = new ArrayList<>();
  private int last = PIECE;

  /** Told one value that several records share, with those records. */
  interface Visitor {
    void shared(long[] numbers, long[] people, int size);
  }

  void add(Tally tally, long baseLine) {
    for (int i = 0; i < tally.size; i++) {
      if (last == PIECE) {
        numbers.add(new long[PIECE]);
        people.add(new long[PIECE]);
        last = 0;
      }
      numbers.get(numbers.size() - 1)[last] = tally.numbers[i] + baseLine;
      people.get(people.size() - 1)[last++] = tally.people[i];
    }
  }

  static long number(long holder) {
    return holder >>> 30;
  }

  static int line(long holder) {
    return (int) (holder & LINE);
  }

  /** Visits the numbers that several records hold, in no order that tells anything. */
  void byNumber(Visitor visitor) {
    sort(true);
    new Merge(numbers, people, last).runs(30, visitor);
  }

  /** Visits the people that several records name, numbers and lines of each in order. */
  void byPerson(Visitor visitor) {
    sort(false);
    Visitor turned = (persons, holders, size) -> visitor.shared(holders, persons, size);
    new Merge(people, numbers, last).runs(0, turned);
  }

  private void sort(boolean numbersFirst) {
    IntStream.range(0, numbers.size())
        .parallel()
        .forEach(
            i -> {
              PairSort sort = new PairSort(size(i));
              // Stable, so that sorting by the lesser first leaves its order within the greater.
              sort.sort(numbers.get(i), people.get(i), 30);
              if (!numbersFirst) {
                sort.sort(people.get(i), numbers.get(i), 0);
              }
            });
  }

  private int size(int piece) {
    return piece == numbers.size() - 1 ? last : PIECE;
  }

  @Override
  public String toString() {
    return "Holders[hidden]";
  }
}
