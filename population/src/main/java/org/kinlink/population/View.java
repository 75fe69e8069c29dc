package org.kinlink.population;

import static org.kinlink.population.People.NOBODY;

import java.util.ArrayList;
import java.util.List;

/** A neighbourhood when its story has been told: what is true of whom, easily found. */
final class View {
  final World world;
  final People people;
  final int today;
  final Numbers numbers;
  private final Index residences;
  private final Index names;
  private final Index facts;
  private final Index ties;
  private final Index unionsOne;
  private final Index unionsOther;

  View(World world, Numbers numbers) {
    this.world = world;
    this.people = world.people;
    this.today = world.today;
    this.numbers = numbers;
    int count = people.count;
    this.residences = new Index(world.residences, World.WHO, count);
    this.names = new Index(world.names, World.WHO, count);
    this.facts = new Index(world.facts, World.WHO, count);
    this.ties = new Index(world.ties, World.WHO, count);
    this.unionsOne = new Index(world.unions, World.ONE, count);
    this.unionsOther = new Index(world.unions, World.OTHER, count);
  }

  boolean isHere(int who) {
    return who != NOBODY && world.isHere(who, today);
  }

  /** Says whether somebody is not born yet, and only expected. */
  boolean isUnborn(int who) {
    return people.birth[who] > today;
  }

  /** Returns the youngest child that is born, or NOBODY. */
  int youngestChild(int who) {
    int child = people.firstChild[who];
    while (child != NOBODY && isUnborn(child)) {
      child = people.nextChild(who, child);
    }
    return child;
  }

  int age(int who) {
    return people.age(who, today);
  }

  boolean isChild(int who) {
    return age(who) < 18;
  }

  /** Returns the rows of everybody's homes, in the order of time. */
  List<Integer> residences(int who) {
    return rows(residences, who);
  }

  List<Integer> names(int who) {
    return rows(names, who);
  }

  List<Integer> facts(int who) {
    return rows(facts, who);
  }

  List<Integer> ties(int who) {
    return rows(ties, who);
  }

  /** Returns the rows of all partnerships of somebody. */
  List<Integer> unions(int who) {
    List<Integer> all = rows(unionsOne, who);
    all.addAll(rows(unionsOther, who));
    return all;
  }

  private static List<Integer> rows(Index index, int who) {
    List<Integer> rows = new ArrayList<>(index.to(who) - index.from(who));
    for (int at = index.from(who); at < index.to(who); at++) {
      rows.add(index.row(at));
    }
    return rows;
  }

  /** Returns the row of the last fact of a kind that was true on a day from then to now, or -1. */
  int factSince(int who, Fact kind, int since) {
    for (int at = facts.to(who) - 1; at >= facts.from(who); at--) {
      int row = facts.row(at);
      if (world.facts.get(row, World.KIND) == kind.number()
          && world.facts.get(row, World.FROM) <= today
          && world.facts.get(row, World.TO) >= since) {
        return row;
      }
    }
    return -1;
  }

  boolean isNow(int who, Fact kind) {
    return factSince(who, kind, today + 1) >= 0;
  }

  /** Returns the birthday that all papers show: 1 January where nobody knows. */
  int birthday(int who) {
    int birth = people.birth[who];
    return people.is(who, People.BIRTHDAY_UNKNOWN) ? Days.newYear(Days.year(birth)) : birth;
  }

  Place place(int address) {
    return world.gazetteer.place(world.index, address);
  }

  /** Returns the rows of where somebody really lived, one after the other. */
  List<Integer> homes(int who) {
    List<Integer> homes = new ArrayList<>();
    int ward = Institution.HOSPITAL.address();
    for (int at = residences.from(who); at < residences.to(who); at++) {
      int row = residences.row(at);
      if (world.residences.get(row, World.ROLE) != Role.SHARED_CARE
          && world.residences.get(row, World.ADDRESS) != ward) {
        homes.add(row);
      }
    }
    return homes;
  }

  /** Returns the address of the second home of a child, or -1. */
  int secondHome(int child) {
    int spell = people.secondSpell[child];
    return spell == NOBODY ? -1 : world.residences.get(spell, World.ADDRESS);
  }

  int movesSince(int who, int day) {
    int moves = 0;
    for (int at = residences.from(who); at < residences.to(who); at++) {
      moves += world.residences.get(residences.row(at), World.FROM) > day ? 1 : 0;
    }
    return moves;
  }

  String forename(int nameRow) {
    return world.book.text(world.names.get(nameRow, World.FORENAME));
  }

  String middle(int nameRow) {
    return world.book.text(world.names.get(nameRow, World.MIDDLE));
  }

  String surname(int nameRow) {
    return surnameText(world.names.get(nameRow, World.SURNAME));
  }

  String surnameText(int surname) {
    String first = world.book.text(surname & 0xffff);
    return surname >>> 16 == 0 ? first : first + "-" + world.book.text(surname >>> 16);
  }
}
