package org.kinlink.population;

import static org.kinlink.population.People.NOBODY;

import java.util.ArrayList;
import java.util.List;

/** Health visiting and school nursing: the local export with names, and the national table. */
final class CommunityHealthExtract implements Extract {
  private final View view;
  private final Desk desk;
  private final Desk national;
  private final Sheets sheets;
  private final Family family;
  private final Dice dice;

  CommunityHealthExtract(View view, Desk desk, Desk national, Sheets sheets) {
    this.view = view;
    this.desk = desk;
    this.national = national;
    this.sheets = sheets;
    this.family = new Family(view);
    this.dice = desk.dice();
  }

  @Override
  public void write() {
    List<Integer> children = new ArrayList<>();
    for (int who = 0; who < view.people.count; who++) {
      boolean child = view.people.birth[who] > view.today - 6940;
      boolean closed =
          view.people.left[who] <= view.today && view.people.left[who] > view.today - 1100;
      if (child && (view.isHere(who) ? dice.chance(0.975) : closed && dice.chance(0.3))) {
        children.add(who);
      }
    }
    for (int child : children) {
      desk.entry(child);
    }
    for (int child : children) {
      relatives(child);
    }
    for (Entry entry : desk.entries()) {
      patient(entry);
    }
    for (int child : children) {
      if (view.isHere(child) && dice.chance(view.age(child) < 6 ? 0.95 : 0.22)) {
        national(child);
      }
    }
  }

  private void relatives(int child) {
    boolean small = view.age(child) < 5;
    for (Family.Relative relative : family.of(child)) {
      if (relative.to() == Days.NEVER && view.isHere(relative.who())) {
        int who = relative.who();
        boolean together = view.world.liveTogether(child, who);
        double chance =
            switch (relative.relation()) {
              case "birth_parent", "adoptive_parent" ->
                  who == view.people.mother[child] ? (small ? 0.96 : 0.6) : small ? 0.3 : 0.12;
              case "foster_parent", "kinship_carer", "guardian" -> 0.7;
              case "step_parent" -> together ? 0.15 : 0;
              case "grandparent" -> together ? 0.3 : 0;
              case "full_sibling", "half_sibling" -> desk.has(who) ? 0.45 : 0;
              default -> 0;
            };
        if (dice.chance(chance)) {
          sheets.row(
              OutputFile.HEALTH_RELATIONSHIPS,
              desk.entry(child).recordId(),
              code(relative.relation(), who),
              desk.entry(who).recordId());
        }
      }
    }
  }

  private String code(String relation, int who) {
    boolean male = view.people.isMale(who);
    return switch (relation) {
      case "birth_parent" -> male ? "BPF" : "BPM";
      case "adoptive_parent" -> male ? "APF" : "APM";
      case "step_parent" -> male ? "SPF" : "SPM";
      case "foster_parent" -> male ? "FPF" : "FPM";
      case "grandparent" -> male ? "GPF" : "GPM";
      case "full_sibling", "half_sibling" -> male ? "ORB" : "ORS";
      default -> male ? "ORU" : "ORA";
    };
  }

  private void patient(Entry entry) {
    sheets.row(
        OutputFile.HEALTH_PATIENTS,
        entry.recordId(),
        entry.number(),
        entry.status(),
        entry.surname().toUpperCase(java.util.Locale.ROOT) + ", " + entry.forename(),
        Dates.iso(entry.birth()),
        entry.sexDigit(),
        entry.line(),
        entry.town(),
        entry.postcode(),
        dice.chance(0.4) ? entry.uprn() : "",
        nhsEthnicity(entry.who()),
        view.isNow(entry.who(), Fact.LOOKED_AFTER) && dice.chance(0.8) ? "Y" : "N");
  }

  private String nhsEthnicity(int who) {
    return dice.chance(0.06) ? "Z" : Ethnicities.of(view.people.ethnicity[who]).nhs();
  }

  private void national(int child) {
    Entry entry = national.entry(child);
    int mother = view.people.mother[child];
    boolean adopted = view.people.otherLife[child] != NOBODY;
    boolean told = mother != NOBODY && view.isHere(mother) && dice.chance(0.6) && !adopted;
    sheets.row(
        OutputFile.CSDS_MPI,
        entry.recordId(),
        view.world.gazetteer.trust(view.world.index),
        "",
        entry.number(),
        entry.status(),
        Dates.iso(entry.birth()),
        entry.postcode(),
        entry.sexDigit(),
        nhsEthnicity(child),
        "en",
        carer(child),
        view.isNow(child, Fact.LOOKED_AFTER) ? "Y" : "N",
        view.isNow(child, Fact.CHILD_IN_NEED) && dice.chance(0.5) ? "Y" : "N",
        "",
        told ? view.numbers.nhsNumber(mother) : "",
        told ? "01" : "");
    if (told) {
      mother(entry, mother);
    }
  }

  // A mother who stands in the row of her child only is a record to those who read it.
  private void mother(Entry child, int mother) {
    national.aside(child.recordId() + "/mother", mother);
  }

  private String carer(int child) {
    int mother = view.people.mother[child];
    int father = view.people.father[child];
    if (mother != NOBODY && view.world.liveTogether(mother, child)) {
      return view.people.otherLife[child] == NOBODY ? "BPM" : "APM";
    }
    if (father != NOBODY && view.world.liveTogether(father, child)) {
      return "BPF";
    }
    return view.isNow(child, Fact.LOOKED_AFTER) ? "FPX" : "GPX";
  }
}
