package org.kinlink.population;

import java.time.LocalDate;

/** The roll as the systems of schools export it: fewer columns than the census, one address. */
final class SchoolRoll {
  private final View view;
  private final Desk desk;
  private final Sheets sheets;

  SchoolRoll(View view, Desk desk, Sheets sheets) {
    this.view = view;
    this.desk = desk;
    this.sheets = sheets;
  }

  /** Writes the row of a pupil, with the same slips as in the census. */
  void pupil(int who, String school, String year) {
    Entry entry = desk.entry(who);
    Dice dice = desk.dice();
    boolean dated = entry.birth() != Days.NEVER;
    LocalDate birth = Days.date(dated ? entry.birth() : 0);
    Place place = entry.place();
    String house = place == null ? "" : place.house();
    sheets.row(
        OutputFile.SCHOOL_ROLL,
        entry.recordId(),
        dice.chance(0.98) ? view.numbers.upn(who) : "",
        entry.number(),
        entry.surname(),
        entry.forename(),
        entry.sexLetter(),
        dated ? Integer.toString(birth.getDayOfMonth()) : "",
        dated ? Integer.toString(birth.getMonthValue()) : "",
        dated ? Integer.toString(birth.getYear()) : "",
        Ethnicities.of(view.people.ethnicity[who]).education(),
        dice.chance(0.26) ? "Y" : "N",
        year,
        school,
        place == null || place.flat().isEmpty() ? house : place.flat() + ", " + house,
        place == null ? "" : place.street(),
        entry.town(),
        entry.postcode());
  }
}
