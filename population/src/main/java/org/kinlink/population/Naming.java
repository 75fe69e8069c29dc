package org.kinlink.population;

import static org.kinlink.population.People.NOBODY;

/** Gives people their names, as their community does it. */
final class Naming {
  private final World world;
  private final People people;
  private final NameBook book;
  private final Dice dice;
  private final int singh;
  private final int kaur;

  Naming(World world) {
    this.world = world;
    this.people = world.people;
    this.book = world.book;
    this.dice = world.dice;
    this.singh = book.of("Singh");
    this.kaur = book.of("Kaur");
  }

  /** Names somebody who comes from elsewhere and has no family here. */
  void newcomer(int who, int day) {
    Community community = people.communityOf(who);
    int surname = book.surname(community, dice);
    if (community.custom() == Community.Custom.SINGH_AND_KAUR && dice.chance(0.55)) {
      people.mark(who, People.PLAIN_SINGH);
    }
    if (community.custom() == Community.Custom.TWO_SURNAMES && dice.chance(0.5)) {
      surname |= book.surname(community, dice) << 16;
    }
    boolean titled = people.sex[who] == People.FEMALE && dice.chance(0.6);
    int title = titled ? book.surnameOfWoman(community, dice) : 0;
    name(who, people.birth[who], forename(who), title == 0 ? surname : title, NOBODY);
  }

  /** Names a child of a family of which another member is known. */
  void relative(int who, int kin) {
    name(who, people.birth[who], forename(who), world.surnameOf(kin), NOBODY);
  }

  /** Names a newborn child. */
  void child(int child, int mother, int father) {
    int forename = forename(child);
    for (int tries = 0; tries < 6 && usedBySibling(mother, father, forename); tries++) {
      forename = forename(child);
    }
    boolean son = people.isMale(child);
    if (son && father != NOBODY && dice.chance(ofFatherChance(child))) {
      forename = world.forenameOf(father);
    }
    name(child, people.birth[child], forename, surname(child, mother, father), father);
  }

  /** Gives a twin a name that is easily taken for that of the other one. */
  void alike(int twin, int other) {
    String model = book.text(world.forenameOf(other));
    int best = world.forenameOf(twin);
    int most = 0;
    Dice names = new Dice(twin, world.index, 92);
    for (int tries = 0; tries < 300; tries++) {
      int year = Days.year(people.birth[twin]);
      int forename = book.forename(people.communityOf(other), people.sex[twin], year, names);
      String text = book.text(forename);
      int alike = text.equals(model) ? 0 : alike(text, model);
      if (alike > most) {
        best = forename;
        most = alike;
      }
    }
    world.names.set(people.nameSpell[twin], World.FORENAME, best);
  }

  // Letters that two names share where they begin and where they end, the beginning counting more.
  private static int alike(String one, String other) {
    int length = Math.min(one.length(), other.length());
    int first = 0;
    while (first < length && one.charAt(first) == other.charAt(first)) {
      first++;
    }
    int last = 0;
    while (last < length - first
        && one.charAt(one.length() - 1 - last) == other.charAt(other.length() - 1 - last)) {
      last++;
    }
    return 5 * first + 2 * last;
  }

  /** A son has the name of his father, and always had. */
  void namesake(int son, int father) {
    world.names.set(people.nameSpell[son], World.FORENAME, world.forenameOf(father));
  }

  private double ofFatherChance(int child) {
    int year = Days.year(people.birth[child]);
    return people.communityOf(child) == Community.TRAVELLER ? 0.12 : year < 1975 ? 0.04 : 0.012;
  }

  int forename(int who) {
    int year = Days.year(people.birth[who]);
    return book.forename(people.communityOf(who), people.sex[who], year, dice);
  }

  private boolean usedBySibling(int mother, int father, int forename) {
    for (int parent : new int[] {mother, father}) {
      if (parent != NOBODY) {
        for (int c = people.firstChild[parent]; c != NOBODY; c = people.nextChild(parent, c)) {
          if (people.nameSpell[c] != NOBODY && world.forenameOf(c) == forename) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private void name(int who, int day, int forename, int surname, int father) {
    Community community = people.communityOf(who);
    int middle = 0;
    int last = forSex(who, surname);
    switch (community.custom()) {
      case SINGH_AND_KAUR -> {
        if (father != NOBODY && people.is(father, People.PLAIN_SINGH)) {
          people.mark(who, People.PLAIN_SINGH);
        }
        int religious = people.isMale(who) ? singh : kaur;
        middle = people.is(who, People.PLAIN_SINGH) ? 0 : religious;
        last = people.is(who, People.PLAIN_SINGH) ? religious : last;
      }
      case FATHERS_MIDDLE_NAME, FATHERS_NAME -> {
        middle = father != NOBODY && dice.chance(0.6) ? world.forenameOf(father) : 0;
      }
      default -> {
        boolean latin = community != Community.CHINESE && community != Community.AFGHAN;
        middle = latin && dice.chance(0.62) ? forename(who) : 0;
      }
    }
    people.bornAs[who] = last;
    world.name(who, day, forename, middle == forename ? 0 : middle, last);
  }

  /** Returns the form of a family's surname that somebody bears. */
  int forSex(int who, int surname) {
    if (people.communityOf(who).custom() != Community.Custom.SKI_SKA || surname >>> 16 != 0) {
      return surname;
    }
    return people.isMale(who) || dice.chance(0.85)
        ? book.forSex(surname, people.isMale(who))
        : surname;
  }

  private int surname(int child, int mother, int father) {
    int hers = world.surnameOf(mother);
    if (father == NOBODY) {
      return hers;
    }
    int his = world.surnameOf(father);
    int elder = eldersSurname(child, mother, father);
    if (elder != 0 && dice.chance(0.96)) {
      return elder;
    }
    Community community = people.communityOf(child);
    switch (community.custom()) {
      case TITLES_OF_WOMEN -> {
        int title = book.surnameOfWoman(community, dice);
        boolean titled = !people.isMale(child) && Days.year(people.birth[child]) < 2000;
        return titled && dice.chance(0.6)
            ? title
            : dice.chance(0.75) ? his : forenameAsSurname(father);
      }
      case FATHERS_NAME -> {
        return dice.chance(0.65) ? his : forenameAsSurname(father);
      }
      case NO_SHARED_SURNAME -> {
        return dice.chance(0.5) ? his : book.surname(community, dice);
      }
      case TWO_SURNAMES -> {
        return single(hers) | single(his) << 16;
      }
      default -> {
        return ofUnmarried(child, mother, hers, his);
      }
    }
  }

  private int ofUnmarried(int child, int mother, int hers, int his) {
    int union = people.union[mother];
    boolean married = union != NOBODY && world.isMarried(union);
    int year = Days.year(people.birth[child]);
    if (married || year < 1960) {
      return his;
    }
    int choice = union == NOBODY ? dice.weighted(32, 56, 12) : dice.weighted(62, 22, 16);
    if (choice == 2 && year > 1985 && hers >>> 16 == 0 && his >>> 16 == 0 && hers != his) {
      return dice.chance(0.8) ? hers | his << 16 : his | hers << 16;
    }
    return choice == 1 ? hers : his;
  }

  private int forenameAsSurname(int father) {
    return world.forenameOf(father);
  }

  private static int single(int surname) {
    return surname >>> 16 == 0 ? surname : surname >>> 16;
  }

  private int eldersSurname(int child, int mother, int father) {
    for (int c = people.firstChild[mother]; c != NOBODY; c = people.nextChild(mother, c)) {
      if (c != child
          && people.isChildOf(c, father)
          && people.sex[c] == people.sex[child]
          && people.nameSpell[c] != NOBODY) {
        return world.surnameOf(c);
      }
    }
    return 0;
  }

  /** The couple marries: she takes his name, or both, or keeps hers. */
  void wedding(int one, int other, int day) {
    int woman = people.isMale(one) ? other : one;
    int man = woman == one ? other : one;
    int year = Days.year(day);
    if (!people.communityOf(woman).custom().wivesTakeSurname()
        || !people.communityOf(man).custom().wivesTakeSurname()) {
      return;
    }
    int his = forSex(woman, world.surnameOf(man));
    int hers = world.surnameOf(woman);
    if (dice.chance(Chances.takesSurname(year))) {
      world.surname(woman, day, his);
    } else if (dice.chance(Chances.bothSurnames(year))
        && hers >>> 16 == 0
        && his >>> 16 == 0
        && hers != his) {
      world.surname(woman, day, hers | his << 16);
    }
  }

  /** A woman who parted goes back to the surname she was born with. */
  void maidenName(int woman, int day) {
    world.surname(woman, day, people.bornAs[woman]);
  }
}
