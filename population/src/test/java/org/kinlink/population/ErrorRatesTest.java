package org.kinlink.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/** What agencies write down differs from the truth, and from each other, as published. */
class ErrorRatesTest {
  private static void between(double low, double value, double high) {
    assertTrue(value >= low && value <= high, () -> value + " is not from " + low + " to " + high);
  }

  private static double share(
      ErrorProfile profile, Agency one, Agency other, BiPredicate<Entry, Entry> counted) {
    double all = 0;
    double some = 0;
    for (World world : Neighbourhoods.WORLDS.subList(0, 12)) {
      View view = new View(world, new Numbers(world, 48_000, 3));
      Clerk first = new Clerk(view, profile, 9, one);
      Clerk second = new Clerk(view, profile, 9, other);
      for (int who = 0; who < world.people.count; who++) {
        if (view.isHere(who) && view.isChild(who)) {
          all++;
          some += counted.test(first.write(who, "1", 0), second.write(who, "2", 0)) ? 1 : 0;
        }
      }
    }
    return some / all;
  }

  private static double school(ErrorProfile profile, BiPredicate<Entry, Entry> counted) {
    return share(profile, Agency.SCHOOL, Agency.SAFEGUARDING, counted);
  }

  /** ALSPAC: 12% of forenames disagree between two points. */
  @Test
  void forenamesDisagreeAsInALargeCohort() {
    between(0.07, school(ErrorProfile.CALM, (a, b) -> !a.forename().equals(b.forename())), 0.17);
  }

  /** ALSPAC: 18% of surnames; of families, not of children only. */
  @Test
  void surnamesDisagreeAsInALargeCohort() {
    between(0.07, school(ErrorProfile.CALM, (a, b) -> !a.surname().equals(b.surname())), 0.2);
  }

  /** Hospital Episode Statistics against the national register: 0.11% of birth dates. */
  @Test
  void birthDatesAreNearlyAlwaysRightInHealth() {
    double all = 0;
    double wrong = 0;
    for (World world : Neighbourhoods.WORLDS) {
      View view = new View(world, new Numbers(world, 48_000, 3));
      Clerk clerk = new Clerk(view, ErrorProfile.CALM, 9, Agency.COMMUNITY_HEALTH);
      for (int who = 0; who < world.people.count; who++) {
        if (view.isHere(who) && view.isChild(who)) {
          all++;
          wrong += clerk.write(who, "1", 0).birth() == view.birthday(who) ? 0 : 1;
        }
      }
    }
    between(0.0002, wrong / all, 0.005);
  }

  /** ONS census test data: 15% of days and 13% of months; this profile comes near. */
  @Test
  void stressIsSeveralTimesWorse() {
    double calm = school(ErrorProfile.CALM, (a, b) -> a.birth() != b.birth());
    double stress = school(ErrorProfile.STRESS, (a, b) -> a.birth() != b.birth());
    between(0, calm, 0.02);
    between(0.1, stress, 0.45);
    between(0.25, school(ErrorProfile.STRESS, (a, b) -> !a.forename().equals(b.forename())), 0.6);
  }

  @Test
  void oneAgencyWritesOnePersonDownTheSameInAllItsExtracts() {
    assertEquals(
        0,
        share(
            ErrorProfile.STRESS,
            Agency.COMMUNITY_HEALTH,
            Agency.CSDS,
            (a, b) ->
                a.birth() != b.birth()
                    || !a.number().equals(b.number())
                    || !a.forename().equals(b.forename())
                    || !a.postcode().equals(b.postcode())));
  }

  @Test
  void numbersAreThereAsOftenAsAssumed() {
    double health =
        share(
            ErrorProfile.CALM,
            Agency.COMMUNITY_HEALTH,
            Agency.SAFEGUARDING,
            (a, b) -> !a.number().isEmpty());
    double care =
        share(
            ErrorProfile.CALM,
            Agency.COMMUNITY_HEALTH,
            Agency.SAFEGUARDING,
            (a, b) -> !b.number().isEmpty());
    between(0.97, health, 0.995);
    between(0.82, care, 0.88);
    assertEquals(0, school(ErrorProfile.CALM, (a, b) -> !a.number().isEmpty()));
  }

  /** Postcodes are out of date in several places at once, because a family told nobody. */
  @Test
  void staleAddressesGoTogether() {
    double one = stale(Agency.SCHOOL, Agency.SCHOOL);
    double both = stale(Agency.SCHOOL, Agency.COMMUNITY_HEALTH);
    between(0.02, one, 0.25);
    assertTrue(both > 2 * one * one, () -> both + " is no more than chance");
  }

  private static double stale(Agency one, Agency other) {
    double all = 0;
    double some = 0;
    for (World world : Neighbourhoods.WORLDS.subList(0, 12)) {
      View view = new View(world, new Numbers(world, 48_000, 3));
      Clerk first = new Clerk(view, ErrorProfile.CALM, 9, one);
      Clerk second = new Clerk(view, ErrorProfile.CALM, 9, other);
      for (int who = 0; who < world.people.count; who++) {
        if (view.isHere(who) && view.isChild(who)) {
          String now = view.place(world.homes.address(world.people.home[who])).uprn();
          all++;
          boolean missed = !first.write(who, "1", 0).uprn().equals(now);
          some += missed && !second.write(who, "2", 0).uprn().equals(now) ? 1 : 0;
        }
      }
    }
    return some / all;
  }
}
