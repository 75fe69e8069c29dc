package org.kinlink.population;

import static org.kinlink.population.People.NOBODY;

import java.util.Locale;

/** What is true: for evaluation, never for linking. */
final class Truth implements Extract {
  private final View view;
  private final World world;
  private final Sheets sheets;
  private final Entities entities;
  private final Family family;

  Truth(View view, Sheets sheets, Entities entities) {
    this.view = view;
    this.world = view.world;
    this.sheets = sheets;
    this.entities = entities;
    this.family = new Family(view);
  }

  @Override
  public void write() {
    choose();
    for (int who = 0; who < view.people.count; who++) {
      if (entities.isNeeded(who)) {
        person(who);
        names(who);
        residences(who);
        relationships(who);
        facts(who);
        never(who);
        superseded(who);
      }
    }
  }

  // Everybody who lives here, whoever has a record, and the families of the children.
  private void choose() {
    for (int who = 0; who < view.people.count; who++) {
      if (view.isHere(who)) {
        entities.needed(who);
      }
    }
    for (int who = 0; who < view.people.count; who++) {
      if (entities.isNeeded(who) && view.people.birth[who] > view.today - 6940) {
        for (Family.Relative relative : family.of(who)) {
          entities.needed(relative.who());
        }
      }
    }
  }

  private void person(int who) {
    People people = view.people;
    sheets.row(
        OutputFile.TRUTH_PERSONS,
        entities.id(who),
        view.isUnborn(who) ? "" : view.numbers.nhsNumber(who),
        Dates.iso(people.birth[who]),
        Dates.iso(Dates.past(people.death[who], view.today)),
        people.isMale(who) ? "M" : "F",
        Ethnicities.of(people.ethnicity[who]).education(),
        people.communityOf(who).name().toLowerCase(Locale.ROOT),
        people.arrived[who] > people.birth[who] ? Dates.iso(people.arrived[who]) : "",
        Dates.iso(Dates.past(people.left[who], view.today)),
        entities.sibship(who));
  }

  private void names(int who) {
    if (view.isUnborn(who)) {
      return;
    }
    for (int row : view.names(who)) {
      sheets.row(
          OutputFile.TRUTH_NAMES,
          entities.id(who),
          Dates.iso(world.names.get(row, World.SINCE)),
          view.forename(row),
          view.middle(row),
          view.surname(row));
    }
  }

  private void residences(int who) {
    for (int row : view.residences(who)) {
      Place place = view.place(world.residences.get(row, World.ADDRESS));
      Institution institution = place.institution();
      sheets.row(
          OutputFile.TRUTH_RESIDENCES,
          entities.id(who),
          place.uprn(),
          place.postcode(),
          Role.word(world.residences.get(row, World.ROLE)),
          institution == null ? "" : institution.words(),
          Dates.iso(world.residences.get(row, World.FROM)),
          Dates.iso(Dates.past(world.residences.get(row, World.TO), view.today)));
    }
  }

  private void relationships(int who) {
    boolean young = view.people.birth[who] > view.today - 6940;
    if (young) {
      for (Family.Relative relative : family.of(who)) {
        if (entities.isNeeded(relative.who())) {
          relation(who, relative.relation(), relative.who(), relative.from(), relative.to());
        }
      }
    } else {
      for (int parent : family.parents(who)) {
        if (entities.isNeeded(parent)) {
          relation(who, "birth_parent", parent, view.people.birth[who], Days.NEVER);
        }
      }
    }
    for (int row : view.unions(who)) {
      int one = world.unions.get(row, World.ONE);
      int other = one == who ? world.unions.get(row, World.OTHER) : one;
      if (entities.isNeeded(other)) {
        int to = Dates.past(world.unions.get(row, World.TO), view.today);
        relation(who, "partner", other, world.unions.get(row, World.FROM), to);
      }
    }
  }

  private void relation(int who, String relation, int other, int from, int to) {
    sheets.row(
        OutputFile.TRUTH_RELATIONSHIPS,
        entities.id(who),
        relation,
        entities.id(other),
        Dates.iso(from),
        Dates.iso(to));
  }

  private void facts(int who) {
    for (int row : view.facts(who)) {
      Fact fact = Fact.of(world.facts.get(row, World.KIND));
      int from = world.facts.get(row, World.FROM);
      if (from <= view.today) {
        String detail =
            fact == Fact.PLACEMENT ? Placements.CODES[world.facts.get(row, World.DETAIL)] : "";
        sheets.row(
            OutputFile.TRUTH_FACETS,
            entities.id(who),
            fact.word(),
            detail,
            Dates.iso(from),
            Dates.iso(Dates.past(world.facts.get(row, World.TO), view.today)));
      }
    }
    if (view.people.is(who, People.SPECIAL_NEEDS) && view.age(who) < 23) {
      String plan = Fact.EDUCATION_HEALTH_CARE_PLAN.word();
      sheets.row(OutputFile.TRUTH_FACETS, entities.id(who), plan, "", "", "");
    }
  }

  // The register knows of all that were replaced, whoever still holds the old ones.
  private void superseded(int who) {
    String old = view.numbers.superseded(who);
    if (!old.isEmpty()) {
      sheets.row(OutputFile.SUPERSEDED, old, view.numbers.nhsNumber(who));
    }
  }

  private void never(int who) {
    int other = view.people.otherLife[who];
    if (other != NOBODY && other > who) {
      sheets.row(OutputFile.TRUTH_NEVER, entities.id(who), entities.id(other), "adoption");
      sheets.row(OutputFile.SAFEGUARDS, "seal", "", "", view.numbers.nhsNumber(who));
      sheets.row(OutputFile.SAFEGUARDS, "seal", "", "", view.numbers.nhsNumber(other));
    }
  }
}
