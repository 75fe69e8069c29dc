package org.kinlink.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives the things of a run the ids that they had in an earlier one: each the id of the thing with
 * which it has most in common, and no id twice. The largest overlap goes first; of equal ones the
 * smaller id, then the thing that comes first. What has nothing in common with anything gets the
 * next number that was never given.
 */
final class IdCarrier {
  private static final int FEWEST_DIGITS = 6;

  private final String letter;
  private final Map<Pair, Integer> common = new HashMap<>();

  private record Pair(int thing, String id) {}

  private record Overlap(int thing, String id, int common) {}

  IdCarrier(String letter) {
    this.letter = letter;
  }

  /** Notes that a thing has one more thing in common with what had an id. */
  void vote(int thing, String id) {
    common.merge(new Pair(thing, id), 1, Integer::sum);
  }

  /**
   * Returns the ids.
   *
   * @param things how many things there are
   * @param highest the highest number ever given
   */
  String[] ids(int things, int highest) {
    List<Overlap> overlaps = new ArrayList<>(common.size());
    common.forEach((pair, votes) -> overlaps.add(new Overlap(pair.thing, pair.id, votes)));
    overlaps.sort(
        Comparator.comparingInt(Overlap::common)
            .reversed()
            .thenComparing(Overlap::id)
            .thenComparingInt(Overlap::thing));
    @Nullable String[] ids = new @Nullable String[things];
    Set<String> given = new HashSet<>();
    for (Overlap overlap : overlaps) {
      if (ids[overlap.thing] == null && given.add(overlap.id)) {
        ids[overlap.thing] = overlap.id;
      }
    }
    int number = highest;
    int fresh = (int) Arrays.stream(ids).filter(id -> id == null).count();
    int digits = Math.max(FEWEST_DIGITS, Integer.toString(highest + fresh).length());
    String[] all = new String[things];
    for (int thing = 0; thing < things; thing++) {
      String carried = ids[thing];
      all[thing] =
          carried != null
              ? carried
              : letter + String.format(Locale.ROOT, "%0" + digits + "d", ++number);
    }
    return all;
  }

  /** The number in an id such as {@code P000017}, or 0 when it is none. */
  static int number(String id) {
    return id.matches("[A-Z]\\d{1,9}") ? Integer.parseInt(id.substring(1)) : 0;
  }
}
