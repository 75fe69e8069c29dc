package org.kinlink.population;

import static org.kinlink.population.People.NOBODY;

/** Children are born. */
final class Births {
  private final World world;
  private final People people;
  private final Kin kin;
  private final Naming naming;
  private final Arrivals arrivals;
  private final Dice dice;

  Births(World world, Kin kin, Naming naming, Arrivals arrivals) {
    this.world = world;
    this.people = world.people;
    this.kin = kin;
    this.naming = naming;
    this.arrivals = arrivals;
    this.dice = world.dice;
  }

  /** Returns the chance that a woman has a child in a year. */
  double chance(int woman, int age, int year) {
    double base = Chances.birth(age, year);
    if (base == 0) {
      return 0;
    }
    int day = Days.newYear(year);
    int children = kin.children(woman);
    double since = children == 0 ? 9 : (day + 180 - people.lastBirth[woman]) / 365.25;
    boolean large = people.communityOf(woman).largeFamilies();
    double union = people.union[woman] == NOBODY ? Chances.birthAlone(year) : 1.6;
    return base * union * Chances.parity(children, since, large);
  }

  void birth(int mother, int day) {
    if (!world.isHere(mother, day)
        || day - people.lastBirth[mother] < 330
        || world.homes.isInstitution(people.home[mother])) {
      return;
    }
    int father = father(mother, day);
    int age = people.age(mother, day);
    if (kin.children(mother) == 0) {
      trouble(mother, father, age);
    }
    int first = born(mother, father, sex(), day);
    people.lastBirth[mother] = day;
    if (dice.chance(Chances.twins(age))) {
      int sex = people.sex[first];
      twin(first, dice.chance(0.66) ? sex : 1 - sex, dice.chance(0.25), day);
    }
  }

  private int sex() {
    return dice.below(1000) < 512 ? People.MALE : People.FEMALE;
  }

  private void twin(int first, int sex, boolean alike, int day) {
    int second = born(people.mother[first], people.father[first], sex, day);
    if (alike && sex == people.sex[first]) {
      naming.alike(second, first);
    }
    people.mark(first, People.TWIN);
    people.mark(second, People.TWIN);
  }

  /** Twins of one sex whose names are hardly told apart. */
  void twinsAlike(int mother, int day) {
    if (world.isHere(mother, day)
        && day - people.lastBirth[mother] >= 330
        && !world.homes.isInstitution(people.home[mother])) {
      int first = born(mother, father(mother, day), sex(), day);
      people.lastBirth[mother] = day;
      twin(first, people.sex[first], true, day);
    }
  }

  /** Returns a child that will be born after today, who lives nowhere yet; or NOBODY. */
  int expected(int mother, int due) {
    if (due - people.lastBirth[mother] < 330) {
      return NOBODY;
    }
    int child = conceived(mother, father(mother, world.today), sex(), due);
    if (people.is(mother, People.PROTECTED)) {
      people.mark(child, People.PROTECTED);
    }
    return child;
  }

  private int father(int mother, int day) {
    int partner = world.partner(mother);
    if (partner != NOBODY && people.isMale(partner)) {
      return partner;
    }
    if (partner != NOBODY || dice.chance(0.36)) {
      return NOBODY;
    }
    // The father lives elsewhere: the one of an elder child, or somebody of whom no more is told.
    int elder = people.firstChild[mother];
    if (elder != NOBODY
        && people.father[elder] != NOBODY
        && dice.chance(0.4)
        && world.isHere(people.father[elder], day)) {
      return people.father[elder];
    }
    int birth = people.birth[mother] - dice.between(-300, 2200);
    int father = arrivals.person(People.MALE, birth, people.communityOf(mother), day);
    people.left[father] = day;
    return father;
  }

  private void trouble(int mother, int father, int age) {
    double chance = age < 20 ? 0.2 : age < 23 ? 0.09 : 0.01;
    chance += people.union[mother] == NOBODY ? 0.06 : 0;
    chance += father != NOBODY && people.is(father, People.OFFENDER) ? 0.15 : 0;
    chance += people.is(mother, People.UNWELL) ? 0.2 : 0;
    if (dice.chance(chance)) {
      people.mark(mother, People.TROUBLED);
    }
  }

  private int born(int mother, int father, int sex, int day) {
    int child = conceived(mother, father, sex, day);
    world.settle(child, people.home[mother], Role.MAIN, day);
    return child;
  }

  private int conceived(int mother, int father, int sex, int day) {
    Community community =
        father != NOBODY && dice.chance(0.5)
            ? people.communityOf(father)
            : people.communityOf(mother);
    int ethnicity =
        father == NOBODY
            ? people.ethnicity[mother]
            : Ethnicities.ofChild(people.ethnicity[mother], people.ethnicity[father]);
    int child = people.add(sex, day, community, ethnicity, day);
    people.bear(child, mother, father);
    arrivals.traits(child);
    naming.child(child, mother, father);
    return child;
  }
}
