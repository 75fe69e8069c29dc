package org.kinlink.population;

import java.time.LocalDate;

/** Hard cases about families that one address does not show. */
final class HomeScripts {
  private final World world;
  private final Dice dice;
  private final LocalDate today;

  HomeScripts(World world) {
    this.world = world;
    this.dice = world.dice;
    this.today = world.today;
  }

  void run() {
    cousins();
    twoHomes();
    twoHomes();
    twoHomes();
    blended();
  }

  private LocalDate ago(int years) {
    return today.minusYears(years).minusDays(dice.below(300));
  }

  private Sex sex() {
    return dice.chance(0.5) ? Sex.FEMALE : Sex.MALE;
  }

  private void cousins() {
    Community community = Community.PAKISTANI;
    LocalDate since = ago(34);
    Partnership elders = world.couple(community, since);
    String surname = elders.man.surname();
    Life[] sons = new Life[2];
    for (int i = 0; i < 2; i++) {
      String forename = i == 0 ? "Imran" : "Asif";
      LocalDate day = since.plusDays(400 + 800L * i);
      sons[i] = world.birth(elders.woman, elders.man, day, Sex.MALE, forename, surname);
    }
    for (int i = 0; i < 2; i++) {
      LocalDate wedding = sons[i].birth.plusYears(21).plusDays(dice.below(200));
      LocalDate birth = sons[i].birth.plusDays(dice.between(100, 700));
      Life wife = world.newcomer(Sex.FEMALE, birth, community);
      world.live(wife, sons[i].home(), ResidenceRole.MAIN, wedding);
      Partnership pair = world.partner(wife, sons[i], wedding);
      world.marry(pair, wedding);
      LocalDate day = wedding.plusDays(dice.between(320, 600));
      Life first = world.birth(wife, sons[i], day, Sex.FEMALE);
      Life second = world.birth(wife, sons[i], day.plusDays(dice.between(600, 1000)), sex());
      for (Life child : new Life[] {first, second}) {
        world.relate(child, Relation.OTHER_RELATIVE, sons[1 - i], child.birth);
        world.mark(HardCase.COUSINS_ONE_ADDRESS, child);
      }
    }
  }

  private void twoHomes() {
    LocalDate since = ago(dice.between(10, 13));
    Partnership pair = world.couple(world.community(), since);
    Life elder = world.birth(pair.woman, pair.man, since.plusDays(dice.between(300, 500)), sex());
    Life younger =
        world.birth(pair.woman, pair.man, elder.birth.plusDays(dice.between(600, 1100)), sex());
    LocalDate parted = younger.birth.plusDays(dice.between(600, 1500));
    world.separate(pair, pair.man, true, parted);
    world.mark(HardCase.TWO_HOMES, elder, younger);
  }

  private void blended() {
    LocalDate since = ago(14);
    Partnership his = world.couple(Community.BRITISH, since);
    Partnership hers = world.couple(Community.CARIBBEAN, since.minusDays(200));
    Life ofHis = world.birth(his.woman, his.man, since.plusDays(400), sex());
    Life ofHers = world.birth(hers.woman, hers.man, since.plusDays(500), sex());
    LocalDate parted = since.plusDays(dice.between(1100, 1300));
    world.separate(his, his.man, true, parted);
    world.separate(hers, hers.man, false, parted.plusDays(100));
    LocalDate joined = parted.plusDays(dice.between(500, 700));
    world.relocate(his.man.home(), hers.woman.home(), joined);
    world.partner(hers.woman, his.man, joined);
    Life ofBoth = world.birth(hers.woman, his.man, joined.plusDays(dice.between(400, 600)), sex());
    LocalDate again = joined.plusDays(300);
    Life newPartner = world.newcomer(Sex.FEMALE, hers.man.birth.plusDays(300), Community.CARIBBEAN);
    world.live(newPartner, hers.man.home(), ResidenceRole.MAIN, again);
    world.partner(newPartner, hers.man, again);
    Life farHalf = world.birth(newPartner, hers.man, again.plusDays(500), sex());
    world.mark(HardCase.BLENDED_FAMILY, ofHis, ofHers, ofBoth, farHalf);
  }
}
