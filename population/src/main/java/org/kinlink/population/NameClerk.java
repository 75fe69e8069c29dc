package org.kinlink.population;

import static org.kinlink.population.People.NOBODY;

import java.util.ArrayList;
import java.util.List;

/** Writes names down as one agency would. */
final class NameClerk {
  private final View view;
  private final NameBook book;
  private final ErrorProfile.NameErrors errors;
  private final long seed;
  private final Agency agency;
  private final Dice habits = new Dice(0);

  NameClerk(View view, ErrorProfile.NameErrors errors, long seed, Agency agency) {
    this.view = view;
    this.book = view.world.book;
    this.errors = errors;
    this.seed = seed;
    this.agency = agency.clerk();
  }

  /** Returns forename, middle names and surname. */
  String[] write(int who, double care, Dice dice) {
    int now = view.people.nameSpell[who];
    if (view.isUnborn(who)) {
      return new String[] {
        "Unborn", "", view.surname(view.people.nameSpell[view.people.mother[who]])
      };
    }
    String surname = surname(who, care, dice);
    if (isUnnamed(who, dice)) {
      return new String[] {babyName(who), "", surname};
    }
    String forename = forename(who, now, care, dice);
    String middle = dice.chance(agency == Agency.SCHOOL ? 0.95 : 0.6) ? view.middle(now) : "";
    boolean swap = dice.chance(errors.swapped() * care * orderOf(who));
    return swap
        ? new String[] {surname, middle, forename}
        : new String[] {forename, middle, surname};
  }

  // Where names stand in another order or have no family name among them, clerks go astray.
  private double orderOf(int who) {
    return switch (view.people.communityOf(who).custom()) {
      case SURNAME_FIRST -> 14;
      case FATHERS_NAME, NO_SHARED_SURNAME -> 7;
      case TITLES_OF_WOMEN, SINGH_AND_KAUR -> 2;
      default -> 1;
    };
  }

  private boolean isUnnamed(int who, Dice dice) {
    int days = view.today - view.people.birth[who];
    boolean health = agency == Agency.COMMUNITY_HEALTH || agency == Agency.MATERNITY;
    return health && days < 730 && dice.chance(days < 45 ? 0.8 : 0.02);
  }

  private String babyName(int who) {
    if (!view.people.is(who, People.TWIN)) {
      return "Baby";
    }
    int elder = view.people.nextOfMother[who];
    boolean second = elder != NOBODY && view.people.birth[elder] == view.people.birth[who];
    return second ? "Twin 2" : "Twin 1";
  }

  private String forename(int who, int now, double care, Dice dice) {
    int name = view.world.names.get(now, World.FORENAME);
    String text = book.text(name);
    int[] others = book.otherForms(name);
    if (others.length > 0) {
      habits.roll(seed, 51, who);
      boolean habit = habits.chance(errors.knownAs());
      int usual = others[habits.below(others.length)];
      if (habit && dice.chance(errors.otherForm())) {
        return book.text(usual);
      }
      if (dice.chance(errors.spelling() * care)) {
        return book.text(others[dice.below(others.length)]);
      }
    }
    if (dice.chance(errors.different() * care) && !view.middle(now).isEmpty()) {
      return view.middle(now);
    }
    return slip(text, care, dice);
  }

  private String slip(String text, double care, Dice dice) {
    if (agency == Agency.HOUSING && dice.chance(errors.scanning() * care)) {
      return Slips.scanning(text, dice);
    }
    return dice.chance(errors.typing() * care) ? Slips.typing(text, dice) : text;
  }

  private String surname(int who, double care, Dice dice) {
    List<Integer> spells = view.names(who);
    int now = view.people.nameSpell[who];
    String text = view.surname(now);
    if (spells.size() > 1 && dice.chance(errors.oldSurname())) {
      return view.surname(spells.get(spells.size() - 2));
    }
    int hyphen = text.indexOf('-');
    if (hyphen > 0 && dice.chance(errors.halfDropped())) {
      return dice.chance(0.4) ? text.substring(0, hyphen) : text.substring(hyphen + 1);
    }
    if (hyphen > 0 && dice.chance(0.3)) {
      return text.replace('-', ' ');
    }
    String family = dice.chance(errors.otherSurname() * care) ? ofFamily(who, text, dice) : "";
    if (!family.isEmpty()) {
      return family;
    }
    int surname = view.world.names.get(now, World.SURNAME);
    int[] others = surname >>> 16 == 0 ? book.otherForms(surname) : new int[0];
    if (others.length > 0 && dice.chance(errors.spelling() * care * 0.5)) {
      return book.text(others[dice.below(others.length)]);
    }
    return slip(text, care, dice);
  }

  /** Returns another surname by which a child may be known: the mother's, a step-father's. */
  private String ofFamily(int who, String own, Dice dice) {
    if (!view.isChild(who)) {
      return "";
    }
    List<String> found = new ArrayList<>();
    for (int parent : new int[] {view.people.mother[who], view.people.father[who]}) {
      if (parent != NOBODY) {
        found.add(view.surname(view.people.nameSpell[parent]));
        int partner = view.world.partner(parent);
        if (partner != NOBODY) {
          found.add(view.surname(view.people.nameSpell[partner]));
        }
      }
    }
    found.removeIf(s -> s.equals(own));
    return found.isEmpty() ? "" : found.get(dice.below(found.size()));
  }
}
