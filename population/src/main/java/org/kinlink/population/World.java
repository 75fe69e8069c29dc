package org.kinlink.population;

import static org.kinlink.population.People.NOBODY;

/**
 * A neighbourhood in the making: who lives where with whom under what name, and what was true of
 * them when. Everything that happens is made of the few changes that this class offers.
 */
final class World {
  /** Columns of {@link #residences}. */
  static final int WHO = 0;

  static final int ADDRESS = 1;
  static final int ROLE = 2;
  static final int FROM = 3;
  static final int TO = 4;

  /** Columns of {@link #names}, after WHO. */
  static final int SINCE = 1;

  static final int FORENAME = 2;
  static final int MIDDLE = 3;
  static final int SURNAME = 4;

  /** Columns of {@link #unions}. */
  static final int ONE = 0;

  static final int OTHER = 1;
  static final int MARRIED = 2;

  /** Columns of {@link #facts}, after WHO; FROM and TO as in residences. */
  static final int KIND = 1;

  static final int DETAIL = 2;
  static final int WITH = 5;

  /** What WITH says of a period of care that ended by death; {@link Care} has the other reasons. */
  static final int DIED = 5;

  /** Columns of {@link #ties}, after WHO; FROM and TO as in residences. */
  static final int RELATION = 1;

  static final int TO_WHOM = 2;

  final NameBook book;
  final Dice dice;
  final int today;
  final double deprivation;
  final People people = new People();
  final Homes homes;
  final Gazetteer gazetteer;
  final int index;
  final IntTable residences = new IntTable(5, 16384);
  final IntTable names = new IntTable(5, 8192);
  final IntTable unions = new IntTable(5, 2048);
  final IntTable facts = new IntTable(6, 1024);
  final IntTable ties = new IntTable(5, 256);
  final Agenda agenda = new Agenda();
  private final int[] institutions = new int[Institution.values().length];

  World(Gazetteer gazetteer, NameBook book, long seed, int index, int today) {
    this.gazetteer = gazetteer;
    this.book = book;
    this.index = index;
    this.today = today;
    this.dice = new Dice(seed, 11, index);
    this.deprivation = 0.6 + dice.below(1000) * 0.0008;
    this.homes = new Homes(people, gazetteer.slotsPerShard());
    for (Institution institution : Institution.values()) {
      institutions[institution.number()] = homes.found(institution.address());
    }
  }

  int institution(Institution institution) {
    return institutions[institution.number()];
  }

  void name(int who, int day, int forename, int middle, int surname) {
    people.nameSpell[who] = names.add(who, day, forename, middle, surname);
  }

  void surname(int who, int day, int surname) {
    int now = people.nameSpell[who];
    if (names.get(now, SURNAME) != surname) {
      name(who, day, names.get(now, FORENAME), names.get(now, MIDDLE), surname);
    }
  }

  int forenameOf(int who) {
    return names.get(people.nameSpell[who], FORENAME);
  }

  int surnameOf(int who) {
    return names.get(people.nameSpell[who], SURNAME);
  }

  /**
   * Founds a household for somebody. People go where theirs are: many of a community that came from
   * elsewhere look for a house in the street in which others of it live.
   */
  int newHome(int who) {
    Community community = people.communityOf(who);
    if (community == Community.BRITISH || dice.chance(0.4)) {
      return homes.found(dice);
    }
    int streets = Math.max(1, gazetteer.streets());
    return homes.foundIn(dice, gazetteer, (community.number() * 7 + index) % streets);
  }

  /** Somebody comes to live in a household, from wherever. */
  void settle(int who, int household, int role, int day) {
    depart(who, day);
    homes.join(who, household);
    people.spell[who] = residences.add(who, homes.address(household), role, day, Days.NEVER);
    follow(who, day);
    if (people.secondWith[who] != NOBODY) {
      share(who, people.secondWith[who], day);
    }
  }

  /** Somebody leaves the household, for nowhere. */
  void depart(int who, int day) {
    if (people.home[who] != NOBODY) {
      close(people.spell[who], day);
      homes.leave(who);
      people.spell[who] = NOBODY;
    }
  }

  private void close(int spell, int day) {
    residences.set(spell, TO, Math.max(day, residences.get(spell, FROM)));
  }

  /** The children who have a second home with somebody have it where that person lives now. */
  private void follow(int parent, int day) {
    int child = people.firstChild[parent];
    while (child != NOBODY) {
      if (people.secondWith[child] == parent) {
        share(child, parent, day);
      }
      child = people.nextChild(parent, child);
    }
  }

  /** A child has a second home with a parent from now on. */
  void share(int child, int parent, int day) {
    endSharing(child, day);
    int household = people.home[parent];
    if (household != NOBODY
        && household != people.home[child]
        && !homes.isInstitution(household)
        && people.home[child] != NOBODY
        && people.age(child, day) < 17) {
      people.secondWith[child] = parent;
      people.secondSpell[child] =
          residences.add(child, homes.address(household), Role.SHARED_CARE, day, Days.NEVER);
    }
  }

  void endSharing(int child, int day) {
    if (people.secondSpell[child] != NOBODY) {
      close(people.secondSpell[child], day);
    }
    people.secondSpell[child] = NOBODY;
    people.secondWith[child] = NOBODY;
  }

  /** Somebody is here no more: dead, abroad, or the old life of an adopted child. */
  void vanish(int who, int day) {
    depart(who, day);
    endFacts(who, day);
    endSharing(who, day);
    int child = people.firstChild[who];
    while (child != NOBODY) {
      if (people.secondWith[child] == who) {
        endSharing(child, day);
      }
      child = people.nextChild(who, child);
    }
  }

  private void endFacts(int who, int day) {
    for (int row = 0; row < facts.rows(); row++) {
      if (facts.get(row, WHO) == who && facts.get(row, TO) > day) {
        if (facts.get(row, TO) == Days.NEVER
            && Fact.LOOKED_AFTER.number() == facts.get(row, KIND)) {
          facts.set(row, WITH, DIED);
        }
        facts.set(row, TO, day);
        if (facts.get(row, FROM) > day) {
          // What was to come never does.
          facts.set(row, FROM, Days.NEVER);
          facts.set(row, TO, Days.NEVER);
        }
      }
    }
  }

  /** Returns the partner of somebody, or NOBODY. */
  int partner(int who) {
    int union = people.union[who];
    if (union == NOBODY) {
      return NOBODY;
    }
    int one = unions.get(union, ONE);
    return one == who ? unions.get(union, OTHER) : one;
  }

  int unite(int one, int other, int day) {
    int union = unions.add(one, other, Days.NEVER, day, Days.NEVER);
    people.union[one] = union;
    people.union[other] = union;
    return union;
  }

  boolean isMarried(int union) {
    return unions.get(union, MARRIED) != Days.NEVER;
  }

  void disunite(int union, int day) {
    unions.set(union, TO, day);
    people.union[unions.get(union, ONE)] = NOBODY;
    people.union[unions.get(union, OTHER)] = NOBODY;
  }

  int fact(int who, Fact kind, int detail, int from, int to, int with) {
    return facts.add(who, kind.number(), detail, from, to, with);
  }

  boolean isHere(int who, int day) {
    return people.isHere(who, day);
  }

  /** Returns how many people live here today. */
  int living() {
    int living = 0;
    for (int who = 0; who < people.count; who++) {
      living += isHere(who, today) ? 1 : 0;
    }
    return living;
  }

  boolean isMinor(int child, int day) {
    return isHere(child, day) && people.age(child, day) < 18;
  }

  boolean isLookedAfter(int child) {
    int spell = people.careSpell[child];
    return spell != NOBODY && facts.get(spell, TO) == Days.NEVER;
  }

  boolean liveTogether(int one, int other) {
    return people.home[one] != NOBODY && people.home[one] == people.home[other];
  }
}
