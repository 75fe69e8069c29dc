package org.kinlink.population;

import static org.kinlink.population.People.NOBODY;

/** Where children who are looked after live: with relatives, foster carers, adopters, in homes. */
final class Placements {
  /** Details of {@link Fact#PLACEMENT}: the codes that the national return has for them. */
  static final String[] CODES = {"U1", "U4", "U6", "K2", "P1", "A3", "H5"};

  static final int KIN = 0;
  static final int FOSTER = 1;
  static final int FOSTER_LONG = 2;
  static final int HOME = 3;
  static final int WITH_PARENTS = 4;
  static final int ADOPTERS = 5;
  static final int SUPPORTED = 6;

  private final World world;
  private final People people;
  private final Kin kin;
  private final Arrivals arrivals;
  private final Dice dice;
  private final int[] carers = new int[64];
  private int carerCount;

  Placements(World world, Kin kin, Arrivals arrivals) {
    this.world = world;
    this.people = world.people;
    this.kin = kin;
    this.arrivals = arrivals;
    this.dice = world.dice;
  }

  /** A woman begins to foster, with her partner if she has one. */
  void foster(int woman) {
    people.mark(woman, People.FOSTERS);
    if (carerCount < carers.length) {
      carers[carerCount++] = woman;
    }
  }

  int choose(int child, int day) {
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

  /**
   * A child comes to another placement; where the wanted one is not to be had, to foster carers.
   */
  void place(int child, int wanted, int day) {
    end(child, day);
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
    if (with != NOBODY) {
      Tie tie = kind == KIN ? Tie.KINSHIP_CARER : Tie.FOSTER_PARENT;
      tie(child, tie, with, day);
      int partner = world.partner(with);
      if (partner != NOBODY && world.liveTogether(with, partner)) {
        tie(child, tie, partner, day);
      }
    }
  }

  /** A child comes to those who are going to adopt it. */
  void placeForAdoption(int child, int adopter, int day) {
    end(child, day);
    world.settle(child, people.home[adopter], Role.PLACEMENT, day);
    people.placement[child] = world.fact(child, Fact.PLACEMENT, ADOPTERS, day, Days.NEVER, adopter);
  }

  private void institution(int child, Institution institution, int day) {
    world.settle(child, world.institution(institution), Role.INSTITUTION, day);
  }

  void tie(int child, Tie tie, int other, int day) {
    world.ties.add(child, tie.number(), other, day, Days.NEVER);
  }

  void end(int child, int day) {
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

  /** Says whether a child lives in a placement of a kind. */
  boolean isIn(int child, int kind) {
    int placement = people.placement[child];
    return placement != NOBODY && world.facts.get(placement, World.DETAIL) == kind;
  }

  /** Returns the carer of the present placement, or NOBODY. */
  int with(int child) {
    int placement = people.placement[child];
    return placement == NOBODY ? NOBODY : world.facts.get(placement, World.WITH);
  }

  boolean hasParent(int child, int day) {
    return parentAtHome(child, day) != NOBODY;
  }

  int parentAtHome(int child, int day) {
    for (int parent : new int[] {people.mother[child], people.father[child]}) {
      if (parent != NOBODY
          && world.isHere(parent, day)
          && !world.homes.isInstitution(people.home[parent])) {
        return parent;
      }
    }
    return NOBODY;
  }

  void toParents(int child, int role, int day) {
    int parent = parentAtHome(child, day);
    int home = parent == NOBODY ? world.newHome(child) : people.home[parent];
    world.settle(child, home, role, day);
  }
}
