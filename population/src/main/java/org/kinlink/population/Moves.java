package org.kinlink.population;

import static org.kinlink.population.People.NOBODY;

/** Households move, people leave their parents, go abroad, or die. */
final class Moves {
  private final World world;
  private final People people;
  private final Kin kin;
  private final Care care;

  Moves(World world, Kin kin, Care care) {
    this.world = world;
    this.people = world.people;
    this.kin = kin;
    this.care = care;
  }

  /** Says whether somebody lives in an institution. */
  boolean isAway(int who) {
    return people.home[who] != NOBODY && world.homes.isInstitution(people.home[who]);
  }

  void die(int who, int day) {
    if (!world.isHere(who, day)) {
      return;
    }
    int household = people.home[who];
    int union = people.union[who];
    if (union != NOBODY) {
      world.disunite(union, day);
    }
    world.vanish(who, day);
    people.death[who] = day;
    if (!world.homes.isInstitution(household)) {
      care.abandoned(household, day);
    }
  }

  /** A household moves as a whole. */
  void move(int who, int day) {
    if (!world.isHere(who, day) || isAway(who) || kin.livesWithParent(who)) {
      return;
    }
    int[] members = kin.household(people.home[who]);
    for (int member : members) {
      if (day - world.residences.get(people.spell[member], World.FROM) < 60) {
        return;
      }
    }
    int home = world.newHome(who);
    for (int member : members) {
      int role = world.residences.get(people.spell[member], World.ROLE);
      world.settle(member, home, role, day);
    }
  }

  /** Somebody leaves the parents, with children who are there too. */
  void leaveHome(int who, int day) {
    if (world.isHere(who, day) && !isAway(who) && kin.livesWithParent(who)) {
      int[] children = kin.childrenWith(who, NOBODY, 18, day);
      int home = world.newHome(who);
      for (int child : children) {
        world.settle(child, home, Role.MAIN, day);
      }
      world.settle(who, home, Role.MAIN, day);
    }
  }

  /** A household goes abroad for good. */
  void emigrate(int who, int day) {
    if (!world.isHere(who, day) || isAway(who)) {
      return;
    }
    int[] members = kin.household(people.home[who]);
    for (int member : members) {
      if (world.isLookedAfter(member)) {
        return;
      }
    }
    for (int member : members) {
      int union = people.union[member];
      if (union != NOBODY && !world.liveTogether(member, world.partner(member))) {
        world.disunite(union, day);
      }
    }
    for (int member : members) {
      world.vanish(member, day);
      people.left[member] = day;
    }
  }
}
