package org.kinlink.population;

import static org.kinlink.population.People.NOBODY;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The tenants of social housing and their households, from paper forms that were scanned. */
final class HousingExtract implements Extract {
  private final View view;
  private final Desk desk;
  private final Sheets sheets;
  private final Dice dice;

  HousingExtract(View view, Desk desk, Sheets sheets) {
    this.view = view;
    this.desk = desk;
    this.sheets = sheets;
    this.dice = desk.dice();
  }

  @Override
  public void write() {
    People people = view.people;
    for (int who = 0; who < people.count; who++) {
      int home = people.home[who];
      if (home != NOBODY && view.world.homes.first(home) == who && view.isHere(who)) {
        int address = view.world.homes.address(home);
        if (!Institution.isAt(address)
            && view.world.gazetteer.tenure(view.world.index, address) == Tenure.SOCIAL) {
          household(home);
        }
      }
    }
  }

  private void household(int home) {
    List<Integer> members = new ArrayList<>();
    for (int who = view.world.homes.first(home); who != NOBODY; who = view.people.nextAtHome[who]) {
      members.add(who);
    }
    members.sort(Comparator.comparing(who -> view.people.birth[who]));
    int tenant = members.get(0);
    if (view.age(tenant) < 18) {
      return;
    }
    String tenancy = "T" + desk.id();
    int since = view.world.residences.get(view.people.spell[tenant], World.FROM);
    for (int who : members) {
      if (who == tenant || dice.chance(view.isChild(who) ? 0.92 : 0.85)) {
        member(who, tenant, tenancy, since);
      }
    }
  }

  private void member(int who, int tenant, String tenancy, int since) {
    Entry entry = desk.entry(who);
    Place place = view.place(view.world.homes.address(view.people.home[tenant]));
    int moved = view.world.residences.get(view.people.spell[who], World.FROM);
    sheets.row(
        OutputFile.HOUSING,
        entry.recordId(),
        tenancy,
        relation(who, tenant),
        view.isChild(who) ? "" : view.people.isMale(who) ? "Mr" : "Ms",
        entry.forename(),
        entry.surname(),
        Dates.slashed(entry.birth()),
        entry.sexLetter(),
        place.line(),
        place.town(),
        place.postcode(),
        place.uprn(),
        Dates.slashed(since),
        Dates.slashed(Math.max(since, moved)));
  }

  private String relation(int who, int tenant) {
    People people = view.people;
    if (who == tenant) {
      return "tenant";
    }
    if (view.world.partner(who) == tenant) {
      return "partner";
    }
    if (people.isChildOf(who, tenant)) {
      return people.isMale(who) ? "son" : "daughter";
    }
    int partner = view.world.partner(tenant);
    if (partner != NOBODY && people.isChildOf(who, partner)) {
      return "step-child";
    }
    int mother = people.mother[who];
    int father = people.father[who];
    boolean grandchild =
        (mother != NOBODY && people.isChildOf(mother, tenant))
            || (father != NOBODY && people.isChildOf(father, tenant));
    return grandchild ? "grandchild" : view.isChild(who) ? "child in care of household" : "other";
  }
}
