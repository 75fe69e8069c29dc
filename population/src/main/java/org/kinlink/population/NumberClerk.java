package org.kinlink.population;

import static org.kinlink.population.People.NOBODY;

/** Writes NHS numbers down as one agency would. */
final class NumberClerk {
  private static final String[] NONE = {"", ""};

  private final View view;
  private final ErrorProfile.NumberErrors errors;
  private final Agency agency;

  NumberClerk(View view, ErrorProfile.NumberErrors errors, Agency agency) {
    this.view = view;
    this.errors = errors;
    this.agency = agency;
  }

  /** Returns the number and its status code; few schools ask for a number, none returns it. */
  String[] write(int who, Dice dice) {
    if (view.isUnborn(who)
        || agency == Agency.HOUSING
        || agency == Agency.SCHOOL
        || agency == Agency.SEN2) {
      return NONE;
    }
    boolean health = agency.isHealth();
    // Who came alone and lately has often never seen a doctor here.
    double alone = view.people.is(who, People.UNACCOMPANIED) ? 0.6 : 1;
    if (!dice.chance(agency.numbersPresent(errors) * alone)) {
      boolean fresh = view.today - view.people.birth[who] < 42;
      String tried = health ? (fresh ? "08" : "04") : "";
      return new String[] {"", dice.chance(0.5) ? tried : "03"};
    }
    int mother = view.people.mother[who];
    double mothers = (health ? 0.2 : 1) * errors.mothersNumber();
    if (mother != NOBODY && view.isChild(who) && dice.chance(mothers)) {
      return new String[] {view.numbers.nhsNumber(mother), "02"};
    }
    // Traced numbers of the health service are the right ones; elsewhere they are copied by hand.
    if (dice.chance(health ? errors.wrong() / 5 : errors.wrong())) {
      return new String[] {wrong(who, dice), "02"};
    }
    boolean traced = dice.chance(health ? 0.96 : 0.55);
    String old = view.numbers.superseded(who);
    if (!old.isEmpty() && dice.chance(health ? 0.2 : 0.5)) {
      return new String[] {old, traced ? "01" : "02"};
    }
    return new String[] {view.numbers.nhsNumber(who), traced ? "01" : "02"};
  }

  private String wrong(int who, Dice dice) {
    int mother = view.people.mother[who];
    if (mother == NOBODY || dice.chance(0.4)) {
      return view.numbers.nobodys(agency.clerk(), who);
    }
    int sibling = view.youngestChild(mother);
    if (sibling == who) {
      sibling = view.people.nextOfMother[who];
    }
    return sibling == NOBODY
        ? view.numbers.nobodys(agency.clerk(), who)
        : view.numbers.nhsNumber(sibling);
  }
}
