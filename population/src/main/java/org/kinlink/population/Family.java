package org.kinlink.population;

import static org.kinlink.population.People.NOBODY;

import java.util.ArrayList;
import java.util.List;

/** Who is what to a child, and from when to when. */
final class Family {
  /** A relative: somebody who is something to the child. */
  record Relative(String relation, int who, int from, int to) {}

  private final View view;
  private final World world;
  private final People people;

  Family(View view) {
    this.view = view;
    this.world = view.world;
    this.people = view.people;
  }

  private boolean isNewLife(int who) {
    return people.otherLife[who] != NOBODY && people.otherLife[who] < who;
  }

  /** Returns everybody who is something to a child, until today. */
  List<Relative> of(int child) {
    List<Relative> all = new ArrayList<>();
    int born = Math.max(people.birth[child], 0);
    int to = people.left[child] <= view.today ? people.left[child] : Days.NEVER;
    boolean adopted = isNewLife(child);
    int from = adopted ? people.arrived[child] : born;
    for (int parent : parents(child)) {
      all.add(new Relative(adopted ? "adoptive_parent" : "birth_parent", parent, from, to));
      steps(child, parent, from, to, all);
      for (int elder : parents(parent)) {
        all.add(new Relative("grandparent", elder, from, to));
      }
    }
    for (int row : view.ties(child)) {
      all.add(
          new Relative(
              Tie.of(world.ties.get(row, World.RELATION)).word(),
              world.ties.get(row, World.TO_WHOM),
              world.ties.get(row, World.FROM),
              Dates.past(world.ties.get(row, World.TO), view.today)));
    }
    if (!view.isUnborn(child)) {
      siblings(child, from, to, all);
    }
    return all;
  }

  List<Integer> parents(int who) {
    List<Integer> parents = new ArrayList<>(2);
    if (people.mother[who] != NOBODY) {
      parents.add(people.mother[who]);
    }
    if (people.father[who] != NOBODY) {
      parents.add(people.father[who]);
    }
    return parents;
  }

  private void steps(int child, int parent, int from, int to, List<Relative> all) {
    for (int row : view.unions(parent)) {
      int one = world.unions.get(row, World.ONE);
      int partner = one == parent ? world.unions.get(row, World.OTHER) : one;
      int start = Math.max(from, world.unions.get(row, World.FROM));
      int end = Math.min(to, Dates.past(world.unions.get(row, World.TO), view.today));
      if (people.isChildOf(child, partner) || start >= Math.min(end, view.today)) {
        continue;
      }
      if (start < people.birth[child] + 6575) {
        all.add(new Relative("step_parent", partner, start, end));
        int other = people.firstChild[partner];
        while (other != NOBODY) {
          if (!people.isChildOf(other, parent) && !view.isUnborn(other)) {
            all.add(new Relative("step_sibling", other, Math.max(start, people.birth[other]), end));
          }
          other = people.nextChild(partner, other);
        }
      }
    }
  }

  // The old life of an adopted child is no sibling of those who are born later.
  private boolean isOver(int who, int day) {
    return people.otherLife[who] > who && people.left[who] <= day;
  }

  private void siblings(int child, int from, int to, List<Relative> all) {
    for (int parent : parents(child)) {
      for (int c = people.firstChild[parent]; c != NOBODY; c = people.nextChild(parent, c)) {
        boolean both =
            people.mother[c] == people.mother[child]
                && people.father[c] == people.father[child]
                && people.father[c] != NOBODY;
        boolean seen = both && parent != people.mother[child];
        int since = Math.max(Math.max(from, people.birth[c]), people.arrived[c]);
        if (c != child && !seen && since < to && !isOver(c, since) && !view.isUnborn(c)) {
          all.add(new Relative(both ? "full_sibling" : "half_sibling", c, since, to));
        }
      }
    }
  }
}
