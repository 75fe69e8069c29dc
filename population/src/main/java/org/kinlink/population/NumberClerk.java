package org.kinlink.population;

import java.util.List;
import java.util.Locale;

/** Writes NHS numbers down as one agency would. */
final class NumberClerk {
  /** A number with its status code, both empty where there is none. */
  record Held(String number, String status) {
    @Override
    public String toString() {
      return "Held[hidden]";
    }
  }

  private final Register register;
  private final ErrorProfile.NumberErrors errors;
  private final Source source;

  NumberClerk(Register register, ErrorProfile.NumberErrors errors, Source source) {
    this.register = register;
    this.errors = errors;
    this.source = source;
  }

  Held write(Person person, Dice dice) {
    if (source == Source.SOCIAL_CARE && register.is(person, HardCase.NUMBER_OF_MOTHER)) {
      Person mother = register.relatives(person, Relation.BIRTH_PARENT).get(0);
      return new Held(mother.nhsNumber(), "02");
    }
    if (!dice.chance(source.numbersPresent(errors))) {
      return new Held("", absent(dice));
    }
    // Traced numbers of the health service are the right ones; elsewhere they are copied by hand.
    double wrong = source == Source.COMMUNITY_HEALTH ? errors.wrong() / 4 : errors.wrong();
    if (dice.chance(wrong)) {
      return new Held(wrong(person, dice), source == Source.SCHOOL ? "" : "02");
    }
    return new Held(person.nhsNumber(), present(dice));
  }

  private String present(Dice dice) {
    return switch (source) {
      case SCHOOL -> "";
      case SOCIAL_CARE -> dice.chance(0.55) ? "01" : "02";
      case COMMUNITY_HEALTH -> dice.chance(0.95) ? "01" : "02";
    };
  }

  private String absent(Dice dice) {
    return switch (source) {
      case SCHOOL -> "";
      case SOCIAL_CARE -> dice.chance(0.5) ? "" : "03";
      case COMMUNITY_HEALTH -> dice.chance(0.5) ? "04" : "03";
    };
  }

  private String wrong(Person person, Dice dice) {
    List<Person> kin =
        register.relationships(person).stream()
            .filter(
                r -> r.relation() == Relation.BIRTH_PARENT || r.relation() == Relation.FULL_SIBLING)
            .map(r -> register.person(r.other()))
            .toList();
    return kin.isEmpty() || dice.chance(0.3) ? nobodys(dice) : dice.pick(kin).nhsNumber();
  }

  private String nobodys(Dice dice) {
    while (true) {
      String nine = String.format(Locale.ROOT, "999%06d", dice.below(NhsNumbers.STEMS));
      int check = CheckCharacters.nhsNumber(nine);
      if (check >= 0) {
        return nine + check;
      }
    }
  }
}
