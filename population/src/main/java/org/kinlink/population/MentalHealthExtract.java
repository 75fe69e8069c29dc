package org.kinlink.population;

import static org.kinlink.population.People.NOBODY;

/** The mental health data set: patients without names, indicators, spells on a ward. */
final class MentalHealthExtract implements Extract {
  private final View view;
  private final Desk desk;
  private final Sheets sheets;

  MentalHealthExtract(View view, Desk desk, Sheets sheets) {
    this.view = view;
    this.desk = desk;
    this.sheets = sheets;
  }

  @Override
  public void write() {
    Dice dice = desk.dice();
    for (int who = 0; who < view.people.count; who++) {
      boolean ward = view.factSince(who, Fact.INPATIENT_MENTAL_HEALTH, view.today - 730) >= 0;
      int age = view.age(who);
      double other = view.people.is(who, People.UNWELL) && age > 15 ? 0.5 : 0.02;
      if (view.isHere(who) && (ward || (age > 9 && age < 90 && dice.chance(other)))) {
        patient(who, dice);
      }
    }
  }

  private void patient(int who, Dice dice) {
    Entry entry = desk.entry(who);
    sheets.row(
        OutputFile.MHSDS_MPI,
        entry.recordId(),
        entry.number(),
        entry.status(),
        Dates.iso(entry.birth()),
        entry.postcode(),
        entry.sexDigit(),
        dice.chance(0.12) ? "Z" : Ethnicities.of(view.people.ethnicity[who]).nhs(),
        "");
    sheets.row(
        OutputFile.MHSDS_INDICATORS,
        entry.recordId(),
        dice.chance(0.2) ? "Z" : isParent(who) ? "Y" : "N",
        view.isNow(who, Fact.YOUNG_CARER) ? "Y" : "N",
        view.isNow(who, Fact.LOOKED_AFTER) ? "Y" : "N",
        view.isNow(who, Fact.CHILD_PROTECTION_PLAN) ? "Y" : "N");
    IntTable facts = view.world.facts;
    for (int row : view.facts(who)) {
      int from = facts.get(row, World.FROM);
      if (facts.get(row, World.KIND) == Fact.INPATIENT_MENTAL_HEALTH.number()
          && from > view.today - 1096) {
        String request = desk.id();
        String referred = Dates.iso(from - dice.below(12));
        sheets.row(OutputFile.MHSDS_REFERRALS, request, entry.recordId(), referred);
        sheets.row(
            OutputFile.MHSDS_SPELLS,
            desk.id(),
            request,
            Dates.iso(from),
            Dates.iso(Dates.past(facts.get(row, World.TO), view.today)),
            dice.chance(0.5) ? entry.postcode() : "");
      }
    }
  }

  private boolean isParent(int who) {
    People people = view.people;
    for (int c = people.firstChild[who]; c != NOBODY; c = people.nextChild(who, c)) {
      if (view.isHere(c) && view.isChild(c)) {
        return true;
      }
    }
    return false;
  }
}
