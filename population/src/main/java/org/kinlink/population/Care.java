package org.kinlink.population;

import static org.kinlink.population.People.NOBODY;

/** What social care knows of: children in need, in kinship care, looked after, adopted. */
final class Care {
  /** Details of {@link Fact#PLACEMENT}: the codes that the national return has for them. */
  static final String[] PLACEMENTS = {"U1", "U4", "U6", "K2", "P1", "A3", "H5"};

  private static final int KIN = 0;
  private static final int FOSTER = 1;
  private static final int FOSTER_LONG = 2;
  private static final int HOME = 3;
  private static final int WITH_PARENTS = 4;
  private static final int ADOPTERS = 5;
  private static final int SUPPORTED = 6;

  private final World world;
  private final People people;
  private final Kin kin;
  private final Arrivals arrivals;
  private final Dice dice;
  private final int[] carers = new int[64];
  private int carerCount;

  Care(World world, Kin kin, Arrivals arrivals) {
    this.world = world;
    this.people = world.people;
    this.kin = kin;
    this.arrivals = arrivals;
    this.dice = world.dice;
  }

  void foster(int woman) {
    people.mark(woman, People.FOSTERS);
    if (carerCount < carers.length) {
      carers[carerCount++] = woman;
    }
  }

  private boolean isMinor(int child, int day) {
    return world.isHere(child, day) && people.age(child, day) < 18;
  }

  /** A child is found to be in need; some get a protection plan, some come into care. */
  void need(int child, int day) {
    if (!isMinor(child, day)) {
      return;
    }
    int mother = people.mother[child];
    boolean troubled = mother != NOBODY && people.is(mother, People.TROUBLED);
    int until = day + dice.days(troubled ? 190 : 150);
    int code = 1 + dice.weighted(55, 10, 4, 8, 15, 3, 1, 3);
    world.fact(child, Fact.CHILD_IN_NEED, code, day, until, NOBODY);
    if (dice.chance(0.16)) {
      int from = day + dice.between(15, 60);
      world.fact(child, Fact.CHILD_PROTECTION_PLAN, code, from, from + dice.days(170), NOBODY);
    }
    if (dice.chance(0.05)) {
      world.fact(child, Fact.YOUNG_CARER, 0, day, until + 400, NOBODY);
    }
    double entry = dice.chance(troubled ? 0.045 : 0.018) ? 1 : 0;
    if (entry > 0) {
      world.agenda.add(day + dice.between(1, 120), Due.CARE, child);
    }
  }

  boolean isLookedAfter(int child) {
    int spell = people.careSpell[child];
    return spell != NOBODY && world.facts.get(spell, World.TO) == Days.NEVER;
  }

  /** A child comes into care, often with brothers and sisters. */
  void enter(int child, int day, boolean alone) {
    if (!isMinor(child, day) || isLookedAfter(child)) {
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
    place(child, choose(child, day), day);
    world.agenda.add(day + 60 + dice.days(520), Due.CARE_ENDS, child);
    world.agenda.add(day + 30 + dice.days(330), Due.PLACEMENT_CHANGE, child);
  }

  private int choose(int child, int day) {
    int age = people.age(child, day);
    if (people.is(child, People.UNACCOMPANIED)) {
      return age >= 16 ? (dice.chance(0.6) ? SUPPORTED : FOSTER) : FOSTER;
    }
    if (age >= 16) {
      return new int[] {SUPPORTED, FOSTER, HOME, KIN}[dice.weighted(40, 30, 20, 10)];
    }
    int home = age >= 10 ? 22 : 1;
    return new int[] {KIN, FOSTER, FOSTER_LONG, HOME, WITH_PARENTS}
        [dice.weighted(17, 38, 22, home, 6)];
  }

  private void place(int child, int wanted, int day) {
    endPlacement(child, day);
    int kind = wanted;
    int with = NOBODY;
    if (kind == KIN) {
      with = kin.relativeFor(child, day);
      kind = with == NOBODY ? FOSTER : KIN;
    }
    if (kind == WITH_PARENTS && !hasParent(child, day)) {
      kind = FOSTER;
    }
    if (kind == FOSTER || kind == FOSTER_LONG) {
      with = carer(child, day);
    }
    switch (kind) {
      case HOME -> institution(child, Institution.CHILDRENS_HOME, day);
      case SUPPORTED -> institution(child, Institution.SUPPORTED, day);
      case WITH_PARENTS -> toParents(child, Role.PLACEMENT, day);
      default -> world.settle(child, people.home[with], Role.PLACEMENT, day);
    }
    people.placement[child] = world.fact(child, Fact.PLACEMENT, kind, day, Days.NEVER, with);
    if (with != NOBODY && kind != ADOPTERS) {
      Tie tie = kind == KIN ? Tie.KINSHIP_CARER : Tie.FOSTER_PARENT;
      tie(child, tie, with, day);
      int partner = world.partner(with);
      if (partner != NOBODY && world.liveTogether(with, partner)) {
        tie(child, tie, partner, day);
      }
    }
  }

  private void institution(int child, Institution institution, int day) {
    world.settle(child, world.institution(institution), Role.INSTITUTION, day);
  }

  void tie(int child, Tie tie, int other, int day) {
    world.ties.add(child, tie.number(), other, day, Days.NEVER);
  }

  private void endPlacement(int child, int day) {
    int placement = people.placement[child];
    if (placement != NOBODY) {
      world.facts.set(placement, World.TO, day);
      people.placement[child] = NOBODY;
    }
    endTies(child, day);
  }

  void endTies(int child, int day) {
    for (int row = world.ties.rows() - 1; row >= 0; row--) {
      if (world.ties.get(row, World.WHO) == child
          && world.ties.get(row, World.TO) == Days.NEVER
          && world.ties.get(row, World.FROM) <= day) {
        world.ties.set(row, World.TO, day);
      }
    }
  }

  private int carer(int child, int day) {
    for (int tries = 0; tries < 12 && carerCount > 0; tries++) {
      int carer = carers[dice.below(carerCount)];
      if (isFit(carer, child, day)) {
        return carer;
      }
    }
    // Nobody fosters yet: a couple is found that does.
    int age = dice.between(34, 52);
    int carer = arrivals.couple(Community.BRITISH, age, day, dice.below(3));
    foster(carer);
    return carer;
  }

  private boolean isFit(int carer, int child, int day) {
    return world.isHere(carer, day)
        && people.age(carer, day) < 66
        && people.is(carer, People.FOSTERS)
        && !world.homes.isInstitution(people.home[carer])
        && kin.household(people.home[carer]).length < 7
        && !kin.related(carer, child);
  }

  private boolean hasParent(int child, int day) {
    return parentAtHome(child, day) != NOBODY;
  }

  private int parentAtHome(int child, int day) {
    for (int parent : new int[] {people.mother[child], people.father[child]}) {
      if (parent != NOBODY
          && world.isHere(parent, day)
          && !world.homes.isInstitution(people.home[parent])) {
        return parent;
      }
    }
    return NOBODY;
  }

  private void toParents(int child, int role, int day) {
    int parent = parentAtHome(child, day);
    int home = parent == NOBODY ? world.homes.found(dice) : people.home[parent];
    world.settle(child, home, role, day);
  }

  void change(int child, int day) {
    if (isMinor(child, day) && isLookedAfter(child)) {
      if (dice.chance(0.7)) {
        place(child, choose(child, day), day);
      }
      world.agenda.add(day + 120 + dice.days(420), Due.PLACEMENT_CHANGE, child);
    }
  }

  /** A child leaves care: home, to special guardians, by adoption, or with 18. */
  void end(int child, int day) {
    if (!isLookedAfter(child) || people.death[child] <= day || people.left[child] <= day) {
      return;
    }
    int age = people.age(child, day);
    if (age >= 18) {
      close(child, day, 4);
      if (world.homes.isInstitution(people.home[child]) || dice.chance(0.6)) {
        world.settle(child, world.homes.found(dice), Role.MAIN, day);
      } else {
        world.settle(child, people.home[child], Role.MAIN, day);
      }
      return;
    }
    boolean placedWithKin = isWithKin(child);
    if (age < 7 && !placedWithKin && dice.chance(0.75)) {
      adopt(child, day);
    } else if (placedWithKin && dice.chance(0.55)) {
      guardians(child, day);
    } else if (hasParent(child, day)
        && dice.chance(age < 12 ? 0.55 : 0.35)
        && !people.is(child, People.UNACCOMPANIED)) {
      close(child, day, 1);
      toParents(child, Role.MAIN, day);
    } else {
      int birthday = people.birth[child] + 6575;
      world.agenda.add(Math.min(birthday, day + 200 + dice.days(800)), Due.CARE_ENDS, child);
    }
  }

  private boolean isWithKin(int child) {
    int placement = people.placement[child];
    return placement != NOBODY && world.facts.get(placement, World.DETAIL) == KIN;
  }

  private void close(int child, int day, int reason) {
    endPlacement(child, day);
    world.facts.set(people.careSpell[child], World.TO, day);
    world.facts.set(people.careSpell[child], World.WITH, reason);
    people.careSpell[child] = NOBODY;
  }

  private void guardians(int child, int day) {
    int guardian = world.facts.get(people.placement[child], World.WITH);
    close(child, day, 2);
    if (world.isHere(guardian, day)) {
      world.settle(child, people.home[guardian], Role.MAIN, day);
      tie(child, Tie.SPECIAL_GUARDIAN, guardian, day);
      world.agenda.add(people.birth[child] + 6575, Due.KINSHIP_ENDS, child);
    } else {
      toParents(child, Role.MAIN, day);
    }
  }

  /** The old life of a child ends, and a new one begins that nobody may join to it. */
  void adopt(int child, int day) {
    close(child, day, 3);
    int adopter = adopter(day);
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

  /** A relative takes a child in, with or without any order. */
  void kinship(int child, int day) {
    if (!isMinor(child, day) || isLookedAfter(child) || people.age(child, day) > 15) {
      return;
    }
    int relative = kin.relativeFor(child, day);
    if (relative == NOBODY) {
      return;
    }
    world.endSharing(child, day);
    world.settle(child, people.home[relative], Role.MAIN, day);
    tie(child, Tie.KINSHIP_CARER, relative, day);
    world.agenda.add(
        Math.min(day + 300 + dice.days(2600), people.birth[child] + 6575), Due.KINSHIP_ENDS, child);
  }

  void kinshipEnds(int child, int day) {
    if (isLookedAfter(child)) {
      return;
    }
    endTies(child, day);
    if (isMinor(child, day) && hasParent(child, day)) {
      toParents(child, Role.MAIN, day);
    }
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
      int parent = parentAtHome(child, day);
      if (parent != NOBODY) {
        world.settle(child, people.home[parent], Role.MAIN, day);
      } else if (isLookedAfter(child)) {
        place(child, FOSTER, day);
      } else {
        kinship(child, day);
        if (people.home[child] == household) {
          enter(child, day, true);
        }
      }
    }
  }
}
