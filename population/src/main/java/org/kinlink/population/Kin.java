package org.kinlink.population;

import static org.kinlink.population.People.NOBODY;

import java.util.Arrays;

/** Finds people of a family for those who make things happen. */
final class Kin {
  private final World world;
  private final People people;
  private int[] found = new int[32];
  private int count;

  Kin(World world) {
    this.world = world;
    this.people = world.people;
  }

  private void add(int who) {
    if (count == found.length) {
      found = Arrays.copyOf(found, 2 * count);
    }
    found[count++] = who;
  }

  private int[] taken() {
    int[] taken = Arrays.copyOf(found, count);
    count = 0;
    return taken;
  }

  /** Returns all members of a household. */
  int[] household(int household) {
    for (int who = world.homes.first(household); who != NOBODY; who = people.nextAtHome[who]) {
      add(who);
    }
    return taken();
  }

  /** Returns the children below an age who live with a parent, and not with the one left out. */
  int[] childrenWith(int parent, int leftOut, int belowAge, int day) {
    for (int c = people.firstChild[parent]; c != NOBODY; c = people.nextChild(parent, c)) {
      if (world.liveTogether(c, parent)
          && people.age(c, day) < belowAge
          && people.union[c] == NOBODY
          && (leftOut == NOBODY || !people.isChildOf(c, leftOut))) {
        add(c);
      }
    }
    return taken();
  }

  /** Returns the children of both. */
  int[] childrenOfBoth(int one, int other) {
    for (int c = people.firstChild[one]; c != NOBODY; c = people.nextChild(one, c)) {
      if (people.isChildOf(c, other)) {
        add(c);
      }
    }
    return taken();
  }

  int children(int parent) {
    int children = 0;
    for (int c = people.firstChild[parent]; c != NOBODY; c = people.nextChild(parent, c)) {
      children++;
    }
    return children;
  }

  boolean livesWithParent(int who) {
    int mother = people.mother[who];
    int father = people.father[who];
    return (mother != NOBODY && world.liveTogether(who, mother))
        || (father != NOBODY && world.liveTogether(who, father));
  }

  /** Returns a grandparent, aunt or uncle who is here and could take a child in, or NOBODY. */
  int relativeFor(int child, int day) {
    int best = NOBODY;
    for (int parent : new int[] {people.mother[child], people.father[child]}) {
      if (parent != NOBODY) {
        for (int elder : new int[] {people.mother[parent], people.father[parent]}) {
          if (elder != NOBODY && suits(elder, child, day)) {
            if (world.dice.chance(0.75)) {
              return elder;
            }
            best = elder;
          }
          if (elder != NOBODY) {
            for (int a = people.firstChild[elder]; a != NOBODY; a = people.nextChild(elder, a)) {
              if (a != parent && suits(a, child, day)) {
                best = a;
              }
            }
          }
        }
      }
    }
    return best;
  }

  private boolean suits(int who, int child, int day) {
    int home = people.home[who];
    return world.isHere(who, day)
        && people.age(who, day) >= 21
        && people.age(who, day) < 74
        && home != people.home[child]
        && !world.homes.isInstitution(home)
        && !world.liveTogether(who, people.mother[child] == NOBODY ? who : people.mother[child]);
  }

  boolean related(int one, int other) {
    return people.isChildOf(one, other)
        || people.isChildOf(other, one)
        || shared(people.mother[one], people.mother[other])
        || shared(people.father[one], people.father[other]);
  }

  private static boolean shared(int one, int other) {
    return one != NOBODY && one == other;
  }
}
