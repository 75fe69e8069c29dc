package org.kinlink.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.kinlink.population.Community.Custom;

/**
 * Families for registers: parents and children at one address, with the names that their community
 * gives them; twins of one birthday and sons called like their father among them.
 */
final class RegisterFamilies {
  private static final int LAST_YEAR = 2021;
  private static final int TRIES = 6;

  private final NameBook book;
  private final Gazetteer gazetteer;
  private final RegisterKind kind;
  private final Dice dice;
  private int entities;
  private int families;

  RegisterFamilies(NameBook book, RegisterKind kind, int people, long seed) {
    this.book = book;
    this.kind = kind;
    Scale scale = Scale.of(people);
    this.gazetteer = new Gazetteer(seed, scale.neighbourhoods(), scale.households());
    this.dice = new Dice(seed, 71);
  }

  /** Makes the next family: one to six people. */
  List<RegisterPerson> next() {
    Community community = community();
    Place home = home(families++);
    int children = dice.weighted(40, 20, 25, 10, 5);
    boolean couple = dice.chance(children == 0 ? 0.5 : 0.75);
    int year = dice.between(1938, 1996);
    @Nullable RegisterPerson father =
        couple
            ? person(community, true, born(year - 2), OptionalInt.empty(), null, null, home)
            : null;
    RegisterPerson mother =
        person(community, false, born(year), OptionalInt.empty(), null, father, home);
    List<RegisterPerson> family = new ArrayList<>();
    if (father != null) {
      family.add(father);
    }
    family.add(mother);
    LocalDate last = LocalDate.MIN;
    int after = dice.between(19, 34);
    for (int i = 0; i < children && year + after <= LAST_YEAR; i++) {
      boolean twin = i > 0 && dice.chance(0.03);
      LocalDate birth = twin ? last : born(year + after);
      family.add(child(community, birth, mother, father, family));
      last = birth;
      after += dice.between(1, 5);
    }
    return family;
  }

  private Community community() {
    Community[] all = Community.values();
    return dice.chance(kind.fromElsewhere()) ? all[dice.below(all.length)] : Community.BRITISH;
  }

  /** An address of a neighbourhood, mostly the family's own. */
  private Place home(int number) {
    int neighbourhoods = gazetteer.neighbourhoods();
    return gazetteer.place(
        number % neighbourhoods, number / neighbourhoods % gazetteer.slotsPerShard());
  }

  /** Any address. */
  Place anywhere(Dice chance) {
    return gazetteer.place(
        chance.below(gazetteer.neighbourhoods()), chance.below(gazetteer.slotsPerShard()));
  }

  private LocalDate born(int year) {
    return LocalDate.ofYearDay(year, 1 + dice.below(365));
  }

  private RegisterPerson child(
      Community community,
      LocalDate birth,
      RegisterPerson mother,
      @Nullable RegisterPerson father,
      List<RegisterPerson> family) {
    boolean male = dice.chance(0.51);
    if (male && father != null && dice.chance(0.03)) {
      return person(
          community, true, birth, OptionalInt.of(father.forename()), mother, father, mother.home());
    }
    int forename = 0;
    for (int tries = 0; tries < TRIES && (forename == 0 || taken(forename, family)); tries++) {
      forename = book.forename(community, male ? 1 : 0, birth.getYear(), dice);
    }
    return person(community, male, birth, OptionalInt.of(forename), mother, father, mother.home());
  }

  private static boolean taken(int forename, List<RegisterPerson> family) {
    return family.stream().anyMatch(other -> other.forename() == forename);
  }

  private RegisterPerson person(
      Community community,
      boolean male,
      LocalDate birth,
      OptionalInt given,
      @Nullable RegisterPerson mother,
      @Nullable RegisterPerson man,
      Place home) {
    int sex = male ? 1 : 0;
    int forename = given.orElseGet(() -> book.forename(community, sex, birth.getYear(), dice));
    boolean middle = community != Community.CHINESE && dice.chance(0.6);
    return new RegisterPerson(
        entities++,
        community,
        male,
        birth,
        forename,
        middle ? book.forename(community, sex, birth.getYear(), dice) : 0,
        surname(community, male, mother, man),
        home);
  }

  /** The surname of a child of two parents, of a wife where there is no mother, or of anybody. */
  private String surname(
      Community community,
      boolean male,
      @Nullable RegisterPerson mother,
      @Nullable RegisterPerson man) {
    Custom custom = community.custom();
    if (custom == Custom.SINGH_AND_KAUR && dice.chance(0.5)) {
      return male ? "Singh" : "Kaur";
    }
    int title = male || dice.chance(0.5) ? 0 : book.surnameOfWoman(community, dice);
    if (title != 0) {
      return book.text(title);
    }
    if (mother == null && man != null && custom.wivesTakeSurname() && dice.chance(0.85)) {
      return book.forSex(man.surname(), male);
    }
    if (mother == null) {
      return own(community, male);
    }
    if (man == null) {
      return book.forSex(mother.surname(), male);
    }
    return switch (custom) {
      case FATHERS_NAME -> dice.chance(0.6) ? man.surname() : book.text(man.forename());
      case NO_SHARED_SURNAME -> dice.chance(0.5) ? man.surname() : own(community, male);
      case TWO_SURNAMES -> last(mother.surname()) + " " + last(man.surname());
      default -> book.forSex(dice.chance(0.9) ? man.surname() : mother.surname(), male);
    };
  }

  private String own(Community community, boolean male) {
    return book.text(book.forSex(book.surname(community, dice), male));
  }

  /** Another surname for somebody, as after a wedding. */
  String another(Community community, Dice chance) {
    return book.text(book.forSex(book.surname(community, chance), false));
  }

  private static String last(String surname) {
    return surname.substring(surname.lastIndexOf(' ') + 1);
  }
}
