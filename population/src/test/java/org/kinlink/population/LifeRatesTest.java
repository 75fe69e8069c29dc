package org.kinlink.population;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kinlink.population.Neighbourhoods.TODAY;
import static org.kinlink.population.People.NOBODY;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/** What follows from the chances lies where England's published figures lie. */
class LifeRatesTest {
  private static final List<World> WORLDS = Neighbourhoods.WORLDS;

  private static boolean isChild(World world, int who) {
    return world.isHere(who, TODAY) && world.people.age(who, TODAY) < 18;
  }

  private static double share(
      BiPredicate<World, Integer> among, BiPredicate<World, Integer> counted) {
    double all = 0;
    double some = 0;
    for (World world : WORLDS) {
      for (int who = 0; who < world.people.count; who++) {
        if (among.test(world, who)) {
          all++;
          some += counted.test(world, who) ? 1 : 0;
        }
      }
    }
    return some / all;
  }

  private static void between(double low, double value, double high) {
    assertTrue(value >= low && value <= high, () -> value + " is not from " + low + " to " + high);
  }

  private static boolean livesWith(World world, int parent, int child) {
    return parent != NOBODY && world.liveTogether(parent, child);
  }

  private static boolean isNow(World world, int who, Fact fact) {
    for (int row = 0; row < world.facts.rows(); row++) {
      if (world.facts.get(row, World.WHO) == who
          && world.facts.get(row, World.KIND) == fact.number()
          && world.facts.get(row, World.FROM) <= TODAY
          && world.facts.get(row, World.TO) > TODAY) {
        return true;
      }
    }
    return false;
  }

  private static double per10000Children(Fact fact) {
    return 10_000 * share(LifeRatesTest::isChild, (world, who) -> isNow(world, who, fact));
  }

  @Test
  void asManyPeopleLiveAsWereAskedFor() {
    double living = WORLDS.stream().mapToInt(World::living).sum();
    between(0.95, living / (2000 * WORLDS.size()), 1.05);
  }

  @Test
  void aFifthAreChildren() {
    between(0.19, share((w, who) -> w.isHere(who, TODAY), LifeRatesTest::isChild), 0.25);
  }

  /** ONS 2021: 5.0% of children have a second parental address. */
  @Test
  void oneChildInTwentyHasASecondHome() {
    between(
        0.038,
        share(LifeRatesTest::isChild, (w, who) -> w.people.secondSpell[who] != NOBODY),
        0.065);
  }

  /** DWP: 3.8 of about 13 million children live in separated families. */
  @Test
  void threeChildrenInTenDoNotLiveWithBothParents() {
    between(
        0.25,
        share(
            LifeRatesTest::isChild,
            (w, who) ->
                !livesWith(w, w.people.mother[who], who)
                    || !livesWith(w, w.people.father[who], who)),
        0.34);
  }

  /** ONS 2014: 9% of children live in a stepfamily. */
  @Test
  void oneChildInElevenLivesWithAStepParent() {
    between(
        0.065,
        share(
            LifeRatesTest::isChild,
            (w, who) -> {
              int mother = w.people.mother[who];
              int partner = mother == NOBODY ? NOBODY : w.partner(mother);
              return livesWith(w, mother, who)
                  && partner != NOBODY
                  && partner != w.people.father[who]
                  && w.liveTogether(mother, partner);
            }),
        0.14);
  }

  /** ONS 2021: 1.1% of children live with relatives and without their parents. */
  @Test
  void oneChildInAHundredIsInKinshipCare() {
    between(
        0.006,
        share(
            LifeRatesTest::isChild,
            (w, who) ->
                !livesWith(w, w.people.mother[who], who)
                    && !livesWith(w, w.people.father[who], who)
                    && w.people.careSpell[who] == NOBODY
                    && !w.homes.isInstitution(w.people.home[who])),
        0.019);
  }

  /** DfE 2024: 70 per 10,000; a sixth of the places in this sample are near either bound. */
  @Test
  void childrenAreLookedAfterAsOftenAsInEngland() {
    between(38, per10000Children(Fact.LOOKED_AFTER), 100);
  }

  /** DfE 2024: 333 per 10,000, of whom 70 are looked after and have another fact here. */
  @Test
  void childrenAreInNeedAsOftenAsInEngland() {
    between(200, per10000Children(Fact.CHILD_IN_NEED), 340);
  }

  /** About 42 per 10,000. */
  @Test
  void childrenHaveProtectionPlansAsOftenAsInEngland() {
    between(22, per10000Children(Fact.CHILD_PROTECTION_PLAN), 62);
  }

  /** ONS 2022: 29 of 1,000 babies are twins or more. */
  @Test
  void threeBabiesInAHundredAreTwins() {
    between(
        0.02,
        share(
            (w, who) -> w.people.birth[who] > Days.of(1990, 1, 1) && w.people.mother[who] >= 0,
            (w, who) -> w.people.is(who, People.TWIN)),
        0.038);
  }

  /** Family Review: 42% of families have one child, 42% two, 15% more. */
  @Test
  void familiesHaveOneOrTwoChildrenMostly() {
    int[] families = new int[4];
    for (World world : WORLDS) {
      for (int who = 0; who < world.people.count; who++) {
        People people = world.people;
        int children = 0;
        for (int c = people.firstChild[who];
            c != NOBODY && people.sex[who] == People.FEMALE;
            c = people.nextChild(who, c)) {
          children += isChild(world, c) && world.liveTogether(c, who) ? 1 : 0;
        }
        families[Math.min(3, children)]++;
      }
    }
    double all = Arrays.stream(families).skip(1).sum();
    between(0.38, families[1] / all, 0.5);
    between(0.34, families[2] / all, 0.45);
    between(0.11, families[3] / all, 0.22);
  }

  /** CLS: 40% of children have moved by the age of five. */
  @Test
  void twoChildrenInFiveHaveMovedByFive() {
    int born = 0;
    int moved = 0;
    for (World world : WORLDS) {
      boolean[] moves = new boolean[world.people.count];
      for (int row = 0; row < world.residences.rows(); row++) {
        int who = world.residences.get(row, World.WHO);
        int from = world.residences.get(row, World.FROM);
        moves[who] |=
            from > world.people.birth[who]
                && from < world.people.birth[who] + 1826
                && world.residences.get(row, World.ROLE) != Role.SHARED_CARE;
      }
      for (int who = 0; who < world.people.count; who++) {
        int year = Days.year(world.people.birth[who]);
        if (year >= 2012 && year < 2020 && isChild(world, who)) {
          born++;
          moved += moves[who] ? 1 : 0;
        }
      }
    }
    between(0.34, moved / (double) born, 0.5);
  }

  /** Family Review: 44% of those born in 2000-01 were not with both parents throughout. */
  @Test
  void twoInFiveOfTheMillenniumWereNotWithBothParentsThroughout() {
    between(0.34, apart(2000), 0.5);
  }

  /** The same: 21% of those born in 1970. */
  @Test
  void oneInFiveOfThoseOf1970WereNotWithBothParentsThroughout() {
    between(0.13, apart(1970), 0.3);
  }

  private static double apart(int year) {
    return share(
        (w, who) ->
            Days.year(w.people.birth[who]) == year
                && w.people.arrived[who] == w.people.birth[who]
                && w.people.left[who] > w.people.birth[who] + 6570,
        (w, who) -> !parentsStayed(w, who));
  }

  private static boolean parentsStayed(World world, int child) {
    int mother = world.people.mother[child];
    int father = world.people.father[child];
    for (int row = 0; row < world.unions.rows(); row++) {
      int one = world.unions.get(row, World.ONE);
      int other = world.unions.get(row, World.OTHER);
      if (((one == mother && other == father) || (one == father && other == mother))
          && world.unions.get(row, World.TO) > world.people.birth[child] + 6200) {
        return true;
      }
    }
    return false;
  }

  /** MoJ 2024: 139,562 prisoners in a year, 0.25% of all people, and 1.6% of children with one. */
  @Test
  void asManyPeopleGoToPrison() {
    double year = 0;
    for (World world : WORLDS) {
      for (int row = 0; row < world.facts.rows(); row++) {
        boolean custody = world.facts.get(row, World.KIND) == Fact.IN_CUSTODY.number();
        int from = world.facts.get(row, World.FROM);
        year += custody && from > TODAY - 1095 && from <= TODAY ? 1.0 / 3 : 0;
      }
    }
    double people = WORLDS.stream().mapToInt(World::living).sum();
    between(0.0012, year / people, 0.0038);
  }
}
