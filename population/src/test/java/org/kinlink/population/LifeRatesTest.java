package org.kinlink.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kinlink.population.Neighbourhoods.TODAY;
import static org.kinlink.population.People.NOBODY;

import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What follows from the chances lies where England's published figures lie: within three standard
 * errors of a sample of neighbourhoods, which {@link Share} takes from how these differ.
 */
class LifeRatesTest {
  private static Share share(BiPredicate<View, Integer> among, BiPredicate<View, Integer> counted) {
    return Share.of(Neighbourhoods.views(), among, counted);
  }

  private static boolean isChild(View view, int who) {
    return view.isHere(who) && view.isChild(who);
  }

  private static boolean livesWith(View view, int parent, int child) {
    return parent != NOBODY && view.world.liveTogether(parent, child);
  }

  private static boolean isApart(View view, int who) {
    return !livesWith(view, view.people.mother[who], who)
        || !livesWith(view, view.people.father[who], who);
  }

  @Test
  void asManyPeopleLiveAsWereAskedFor() {
    double living = Neighbourhoods.views().stream().mapToInt(view -> view.world.living()).sum();
    assertEquals(1, living / (2000 * Neighbourhoods.views().size()), 0.03);
  }

  /** ONS, middle of 2023: 12.1 of 57.7 million. */
  @Test
  void aFifthAreChildren() {
    share(View::isHere, LifeRatesTest::isChild).holds(0.21);
  }

  /** ONS 2021: 5.0% of children have a second parental address. */
  @Test
  void oneChildInTwentyHasASecondHome() {
    share(LifeRatesTest::isChild, (v, who) -> v.secondHome(who) >= 0).holds(0.05);
  }

  /** DWP: 3.8 of about 13 million children live in separated families. */
  @Test
  void threeChildrenInTenDoNotLiveWithBothParents() {
    share(LifeRatesTest::isChild, LifeRatesTest::isApart).holds(0.295);
  }

  /** ONS 2014: 9% of children live in a stepfamily. */
  @Test
  void oneChildInElevenLivesWithAStepParent() {
    share(LifeRatesTest::isChild, LifeRatesTest::hasStepParentAtHome).holds(0.09);
  }

  private static boolean hasStepParentAtHome(View view, int child) {
    for (int parent : new int[] {view.people.mother[child], view.people.father[child]}) {
      int partner = parent == NOBODY ? NOBODY : view.world.partner(parent);
      if (livesWith(view, parent, child)
          && partner != NOBODY
          && !view.people.isChildOf(child, partner)
          && view.world.liveTogether(parent, partner)) {
        return true;
      }
    }
    return false;
  }

  /** ONS 2021: 1.1% of children live with relatives and without their parents. */
  @Test
  void oneChildInAHundredIsInKinshipCare() {
    share(
            LifeRatesTest::isChild,
            (v, who) ->
                v.ties(who).stream()
                    .anyMatch(
                        row ->
                            v.world.ties.get(row, World.TO) > TODAY
                                && v.world.ties.get(row, World.RELATION)
                                    != Tie.FOSTER_PARENT.number()))
        .holds(0.011);
  }

  /** DfE 2024: 70 per 10,000. */
  @Test
  void childrenAreLookedAfterAsOftenAsInEngland() {
    share(LifeRatesTest::isChild, (v, who) -> v.isNow(who, Fact.LOOKED_AFTER)).holds(0.0070);
  }

  /** DfE 2024: 333 per 10,000, the looked-after among them. */
  @Test
  void childrenAreInNeedAsOftenAsInEngland() {
    share(
            LifeRatesTest::isChild,
            (v, who) -> v.isNow(who, Fact.CHILD_IN_NEED) || v.isNow(who, Fact.LOOKED_AFTER))
        .holds(0.0333);
  }

  /** About 42 per 10,000. */
  @Test
  void childrenHaveProtectionPlansAsOftenAsInEngland() {
    share(LifeRatesTest::isChild, (v, who) -> v.isNow(who, Fact.CHILD_PROTECTION_PLAN))
        .holds(0.0042);
  }

  /** ONS 2022: 29 of 1,000 babies are twins or more. */
  @Test
  void threeBabiesInAHundredAreTwins() {
    share(
            (v, who) ->
                v.people.birth[who] > Days.of(2005, 1, 1)
                    && v.people.arrived[who] == v.people.birth[who],
            (v, who) -> v.people.is(who, People.TWIN))
        .holds(0.029);
  }

  private static int childrenAtHome(View view, int mother) {
    int children = 0;
    int first = view.people.isMale(mother) ? NOBODY : view.people.firstChild[mother];
    for (int c = first; c != NOBODY; c = view.people.nextChild(mother, c)) {
      children += isChild(view, c) && view.world.liveTogether(c, mother) ? 1 : 0;
    }
    return children;
  }

  private static boolean isFamily(View view, int mother) {
    return childrenAtHome(view, mother) > 0;
  }

  /** Family Review: 42% of families have one child, 42% two, 15% more, of 99% in all. */
  @Test
  void familiesHaveOneOrTwoChildrenMostly() {
    share(LifeRatesTest::isFamily, (v, who) -> childrenAtHome(v, who) == 1).holds(0.424);
    share(LifeRatesTest::isFamily, (v, who) -> childrenAtHome(v, who) == 2).holds(0.424);
    share(LifeRatesTest::isFamily, (v, who) -> childrenAtHome(v, who) > 2).holds(0.152);
  }

  /** Family Review: 41% of Pakistani and 38% of Bangladeshi families have three and more. */
  @Test
  void familiesOfSomeCommunitiesAreLarge() {
    share(
            (v, who) ->
                isFamily(v, who)
                    && (v.people.communityOf(who) == Community.PAKISTANI
                        || v.people.communityOf(who) == Community.BANGLADESHI),
            (v, who) -> childrenAtHome(v, who) > 2)
        .holds(0.4);
  }

  /**
   * Family Review: 23% of families have one parent, 90% of these a mother: 21% of those with a
   * mother.
   */
  @Test
  void oneFamilyInFourHasOneParent() {
    share(LifeRatesTest::isFamily, (v, who) -> !livesWith(v, v.world.partner(who), who))
        .holds(0.21);
  }

  /** CLS: 40% of children have moved by the age of five. */
  @Test
  void twoChildrenInFiveHaveMovedByFive() {
    share(
            (v, who) -> {
              int year = Days.year(v.people.birth[who]);
              return year >= 2012 && year < 2020 && isChild(v, who);
            },
            (v, who) ->
                v.residences(who).stream()
                    .anyMatch(
                        row -> {
                          int from = v.world.residences.get(row, World.FROM);
                          int birth = v.people.birth[who];
                          return from > birth
                              && from < birth + 1826
                              && v.world.residences.get(row, World.ROLE) != Role.SHARED_CARE;
                        }))
        .holds(0.4);
  }

  /** Family Review: 44% of those born in 2000-01 were not with both parents throughout. */
  @Test
  void twoInFiveOfTheMillenniumWereNotWithBothParentsThroughout() {
    apart(2000, 2001).holds(0.44);
  }

  /** The same: 21% of those born in 1970. */
  @Test
  void oneInFiveOfThoseOf1970WereNotWithBothParentsThroughout() {
    apart(1970, 1970).holds(0.21);
  }

  private static Share apart(int from, int to) {
    return share(
        (v, who) -> {
          int year = Days.year(v.people.birth[who]);
          return year >= from
              && year <= to
              && v.people.arrived[who] == v.people.birth[who]
              && v.people.left[who] > v.people.birth[who] + 6570;
        },
        (v, who) -> !parentsStayed(v, who));
  }

  private static boolean parentsStayed(View view, int child) {
    int mother = view.people.mother[child];
    int father = view.people.father[child];
    for (int row : view.unions(mother)) {
      int one = view.world.unions.get(row, World.ONE);
      int other = view.world.unions.get(row, World.OTHER);
      if ((one == father || other == father)
          && view.world.unions.get(row, World.TO) > view.people.birth[child] + 6200) {
        return true;
      }
    }
    return false;
  }

  private static boolean wasInPrison(View view, int who) {
    return who != NOBODY && view.factSince(who, Fact.IN_CUSTODY, TODAY - 365) >= 0;
  }

  /** MoJ 2024: 139,562 of 59.6 million people were prisoners within a year. */
  @Test
  void asManyPeopleAreInPrisonWithinAYear() {
    share(View::isHere, LifeRatesTest::wasInPrison).holds(0.00234);
  }

  /** MoJ 2024: 192,912 of 12.1 million children had a parent in prison within a year. */
  @Test
  void asManyChildrenHaveAParentInPrison() {
    share(
            LifeRatesTest::isChild,
            (v, who) ->
                wasInPrison(v, v.people.mother[who]) || wasInPrison(v, v.people.father[who]))
        .holds(0.016);
  }

  /** ECHILD: the median between brothers and sisters of one mother is 3.0 years. */
  @Test
  void siblingsAreThreeYearsApart() {
    int[] gaps =
        Neighbourhoods.views().stream()
            .flatMapToInt(
                view ->
                    IntStream.range(0, view.people.count)
                        .filter(who -> isBornLately(view, who))
                        .map(who -> gap(view, who))
                        .filter(gap -> gap > 200))
            .sorted()
            .toArray();
    assertEquals(3.0, gaps[gaps.length / 2] / 365.25, 0.25);
  }

  private static boolean isBornLately(View view, int who) {
    return view.people.birth[who] > Days.of(1997, 1, 1)
        && view.people.arrived[who] == view.people.birth[who];
  }

  private static int gap(View view, int child) {
    int elder = view.people.nextOfMother[child];
    return elder == NOBODY ? 0 : view.people.birth[child] - view.people.birth[elder];
  }
}
