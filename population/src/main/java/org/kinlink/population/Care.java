package org.kinlink.population;

import static org.kinlink.population.People.NOBODY;

/** What social care knows of: children in need, and looked after. */
final class Care {
  private final World world;
  private final People people;
  private final Kin kin;
  private final Placements placements;
  private final Adoptions adoptions;
  private final Kinship kinship;
  private final Dice dice;

  Care(World world, Kin kin, Placements placements, Adoptions adoptions, Kinship kinship) {
    this.world = world;
    this.people = world.people;
    this.kin = kin;
    this.placements = placements;
    this.adoptions = adoptions;
    this.kinship = kinship;
    this.dice = world.dice;
  }

  /** A child is found to be in need; some get a protection plan, some come into care. */
  void need(int child, int day) {
    if (!world.isMinor(child, day)) {
      return;
    }
    int mother = people.mother[child];
    boolean troubled = mother != NOBODY && people.is(mother, People.TROUBLED);
    int until = day + dice.days(troubled ? 190 : 150);
    int code = 1 + dice.weighted(55, 10, 4, 8, 15, 3, 1, 3);
    world.fact(child, Fact.CHILD_IN_NEED, code, day, until, NOBODY);
    if (dice.chance(0.145)) {
      int from = day + dice.between(15, 60);
      world.fact(child, Fact.CHILD_PROTECTION_PLAN, code, from, from + dice.days(170), NOBODY);
    }
    if (dice.chance(0.05)) {
      world.fact(child, Fact.YOUNG_CARER, 0, day, until + 400, NOBODY);
    }
    double entry = dice.chance(troubled ? 0.041 : 0.0155) ? 1 : 0;
    if (entry > 0) {
      world.agenda.add(day + dice.between(1, 120), Due.CARE, child);
    }
  }

  /** A child that is not born yet is found to be in need, often for the sake of the elder ones. */
  void unborn(int child) {
    int mother = people.mother[child];
    if (dice.chance(people.is(mother, People.TROUBLED) ? 0.22 : 0.006)) {
      int from = world.today - dice.between(5, 90);
      world.fact(child, Fact.CHILD_IN_NEED, 1, from, Days.NEVER, NOBODY);
      if (dice.chance(0.3)) {
        int plan = Math.min(world.today, from + 21);
        world.fact(child, Fact.CHILD_PROTECTION_PLAN, 1, plan, Days.NEVER, NOBODY);
      }
    }
  }

  /** A child comes into care, often with brothers and sisters. */
  void enter(int child, int day, boolean alone) {
    if (!world.isMinor(child, day) || world.isLookedAfter(child)) {
      return;
    }
    int mother = people.mother[child];
    if (!alone && mother != NOBODY) {
      for (int c = people.firstChild[mother]; c != NOBODY; c = people.nextChild(mother, c)) {
        if (c != child && world.liveTogether(c, child) && dice.chance(0.45)) {
          enter(c, day, true);
        }
      }
    }
    int order = dice.weighted(60, 40);
    people.careSpell[child] = world.fact(child, Fact.LOOKED_AFTER, order, day, Days.NEVER, NOBODY);
    world.endSharing(child, day);
    placements.place(child, placements.choose(child, day), day);
    world.agenda.add(Math.min(grownUp(child), day + 60 + dice.days(520)), Due.CARE_ENDS, child);
    world.agenda.add(day + 30 + dice.days(330), Due.PLACEMENT_CHANGE, child);
  }

  void change(int child, int day) {
    if (world.isMinor(child, day) && world.isLookedAfter(child)) {
      if (dice.chance(0.7) && !placements.isIn(child, Placements.ADOPTERS)) {
        placements.place(child, placements.choose(child, day), day);
      }
      world.agenda.add(day + 120 + dice.days(420), Due.PLACEMENT_CHANGE, child);
    }
  }

  /** A child leaves care: home, to special guardians, by adoption, or with 18. */
  void end(int child, int day) {
    if (!world.isLookedAfter(child) || people.death[child] <= day || people.left[child] <= day) {
      return;
    }
    int age = people.age(child, day);
    if (age >= 18) {
      close(child, day, 4);
      if (world.homes.isInstitution(people.home[child]) || dice.chance(0.6)) {
        world.settle(child, world.newHome(child), Role.MAIN, day);
      } else {
        world.settle(child, people.home[child], Role.MAIN, day);
      }
      return;
    }
    boolean placedWithKin = placements.isIn(child, Placements.KIN);
    if (age < 7 && !placedWithKin && dice.chance(0.75)) {
      adoptions.place(child, day);
    } else if (placedWithKin && dice.chance(0.55)) {
      int guardian = placements.with(child);
      close(child, day, 2);
      kinship.guardians(child, guardian, day);
    } else if (placements.hasParent(child, day)
        && dice.chance(age < 12 ? 0.55 : 0.35)
        && !people.is(child, People.UNACCOMPANIED)) {
      close(child, day, 1);
      placements.toParents(child, Role.MAIN, day);
    } else {
      int until = day + 200 + dice.days(800);
      world.agenda.add(Math.min(grownUp(child), until), Due.CARE_ENDS, child);
    }
  }

  private int grownUp(int child) {
    return people.birth[child] + 6575;
  }

  private void close(int child, int day, int reason) {
    placements.end(child, day);
    world.facts.set(people.careSpell[child], World.TO, day);
    world.facts.set(people.careSpell[child], World.WITH, reason);
    people.careSpell[child] = NOBODY;
  }

  /** A court makes the child the adopters' own, whether it lived with them before or not. */
  void adopt(int child, int day) {
    int adopter = adoptions.adopterOf(child, day);
    close(child, day, 3);
    adoptions.decide(child, adopter, day);
  }

  /**
   * Children who are left without a grown-up go to the other parent, to relatives, or into care.
   */
  void abandoned(int household, int day) {
    int[] members = kin.household(household);
    for (int who : members) {
      if (people.age(who, day) >= 18) {
        return;
      }
    }
    for (int child : members) {
      int parent = placements.parentAtHome(child, day);
      if (parent != NOBODY) {
        world.settle(child, people.home[parent], Role.MAIN, day);
      } else if (world.isLookedAfter(child)) {
        placements.place(child, Placements.FOSTER, day);
      } else {
        kinship.begin(child, day);
        if (people.home[child] == household) {
          enter(child, day, true);
        }
      }
    }
  }
}
