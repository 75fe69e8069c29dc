package org.kinlink.population;

import static org.kinlink.population.People.NOBODY;

/** People go to prison, to a ward, to university or to a care home, and most come back. */
final class Absences {
  private final World world;
  private final People people;
  private final Kin kin;
  private final Care care;
  private final Dice dice;

  Absences(World world, Kin kin, Care care) {
    this.world = world;
    this.people = world.people;
    this.kin = kin;
    this.care = care;
    this.dice = world.dice;
  }

  private boolean isAtHome(int who, int day) {
    return world.isHere(who, day) && !world.homes.isInstitution(people.home[who]);
  }

  void custody(int who, int day) {
    if (!isAtHome(who, day)) {
      return;
    }
    int until = day + 14 + dice.days(190);
    world.fact(who, Fact.IN_CUSTODY, 0, day, until, NOBODY);
    go(who, Institution.PRISON, day);
    world.agenda.add(until, Due.RELEASE, who);
  }

  private void go(int who, Institution institution, int day) {
    int left = people.home[who];
    int parent = people.secondWith[who];
    world.settle(who, world.institution(institution), Role.INSTITUTION, day);
    if (parent != NOBODY) {
      world.endSharing(who, day);
    }
    if (world.homes.first(left) != NOBODY) {
      care.abandoned(left, day);
    }
  }

  /** Somebody comes home: to the partner, to the parents, or to a place of his own. */
  void comeBack(int who, int day) {
    if (!world.isHere(who, day) || !world.homes.isInstitution(people.home[who])) {
      return;
    }
    int partner = world.partner(who);
    int home = NOBODY;
    if (partner != NOBODY && isAtHome(partner, day)) {
      home = people.home[partner];
    } else if (people.age(who, day) < 30 && dice.chance(0.5)) {
      for (int parent : new int[] {people.mother[who], people.father[who]}) {
        if (parent != NOBODY && isAtHome(parent, day)) {
          home = people.home[parent];
        }
      }
    }
    world.settle(who, home == NOBODY ? world.newHome(who) : home, Role.MAIN, day);
  }

  /** An inpatient spell; the home stays the home, the ward is another address for a while. */
  void admission(int who, int day) {
    if (!isAtHome(who, day)) {
      return;
    }
    int until = day + 3 + dice.days(36);
    world.fact(who, Fact.INPATIENT_MENTAL_HEALTH, 0, day, until, NOBODY);
    world.residences.add(
        who,
        Institution.HOSPITAL.address(),
        Role.INSTITUTION,
        day,
        until > world.today ? Days.NEVER : until);
  }

  void university(int who, int day) {
    if (isAtHome(who, day) && people.union[who] == NOBODY && kin.children(who) == 0) {
      go(who, Institution.HALL, day);
      world.agenda.add(day + 1050, Due.COME_BACK, who);
    }
  }

  void careHome(int who, int day) {
    if (isAtHome(who, day)) {
      go(who, Institution.CARE_HOME, day);
    }
  }
}
