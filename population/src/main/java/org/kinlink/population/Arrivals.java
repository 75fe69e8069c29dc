package org.kinlink.population;

import static org.kinlink.population.People.NOBODY;

/** People who come from elsewhere: the founders of 1950, and those who immigrate after them. */
final class Arrivals {
  private static final Community[] ALL = Community.values();

  private final World world;
  private final People people;
  private final Naming naming;
  private final Dice dice;
  private final double[] drawn = new double[ALL.length];

  Arrivals(World world, Naming naming) {
    this.world = world;
    this.people = world.people;
    this.naming = naming;
    this.dice = world.dice;
    for (int i = 0; i < drawn.length; i++) {
      // People go where others of theirs are: most communities avoid most neighbourhoods.
      drawn[i] = dice.chance(0.17) ? 3.4 : 0.5;
    }
  }

  /** Somebody without kin here, who still has to settle. */
  int person(int sex, int birth, Community community, int day) {
    int who = people.add(sex, birth, community, Ethnicities.number(community.ethnicity()), day);
    traits(who);
    naming.newcomer(who, day);
    if (community != Community.BRITISH && Days.year(day) > 1950) {
      people.mark(who, People.BORN_ABROAD);
      if (dice.chance(community.birthdayUnknown(Days.year(birth)))) {
        people.mark(who, People.BIRTHDAY_UNKNOWN);
      }
    }
    return who;
  }

  /** Gives somebody the dispositions of a life. */
  void traits(int who) {
    int mother = people.mother[who];
    double worse = world.deprivation;
    if (mother != NOBODY && people.is(mother, People.TROUBLED)) {
      worse *= 2.5;
    }
    if (people.isMale(who) && dice.chance(0.06 * worse)) {
      people.mark(who, People.OFFENDER);
    }
    if (dice.chance(0.033 * worse)) {
      people.mark(who, People.UNWELL);
    }
    if (dice.chance(0.036 * worse)) {
      people.mark(who, People.TROUBLED);
    }
    if (dice.chance(people.isMale(who) ? 0.068 : 0.027)) {
      people.mark(who, People.SPECIAL_NEEDS);
    } else if (dice.chance(people.isMale(who) ? 0.165 : 0.105)) {
      people.mark(who, People.SUPPORTED_NEEDS);
    }
  }

  /** The people of 1950, of whose earlier lives only families are told. */
  void founders(int count) {
    int day = Days.newYear(1950);
    while (people.count < count) {
      Community community =
          dice.chance(0.003)
              ? Community.TRAVELLER
              : dice.chance(0.012) ? Community.IRISH : Community.BRITISH;
      // Shares of households: families, couples without children at home, people on their own.
      int kind = dice.weighted(44, 30, 26);
      int age = kind == 0 ? dice.between(21, 50) : dice.between(17, 79);
      if (kind == 2 || age < 20) {
        int sex = dice.chance(0.54) ? People.FEMALE : People.MALE;
        int who = person(sex, day - age * 365 - dice.below(365), community, day);
        world.settle(who, world.newHome(who), Role.MAIN, day);
      } else {
        couple(community, age, day, kind == 0 ? children(age) : 0);
      }
    }
  }

  private int children(int age) {
    return Math.min(Math.max(0, (age - 19) / 3), dice.weighted(12, 36, 31, 14, 7));
  }

  /** A couple with its children; returns the woman. */
  int couple(Community community, int age, int day, int children) {
    int birth = day - age * 365 - dice.below(365);
    int woman = person(People.FEMALE, birth, community, day);
    int man = person(People.MALE, birth - dice.between(-700, 2000), community, day);
    int home = world.newHome(woman);
    int union = world.unite(woman, man, day);
    if (dice.chance(Days.year(day) < 1980 || community.marriesFirst() ? 0.97 : 0.6)) {
      world.unions.set(union, World.MARRIED, day);
      naming.wedding(woman, man, day);
    }
    world.settle(woman, home, Role.MAIN, day);
    world.settle(man, home, Role.MAIN, day);
    int born = day - dice.below(Math.max(900, (age - 29) * 365));
    for (int i = 0; i < children && born - birth > 18 * 365; i++) {
      child(woman, man, born, community, day, home);
      born -= 420 + dice.days(500);
    }
    return woman;
  }

  private void child(int woman, int man, int born, Community community, int day, int home) {
    int sex = dice.below(2);
    int child = people.add(sex, born, community, Ethnicities.number(community.ethnicity()), day);
    people.bear(child, woman, man);
    traits(child);
    naming.child(child, woman, man);
    if (people.is(woman, People.BORN_ABROAD)) {
      people.mark(child, People.BORN_ABROAD);
      if (dice.chance(community.birthdayUnknown(Days.year(born)) / 2)) {
        people.mark(child, People.BIRTHDAY_UNKNOWN);
      }
    }
    people.lastBirth[woman] = Math.max(people.lastBirth[woman], born);
    world.settle(child, home, Role.MAIN, day);
  }

  /** Those who immigrate in a year, if the neighbourhood has so many people. */
  void year(int year, int population) {
    for (Community community : ALL) {
      double expected = community.arrivals(year) * drawn[community.number()] * population / 10_000;
      while (expected > 0) {
        // A group that comes has 2.2 members on average.
        if (dice.chance(expected / 2.2)) {
          expected -= immigrate(community, Days.newYear(year) + dice.below(330));
        } else {
          break;
        }
      }
    }
    if (year >= 2004 && dice.chance(population * 0.000058)) {
      Community community =
          dice.chance(0.45)
              ? Community.AFGHAN
              : dice.chance(0.5) ? Community.ARAB : Community.SOMALI;
      unaccompanied(community, Days.newYear(year) + dice.below(330));
    }
  }

  private int immigrate(Community community, int day) {
    int kind = dice.weighted(30, 28, 42);
    int age = dice.between(20, 39);
    int before = people.count;
    if (kind == 2) {
      int sex = dice.chance(0.5) ? People.FEMALE : People.MALE;
      int who = person(sex, day - age * 365 - dice.below(365), community, day);
      world.settle(who, world.newHome(who), Role.MAIN, day);
    } else {
      couple(community, age, day, kind == 0 ? Math.max(1, children(age)) : 0);
    }
    if (Days.year(day) >= 2012
        && community.number() >= Community.PAKISTANI.number()
        && dice.chance(0.3)) {
      for (int who = before; who < people.count; who++) {
        world.fact(who, Fact.NO_RECOURSE_TO_PUBLIC_FUNDS, 0, day, day + 3650, NOBODY);
      }
    }
    return people.count - before;
  }

  /** A boy who came alone, and says that he is under 18. */
  int unaccompanied(Community community, int day) {
    int birth = day - dice.between(14 * 365 + 100, 17 * 365 + 180);
    int boy = person(dice.chance(0.93) ? People.MALE : People.FEMALE, birth, community, day);
    people.mark(boy, People.UNACCOMPANIED);
    if (dice.chance(0.55)) {
      people.mark(boy, People.BIRTHDAY_UNKNOWN);
    }
    world.settle(boy, world.institution(Institution.CHILDRENS_HOME), Role.INSTITUTION, day);
    world.agenda.add(day + 1, Due.CARE, boy);
    return boy;
  }
}
