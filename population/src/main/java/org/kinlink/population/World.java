package org.kinlink.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The borough in the making: what can happen to its people, one event at a time. */
final class World {
  final Dice dice;
  final LocalDate today;
  final NameBook names;
  final Streets streets;
  final List<Life> lives = new ArrayList<>();
  final List<Partnership> partnerships = new ArrayList<>();
  final List<Relationship> stated = new ArrayList<>();
  final Map<HardCase, List<String>> hardCases = new EnumMap<>(HardCase.class);
  private final NhsNumbers nhsNumbers;
  private final Map<Address, Set<Life>> occupants = new LinkedHashMap<>();

  World(BoroughOptions options, NameBook names) {
    this.dice = Dice.of(options.seed(), "world");
    this.today = options.today();
    this.names = names;
    this.streets = new Streets(Dice.of(options.seed(), "streets"), options.families());
    this.nhsNumbers = new NhsNumbers(Dice.of(options.seed(), "nhs numbers"));
  }

  Community community() {
    List<Community> all = List.of(Community.values());
    return all.get(dice.weighted(all.stream().mapToInt(Community::share).toArray()));
  }

  Life person(
      Sex sex,
      LocalDate birth,
      Community community,
      Ethnicity ethnicity,
      String forename,
      String surname) {
    String entity = String.format(Locale.ROOT, "P%05d", lives.size() + 1);
    Life life = new Life(entity, sex, birth, community, ethnicity, nhsNumbers.issue());
    life.names.add(new NameSpell(birth, forename, surname));
    lives.add(life);
    return life;
  }

  Life newcomer(Sex sex, LocalDate birth, Community community) {
    boolean child = birth.getYear() >= 2000;
    String forename = names.forename(community, sex, child, dice);
    String surname = names.surname(community, sex, dice);
    return person(sex, birth, community, community.ethnicity(), forename, surname);
  }

  /** Two newcomers who set up home together at a free address. */
  Partnership couple(Community community, LocalDate since) {
    return couple(community, since, streets.free(since));
  }

  /** Two newcomers who set up home together. */
  Partnership couple(Community community, LocalDate since, Address home) {
    LocalDate hers = since.minusYears(dice.between(20, 31)).minusDays(dice.below(365));
    LocalDate his = hers.minusDays(dice.between(-700, 2200));
    Community ofHim = dice.chance(0.88) ? community : community();
    Life woman = newcomer(Sex.FEMALE, hers, community);
    Life man = newcomer(Sex.MALE, his, ofHim);
    live(woman, home, ResidenceRole.MAIN, since);
    live(man, home, ResidenceRole.MAIN, since);
    return partner(woman, man, since);
  }

  Partnership partner(Life woman, Life man, LocalDate since) {
    int wanted = 1 + dice.weighted(34, 44, 16, 6);
    int more = woman.community.largeFamilies() ? 1 : 0;
    Partnership partnership = new Partnership(woman, man, since, wanted + more);
    woman.partnership = partnership;
    man.partnership = partnership;
    partnerships.add(partnership);
    return partnership;
  }

  void marry(Partnership pair, LocalDate day) {
    pair.married = true;
    if (!pair.woman.community.wivesTakeSurname() || !pair.man.community.wivesTakeSurname()) {
      return;
    }
    String his = NameBook.forSex(pair.man.community, Sex.FEMALE, pair.man.surname());
    int choice = dice.weighted(76, 8, 16);
    if (choice == 0) {
      pair.woman.rename(day, his);
    } else if (choice == 1 && !hyphenated(his) && !hyphenated(pair.woman.surname())) {
      pair.woman.rename(day, pair.woman.surname() + "-" + his);
    }
  }

  Life birth(Life mother, @Nullable Life father, LocalDate day, Sex sex) {
    Community community = father != null && dice.chance(0.5) ? father.community : mother.community;
    String forename = names.forename(community, sex, true, dice);
    while (usedBySibling(mother, father, forename)) {
      forename = names.forename(community, sex, true, dice);
    }
    return birth(mother, father, day, sex, forename, childSurname(mother, father, sex));
  }

  Life birth(
      Life mother, @Nullable Life father, LocalDate day, Sex sex, String forename, String surname) {
    Community community = father == null ? mother.community : father.community;
    Ethnicity ethnicity =
        Ethnicity.ofChild(mother.ethnicity, father == null ? mother.ethnicity : father.ethnicity);
    Life child = person(sex, day, community, ethnicity, forename, surname);
    child.mother = mother;
    mother.children.add(child);
    if (father != null) {
      child.father = father;
      father.children.add(child);
    }
    live(child, mother.home(), ResidenceRole.MAIN, day);
    return child;
  }

  private static boolean usedBySibling(Life mother, @Nullable Life father, String forename) {
    return mother.children.stream().anyMatch(c -> c.forename().equals(forename))
        || (father != null
            && father.children.stream().anyMatch(c -> c.forename().equals(forename)));
  }

  private String childSurname(Life mother, @Nullable Life father, Sex sex) {
    if (father == null) {
      return mother.surname();
    }
    String elder =
        mother.children.stream()
            .filter(c -> c.father == father)
            .map(c -> NameBook.forSex(c.community, sex, c.surname()))
            .findFirst()
            .orElse("");
    if (!elder.isEmpty()) {
      return elder;
    }
    String his = NameBook.forSex(father.community, sex, father.surname());
    Partnership pair = mother.partnership;
    if (pair != null && !pair.married && mother.community.wivesTakeSurname()) {
      int choice = dice.weighted(58, 28, 14);
      if (choice == 1) {
        return mother.surname();
      }
      if (choice == 2 && !hyphenated(his) && !hyphenated(mother.surname())) {
        return mother.surname() + "-" + his;
      }
    }
    return his;
  }

  static boolean hyphenated(String surname) {
    return surname.indexOf('-') >= 0;
  }

  void live(Life life, Address address, ResidenceRole role, LocalDate from) {
    life.stays.add(new Stay(address, role, from));
    occupants.computeIfAbsent(address, a -> new LinkedHashSet<>()).add(life);
  }

  void leave(Life life, Address address, LocalDate day) {
    life.stays.stream()
        .filter(s -> s.to == null && s.address.equals(address))
        .forEach(s -> s.to = day);
    Set<Life> here = occupants.get(address);
    if (here != null && here.remove(life) && here.isEmpty()) {
      streets.vacate(address, day);
    }
  }

  /** Says whether nobody came to live at this address in the two months before. */
  boolean settled(Address address, LocalDate day) {
    LocalDate since = day.minusMonths(2);
    return occupants.getOrDefault(address, Set.of()).stream()
        .flatMap(life -> life.stays.stream())
        .allMatch(stay -> stay.from.isBefore(since));
  }

  /** Everybody who lives at one address, in whatever role, moves to the other. */
  void relocate(Address from, Address to, LocalDate day) {
    for (Life life : List.copyOf(occupants.getOrDefault(from, Set.of()))) {
      move(life, from, to, day);
    }
  }

  private void move(Life life, Address from, Address to, LocalDate day) {
    List<Stay> open =
        life.stays.stream().filter(s -> s.to == null && s.address.equals(from)).toList();
    leave(life, from, day);
    for (Stay stay : open) {
      live(life, to, stay.role, day);
    }
  }

  /** One partner leaves; the children of both stay, and may have a second home from now on. */
  void separate(Partnership pair, Life leaver, boolean sharedCare, LocalDate day) {
    Address home = leaver.home();
    Address elsewhere = streets.free(day);
    Life stayer = leaver == pair.woman ? pair.man : pair.woman;
    pair.to = day;
    pair.woman.partnership = null;
    pair.man.partnership = null;
    move(leaver, home, elsewhere, day);
    for (Life child : leaver.children) {
      boolean ofBoth = child.isChildOf(stayer);
      if (!ofBoth) {
        move(child, home, elsewhere, day);
      } else if (sharedCare
          && child.isUnder(15, day)
          && child.openStay(ResidenceRole.SHARED_CARE) == null
          && child.openStay(ResidenceRole.MAIN) != null) {
        live(child, elsewhere, ResidenceRole.SHARED_CARE, day);
      }
    }
  }

  void relate(Life life, Relation relation, Life other, LocalDate from) {
    stated.add(new Relationship(life.entity, relation, other.entity, from, null));
  }

  void mark(HardCase hardCase, Life... who) {
    for (Life life : who) {
      hardCases.computeIfAbsent(hardCase, c -> new ArrayList<>()).add(life.entity);
    }
  }
}
