package org.kinlink.population;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The school census of January: pupils, those who left in the autumn, and addresses. */
final class SchoolCensusExtract implements Extract {
  private final View view;
  private final Desk desk;
  private final SchoolRoll roll;
  private final Sheets sheets;
  private final Schools schools;
  private final Dice dice;

  SchoolCensusExtract(View view, Desk desk, Desk roll, Sheets sheets) {
    this.view = view;
    this.desk = desk;
    this.roll = new SchoolRoll(view, roll, sheets);
    this.sheets = sheets;
    this.schools = new Schools(view);
    this.dice = desk.dice();
  }

  @Override
  public void write() {
    for (int who = 0; who < view.people.count; who++) {
      int year = schools.year(who);
      if (year < -1 || year > 13) {
        continue;
      }
      if (view.isHere(who)) {
        if (dice.chance(schools.attendance(year))) {
          onRoll(who, year);
        }
      } else if (hasGone(who) && year >= 0 && year <= 11 && dice.chance(0.9)) {
        left(desk.entry(who), year);
      }
    }
  }

  private boolean hasGone(int who) {
    int gone = Math.min(view.people.left[who], view.people.death[who]);
    return gone > view.today - 130 && gone <= view.today && view.people.arrived[who] < gone - 90;
  }

  private void onRoll(int who, int year) {
    Entry entry = desk.entry(who);
    int middle = view.people.nameSpell[who];
    String school = schools.school(who, year, false);
    String preferred =
        view.surname(middle).equals(entry.surname()) || dice.chance(0.5)
            ? ""
            : view.surname(middle);
    sheets.row(
        OutputFile.PUPILS,
        entry.recordId(),
        school,
        Dates.collect(entry.birth()),
        entry.surname(),
        entry.forename(),
        entry.middle(),
        preferred,
        "",
        dice.chance(year < 0 ? 0.6 : 0.997) ? view.numbers.upn(who) : "",
        "",
        "",
        entry.sexLetter(),
        Dates.collect(schools.entry(who, year)),
        Integer.toString(1 + dice.below(400)),
        "1",
        desk.id(),
        "",
        dice.chance(0.7) ? "1" : "0",
        year < 0 ? "1" : "0",
        "0",
        "",
        "",
        "0",
        "0",
        "0",
        year < 0 ? "15" : "",
        entry.place() == null ? "1" : "0",
        "0",
        "",
        "",
        "0",
        ethnicity(who),
        "0",
        dice.chance(0.008) ? "Y" : "N",
        language(who),
        "O",
        "C",
        "N",
        care(who),
        need(who),
        yearName(year),
        "",
        "",
        view.isNow(who, Fact.YOUNG_CARER) ? "S" : "N");
    roll.pupil(who, school, yearName(year));
    address(entry, school, entry.place(), 1);
    if (entry.second() != null) {
      address(entry, school, entry.second(), 2);
    }
    if (movedSchool(who, year) && dice.chance(0.8)) {
      left(desk.again(who), year);
    }
  }

  private boolean movedSchool(int who, int year) {
    List<Integer> homes = view.homes(who);
    if (homes.size() < 2 || year < 0 || year > 11) {
      return false;
    }
    int last = homes.get(homes.size() - 1);
    return view.world.residences.get(last, World.FROM) > view.today - 130
        && !schools.school(who, year, true).equals(schools.school(who, year, false));
  }

  private void left(Entry entry, int year) {
    int who = entry.who();
    int gone = Math.min(view.people.left[who], view.today - 20 - dice.below(100));
    sheets.row(
        OutputFile.LEAVERS,
        entry.recordId(),
        schools.school(who, year, true),
        Dates.collect(entry.birth()),
        entry.surname(),
        entry.forename(),
        entry.middle(),
        "",
        "",
        view.numbers.upn(who),
        "",
        "",
        entry.sexLetter(),
        Dates.collect(schools.entry(who, year)),
        Dates.collect(gone),
        ethnicity(who),
        "N",
        need(who),
        yearName(year));
  }

  private void address(Entry entry, String school, @Nullable Place place, int order) {
    if (place == null) {
      return;
    }
    sheets.row(
        OutputFile.PUPIL_ADDRESSES,
        desk.id(),
        school,
        Integer.toString(order),
        "1",
        entry.recordId(),
        place.postcode(),
        place.flat(),
        place.house(),
        place.street(),
        place.locality(),
        place.town(),
        "",
        place.town(),
        "",
        "",
        "",
        "",
        "");
  }

  private String ethnicity(int who) {
    return dice.chance(0.02) ? "REFU" : Ethnicities.of(view.people.ethnicity[who]).education();
  }

  private String language(int who) {
    return view.people.is(who, People.BORN_ABROAD) ? "OTH" : "ENG";
  }

  private String care(int who) {
    if (view.people.otherLife[who] != People.NOBODY) {
      return dice.chance(0.7) ? "A" : "N";
    }
    for (int row : view.ties(who)) {
      if (Tie.of(view.world.ties.get(row, World.RELATION)) == Tie.SPECIAL_GUARDIAN) {
        return dice.chance(0.6) ? "G" : "N";
      }
    }
    return "N";
  }

  private String need(int who) {
    if (view.people.is(who, People.SPECIAL_NEEDS)) {
      return "E";
    }
    return view.people.is(who, People.SUPPORTED_NEEDS) ? "K" : "N";
  }

  private static String yearName(int year) {
    return year < 0 ? "N2" : year == 0 ? "R" : Integer.toString(year);
  }

  /** Tells the first day of the school year of a day. */
  static int startOfYear(int day) {
    LocalDate date = Days.date(day);
    int year = date.getMonthValue() >= 9 ? date.getYear() : date.getYear() - 1;
    return Days.of(year, 9, 1);
  }
}
