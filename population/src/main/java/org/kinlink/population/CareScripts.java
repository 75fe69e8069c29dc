package org.kinlink.population;

import java.time.LocalDate;
import java.util.List;

/** Hard cases about children who do not simply live with their parents. */
final class CareScripts {
  private final World world;
  private final Dice dice;
  private final LocalDate today;

  CareScripts(World world) {
    this.world = world;
    this.dice = world.dice;
    this.today = world.today;
  }

  void run() {
    kinshipCare();
    fosterPlacement();
    fosterPlacement();
    childrensHome();
    adoption();
    refuge();
    unaccompanied();
    newborn();
    numberOfMother();
    numberOfMother();
  }

  private LocalDate ago(int years) {
    return today.minusYears(years).minusDays(dice.below(330));
  }

  private Life loneMother(LocalDate settled, int age) {
    Life mother =
        world.newcomer(
            Sex.FEMALE, settled.minusYears(age).minusDays(dice.below(300)), Community.BRITISH);
    world.live(mother, world.streets.free(settled), ResidenceRole.MAIN, settled);
    return mother;
  }

  private Life child(Life mother, LocalDate day) {
    return world.birth(mother, null, day, dice.chance(0.5) ? Sex.FEMALE : Sex.MALE);
  }

  private void kinshipCare() {
    Life grandmother = loneMother(ago(30), 27);
    Life mother =
        world.birth(
            grandmother,
            null,
            grandmother.stays.get(0).from.plusDays(90),
            Sex.FEMALE,
            world.names.forename(Community.BRITISH, Sex.FEMALE, false, dice),
            grandmother.surname());
    LocalDate independent = mother.birth.plusYears(18).plusDays(dice.below(200));
    world.leave(mother, grandmother.home(), independent);
    world.live(mother, world.streets.free(independent), ResidenceRole.MAIN, independent);
    Life elder = child(mother, independent.plusDays(200));
    Life younger = child(mother, elder.birth.plusDays(dice.between(700, 1000)));
    LocalDate since = younger.birth.plusDays(dice.between(500, 800));
    for (Life child : List.of(elder, younger)) {
      world.leave(child, mother.home(), since);
      world.live(child, grandmother.home(), ResidenceRole.MAIN, since);
      world.relate(child, Relation.KINSHIP_CARER, grandmother, since);
      world.mark(HardCase.KINSHIP_CARE, child);
    }
  }

  private void fosterPlacement() {
    Life mother = loneMother(ago(14), 22);
    LocalDate settled = mother.stays.get(0).from;
    Life placed = child(mother, settled.plusDays(dice.between(300, 900)));
    Life atHome = child(mother, placed.birth.plusDays(dice.between(800, 1500)));
    Partnership carers = world.couple(world.community(), ago(16));
    carers.married = true;
    LocalDate since = atHome.birth.plusDays(dice.between(600, 1200));
    world.leave(placed, mother.home(), since);
    world.live(placed, carers.woman.home(), ResidenceRole.PLACEMENT, since);
    world.relate(placed, Relation.FOSTER_PARENT, carers.woman, since);
    world.relate(placed, Relation.FOSTER_PARENT, carers.man, since);
    world.mark(HardCase.FOSTER_PLACEMENT, placed);
  }

  private void childrensHome() {
    Address home = world.streets.institution(Address.Kind.CHILDRENS_HOME);
    for (int i = 0; i < 3; i++) {
      Life mother = loneMother(ago(16), 21);
      Life child = child(mother, mother.stays.get(0).from.plusDays(dice.between(100, 900)));
      LocalDate since = today.minusDays(dice.between(100, 700));
      world.leave(child, mother.home(), since);
      world.live(child, home, ResidenceRole.INSTITUTION, since);
      world.mark(HardCase.CHILDRENS_HOME, child);
    }
  }

  private void adoption() {
    Life mother = loneMother(ago(9), 21);
    Life before = child(mother, mother.stays.get(0).from.plusDays(120));
    Life sibling = child(mother, before.birth.plusDays(dice.between(700, 900)));
    Partnership foster = world.couple(Community.BRITISH, ago(15));
    foster.married = true;
    Address placement = foster.woman.home();
    LocalDate placed = sibling.birth.minusDays(60);
    world.leave(before, mother.home(), placed);
    world.live(before, placement, ResidenceRole.PLACEMENT, placed);
    Partnership adopters = world.couple(Community.BRITISH, ago(12));
    world.marry(adopters, adopters.from);
    LocalDate adopted = placed.plusDays(dice.between(500, 600));
    world.leave(before, placement, adopted);
    world.stated.add(
        new Relationship(
            before.entity, Relation.FOSTER_PARENT, foster.woman.entity, placed, adopted));
    Life after =
        world.person(
            before.sex,
            before.birth,
            before.community,
            before.ethnicity,
            before.forename(),
            adopters.man.surname());
    world.live(after, adopters.woman.home(), ResidenceRole.MAIN, adopted);
    world.relate(after, Relation.ADOPTIVE_PARENT, adopters.woman, adopted);
    world.relate(after, Relation.ADOPTIVE_PARENT, adopters.man, adopted);
    world.mark(HardCase.ADOPTION_OLD_LIFE, before);
    world.mark(HardCase.ADOPTION_NEW_LIFE, after);
  }

  private void refuge() {
    Partnership pair = world.couple(world.community(), ago(11));
    Life elder = world.birth(pair.woman, pair.man, pair.from.plusDays(320), Sex.FEMALE);
    Life younger =
        world.birth(pair.woman, pair.man, elder.birth.plusDays(dice.between(700, 1100)), Sex.MALE);
    LocalDate since = today.minusDays(dice.between(40, 80));
    Address home = pair.woman.home();
    Address refuge = world.streets.institution(Address.Kind.REFUGE);
    pair.to = since;
    pair.woman.partnership = null;
    pair.man.partnership = null;
    for (Life life : List.of(pair.woman, elder, younger)) {
      world.leave(life, home, since);
      world.live(life, refuge, ResidenceRole.INSTITUTION, since);
      world.mark(HardCase.REFUGE, life);
    }
  }

  private void unaccompanied() {
    for (Community community : List.of(Community.SOMALI, Community.TURKISH)) {
      LocalDate birth = LocalDate.of(today.getYear() - dice.between(15, 16), 1, 1);
      Life young = world.newcomer(Sex.MALE, birth, community);
      Partnership carers = world.couple(world.community(), ago(15));
      LocalDate since = today.minusDays(dice.between(100, 400));
      world.live(young, carers.woman.home(), ResidenceRole.PLACEMENT, since);
      world.relate(young, Relation.FOSTER_PARENT, carers.woman, since);
      world.mark(HardCase.UNACCOMPANIED_FIRST_OF_JANUARY, young);
    }
  }

  private void newborn() {
    Partnership pair = world.couple(world.community(), ago(4));
    world.birth(pair.woman, pair.man, pair.from.plusDays(400), Sex.FEMALE);
    Life baby = world.birth(pair.woman, pair.man, today.minusDays(dice.between(9, 30)), Sex.FEMALE);
    world.mark(HardCase.NEWBORN_UNNAMED, baby);
  }

  private void numberOfMother() {
    Life mother = loneMother(ago(8), 24);
    Life child = child(mother, mother.stays.get(0).from.plusDays(dice.between(100, 900)));
    world.mark(HardCase.NUMBER_OF_MOTHER, child);
  }
}
