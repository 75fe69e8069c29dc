package org.kinlink.household;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The stays of one household, before it has a number.
 *
 * @param premises the number of its premises
 * @param smallestPerson who lives there with the smallest number
 * @param stays the stays, by their first day
 */
record Home(int premises, int smallestPerson, List<Stay> stays) {

  private static Home of(int premises, List<Stay> stays) {
    int smallest = Integer.MAX_VALUE;
    for (Stay stay : stays) {
      smallest = Math.min(smallest, stay.person());
    }
    return new Home(premises, smallest, stays);
  }

  /** By the smallest person, which depends on the content of the records and not on their order. */
  static Comparator<Home> order(IntFunction<String> premises) {
    return Comparator.comparingInt(Home::smallestPerson)
        .thenComparing(
            (a, b) ->
                a.premises == b.premises
                    ? 0
                    : premises.apply(a.premises).compareTo(premises.apply(b.premises)))
        .thenComparingLong(h -> h.stays.get(0).start());
  }

  /** Cuts the stays at one address where everybody has left before the next comes. */
  static List<Home> at(int premises, List<Stay> stays) {
    List<Stay> byStart = new ArrayList<>(stays);
    byStart.sort(Comparator.comparingLong(Stay::start).thenComparingInt(Stay::person));
    List<Home> homes = new ArrayList<>(1);
    List<Stay> together = new ArrayList<>(byStart.size());
    long lastEnd = Long.MIN_VALUE;
    for (Stay stay : byStart) {
      // Moving in on the day the others move out is not living together.
      if (!together.isEmpty() && stay.start() >= lastEnd && !goesOn(together, stay)) {
        homes.add(of(premises, together));
        together = new ArrayList<>();
      }
      lastEnd = together.isEmpty() ? stay.end() : Math.max(lastEnd, stay.end());
      together.add(stay);
    }
    if (!together.isEmpty()) {
      homes.add(of(premises, together));
    }
    return homes;
  }

  /** Whether somebody who is there only changes role from one day to the next. */
  private static boolean goesOn(List<Stay> together, Stay stay) {
    return together.stream()
        .anyMatch(
            s ->
                s.person() == stay.person()
                    && s.end() != Long.MAX_VALUE
                    && stay.start() <= s.end() + 1);
  }

  @Override
  public String toString() {
    return "Home[" + stays.size() + " stays]";
  }
}
