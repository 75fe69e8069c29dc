package org.kinlink.population;

import static org.kinlink.population.People.NOBODY;

import java.util.HashMap;
import java.util.Map;

/** Births of three years: the local export with names, and the two national tables. */
final class MaternityExtract implements Extract {
  private final View view;
  private final Desk desk;
  private final Desk national;
  private final Sheets sheets;
  private final Dice dice;
  private final Map<Long, String> labours = new HashMap<>();

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
      if (view.isUnborn(child) && dice.chance(0.9)) {
        booking(motherOf(child), people.birth[child]);
      } else if (!view.isUnborn(child)
          && people.birth[child] > view.today - 1096
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

  /** Returns the mother's national record, with its row when it is new. */
  private Entry motherOf(int child) {
    int mother = view.people.mother[child];
    boolean known = national.has(mother);
    Entry hers = national.entry(mother);
    if (!known) {
      sheets.row(
          OutputFile.MSDS_MOTHER,
          hers.recordId(),
          view.world.gazetteer.trust(view.world.index),
          Dates.iso(hers.birth()),
          hers.number(),
          hers.status(),
          hers.postcode(),
          Ethnicities.of(view.people.ethnicity[mother]).nhs(),
          Dates.iso(Dates.past(view.people.death[mother], view.today)));
    }
    return hers;
  }

  private void national(int child, int mother) {
    Entry hers = motherOf(child);
    Entry entry = national.entry(child);
    sheets.row(
        OutputFile.MSDS_BABY,
        entry.recordId(),
        labour(hers, mother, view.people.birth[child]),
        Dates.iso(entry.birth()),
        entry.number(),
        entry.status().equals("08") ? "03" : entry.status(),
        entry.sexDigit(),
        "01",
        Integer.toString(order(child)),
        Dates.iso(Dates.past(view.people.death[child], view.today)));
  }

  /** Returns the number of a labour, which twins share; the pregnancy leads to the mother. */
  private String labour(Entry hers, int mother, int birth) {
    return labours.computeIfAbsent(
        Dice.mixed(mother, birth),
        key -> {
          String labour = national.id();
          String pregnancy = booking(hers, birth);
          sheets.row(OutputFile.MSDS_LABOUR, labour, pregnancy, "01");
          return labour;
        });
  }

  private String booking(Entry hers, int birth) {
    String pregnancy = national.id();
    String booked = Dates.iso(birth - 205 + dice.below(25));
    String due = Dates.iso(birth - 9 + dice.below(20));
    sheets.row(OutputFile.MSDS_PREGNANCY, pregnancy, hers.recordId(), booked, due);
    return pregnancy;
  }
}
