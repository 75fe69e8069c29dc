package org.kinlink.population;

import static org.kinlink.population.People.NOBODY;

import java.util.Arrays;

/**
 * Tells the lives of a neighbourhood from 1950 to today. At the beginning of every year each person
 * draws what may happen in it, on which day; the days then pass in order, and what has become
 * impossible meanwhile does not happen.
 */
final class Story {
  private static final int FIRST_YEAR = 1950;
  private static final int EXPECTED = 150;

  private final World world;
  private final People people;
  private final Dice dice;
  private final Agenda agenda;
  private final Kin kin;
  private final Arrivals arrivals;
  private final Couples couples;
  private final Births births;
  private final Placements placements;
  private final Kinship kinship;
  private final Care care;
  private final Moves moves;
  private final Absences absences;
  private final Script script;
  private int[] here = new int[4096];
  private int hereCount;
  private int known;

  Story(World world) {
    this.world = world;
    this.people = world.people;
    this.dice = world.dice;
    this.agenda = world.agenda;
    Naming naming = new Naming(world);
    this.kin = new Kin(world);
    this.arrivals = new Arrivals(world, naming);
    this.couples = new Couples(world, kin, naming, arrivals);
    this.births = new Births(world, kin, naming, arrivals);
    this.placements = new Placements(world, kin, arrivals);
    this.kinship = new Kinship(world, kin, placements);
    Adoptions adoptions = new Adoptions(world, kin, placements, arrivals);
    this.care = new Care(world, kin, placements, adoptions, kinship);
    this.moves = new Moves(world, kin, care);
    this.absences = new Absences(world, kin, care);
    this.script = new Script(world, kin, care, couples, arrivals, naming);
  }

  void tell(int founders, boolean scripted) {
    arrivals.founders(founders);
    int last = Days.year(world.today);
    for (int year = FIRST_YEAR; year <= last; year++) {
      gather(Days.newYear(year));
      arrivals.year(year, hereCount);
      for (int i = 0; i < hereCount; i++) {
        draw(here[i], year);
      }
      if (scripted) {
        script.year(year, last);
      }
      int end = Math.min(Days.newYear(year + 1), world.today);
      while (agenda.isDueBefore(end)) {
        long item = agenda.take();
        happen(Agenda.kind(item), Agenda.who(item), Agenda.day(item));
      }
    }
    expect(last);
    if (scripted) {
      script.end();
    }
  }

  // Who is expected within five months is known to midwives, and some to social care.
  private void expect(int year) {
    int known = people.count;
    for (int who = 0; who < known; who++) {
      int age = people.age(who, world.today);
      if (!people.isMale(who)
          && age < 45
          && world.isHere(who, world.today)
          && dice.chance(births.chance(who, age, year) * EXPECTED / 365)) {
        int child = births.expected(who, world.today + 1 + dice.below(EXPECTED));
        if (child != NOBODY) {
          care.unborn(child);
        }
      }
    }
  }

  private void gather(int day) {
    int count = 0;
    int size = hereCount + people.count - known;
    if (size > here.length) {
      here = Arrays.copyOf(here, size + size / 2);
    }
    for (int i = 0; i < hereCount; i++) {
      if (world.isHere(here[i], day)) {
        here[count++] = here[i];
      }
    }
    for (int who = known; who < people.count; who++) {
      if (world.isHere(who, day)) {
        here[count++] = who;
      }
    }
    known = people.count;
    hereCount = count;
    couples.newYear();
    for (int i = 0; i < count; i++) {
      int age = people.age(here[i], day);
      if (age >= 16 && age < 70 && people.union[here[i]] == NOBODY) {
        couples.single(here[i], Days.year(people.birth[here[i]]));
      }
    }
  }

  private void may(double chance, Due what, int who, int year) {
    if (dice.chance(chance)) {
      agenda.add(Days.newYear(year) + dice.below(365), what, who);
    }
  }

  private void draw(int who, int year) {
    int start = Days.newYear(year);
    int age = people.age(who, start);
    boolean male = people.isMale(who);
    may(Chances.death(age, male, year), Due.DEATH, who, year);
    if (age < 18) {
      child(who, year);
      if (age < 15) {
        return;
      }
    }
    int household = people.home[who];
    boolean placed = world.homes.isInstitution(household);
    if (!male && age < 45) {
      may(births.chance(who, age, year), Due.BIRTH, who, year);
    }
    if (people.union[who] == NOBODY) {
      if (!male) {
        may(Chances.meeting(age, hasMinor(who, start)), Due.MEET, who, year);
      }
      single(who, age, year, placed);
    } else if (!male) {
      couple(who, age, year);
    }
    if (!placed && isHead(who, household)) {
      household(who, age, household, year);
    }
    may(
        Chances.custody(people.is(who, People.OFFENDER), male, age, hasMinor(who, start)),
        Due.CUSTODY,
        who,
        year);
    may(Chances.admission(people.is(who, People.UNWELL), age), Due.ADMISSION, who, year);
  }

  // Those who are older have older children first, so the youngest tells.
  private boolean hasMinor(int who, int day) {
    int youngest = people.firstChild[who];
    return youngest != NOBODY && people.age(youngest, day) < 18;
  }

  private void child(int who, int year) {
    int mother = people.mother[who];
    boolean troubled = mother != NOBODY && people.is(mother, People.TROUBLED);
    may(troubled ? 0.27 : 0.026, Due.NEED, who, year);
    may(troubled ? 0.011 : 0.0009, Due.KINSHIP, who, year);
  }

  private void single(int who, int age, int year, boolean placed) {
    if (age == 18 && year > 1970 && !placed) {
      may(year > 2000 ? 0.27 : 0.12, Due.COME_BACK, who, year);
    }
    if (age >= 18 && age < 36 && !placed && kin.livesWithParent(who)) {
      may(age < 21 ? 0.07 : 0.12, Due.LEAVE_HOME, who, year);
    }
    if (age > 81 && !placed) {
      may(0.035, Due.CARE_HOME, who, year);
    }
  }

  private void couple(int who, int age, int year) {
    int union = people.union[who];
    boolean custom = people.communityOf(who).marriesFirst();
    boolean married = world.isMarried(union);
    if (!married) {
      may(Chances.marriage(year), Due.MARRY, union, year);
    }
    may(Chances.parting(year, married, custom, age), Due.PART, union, year);
  }

  // The household moves with the eldest of its grown-ups; the first woman found stands for it.
  private boolean isHead(int who, int household) {
    for (int other = world.homes.first(household);
        other != NOBODY;
        other = people.nextAtHome[other]) {
      if (people.birth[other] < people.birth[who]) {
        return false;
      }
    }
    return true;
  }

  private void household(int who, int age, int household, int year) {
    boolean young = false;
    int grown = 0;
    int day = Days.newYear(year);
    for (int other = world.homes.first(household);
        other != NOBODY;
        other = people.nextAtHome[other]) {
      young |= people.age(other, day) < 5;
      grown += people.age(other, day) >= 18 ? 1 : 0;
    }
    Tenure tenure = world.gazetteer.tenure(world.index, world.homes.address(household));
    double old = age > 60 ? 0.4 : 1;
    may(old * Chances.move(tenure, young, grown == 1), Due.MOVE, who, year);
    boolean mobile = age < 40 && people.is(who, People.BORN_ABROAD);
    may(mobile ? 0.014 : 0.0024, Due.EMIGRATE, who, year);
    if (year > 1975 && age > 30 && age < 55 && !people.isMale(who) && grown > 1) {
      if (dice.chance(0.0007)) {
        placements.foster(who);
      }
    }
  }

  private void happen(Due what, int who, int day) {
    switch (what) {
      case BIRTH -> births.birth(who, day);
      case DEATH -> moves.die(who, day);
      case MEET -> couples.meet(who, day);
      case MARRY -> couples.marry(who, day);
      case PART -> couples.part(who, day);
      case MOVE -> moves.move(who, day);
      case LEAVE_HOME -> moves.leaveHome(who, day);
      case EMIGRATE -> moves.emigrate(who, day);
      case COME_BACK -> goOrComeBack(who, day);
      case REFUGE -> script.refuge(who, day);
      case LEAVE_REFUGE -> couples.leaveRefuge(who, day);
      case CUSTODY -> absences.custody(who, day);
      case RELEASE -> absences.comeBack(who, day);
      case ADMISSION -> absences.admission(who, day);
      case NEED -> care.need(who, day);
      case CARE -> care.enter(who, day, false);
      case PLACEMENT_CHANGE -> care.change(who, day);
      case CARE_ENDS -> care.end(who, day);
      case ADOPTION -> script.adoption(who, day);
      case KINSHIP -> kinship.begin(who, day);
      case KINSHIP_ENDS -> kinship.end(who, day);
      case CARE_HOME -> absences.careHome(who, day);
      case TWINS -> births.twinsAlike(who, day);
    }
  }

  private void goOrComeBack(int who, int day) {
    if (people.age(who, day) < 20 && !moves.isAway(who)) {
      absences.university(who, day);
    } else {
      absences.comeBack(who, day);
    }
  }
}
