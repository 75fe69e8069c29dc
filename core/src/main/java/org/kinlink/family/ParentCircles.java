package org.kinlink.family;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds people who are their own ancestors: the strongly connected components of the graph of
 * parents (Kosaraju's two sweeps, with a stack of our own because the graph may be deep).
 */
final class ParentCircles {
  private final Kin kin;
  private final Map<Integer, Integer> component = new HashMap<>();
  private final Map<Integer, Integer> sizes = new HashMap<>();

  ParentCircles(Kin kin) {
    this.kin = kin;
    List<Integer> finished = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    for (int person : kin.persons()) {
      if (seen.add(person)) {
        finish(person, seen, finished);
      }
    }
    for (int i = finished.size() - 1; i >= 0; i--) {
      mark(finished.get(i));
    }
  }

  private void finish(int start, Set<Integer> seen, List<Integer> finished) {
    Deque<Integer> path = new ArrayDeque<>(List.of(start));
    Deque<Iterator<Integer>> ahead = new ArrayDeque<>();
    ahead.push(kin.related(start, Kinds.PARENTS).iterator());
    while (!path.isEmpty()) {
      Iterator<Integer> parents = ahead.element();
      if (!parents.hasNext()) {
        finished.add(path.pop());
        ahead.pop();
        continue;
      }
      Integer parent = parents.next();
      if (seen.add(parent)) {
        path.push(parent);
        ahead.push(kin.related(parent, Kinds.PARENTS).iterator());
      }
    }
  }

  private void mark(int root) {
    Deque<Integer> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      int person = open.pop();
      if (component.putIfAbsent(person, root) == null) {
        sizes.merge(root, 1, Integer::sum);
        open.addAll(kin.children(person, Kinds.PARENTS));
      }
    }
  }

  /** Whether a parent edge lies on a circle. */
  boolean has(Edge edge) {
    Integer of = component.get(edge.person());
    return of != null && of.equals(component.get(edge.related())) && sizes.getOrDefault(of, 0) > 1;
  }
}
