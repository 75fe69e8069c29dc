package org.kinlink.population;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes people down as one agency would. Whatever an extract says about a person depends on the
 * agency and the person only, so that the national table and the local export of one agency agree.
 */
final class Clerk {
  private final View view;
  private final ErrorProfile profile;
  private final long seed;
  private final Agency agency;
  private final NameClerk names;
  private final NumberClerk numbers;
  private final Dice dice = new Dice(0);
  private final Dice aside = new Dice(0);

  Clerk(View view, ErrorProfile profile, long seed, Agency agency) {
    this.view = view;
    this.profile = profile;
    this.seed = Dice.mixed(seed, view.world.index);
    this.agency = agency;
    this.names = new NameClerk(view, profile.names(), this.seed, agency);
    this.numbers = new NumberClerk(view, profile.numbers(), agency);
  }

  /**
   * Writes a person down.
   *
   * @param copy 0 for the first record on a person, more for a duplicate
   */
  Entry write(int who, String recordId, int copy) {
    double care = care(who);
    dice.roll(seed, 41, agency.clerk().number(), who, copy);
    String[] name = names.write(who, care, dice);
    aside.roll(seed, 47, agency.clerk().number(), who, copy);
    String[] number = numbers.write(who, aside);
    int birth = birth(who, care);
    int sex = view.people.sex[who];
    if (dice.chance(profile.births().wrongSex() * care)) {
      sex = 1 - sex;
    }
    Place place = address(who, care, copy);
    Place second = null;
    int other = view.secondHome(who);
    if (other >= 0 && dice.chance(agency.clerk() == Agency.SAFEGUARDING ? 0.75 : 0.45)) {
      second = view.place(other);
    }
    return new Entry(
        who, recordId, name[0], name[1], name[2], birth, sex, number[0], number[1], place, second);
  }

  /** How prone to errors the records of this agency on this person are; 1 is ordinary. */
  private double care(int who) {
    // Half of all people hardly ever meet with errors, one in seven often does.
    double trouble =
        switch (aside.roll(seed, 42, who).weighted(50, 35, 15)) {
          case 0 -> 0.5;
          case 1 -> 1.0;
          default -> 2.6;
        };
    // Errors cluster by school, team and hospital.
    double cluster = 0.55 + 0.3 * new Dice(seed, 43, agency.clerk().number()).below(4);
    double community = view.people.community[who] <= 1 ? 1 : 1.35;
    double mobility = 1 + 0.12 * Math.min(5, view.movesSince(who, view.today - 1826));
    double cared = view.people.careSpell[who] >= 0 ? 1.4 : 1;
    double age = view.age(who) < 1 ? 1.5 : 1;
    double deprivation = view.world.deprivation;
    return agency.clerk().carelessness()
        * trouble
        * cluster
        * community
        * mobility
        * cared
        * age
        * deprivation;
  }

  private int birth(int who, double care) {
    ErrorProfile.BirthErrors errors = profile.births();
    int birth = view.birthday(who);
    if (view.isUnborn(who)) {
      return birth;
    }
    if (dice.chance(errors.missing() * care)) {
      return Days.NEVER;
    }
    LocalDate date = Days.date(birth);
    if (Slips.canSwap(date)
        && Days.of(Slips.swapDayAndMonth(date)) <= view.today
        && dice.chance(errors.dayMonthSwapped() * care)) {
      return Days.of(Slips.swapDayAndMonth(date));
    }
    if (dice.chance(errors.wrongPart() * care)) {
      return Days.of(Slips.wrongPart(date, Days.date(view.today), dice));
    }
    return birth;
  }

  private @Nullable Place address(int who, double care, int copy) {
    List<Integer> homes = view.homes(who);
    if (homes.isEmpty() || dice.chance(profile.places().missing() * care)) {
      return null;
    }
    int at = homes.size() - 1 - Math.min(copy, homes.size() - 1);
    while (at > 0 && isMissed(who, homes.get(at))) {
      at--;
    }
    Place place = view.place(view.world.residences.get(homes.get(at), World.ADDRESS));
    if (dice.chance(profile.places().postcodeTyping() * care)) {
      place = place.withPostcode(Slips.postcode(place.postcode(), dice));
    }
    return place;
  }

  /** Says whether this agency has missed a move; a household is missed as a whole. */
  private boolean isMissed(int who, int spell) {
    IntTable table = view.world.residences;
    int address = table.get(spell, World.ADDRESS);
    int from = table.get(spell, World.FROM);
    if (Institution.isAt(address)) {
      boolean known = agency.clerk() == Agency.SAFEGUARDING;
      switch (Institution.at(address)) {
        case REFUGE, PRISON -> {
          return !known;
        }
        default -> {
          return !known && aside.roll(seed, 46, agency.clerk().number(), who).chance(0.3);
        }
      }
    }
    double months = (view.today - from) / 30.4;
    double recent = months < 12 ? 1 : months < 36 ? 0.6 : 0.12;
    boolean silent = aside.roll(seed, 44, address, from).chance(profile.places().silentMove());
    double missed = (silent ? 0.75 : 0.06) * recent * agency.clerk().carelessness();
    if (table.get(spell, World.ROLE) == Role.PLACEMENT && agency.isHealth()) {
      missed = 0.5;
    }
    return aside.roll(seed, 45, agency.clerk().number(), address, from).chance(missed);
  }
}
