package org.kinlink.population;

import java.time.LocalDate;
import java.util.List;

/** Hard cases about names. */
final class NameScripts {
  private record Pair(Sex sex, String one, String other) {}

  private static final List<Pair> TWINS =
      List.of(
          new Pair(Sex.MALE, "Jayden", "Jaydon"),
          new Pair(Sex.FEMALE, "Ella", "Ellie"),
          new Pair(Sex.MALE, "Kian", "Kieran"));

  private final World world;
  private final Dice dice;
  private final LocalDate today;

  NameScripts(World world) {
    this.world = world;
    this.dice = world.dice;
    this.today = world.today;
  }

  void run() {
    for (Pair twins : TWINS) {
      twins(twins);
    }
    fatherAndSon("David", "Hughes");
    fatherAndSon("Michael", "Brown");
    sharedSurnameStreet(Community.PAKISTANI, "Khan", "Muhammad");
    sharedSurnameStreet(Community.GUJARATI, "Patel", "Aarav");
    sharedSurnameStreet(Community.BRITISH, "Smith", "Oliver");
    namesakes("Grace", "Taylor");
    namesakes("Oliver", "Jones");
    surnameChanged();
    surnameChanged();
    hyphenated("Marsh", "Okafor");
    hyphenated("Bennett", "Nowak");
    nameOrder(Community.CHINESE);
    nameOrder(Community.SOMALI);
    nameOrder(Community.ROMANIAN);
  }

  private Partnership couple(Community community, int yearsAgo) {
    LocalDate since = today.minusYears(yearsAgo).minusDays(dice.below(300));
    return world.couple(community, since);
  }

  private void twins(Pair pair) {
    Partnership parents = couple(Community.BRITISH, dice.between(7, 13));
    world.marry(parents, parents.from);
    LocalDate day = parents.from.plusDays(dice.between(300, 500));
    String surname = parents.man.surname();
    world.mark(
        HardCase.TWINS_SIMILAR_NAMES,
        world.birth(parents.woman, parents.man, day, pair.sex(), pair.one(), surname),
        world.birth(parents.woman, parents.man, day, pair.sex(), pair.other(), surname));
    world.birth(parents.woman, parents.man, day.plusDays(dice.between(700, 1200)), Sex.FEMALE);
  }

  private void fatherAndSon(String forename, String surname) {
    LocalDate since = today.minusYears(dice.between(9, 13)).minusDays(dice.below(300));
    Address home = world.streets.free(since);
    Life mother =
        world.newcomer(
            Sex.FEMALE, since.minusYears(24).minusDays(dice.below(300)), Community.BRITISH);
    Life father =
        world.person(
            Sex.MALE,
            since.minusYears(26).minusDays(dice.below(300)),
            Community.BRITISH,
            Ethnicity.WHITE_BRITISH,
            forename,
            surname);
    world.live(mother, home, ResidenceRole.MAIN, since);
    world.live(father, home, ResidenceRole.MAIN, since);
    Partnership pair = world.partner(mother, father, since);
    world.marry(pair, since);
    LocalDate day = since.plusDays(dice.between(300, 600));
    Life son = world.birth(mother, father, day, Sex.MALE, forename, surname);
    world.birth(mother, father, day.plusDays(dice.between(700, 1000)), Sex.FEMALE);
    world.mark(HardCase.FATHER_AND_SON_ONE_NAME, father, son);
  }

  private void sharedSurnameStreet(Community community, String surname, String forename) {
    int street = world.streets.pickStreet();
    for (int i = 0; i < 3; i++) {
      LocalDate since = today.minusYears(11).minusDays(dice.below(300));
      Partnership pair = world.couple(community, since, world.streets.freeIn(street));
      pair.man.names.set(0, new NameSpell(pair.man.birth, pair.man.forename(), surname));
      pair.married = true;
      LocalDate day = since.plusDays(dice.between(300, 1300));
      Life first =
          i == 2
              ? world.birth(pair.woman, pair.man, day, Sex.FEMALE)
              : world.birth(pair.woman, pair.man, day, Sex.MALE, forename, surname);
      Life second =
          world.birth(pair.woman, pair.man, day.plusDays(dice.between(600, 1100)), Sex.FEMALE);
      world.mark(HardCase.SHARED_SURNAME_STREET, first, second);
    }
  }

  private void namesakes(String forename, String surname) {
    LocalDate day = today.minusYears(dice.between(6, 12)).minusDays(dice.below(300));
    Sex sex = forename.equals("Grace") ? Sex.FEMALE : Sex.MALE;
    for (int i = 0; i < 2; i++) {
      LocalDate since = day.minusDays(dice.between(320, 900));
      Partnership pair = world.couple(Community.BRITISH, since);
      pair.man.names.set(0, new NameSpell(pair.man.birth, pair.man.forename(), surname));
      pair.married = true;
      Life child = world.birth(pair.woman, pair.man, day, sex, forename, surname);
      world.mark(HardCase.NAMESAKES_ONE_BIRTHDAY, child);
    }
  }

  private void surnameChanged() {
    Partnership first = couple(Community.BRITISH, 13);
    Life child =
        world.birth(
            first.woman, first.man, first.from.plusDays(dice.between(300, 500)), Sex.FEMALE);
    LocalDate parted = child.birth.plusDays(dice.between(900, 1300));
    world.separate(first, first.man, false, parted);
    LocalDate joined = parted.plusDays(dice.between(500, 800));
    Life husband =
        world.newcomer(Sex.MALE, first.woman.birth.minusDays(dice.below(900)), Community.BRITISH);
    world.live(husband, first.woman.home(), ResidenceRole.MAIN, joined);
    Partnership second = world.partner(first.woman, husband, joined);
    LocalDate wedding = today.minusDays(dice.between(200, 900));
    second.married = true;
    first.woman.rename(wedding, husband.surname());
    child.rename(wedding, husband.surname());
    world.mark(HardCase.SURNAME_CHANGED, child);
  }

  private void hyphenated(String hers, String his) {
    Partnership pair = couple(Community.BRITISH, dice.between(8, 12));
    pair.woman.names.set(0, new NameSpell(pair.woman.birth, pair.woman.forename(), hers));
    pair.man.names.set(0, new NameSpell(pair.man.birth, pair.man.forename(), his));
    LocalDate day = pair.from.plusDays(dice.between(300, 800));
    Sex sex = dice.chance(0.5) ? Sex.FEMALE : Sex.MALE;
    String forename = world.names.forename(Community.BRITISH, sex, true, dice);
    Life child = world.birth(pair.woman, pair.man, day, sex, forename, hers + "-" + his);
    world.mark(HardCase.HYPHENATED_SURNAME, child);
  }

  private void nameOrder(Community community) {
    Partnership pair = couple(community, dice.between(7, 12));
    Life child =
        world.birth(pair.woman, pair.man, pair.from.plusDays(dice.between(300, 700)), Sex.MALE);
    world.mark(HardCase.NAME_ORDER, child);
  }
}
