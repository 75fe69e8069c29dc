package org.kinlink.population;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What happens by itself, month after month: couples settle, marry, have children, move, part, and
 * find new partners. The monthly chances are rough English rates of the last two decades.
 */
final class Seasons {
  private static final double CONCEIVE = 0.05;
  private static final double MARRY = 0.008;
  private static final double MOVE = 0.007;
  private static final double PART = 0.0026;
  private static final double FIND_PARTNER = 0.011;
  private static final double CHILD_OF_LONE_MOTHER = 0.0015;
  private static final double TWINS = 0.015;
  private static final double SHARED_CARE = 0.4;

  private final World world;
  private final Dice dice;
  private final List<LocalDate> arrivals = new ArrayList<>();
  private final List<Partnership> couples = new ArrayList<>();
  private final List<Life> singles = new ArrayList<>();

  Seasons(World world, int families) {
    this.world = world;
    this.dice = world.dice;
    LocalDate last = world.today.minusYears(4);
    for (int i = 0; i < families; i++) {
      arrivals.add(dice.day(world.today.minusYears(21), last));
    }
    arrivals.sort(Comparator.reverseOrder());
  }

  void run() {
    LocalDate month = world.today.minusYears(21).withDayOfMonth(1);
    while (month.plusMonths(1).isBefore(world.today)) {
      month(month);
      month = month.plusMonths(1);
    }
  }

  private void month(LocalDate month) {
    LocalDate next = month.plusMonths(1);
    while (!arrivals.isEmpty() && arrivals.get(arrivals.size() - 1).isBefore(next)) {
      arrive(arrivals.remove(arrivals.size() - 1));
    }
    for (Partnership pair : List.copyOf(couples)) {
      together(pair, dice.day(month, next.minusDays(1)));
    }
    for (Life single : List.copyOf(singles)) {
      if (single.partnership == null) {
        alone(single, dice.day(month, next.minusDays(1)));
      }
    }
  }

  private void arrive(LocalDate day) {
    Community community = world.community();
    Address home = world.streets.free(day);
    if (dice.chance(0.07)) {
      LocalDate birth = day.minusYears(dice.between(18, 30)).minusDays(dice.below(365));
      Life woman = world.newcomer(Sex.FEMALE, birth, community);
      world.live(woman, home, ResidenceRole.MAIN, day);
      world.birth(woman, null, day, sex());
      singles.add(woman);
      return;
    }
    Partnership pair = world.couple(community, day, home);
    if (dice.chance(community.largeFamilies() ? 0.8 : 0.35)) {
      world.marry(pair, day);
    }
    couples.add(pair);
  }

  private void together(Partnership pair, LocalDate day) {
    if (fertile(pair, day) && dice.chance(CONCEIVE)) {
      bear(pair, day);
    } else if (!pair.married && dice.chance(MARRY)) {
      marry(pair, day);
    } else if (!world.settled(pair.woman.home(), day)) {
      return;
    } else if (dice.chance(MOVE)) {
      world.relocate(pair.woman.home(), world.streets.free(day), day);
    } else if (dice.chance(PART)) {
      Life leaver = dice.chance(0.88) ? pair.man : pair.woman;
      world.separate(pair, leaver, dice.chance(SHARED_CARE), day);
      couples.remove(pair);
      singles.add(pair.woman);
      singles.add(pair.man);
    }
  }

  private boolean fertile(Partnership pair, LocalDate day) {
    return pair.births < pair.wantedChildren
        && pair.from.plusMonths(8).isBefore(day)
        && pair.woman.isUnder(43, day)
        && rested(pair.woman, day);
  }

  private static boolean rested(Life mother, LocalDate day) {
    LocalDate since = day.minusMonths(16);
    return mother.children.stream().allMatch(c -> c.birth.isBefore(since));
  }

  private void bear(Partnership pair, LocalDate day) {
    pair.births++;
    Sex sex = sex();
    world.birth(pair.woman, pair.man, day, sex);
    if (dice.chance(TWINS)) {
      world.birth(pair.woman, pair.man, day, dice.chance(0.65) ? sex : sex.other());
    }
  }

  private void marry(Partnership pair, LocalDate day) {
    world.marry(pair, day);
    // Children whom she brought along sometimes take the new family name, without any deed.
    for (Life child : pair.woman.children) {
      if (child.father != pair.man && child.isUnder(12, day) && dice.chance(0.3)) {
        child.rename(day, NameBook.forSex(child.community, child.sex, pair.woman.surname()));
      }
    }
  }

  private void alone(Life single, LocalDate day) {
    if (!world.settled(single.home(), day)) {
      return;
    }
    if (single.sex == Sex.FEMALE
        && single.isUnder(40, day)
        && rested(single, day)
        && dice.chance(CHILD_OF_LONE_MOTHER)) {
      world.birth(single, null, day, sex());
    } else if (dice.chance(FIND_PARTNER)) {
      findPartner(single, day);
    } else if (dice.chance(MOVE)) {
      world.relocate(single.home(), world.streets.free(day), day);
    }
  }

  private void findPartner(Life single, LocalDate day) {
    List<Life> suitable = singles.stream().filter(o -> suits(single, o, day)).toList();
    Life other;
    if (suitable.isEmpty() || dice.chance(0.4)) {
      LocalDate birth = single.birth.plusDays(dice.between(-1800, 1800));
      other = world.newcomer(single.sex.other(), birth, single.community);
    } else {
      other = dice.pick(suitable);
    }
    Life woman = single.sex == Sex.FEMALE ? single : other;
    Life man = woman == single ? other : single;
    if (other.stays.isEmpty()) {
      world.live(other, single.home(), ResidenceRole.MAIN, day);
    } else {
      world.relocate(man.home(), woman.home(), day);
    }
    Partnership pair = world.partner(woman, man, day);
    pair.births = pair.wantedChildren - dice.weighted(50, 40, 10);
    couples.add(pair);
    singles.remove(woman);
    singles.remove(man);
  }

  private boolean suits(Life one, Life other, LocalDate day) {
    return other.sex != one.sex
        && other.partnership == null
        && Math.abs(Period.between(one.birth, other.birth).getYears()) <= 9
        && one.children.stream().noneMatch(c -> c.isChildOf(other))
        && (one.community == other.community || dice.chance(0.15))
        && world.settled(other.home(), day);
  }

  private Sex sex() {
    return dice.chance(0.49) ? Sex.FEMALE : Sex.MALE;
  }
}
