package org.kinlink.household;

import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Recognises an improbable household: more than ten people at one address at one time (Harper 2024)
 * who are not each other's relatives. People joined by stated relationships count as one, so that a
 * large family is not taken for an institution.
 */
final class Crowd {
  private static final int MOST_UNRELATED = 10;

  private final Neighbours relatives;

  Crowd(Neighbours relatives) {
    this.relatives = relatives;
  }

  boolean at(List<Stay> stays) {
    if (stays.size() <= MOST_UNRELATED) {
      return false;
    }
    Set<Integer> people = new HashSet<>();
    stays.forEach(s -> people.add(s.person()));
    if (people.size() <= MOST_UNRELATED) {
      return false;
    }
    Map<Integer, Integer> group = groups(people);
    List<Stay> byStart = new ArrayList<>(stays);
    byStart.sort(Comparator.comparingLong(Stay::start));
    PriorityQueue<Stay> present = new PriorityQueue<>(Comparator.comparingLong(Stay::end));
    Map<Integer, Integer> presentOfGroup = new HashMap<>();
    for (Stay stay : byStart) {
      for (Stay first = present.peek();
          first != null && first.end() < stay.start();
          first = present.peek()) {
        present.remove();
        presentOfGroup.computeIfPresent(group.get(first.person()), (g, n) -> n == 1 ? null : n - 1);
      }
      present.add(stay);
      presentOfGroup.merge(group.getOrDefault(stay.person(), stay.person()), 1, Integer::sum);
      if (presentOfGroup.size() > MOST_UNRELATED) {
        return true;
      }
    }
    return false;
  }

  /** A number for each person that relatives at these premises share. */
  private Map<Integer, Integer> groups(Set<Integer> people) {
    Map<Integer, Integer> group = new HashMap<>();
    for (Integer person : people) {
      List<Integer> open = new ArrayList<>(List.of(person));
      while (!open.isEmpty()) {
        Integer next = open.remove(open.size() - 1);
        if (people.contains(next) && group.putIfAbsent(next, person) == null) {
          open.addAll(Ints.asList(relatives.of(next)));
        }
      }
    }
    return group;
  }
}
