package org.kinlink.household;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.Address;
import org.kinlink.record.RowKeys;
import org.kinlink.record.RowOrder;

/**
 * Makes two premises one where one person is said to live at one line in two postcodes that differ
 * in one place: one of them is miswritten.
 */
final class SamePremises {
  private final Dwellings dwellings;
  private final Map<Integer, Integer> sameAs = new HashMap<>();

  /** Looks at the homes of each person, by the person of each residence. */
  SamePremises(Dwellings dwellings, int[] person) {
    this.dwellings = dwellings;
    int[] shifted = new int[person.length];
    for (int i = 0; i < shifted.length; i++) {
      shifted[i] = person[i] + 1;
    }
    int[] group = RowKeys.join(shifted, dwellings.addresses.numbered);
    int[] order = RowOrder.natural(group.length);
    RowOrder.sort(order, group);
    int start = 0;
    while (start < order.length && group[order[start]] == 0) {
      start++;
    }
    while (start < order.length) {
      int end = start + 1;
      while (end < order.length && group[order[end]] == group[order[start]]) {
        end++;
      }
      for (int i = start + 1; i < end; i++) {
        for (int j = start; j < i; j++) {
          unite(order[j], order[i]);
        }
      }
      start = end;
    }
  }

  private void unite(int a, int b) {
    AddressCodes codes = dwellings.addresses;
    int one = of(codes.premises[a]);
    int other = of(codes.premises[b]);
    if (one == other || one == 0 || other == 0) {
      return;
    }
    Address here = dwellings.stated.get(a).address();
    Address there = dwellings.stated.get(b).address();
    boolean numbered = here.uprn() != null && there.uprn() != null;
    if (!numbered && miswritten(here.postcode(), there.postcode())) {
      // The later in order leads, so that a UPRN does.
      boolean otherLeads = codes.text(one).compareTo(codes.text(other)) < 0;
      sameAs.put(otherLeads ? one : other, otherLeads ? other : one);
    }
  }

  private static boolean miswritten(@Nullable String one, @Nullable String other) {
    if (one == null || other == null || one.length() != other.length()) {
      return false;
    }
    int different = 0;
    int first = -1;
    int last = -1;
    for (int i = 0; i < one.length(); i++) {
      if (one.charAt(i) != other.charAt(i)) {
        different++;
        first = first < 0 ? i : first;
        last = i;
      }
    }
    boolean swapped =
        different == 2
            && last == first + 1
            && one.charAt(first) == other.charAt(last)
            && one.charAt(last) == other.charAt(first);
    return different == 1 || swapped;
  }

  /** The premises that stand for some. */
  int of(int premises) {
    int at = premises;
    for (Integer next = sameAs.get(at); next != null; next = sameAs.get(at)) {
      at = next;
    }
    return at;
  }
}
