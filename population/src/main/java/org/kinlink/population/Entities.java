package org.kinlink.population;

import static org.kinlink.population.People.NOBODY;

/** The names of people in the truth, which say nothing either, and of whom it has to tell. */
final class Entities {
  private static final long SIZE = 1_000_000_000L;

  private final Permutation ids;
  private final long first;
  private final People people;
  private final boolean[] needed;
  private final long seed;

  Entities(View view, Scale scale, long seed) {
    this.ids = new Permutation(SIZE, Dice.mixed(seed, 81));
    this.first = SIZE / scale.neighbourhoods() * view.world.index;
    this.people = view.people;
    this.needed = new boolean[people.count];
    this.seed = Dice.mixed(seed, 82, view.world.index);
  }

  String id(int who) {
    return "P" + (SIZE + ids.of(first + who));
  }

  void needed(int who) {
    needed[who] = true;
  }

  boolean isNeeded(int who) {
    return needed[who];
  }

  /** Returns what stands for exactly this pair of parents; a child of unknown ones has its own. */
  String sibship(int child) {
    int mother = people.mother[child];
    int father = people.father[child];
    if (mother == NOBODY && father == NOBODY) {
      return "";
    }
    long parents =
        father == NOBODY
            ? Dice.mixed(seed, mother, -1, child)
            : Dice.mixed(seed, Math.min(mother, father), Math.max(mother, father));
    return "S" + Long.toUnsignedString(parents, 36);
  }
}
