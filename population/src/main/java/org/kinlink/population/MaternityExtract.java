package org.kinlink.population;

import static org.kinlink.population.People.NOBODY;

/** Births of three years: the local export with names, and the two national tables. */
final class MaternityExtract implements Extract {
  private final View view;
  private final Desk desk;
  private final Desk national;
  private final Sheets sheets;
  private final Dice dice;

  MaternityExtract(View view, Desk desk, Desk national, Sheets sheets) {
    this.view = view;
    this.desk = desk;
    this.national = national;
    this.sheets = sheets;
    this.dice = desk.dice();
  }

  @Override
  public void write() {
    People people = view.people;
    for (int child = 0; child < people.count; child++) {
      boolean adopted = people.otherLife[child] != NOBODY && people.otherLife[child] < child;
      if (people.birth[child] > view.today - 1096
          && people.arrived[child] == people.birth[child]
          && people.mother[child] != NOBODY
          && !adopted
          && dice.chance(0.985)) {
        local(child, people.mother[child]);
        national(child, people.mother[child]);
      }
    }
  }

  private int order(int child) {
    int mother = view.people.mother[child];
    int order = 1;
    for (int c = view.people.firstChild[mother]; c != NOBODY; c = view.people.nextOfMother[c]) {
      order += c < child && view.people.birth[c] == view.people.birth[child] ? 1 : 0;
    }
    return order;
  }

  private void local(int child, int mother) {
    boolean known = desk.has(mother);
    Entry hers = desk.entry(mother);
    if (!known) {
      row(hers);
    }
    Entry entry = desk.entry(child);
    row(entry);
    sheets.row(
        OutputFile.MATERNITY_BIRTHS,
        entry.recordId(),
        hers.recordId(),
        "mother",
        Integer.toString(order(child)));
  }

  private void row(Entry entry) {
    sheets.row(
        OutputFile.MATERNITY,
        entry.recordId(),
        entry.number(),
        entry.status(),
        entry.surname(),
        entry.forename(),
        Dates.slashed(entry.birth()),
        entry.sexLetter(),
        entry.line(),
        entry.postcode());
  }

  private void national(int child, int mother) {
    boolean known = national.has(mother);
    Entry hers = national.entry(mother);
    if (!known) {
      sheets.row(
          OutputFile.MSDS_MOTHER,
          hers.recordId(),
          "RX9",
          Dates.iso(hers.birth()),
          hers.number(),
          hers.status(),
          hers.postcode(),
          Ethnicities.of(view.people.ethnicity[mother]).nhs());
    }
    Entry entry = national.entry(child);
    sheets.row(
        OutputFile.MSDS_BABY,
        entry.recordId(),
        hers.recordId(),
        national.id(),
        Dates.iso(entry.birth()),
        Numbers.pad(dice.below(24), 2) + ":" + Numbers.pad(dice.below(60), 2) + ":00",
        entry.number(),
        entry.status(),
        Integer.toString(order(child)),
        Integer.toString(266 + dice.below(22)),
        entry.sexDigit());
  }
}
