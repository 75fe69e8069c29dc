package org.kinlink.population;

import java.util.List;

/** Writes names down as one agency would. */
final class NameClerk {
  private final Register register;
  private final NameBook book;
  private final ErrorProfile.NameErrors errors;
  private final long seed;
  private final Source source;

  NameClerk(
      Register register, NameBook book, ErrorProfile.NameErrors errors, long seed, Source source) {
    this.register = register;
    this.book = book;
    this.errors = errors;
    this.seed = seed;
    this.source = source;
  }

  NameSpell write(Person person, double care, Dice dice) {
    // Names that clerks know less well are misspelt more often.
    double ofNames = person.ethnicity() == Ethnicity.WHITE_BRITISH ? care : care * 1.3;
    String forename = forename(person, ofNames, dice);
    String surname = surname(person, ofNames, dice);
    boolean swap =
        register.is(person, HardCase.NAME_ORDER)
            ? source == Source.SOCIAL_CARE
            : dice.chance(errors.swapped() * ofNames);
    return swap
        ? new NameSpell(person.birth(), surname, forename)
        : new NameSpell(person.birth(), forename, surname);
  }

  private String forename(Person person, double care, Dice dice) {
    if (source == Source.COMMUNITY_HEALTH && register.is(person, HardCase.NEWBORN_UNNAMED)) {
      return "Baby";
    }
    String forename = person.name().forename();
    List<String> others = book.otherForms(forename);
    if (!others.isEmpty()) {
      Dice ofPerson = Dice.of(seed, "known as", person.entity());
      boolean habit = ofPerson.chance(errors.knownAs());
      String usual = ofPerson.pick(others);
      if (habit && dice.chance(errors.otherForm())) {
        return usual;
      }
      if (dice.chance(errors.spelling() * care)) {
        return dice.pick(others);
      }
    }
    return dice.chance(errors.typing() * care) ? Slips.typing(forename, dice) : forename;
  }

  private String surname(Person person, double care, Dice dice) {
    String surname = person.name().surname();
    int spells = person.names().size();
    if (spells > 1 && dice.chance(errors.oldSurname())) {
      return person.names().get(spells - 2).surname();
    }
    if (World.hyphenated(surname) && (forced(person) || dice.chance(errors.halfDropped()))) {
      int hyphen = surname.indexOf('-');
      return dice.chance(0.4) ? surname.substring(0, hyphen) : surname.substring(hyphen + 1);
    }
    List<String> ofFamily = familySurnames(person, surname);
    if (!ofFamily.isEmpty() && dice.chance(errors.otherSurname() * care)) {
      return dice.pick(ofFamily);
    }
    List<String> spellings = book.otherForms(surname);
    if (!spellings.isEmpty() && dice.chance(errors.spelling() * care * 0.5)) {
      return dice.pick(spellings);
    }
    return dice.chance(errors.typing() * care) ? Slips.typing(surname, dice) : surname;
  }

  private boolean forced(Person person) {
    return source == Source.SCHOOL && register.is(person, HardCase.HYPHENATED_SURNAME);
  }

  private List<String> familySurnames(Person person, String surname) {
    if (!register.isChild(person)) {
      return List.of();
    }
    return register.relationships(person).stream()
        .filter(r -> r.relation() == Relation.BIRTH_PARENT || r.relation() == Relation.STEP_PARENT)
        .map(r -> register.person(r.other()).name().surname())
        .filter(s -> !s.equals(surname))
        .distinct()
        .toList();
  }
}
