package org.kinlink.population;

import static org.kinlink.population.People.NOBODY;

/** Relatives bring up children, with or without an order of a court. */
final class Kinship {
  private static final int GROWN_UP = 6575;

  private final World world;
  private final People people;
  private final Kin kin;
  private final Placements placements;

  Kinship(World world, Kin kin, Placements placements) {
    this.world = world;
    this.people = world.people;
    this.kin = kin;
    this.placements = placements;
  }

  /** A relative takes a child in. */
  void begin(int child, int day) {
    if (!world.isMinor(child, day) || world.isLookedAfter(child) || people.age(child, day) > 15) {
      return;
    }
    int relative = kin.relativeFor(child, day);
    if (relative == NOBODY) {
      return;
    }
    world.endSharing(child, day);
    world.settle(child, people.home[relative], Role.MAIN, day);
    placements.tie(child, Tie.KINSHIP_CARER, relative, day);
    int until = day + 300 + world.dice.days(2600);
    world.agenda.add(Math.min(until, people.birth[child] + GROWN_UP), Due.KINSHIP_ENDS, child);
  }

  /** The relatives with whom a child was placed become its guardians. */
  void guardians(int child, int guardian, int day) {
    if (world.isHere(guardian, day)) {
      world.settle(child, people.home[guardian], Role.MAIN, day);
      placements.tie(child, Tie.SPECIAL_GUARDIAN, guardian, day);
      world.agenda.add(people.birth[child] + GROWN_UP, Due.KINSHIP_ENDS, child);
    } else {
      placements.toParents(child, Role.MAIN, day);
    }
  }

  void end(int child, int day) {
    if (world.isLookedAfter(child)) {
      return;
    }
    placements.endTies(child, day);
    if (world.isMinor(child, day) && placements.hasParent(child, day)) {
      placements.toParents(child, Role.MAIN, day);
    }
  }
}
