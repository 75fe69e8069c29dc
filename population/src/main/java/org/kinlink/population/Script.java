package org.kinlink.population;

import static org.kinlink.population.People.NOBODY;

/**
 * Sees to it that even a small place holds what is rare: in its last years the first neighbourhood
 * has a child fostered, one adopted, one in a relative's care, a family that flees, a parent in
 * prison and one on a ward, a boy who came alone, an unborn child in need, twins of one sex with
 * names alike, a son with the name of his father, children whose numbers were superseded. Chance
 * adds to them.
 */
final class Script {
  private final World world;
  private final People people;
  private final Kin kin;
  private final Care care;
  private final Couples couples;
  private final Arrivals arrivals;
  private final Naming naming;
  private final Dice dice;

  Script(World world, Kin kin, Care care, Couples couples, Arrivals arrivals, Naming naming) {
    this.world = world;
    this.people = world.people;
    this.kin = kin;
    this.care = care;
    this.couples = couples;
    this.arrivals = arrivals;
    this.naming = naming;
    this.dice = world.dice;
  }

  void year(int year, int last) {
    int day = Days.newYear(year) + 20;
    switch (last - year) {
      case 12 -> add(Due.TWINS, parent(People.FEMALE, day), day + 200);
      case 9 -> {
        add(Due.TWINS, parent(People.FEMALE, day), day + 120);
        namesake(day);
      }
      case 5 -> {
        add(Due.CARE, child(2, 9, day), day + 40);
        add(Due.KINSHIP, child(2, 10, day), day + 60);
      }
      case 3 -> {
        add(Due.CARE, child(0, 3, day), day + 100);
        add(Due.CARE, child(5, 12, day), day + 150);
      }
      case 2 -> {
        add(Due.ADOPTION, child(1, 4, day), day + 30);
        add(Due.ADOPTION, child(4, 6, day), day + 130);
        arrivals.unaccompanied(Community.AFGHAN, day + 200);
      }
      case 1 -> {
        arrivals.unaccompanied(Community.SOMALI, day + 80);
        add(Due.CUSTODY, parent(People.MALE, day), day + 250);
        add(Due.CUSTODY, parent(People.MALE, day), day + 320);
        add(Due.ADMISSION, parent(People.FEMALE, day), day + 330);
        add(Due.KINSHIP, child(3, 12, day), day + 60);
        add(Due.REFUGE, parent(People.FEMALE, day), day + 335);
        for (int i = 0; i < 6; i++) {
          int child = child(0, 15, day);
          add(Due.NEED, child, day + 200 + 20 * i);
          if (child != NOBODY) {
            people.mark(child, People.NUMBERED_TWICE);
          }
        }
      }
      default -> {
        // Nothing is written for the other years.
      }
    }
  }

  /** One of the women who expect a child is known to social care. */
  void end() {
    for (int who = people.count - 1; who >= 0 && people.birth[who] > world.today; who--) {
      if (people.mother[who] != NOBODY && people.arrived[who] > world.today) {
        int from = world.today - 40;
        world.fact(who, Fact.CHILD_IN_NEED, 1, from, Days.NEVER, NOBODY);
        return;
      }
    }
  }

  private void add(Due what, int who, int day) {
    if (who != NOBODY) {
      world.agenda.add(day, what, who);
    }
  }

  private int child(int fromAge, int belowAge, int day) {
    for (int tries = 0; tries < 4000; tries++) {
      int who = dice.below(people.count);
      int age = people.age(who, day);
      if (age >= fromAge
          && age < belowAge
          && world.isHere(who, day)
          && !world.isLookedAfter(who)
          && people.otherLife[who] == NOBODY
          && kin.livesWithParent(who)) {
        return who;
      }
    }
    return NOBODY;
  }

  private void namesake(int day) {
    for (int tries = 0; tries < 200; tries++) {
      int son = child(0, 8, day);
      if (son != NOBODY
          && people.isMale(son)
          && people.father[son] != NOBODY
          && world.liveTogether(son, people.father[son])
          && world.surnameOf(son) == world.surnameOf(people.father[son])) {
        naming.namesake(son, people.father[son]);
        return;
      }
    }
  }

  private int parent(int sex, int day) {
    for (int tries = 0; tries < 4000; tries++) {
      int child = child(0, 14, day);
      if (child == NOBODY) {
        return NOBODY;
      }
      int parent = sex == People.MALE ? people.father[child] : people.mother[child];
      if (parent != NOBODY && world.liveTogether(parent, child) && people.union[parent] != NOBODY) {
        return parent;
      }
    }
    return NOBODY;
  }

  void adoption(int child, int day) {
    if (world.isHere(child, day) && people.age(child, day) < 18) {
      if (!world.isLookedAfter(child)) {
        care.enter(child, day - 1, true);
      }
      care.adopt(child, day);
    }
  }

  void refuge(int woman, int day) {
    int union = people.union[woman];
    if (world.isHere(woman, day) && union != NOBODY) {
      couples.flee(union, woman, day);
    }
  }
}
