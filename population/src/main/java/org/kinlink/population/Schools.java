package org.kinlink.population;

import java.util.List;

/** Year groups, and the school to which one goes from an address. */
final class Schools {
  private final View view;
  private final int start;

  Schools(View view) {
    this.view = view;
    this.start = SchoolCensusExtract.startOfYear(view.today);
  }

  /** Returns the year group, 0 for reception and -1 for nursery. */
  int year(int who) {
    return Days.year(start) - Days.year(view.people.birth[who] + 122) - 4;
  }

  /** Returns the share of an age that is on the roll of a state school. */
  double attendance(int year) {
    return year < 0 ? 0.38 : year <= 11 ? 0.93 : 0.42;
  }

  /** Returns the number of the school near the present or an earlier home. */
  String school(int who, int year, boolean earlier) {
    List<Integer> homes = view.homes(who);
    int at = homes.size() - (earlier && homes.size() > 1 ? 2 : 1);
    int address = view.world.residences.get(homes.get(at), World.ADDRESS);
    int where = view.world.gazetteer.neighbourhood(view.world.index, address);
    int unit = year < 7 ? 2000 + where % 60 * 2 + choice(who, 2) : 4000 + where % 60 / 5;
    return Numbers.pad(214 + where / 60 % 86, 3) + unit;
  }

  // Brothers and sisters go to the same school.
  private int choice(int who, int schools) {
    long family = Dice.mixed(view.people.mother[who] < 0 ? who : view.people.mother[who], 91);
    return (int) ((family >>> 1) % schools);
  }

  int entry(int who, int year) {
    int years = year < 7 ? Math.max(0, year) : year - 7;
    int day = Days.newYear(Days.year(start) - years) + 246;
    List<Integer> homes = view.homes(who);
    int here = view.world.residences.get(homes.get(homes.size() - 1), World.FROM);
    return here > day && here < view.today - 20 ? here + 14 : Math.min(day, view.today - 8);
  }
}
