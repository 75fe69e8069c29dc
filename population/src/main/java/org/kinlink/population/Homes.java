package org.kinlink.population;

import java.util.Arrays;

/**
 * The households of a neighbourhood and the addresses they may take. An address is the number of a
 * slot, which {@link Gazetteer} gives a street and a postcode, or an {@link Institution}.
 */
final class Homes {
  private final People people;
  private final int[] free;
  private int freeCount;
  private int count;
  private int[] address = new int[1024];
  private int[] first = new int[1024];

  Homes(People people, int slots) {
    this.people = people;
    this.free = new int[slots];
    for (int slot = 0; slot < slots; slot++) {
      free[slot] = slot;
    }
    this.freeCount = slots;
  }

  /** Founds an empty household at an address that is free. */
  int found(Dice dice) {
    // Where all is let, two households share a house.
    if (freeCount == 0) {
      return found(dice.below(free.length));
    }
    int at = dice.below(freeCount);
    int slot = free[at];
    free[at] = free[--freeCount];
    return found(slot);
  }

  /** Founds an empty household in a street, if a house is found there soon. */
  int foundIn(Dice dice, Gazetteer gazetteer, int street) {
    for (int tries = 0; tries < 12 && freeCount > 0; tries++) {
      int at = dice.below(freeCount);
      int slot = free[at];
      if (gazetteer.street(slot) == street) {
        free[at] = free[--freeCount];
        return found(slot);
      }
    }
    return found(dice);
  }

  /** Founds an empty household at an address. */
  int found(int where) {
    if (count == address.length) {
      address = Arrays.copyOf(address, 2 * count);
      first = Arrays.copyOf(first, 2 * count);
    }
    address[count] = where;
    first[count] = People.NOBODY;
    return count++;
  }

  int address(int household) {
    return address[household];
  }

  boolean isInstitution(int household) {
    return Institution.isAt(address[household]);
  }

  /** Returns somebody of a household, from whom nextAtHome leads to the others, or NOBODY. */
  int first(int household) {
    return first[household];
  }

  void join(int who, int household) {
    int next = first[household];
    people.nextAtHome[who] = next;
    people.previousAtHome[who] = People.NOBODY;
    if (next != People.NOBODY) {
      people.previousAtHome[next] = who;
    }
    first[household] = who;
    people.home[who] = household;
  }

  void leave(int who) {
    int household = people.home[who];
    int next = people.nextAtHome[who];
    int previous = people.previousAtHome[who];
    if (previous == People.NOBODY) {
      first[household] = next;
    } else {
      people.nextAtHome[previous] = next;
    }
    if (next != People.NOBODY) {
      people.previousAtHome[next] = previous;
    }
    people.home[who] = People.NOBODY;
    if (first[household] == People.NOBODY && !isInstitution(household) && freeCount < free.length) {
      free[freeCount++] = address[household];
    }
  }
}
