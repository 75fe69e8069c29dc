package org.kinlink.population;

/** The children in need census: no names, a pupil number where there is one. */
final class NeedExtract implements Extract {
  private final View view;
  private final Desk desk;
  private final Sheets sheets;
  private final int yearStart;

  NeedExtract(View view, Desk desk, Sheets sheets) {
    this.view = view;
    this.desk = desk;
    this.sheets = sheets;
    int year = Days.year(view.today - 90);
    this.yearStart = Days.of(year, 4, 1);
  }

  @Override
  public void write() {
    for (int who = 0; who < view.people.count; who++) {
      int need = view.factSince(who, Fact.CHILD_IN_NEED, yearStart);
      int care = view.factSince(who, Fact.LOOKED_AFTER, yearStart);
      if (need >= 0 || care >= 0) {
        child(who, need >= 0 ? need : care, care >= 0);
      }
    }
  }

  private void child(int who, int fact, boolean lookedAfter) {
    Dice dice = desk.dice();
    Entry entry = desk.entry(who);
    boolean unborn = view.isUnborn(who);
    IntTable facts = view.world.facts;
    int from = facts.get(fact, World.FROM);
    int to = Dates.past(facts.get(fact, World.TO), view.today);
    String upn = dice.chance(0.96) ? view.numbers.upn(who) : "";
    int code = Math.max(1, facts.get(fact, World.DETAIL) % 9);
    Xml xml =
        new Xml(2)
            .open("Child")
            .open("ChildIdentifiers")
            .value("LAchildID", entry.recordId())
            .value("UPN", upn)
            .value("UPNunknown", upn.isEmpty() ? unknown(who) : "")
            .value(unborn ? "ExpectedPersonBirthDate" : "PersonBirthDate", Dates.iso(entry.birth()))
            .value("Sex", unborn ? "U" : entry.sexLetter())
            .value("PersonDeathDate", Dates.iso(Dates.past(view.people.death[who], view.today)))
            .close("ChildIdentifiers")
            .open("ChildCharacteristics")
            .value("Ethnicity", Ethnicities.of(view.people.ethnicity[who]).education())
            .close("ChildCharacteristics")
            .open("CINdetails")
            .value("CINreferralDate", Dates.iso(from))
            .value("ReferralSource", dice.chance(0.3) ? "6" : dice.chance(0.3) ? "2A" : "3A")
            .value("PrimaryNeedCode", "N" + code)
            .value("CINclosureDate", Dates.iso(lookedAfter ? Days.NEVER : to))
            .value("ReasonForClosure", to == Days.NEVER || lookedAfter ? "" : "RC8")
            .open("Assessments")
            .value("AssessmentActualStartDate", Dates.iso(from))
            .value("AssessmentAuthorisationDate", Dates.iso(Math.min(from + 35, view.today)))
            .open("FactorsIdentifiedAtAssessment")
            .value("AssessmentFactors", factor(who, dice))
            .close("FactorsIdentifiedAtAssessment")
            .close("Assessments");
    plan(who, xml);
    sheets.add(OutputFile.CIN, xml.close("CINdetails").close("Child").toString());
  }

  private String factor(int who, Dice dice) {
    int mother = view.people.mother[who];
    boolean unwell = mother >= 0 && view.people.is(mother, People.UNWELL);
    return unwell ? "4B" : new String[] {"3B", "1B", "2B", "4A", "21"}[dice.below(5)];
  }

  private void plan(int who, Xml xml) {
    int plan = view.factSince(who, Fact.CHILD_PROTECTION_PLAN, yearStart);
    if (plan >= 0) {
      int to = Dates.past(view.world.facts.get(plan, World.TO), view.today);
      xml.open("ChildProtectionPlans")
          .value("CPPstartDate", Dates.iso(view.world.facts.get(plan, World.FROM)))
          .value("CPPendDate", Dates.iso(to))
          .value("InitialCategoryOfAbuse", "NEG")
          .value("LatestCategoryOfAbuse", "NEG")
          .close("ChildProtectionPlans");
    }
  }

  private String unknown(int who) {
    return view.age(who) < 5 ? "UN1" : "UN5";
  }
}
