package org.kinlink.family;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Finds people who are their own ancestors: the strongly connected components of the graph of
 * parents (Kosaraju's two sweeps, with a stack of our own because the graph may be deep).
 */
final class ParentCircles {
  private final Kin kin;

  /** For each person somebody who stands for its component; -1 before it is marked. */
  private final int[] component;

  /** By who stands for them, the components of several people. */
  private final BitSet several = new BitSet();

  ParentCircles(Kin kin) {
    this.kin = kin;
    this.component = new int[kin.size()];
    Arrays.fill(component, -1);
    List<Integer> finished = new ArrayList<>();
    BitSet seen = new BitSet(kin.size());
    for (int person : kin.persons()) {
      if (!seen.get(person)) {
        seen.set(person);
        finish(person, seen, finished);
      }
    }
    for (int i = finished.size() - 1; i >= 0; i--) {
      mark(finished.get(i));
    }
  }

  private void finish(int start, BitSet seen, List<Integer> finished) {
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
      if (!seen.get(parent)) {
        seen.set(parent);
        path.push(parent);
        ahead.push(kin.related(parent, Kinds.PARENTS).iterator());
      }
    }
  }

  private void mark(int root) {
    Deque<Integer> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      int person = open.pop();
      if (component[person] < 0) {
        component[person] = root;
        several.set(root, person != root || several.get(root));
        open.addAll(kin.children(person, Kinds.PARENTS));
      }
    }
  }

  /** Whether a parent edge lies on a circle. */
  boolean has(Edge edge) {
    int of = component[edge.person()];
    return of >= 0 && of == component[edge.related()] && several.get(of);
  }
}
