package org.kinlink.household;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The stays of one household, before it has an id. Its text form hides the address. */
record Home(String premises, List<Stay> stays) {
  /** By the smallest person, which depends on the content of the records and not on their order. */
  static final Comparator<Home> ORDER =
      Comparator.comparingInt(Home::smallestPerson)
          .thenComparing(Home::premises)
          .thenComparingLong(h -> h.stays().get(0).start());

  /** Cuts the stays at one address where everybody has left before the next comes. */
  static List<Home> at(String premises, List<Stay> stays) {
    List<Stay> byStart = new ArrayList<>(stays);
    byStart.sort(Comparator.comparingLong(Stay::start).thenComparingInt(Stay::person));
    List<Home> homes = new ArrayList<>();
    List<Stay> together = new ArrayList<>();
    long lastEnd = Long.MIN_VALUE;
    for (Stay stay : byStart) {
      // Moving in on the day the others move out is not living together.
      if (!together.isEmpty() && stay.start() >= lastEnd && !goesOn(together, stay)) {
        homes.add(new Home(premises, together));
        together = new ArrayList<>();
      }
      lastEnd = together.isEmpty() ? stay.end() : Math.max(lastEnd, stay.end());
      together.add(stay);
    }
    if (!together.isEmpty()) {
      homes.add(new Home(premises, together));
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

  private int smallestPerson() {
    return stays.stream().mapToInt(Stay::person).min().orElse(Integer.MAX_VALUE);
  }

  @Override
  public String toString() {
    return "Home[" + stays.size() + " stays]";
  }
}
