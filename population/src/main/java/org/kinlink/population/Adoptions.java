package org.kinlink.population;

import static org.kinlink.population.People.NOBODY;

/** Children find adopters, live with them for a time, and become theirs under a new identity. */
final class Adoptions {
  private final World world;
  private final People people;
  private final Kin kin;
  private final Placements placements;
  private final Arrivals arrivals;
  private final Dice dice;

  Adoptions(World world, Kin kin, Placements placements, Arrivals arrivals) {
    this.world = world;
    this.people = world.people;
    this.kin = kin;
    this.placements = placements;
    this.arrivals = arrivals;
    this.dice = world.dice;
  }

  /** A child comes to adopters; the court decides some months later. */
  void place(int child, int day) {
    placements.placeForAdoption(child, adopter(day), day);
    world.agenda.add(day + dice.between(110, 300), Due.ADOPTION, child);
  }

  /** Returns with whom the child lives who is going to adopt it, or somebody else who will. */
  int adopterOf(int child, int day) {
    int adopter = placements.isIn(child, Placements.ADOPTERS) ? placements.with(child) : NOBODY;
    boolean still =
        adopter != NOBODY
            && world.isHere(adopter, day)
            && !world.homes.isInstitution(people.home[adopter]);
    return still ? adopter : adopter(day);
  }

  /** The old life of a child ends, and a new one begins that nobody may join to it. */
  void decide(int child, int adopter, int day) {
    int partner = world.partner(adopter);
    world.vanish(child, day);
    people.left[child] = day;
    int life =
        people.add(
            people.sex[child],
            people.birth[child],
            people.communityOf(child),
            people.ethnicity[child],
            day);
    people.bear(life, adopter, partner);
    people.otherLife[life] = child;
    people.otherLife[child] = life;
    people.traits[life] = people.traits[child] & (People.SPECIAL_NEEDS | People.SUPPORTED_NEEDS);
    people.lastBirth[adopter] = Math.max(people.lastBirth[adopter], day - 200);
    int name = people.nameSpell[child];
    int surname = partner == NOBODY ? world.surnameOf(adopter) : world.surnameOf(partner);
    int forename = world.names.get(name, World.FORENAME);
    if (dice.chance(0.12)) {
      Community community = people.communityOf(adopter);
      int year = Days.year(people.birth[child]);
      forename = world.book.forename(community, people.sex[child], year, dice);
    }
    world.name(life, people.birth[child], forename, 0, surname);
    people.bornAs[life] = surname;
    world.settle(life, people.home[adopter], Role.MAIN, day);
    world.fact(life, Fact.ADOPTED, 0, day, Days.NEVER, NOBODY);
  }

  private int adopter(int day) {
    for (int tries = 0; tries < 200; tries++) {
      int who = dice.below(people.count);
      int union = people.union[who];
      if (people.sex[who] == People.FEMALE
          && union != NOBODY
          && world.isHere(who, day)
          && people.age(who, day) >= 30
          && people.age(who, day) < 48
          && !people.is(who, People.TROUBLED)
          && kin.children(who) < 2
          && !world.homes.isInstitution(people.home[who])
          && world.liveTogether(who, world.partner(who))) {
        return who;
      }
    }
    return arrivals.couple(Community.BRITISH, dice.between(32, 44), day, 0);
  }
}
