package org.kinlink.population;

import static org.kinlink.population.People.NOBODY;

import java.util.Arrays;

/** Couples find each other, marry and part, and the children go where they go. */
final class Couples {
  private static final double SHARED_CARE = 0.365;
  private static final double TO_REFUGE = 0.09;

  private final World world;
  private final People people;
  private final Kin kin;
  private final Naming naming;
  private final Arrivals arrivals;
  private final Dice dice;
  private final int[][][] singles = new int[2][160][];
  private final int[][] counts = new int[2][160];

  Couples(World world, Kin kin, Naming naming, Arrivals arrivals) {
    this.world = world;
    this.people = world.people;
    this.kin = kin;
    this.naming = naming;
    this.arrivals = arrivals;
    this.dice = world.dice;
    for (int[][] bySex : singles) {
      Arrays.setAll(bySex, i -> new int[8]);
    }
  }

  /** Forgets who was to be had; those of the new year are told one by one. */
  void newYear() {
    Arrays.fill(counts[0], 0);
    Arrays.fill(counts[1], 0);
  }

  void single(int who, int birthYear) {
    int sex = people.sex[who];
    int at = birthYear - 1890;
    if (at >= 0 && at < 160) {
      int count = counts[sex][at]++;
      if (count == singles[sex][at].length) {
        singles[sex][at] = Arrays.copyOf(singles[sex][at], 2 * count);
      }
      singles[sex][at][count] = who;
    }
  }

  void meet(int woman, int day) {
    if (!world.isHere(woman, day) || people.union[woman] != NOBODY) {
      return;
    }
    boolean sameSex = dice.chance(0.02);
    int other = find(woman, sameSex ? People.FEMALE : People.MALE, day);
    if (other == NOBODY) {
      if (dice.chance(0.55) || people.age(woman, day) > 50) {
        return;
      }
      int birth = people.birth[woman] - dice.between(-900, 2400);
      if (Days.age(birth, day) < 17) {
        return;
      }
      other = arrivals.person(People.MALE, birth, people.communityOf(woman), day);
    }
    join(woman, other, day);
  }

  private int find(int woman, int sex, int day) {
    int year = Days.year(people.birth[woman]) - 1890;
    for (int tries = 0; tries < 14; tries++) {
      int at = year - dice.between(-2, 4) - dice.below(3);
      if (at < 0 || at >= 160 || counts[sex][at] == 0) {
        continue;
      }
      int other = singles[sex][at][dice.below(counts[sex][at])];
      boolean alike = people.community[other] == people.community[woman];
      if (other != woman
          && world.isHere(other, day)
          && people.union[other] == NOBODY
          && people.age(other, day) >= 17
          && !people.is(other, People.UNACCOMPANIED)
          && !world.homes.isInstitution(people.home[other])
          && (alike || dice.chance(people.communityOf(woman).marriesFirst() ? 0.02 : 0.12))
          && !kin.related(woman, other)) {
        return other;
      }
    }
    return NOBODY;
  }

  private void join(int woman, int other, int day) {
    int year = Days.year(day);
    int union = world.unite(woman, other, day);
    boolean custom = people.communityOf(woman).marriesFirst();
    if (people.isMale(other) && dice.chance(Chances.marryFirst(year, custom))) {
      marry(union, day);
    }
    int[] hers = kin.childrenWith(woman, NOBODY, 18, day);
    int[] his =
        people.home[other] == NOBODY ? new int[0] : kin.childrenWith(other, NOBODY, 18, day);
    boolean sheOwns = ownHome(woman) && (hers.length > 0 || dice.chance(0.4));
    boolean heOwns = people.home[other] != NOBODY && ownHome(other);
    int home;
    if (sheOwns) {
      home = people.home[woman];
    } else if (heOwns && (his.length > 0 || dice.chance(0.6))) {
      home = people.home[other];
    } else if (custom && people.home[other] != NOBODY && dice.chance(0.4)) {
      home = people.home[other];
    } else {
      home = world.newHome(woman);
    }
    move(woman, hers, home, day);
    move(other, his, home, day);
  }

  private boolean ownHome(int who) {
    return !world.homes.isInstitution(people.home[who])
        && world.homes.address(people.home[who]) >= 0
        && !kin.livesWithParent(who);
  }

  private void move(int who, int[] with, int home, int day) {
    if (people.home[who] == home) {
      return;
    }
    for (int child : with) {
      world.settle(child, home, Role.MAIN, day);
    }
    world.settle(who, home, Role.MAIN, day);
  }

  void marry(int union, int day) {
    if (world.unions.get(union, World.TO) != Days.NEVER || world.isMarried(union)) {
      return;
    }
    int one = world.unions.get(union, World.ONE);
    int other = world.unions.get(union, World.OTHER);
    world.unions.set(union, World.MARRIED, day);
    if (people.isMale(one) != people.isMale(other)) {
      naming.wedding(one, other, day);
      // Children of hers sometimes take the new family name, without any deed.
      int woman = people.isMale(one) ? other : one;
      for (int child : kin.childrenWith(woman, woman == one ? other : one, 13, day)) {
        if (dice.chance(0.3) && people.is(woman, People.TROUBLED) == dice.chance(0.5)) {
          world.surname(child, day, world.surnameOf(woman));
        }
      }
    }
  }

  void part(int union, int day) {
    if (world.unions.get(union, World.TO) != Days.NEVER) {
      return;
    }
    int one = world.unions.get(union, World.ONE);
    int other = world.unions.get(union, World.OTHER);
    if (!world.liveTogether(one, other)) {
      world.disunite(union, day);
      return;
    }
    int[] children = kin.childrenOfBoth(one, other);
    boolean manLeaves = dice.chance(children.length > 0 ? 0.87 : 0.55);
    int woman = people.isMale(one) ? other : one;
    int man = woman == one ? other : one;
    boolean dependent = kin.childrenWith(woman, NOBODY, 16, day).length > 0;
    if (dependent && dice.chance(TO_REFUGE)) {
      flee(union, woman, day);
      return;
    }
    leave(union, manLeaves ? man : woman, manLeaves ? woman : man, children, day);
    if (world.isMarried(union) && dice.chance(0.25) && people.sex[woman] == People.FEMALE) {
      naming.maidenName(woman, day + 200);
    }
  }

  private void leave(int union, int leaver, int stayer, int[] children, int day) {
    world.disunite(union, day);
    int[] along = kin.childrenWith(leaver, stayer, 18, day);
    int home = refugeWithParents(leaver, day);
    if (home == NOBODY) {
      home = world.newHome(leaver);
    }
    move(leaver, along, home, day);
    boolean shares = dice.chance(SHARED_CARE);
    for (int child : children) {
      if (shares && people.age(child, day) < 15 && world.liveTogether(child, stayer)) {
        world.share(child, leaver, day);
      }
    }
  }

  private int refugeWithParents(int who, int day) {
    if (people.age(who, day) > 40 || !dice.chance(0.25)) {
      return NOBODY;
    }
    for (int parent : new int[] {people.mother[who], people.father[who]}) {
      if (parent != NOBODY
          && world.isHere(parent, day)
          && !world.liveTogether(parent, who)
          && !world.homes.isInstitution(people.home[parent])) {
        return people.home[parent];
      }
    }
    return NOBODY;
  }

  /** The woman flees to a refuge with her children; their address is nobody's business. */
  void flee(int union, int woman, int day) {
    world.disunite(union, day);
    int refuge = world.institution(Institution.REFUGE);
    for (int child : kin.childrenWith(woman, NOBODY, 17, day)) {
      world.endSharing(child, day);
      people.mark(child, People.PROTECTED);
      world.settle(child, refuge, Role.INSTITUTION, day);
    }
    people.mark(woman, People.PROTECTED);
    world.settle(woman, refuge, Role.INSTITUTION, day);
    int until = day + 30 + dice.days(90);
    world.fact(woman, Fact.IN_REFUGE, 0, day, until, NOBODY);
    world.agenda.add(until, Due.LEAVE_REFUGE, woman);
  }

  void leaveRefuge(int woman, int day) {
    int home = people.home[woman];
    if (home != world.institution(Institution.REFUGE)) {
      return;
    }
    int[] children = kin.childrenWith(woman, NOBODY, 18, day);
    move(woman, children, world.newHome(woman), day);
  }
}
