package org.kinlink.population;

/** The SEN2 return: people with an education, health and care plan. */
final class EducationExtract implements Extract {
  private final View view;
  private final Desk desk;
  private final Sheets sheets;

  EducationExtract(View view, Desk desk, Sheets sheets) {
    this.view = view;
    this.desk = desk;
    this.sheets = sheets;
  }

  @Override
  public void write() {
    Schools schools = new Schools(view);
    Dice dice = desk.dice();
    for (int who = 0; who < view.people.count; who++) {
      int age = view.age(who);
      if (view.people.is(who, People.SPECIAL_NEEDS)
          && view.isHere(who)
          && age >= 3
          && age < 23
          && dice.chance(age > 18 ? 0.45 : 0.92)) {
        person(who, age, schools, dice);
      }
    }
  }

  private void person(int who, int age, Schools schools, Dice dice) {
    Entry entry = desk.entry(who);
    String upn = age >= 4 && dice.chance(0.97) ? view.numbers.upn(who) : "";
    int year = Math.max(0, Math.min(13, schools.year(who)));
    int start = view.today - dice.below(Math.max(1, Math.min(age - 2, 9) * 365)) - 1;
    Xml xml =
        new Xml(2)
            .open("Person")
            .value("Surname", entry.surname())
            .value("Forename", entry.forename())
            .value("PersonBirthDate", Dates.iso(entry.birth()))
            .value("Sex", entry.sexLetter())
            .value("Ethnicity", Ethnicities.of(view.people.ethnicity[who]).education())
            .value("PostCode", entry.postcode())
            .value("UPN", upn)
            .value("UPNunknown", upn.isEmpty() ? "UN1" : "")
            .open("Requests")
            .value("ReceivedDate", Dates.iso(start - 150))
            .value("RequestOutcomeDate", Dates.iso(start - 110))
            .value("RequestOutcome", "Y")
            .open("Assessment")
            .value("AssessmentOutcome", "Y")
            .value("AssessmentOutcomeDate", Dates.iso(start - 20))
            .open("NamedPlan")
            .value("StartDate", Dates.iso(start))
            .value("PlanRes", "N")
            .value("PlanWPB", "N")
            .open("PlanDetail")
            .value("URN", schools.school(who, year, false))
            .close("PlanDetail")
            .close("NamedPlan")
            .close("Assessment")
            .close("Requests")
            .open("ActivePlans")
            .open("PlacementDetail")
            .value("URN", schools.school(who, year, false))
            .value("EntryDate", Dates.iso(schools.entry(who, year)))
            .close("PlacementDetail")
            .open("SENneed")
            .value("SENtype", dice.chance(0.33) ? "ASD" : dice.chance(0.5) ? "SLCN" : "SEMH")
            .close("SENneed")
            .close("ActivePlans")
            .close("Person");
    sheets.add(OutputFile.SEN2, xml.toString(), desk.note(entry));
  }
}
