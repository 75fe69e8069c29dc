package org.kinlink.population;

import static org.kinlink.population.People.NOBODY;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The Standard Safeguarding Dataset of the case system: children it knows, and their families. */
final class SafeguardingExtract implements Extract {
  private static final String[] TYPES = {"Home", "Second home", "Placement", "Institution"};

  private final View view;
  private final Desk desk;
  private final Desk need;
  private final Sheets sheets;
  private final Family family;
  private final Dice dice;
  private final Map<Integer, String> groups = new LinkedHashMap<>();

  SafeguardingExtract(View view, Desk desk, Desk need, Sheets sheets) {
    this.view = view;
    this.desk = desk;
    this.need = need;
    this.sheets = sheets;
    this.family = new Family(view);
    this.dice = desk.dice();
  }

  @Override
  public void write() {
    Set<Integer> known = new LinkedHashSet<>();
    int since = view.today - 2190;
    for (int who = 0; who < view.people.count; who++) {
      boolean isCase =
          view.factSince(who, Fact.CHILD_IN_NEED, since) >= 0
              || view.factSince(who, Fact.LOOKED_AFTER, since) >= 0;
      if (isCase && view.people.birth[who] + 6575 > since) {
        known.add(who);
        relatives(who, known);
      }
    }
    for (int who : known) {
      person(desk.entry(who));
      plans(who);
      if (dice.chance(view.isChild(who) ? 0.015 : 0.03)) {
        person(desk.again(who));
      }
    }
    mothers(known);
  }

  private void relatives(int child, Set<Integer> known) {
    String group = desk.id();
    groups.put(child, group);
    for (Family.Relative relative : family.of(child)) {
      boolean close =
          switch (relative.relation()) {
            case "birth_parent", "kinship_carer", "foster_parent", "guardian" -> dice.chance(0.95);
            case "full_sibling", "half_sibling" -> view.age(relative.who()) < 18;
            case "step_parent" -> relative.to() == Days.NEVER && dice.chance(0.7);
            default -> false;
          };
      int who = relative.who();
      if (close && (view.isHere(who) || view.people.home[who] != NOBODY)) {
        known.add(who);
        groups.putIfAbsent(who, group);
      }
    }
  }

  private void person(Entry entry) {
    int who = entry.who();
    String id = entry.recordId();
    boolean child = view.isChild(who);
    boolean unborn = view.isUnborn(who);
    String upn = child ? view.numbers.upn(who) : "";
    sheets.row(
        OutputFile.SSD_PERSON,
        id,
        entry.forename(),
        entry.surname(),
        unborn ? "U" : entry.sexLetter(),
        "",
        Ethnicities.of(view.people.ethnicity[who]).education(),
        unborn ? "" : Dates.iso(entry.birth()),
        entry.number(),
        need.has(who) ? need.entry(who).recordId() : "",
        upn.isEmpty() && child ? "UN1" : "",
        view.people.is(who, People.SPECIAL_NEEDS) && !unborn ? "Y" : "N",
        unborn ? Dates.iso(entry.birth()) : "",
        Dates.iso(Dates.past(view.people.death[who], view.today)),
        view.youngestChild(who) >= 0 && !view.people.isMale(who) ? "Y" : "N",
        "");
    String group = groups.get(who);
    if (group != null) {
      sheets.row(OutputFile.SSD_FAMILY, desk.id(), group, id);
    }
    if (!upn.isEmpty() && dice.chance(0.93)) {
      identifier(id, "Unique Pupil Number", upn);
    }
    if (need.has(who)) {
      identifier(id, "Case Number", need.entry(who).recordId());
    }
    int funds = view.factSince(who, Fact.NO_RECOURSE_TO_PUBLIC_FUNDS, view.today);
    if (funds >= 0 || view.people.is(who, People.UNACCOMPANIED)) {
      sheets.row(
          OutputFile.SSD_IMMIGRATION,
          desk.id(),
          id,
          Dates.iso(view.people.arrived[who]),
          "",
          funds >= 0 ? "No recourse to public funds" : "Unaccompanied asylum seeking child");
    }
    addresses(entry);
  }

  private void plans(int who) {
    IntTable facts = view.world.facts;
    String id = desk.entry(who).recordId();
    for (int row : view.facts(who)) {
      int from = facts.get(row, World.FROM);
      String to = Dates.iso(Dates.past(facts.get(row, World.TO), view.today));
      if (from <= view.today && from > view.today - 2190) {
        Fact fact = Fact.of(facts.get(row, World.KIND));
        if (fact == Fact.CHILD_IN_NEED) {
          sheets.row(OutputFile.SSD_NEED_PLANS, desk.id(), id, Dates.iso(from), to);
        } else if (fact == Fact.CHILD_PROTECTION_PLAN) {
          sheets.row(
              OutputFile.SSD_PROTECTION_PLANS, desk.id(), id, Dates.iso(from), to, "Neglect");
        } else if (fact == Fact.LOOKED_AFTER) {
          String why = to.isEmpty() ? "" : LookedAfterExtract.ceased(facts.get(row, World.WITH));
          sheets.row(OutputFile.SSD_EPISODES, desk.id(), id, Dates.iso(from), to, why);
        }
      }
    }
  }

  private void identifier(String id, String type, String value) {
    sheets.row(OutputFile.SSD_IDENTIFIERS, desk.id(), id, type, value, "", "");
  }

  private void addresses(Entry entry) {
    Place last = entry.place();
    if (last == null) {
      return;
    }
    IntTable table = view.world.residences;
    for (int row : view.homes(entry.who())) {
      Place place = view.place(table.get(row, World.ADDRESS));
      boolean newest = place.uprn().equals(last.uprn());
      int to = newest ? Days.NEVER : Dates.past(table.get(row, World.TO), view.today);
      if (table.get(row, World.TO) > view.today - 3650) {
        address(
            entry,
            newest ? last : place,
            table.get(row, World.ROLE),
            table.get(row, World.FROM),
            to);
      }
      if (newest) {
        break;
      }
    }
    if (entry.second() != null) {
      int spell = view.people.secondSpell[entry.who()];
      address(entry, entry.second(), Role.SHARED_CARE, table.get(spell, World.FROM), Days.NEVER);
    }
  }

  private void address(Entry entry, Place place, int role, int from, int to) {
    if (place.institution() == Institution.REFUGE) {
      // Nobody outside may see where it is: the dataset says so by the word CON.
      sheets.row(
          OutputFile.SSD_ADDRESS,
          desk.id(),
          entry.recordId(),
          "",
          TYPES[role],
          Dates.iso(from),
          Dates.iso(to),
          "CON");
      return;
    }
    String json =
        "{\"ROOM\":\"\",\"FLOOR\":\"\",\"FLAT\":\""
            + place.flat()
            + "\",\"BUILDING\":\"\",\"HOUSE\":\""
            + place.house()
            + "\",\"STREET\":\""
            + place.street()
            + "\",\"TOWN\":\""
            + place.town()
            + "\",\"UPRN\":\""
            + (dice.chance(0.7) ? place.uprn() : "")
            + "\",\"EASTING\":\"\",\"NORTHING\":\"\"}";
    sheets.row(
        OutputFile.SSD_ADDRESS,
        desk.id(),
        entry.recordId(),
        json,
        TYPES[role],
        Dates.iso(from),
        Dates.iso(to),
        place.postcode().replace(" ", ""));
  }

  private void mothers(Set<Integer> known) {
    for (int child : known) {
      int mother = view.people.mother[child];
      boolean adopted =
          view.people.otherLife[child] != NOBODY && view.people.otherLife[child] < child;
      if (mother != NOBODY && known.contains(mother) && !adopted && view.isChild(child)) {
        Entry entry = desk.entry(child);
        sheets.row(
            OutputFile.SSD_MOTHER,
            desk.id(),
            desk.entry(mother).recordId(),
            entry.recordId(),
            view.isUnborn(child) ? "" : Dates.iso(entry.birth()));
      }
    }
  }
}
