package org.kinlink.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/** What agencies write down differs from the truth, and from each other, as published. */
class ErrorRatesTest {
  private static final List<View> SOME = Neighbourhoods.views().subList(0, 12);

  private static boolean isChild(View view, int who) {
    return view.isHere(who) && view.isChild(who);
  }

  private static Entry entry(View view, int who, ErrorProfile profile, Agency agency) {
    return new Clerk(view, profile, 9, agency).write(who, "1", 0);
  }

  private static Share children(
      ErrorProfile profile, Agency one, Agency other, BiPredicate<Entry, Entry> counted) {
    return Share.of(
        SOME,
        ErrorRatesTest::isChild,
        (v, who) -> counted.test(entry(v, who, profile, one), entry(v, who, profile, other)));
  }

  private static Share school(ErrorProfile profile, BiPredicate<Entry, Entry> counted) {
    return children(profile, Agency.SCHOOL, Agency.SAFEGUARDING, counted);
  }

  /** ALSPAC: 12% of forenames disagree between two points. */
  @Test
  void forenamesDisagreeAsInALargeCohort() {
    school(ErrorProfile.CALM, (a, b) -> !a.forename().equals(b.forename())).holds(0.12);
  }

  /** ALSPAC: three in four of these are another form of the name. */
  @Test
  void differentForenamesAreShortFormsMostly() {
    Share.of(
            SOME,
            (v, who) ->
                isChild(v, who)
                    && !entry(v, who, ErrorProfile.CALM, Agency.SCHOOL)
                        .forename()
                        .equals(entry(v, who, ErrorProfile.CALM, Agency.SAFEGUARDING).forename()),
            (v, who) ->
                isForm(v, who, entry(v, who, ErrorProfile.CALM, Agency.SCHOOL).forename())
                    && isForm(
                        v, who, entry(v, who, ErrorProfile.CALM, Agency.SAFEGUARDING).forename()))
        .holds(0.73);
  }

  private static boolean isForm(View view, int who, String text) {
    int name = view.world.forenameOf(who);
    boolean form = text.equals(view.world.book.text(name));
    for (int other : view.world.book.otherForms(name)) {
      form |= text.equals(view.world.book.text(other));
    }
    return form;
  }

  /** ALSPAC: 18% of surnames. */
  @Test
  void surnamesDisagreeAsInALargeCohort() {
    school(ErrorProfile.CALM, (a, b) -> !a.surname().equals(b.surname())).holds(0.18);
  }

  /** Hospital Episode Statistics against the national register: 0.11% of birth dates and sexes. */
  @Test
  void birthDatesAreNearlyAlwaysRightInHealth() {
    Share.of(
            Neighbourhoods.views(),
            ErrorRatesTest::isChild,
            (v, who) -> {
              Entry entry = entry(v, who, ErrorProfile.CALM, Agency.COMMUNITY_HEALTH);
              return entry.birth() != v.birthday(who) || entry.sex() != v.people.sex[who];
            })
        .holds(0.0011);
  }

  /** ONS test data: 35% of forenames, 32% of surnames; 15% of days, 13% of months and years. */
  @Test
  void stressIsAsBadAsTheTestDataOfTheCensus() {
    school(ErrorProfile.STRESS, (a, b) -> !a.forename().equals(b.forename())).holds(0.35);
    school(ErrorProfile.STRESS, (a, b) -> !a.surname().equals(b.surname())).holds(0.32);
    school(ErrorProfile.STRESS, (a, b) -> a.birth() != b.birth()).holds(0.36);
  }

  @Test
  void oneAgencyWritesOnePersonDownTheSameInAllItsExtracts() {
    Share different =
        children(
            ErrorProfile.STRESS,
            Agency.COMMUNITY_HEALTH,
            Agency.CSDS,
            (a, b) ->
                a.birth() != b.birth()
                    || !a.number().equals(b.number())
                    || !a.forename().equals(b.forename())
                    || !a.postcode().equals(b.postcode()));
    assertEquals(0, different.value());
  }

  @Test
  void numbersAreThereAsOftenAsAssumed() {
    children(
            ErrorProfile.CALM,
            Agency.COMMUNITY_HEALTH,
            Agency.SAFEGUARDING,
            (a, b) -> !a.number().isEmpty())
        .holds(0.985);
    school(ErrorProfile.CALM, (a, b) -> !b.number().isEmpty()).holds(0.85);
    children(ErrorProfile.CALM, Agency.SCHOOL_ROLL, Agency.SCHOOL, (a, b) -> !a.number().isEmpty())
        .holds(0.05);
    assertEquals(0, school(ErrorProfile.CALM, (a, b) -> !a.number().isEmpty()).value());
  }

  /** Postcodes are out of date in several places at once, because a family told nobody. */
  @Test
  void staleAddressesGoTogether() {
    double one = stale(Agency.SCHOOL, Agency.SCHOOL);
    double both = stale(Agency.SCHOOL, Agency.COMMUNITY_HEALTH);
    assertTrue(one > 0.02 && one < 0.25);
    assertTrue(both > 2 * one * one, () -> both + " is no more than chance");
  }

  private static double stale(Agency one, Agency other) {
    return Share.of(
            SOME,
            ErrorRatesTest::isChild,
            (v, who) -> isStale(v, who, one) && isStale(v, who, other))
        .value();
  }

  private static boolean isStale(View view, int who, Agency agency) {
    String now = view.place(view.world.homes.address(view.people.home[who])).uprn();
    return !entry(view, who, ErrorProfile.CALM, agency).uprn().equals(now);
  }
}
