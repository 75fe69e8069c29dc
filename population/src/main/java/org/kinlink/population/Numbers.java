package org.kinlink.population;

import java.util.HashMap;
import java.util.Map;

/** NHS numbers, pupil numbers and the ids of records, each given once in all neighbourhoods. */
final class Numbers {
  private static final String UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
  private static final int ONLY_999 = 200_000;

  private final World world;
  private final People people;
  private final long firstStem;
  private final Permutation stems;
  private final long lastIndex;
  private long nextIndex;
  private final int[] stemOf;
  private final int[] supersededOf;
  private final String[] pupilNumbers;
  private final int[] entrants = new int[100];
  private final Map<String, String> wrong = new HashMap<>();

  Numbers(World world, int wholePopulation, long seed) {
    this.world = world;
    this.people = world.people;
    boolean few = wholePopulation <= ONLY_999;
    long range = few ? 1_000_000 : 100_000_000;
    this.firstStem = few ? 999_000_000 : 900_000_000;
    this.stems = new Permutation(range, Dice.mixed(seed, 31));
    long share = range / world.gazetteer.neighbourhoods();
    this.nextIndex = share * world.index;
    this.lastIndex = nextIndex + share;
    this.stemOf = new int[people.count];
    this.pupilNumbers = new String[people.count];
    for (int who = 0; who < people.count; who++) {
      stemOf[who] = issue();
    }
    this.supersededOf = new int[people.count];
    Dice dice = new Dice(seed, 32, world.index);
    for (int who = 0; who < people.count; who++) {
      pupilNumbers[who] = pupilNumber(who);
      // Who registered twice had two numbers until somebody noticed; those from abroad more often.
      boolean twice = dice.chance(people.is(who, People.BORN_ABROAD) ? 0.02 : 0.005);
      twice |= people.is(who, People.NUMBERED_TWICE);
      supersededOf[who] =
          twice && people.birth[who] <= world.today && people.otherLife[who] == People.NOBODY
              ? issue()
              : 0;
    }
  }

  private int issue() {
    while (nextIndex < lastIndex) {
      int stem = (int) (firstStem + stems.of(nextIndex++));
      if (checkDigit(stem) < 10 && stem != 999_999_999) {
        return stem;
      }
    }
    throw new IllegalStateException("the range of NHS numbers is used up");
  }

  private static int checkDigit(int stem) {
    int sum = 0;
    int rest = stem;
    for (int weight = 2; weight <= 10; weight++) {
      sum += weight * (rest % 10);
      rest /= 10;
    }
    return (11 - sum % 11) % 11;
  }

  private static String number(int stem) {
    return Integer.toString(stem) + checkDigit(stem);
  }

  String nhsNumber(int who) {
    return number(stemOf[who]);
  }

  /** Returns the number that somebody had besides, until it was superseded, or nothing. */
  String superseded(int who) {
    return supersededOf[who] == 0 ? "" : number(supersededOf[who]);
  }

  /** Returns a number that is given to nobody, the same whenever this clerk errs on this person. */
  String nobodys(Agency clerk, int who) {
    return wrong.computeIfAbsent(clerk.word() + who, key -> number(issue()));
  }

  /** Returns the pupil number of somebody who is or was a pupil, or nothing. */
  String upn(int who) {
    return pupilNumbers[who];
  }

  private String pupilNumber(int who) {
    int age = people.age(who, world.today);
    int since = Math.max(people.birth[who] + 4 * 365, people.arrived[who]);
    if (age > 24 || since > Math.min(world.today, people.left[who]) || people.death[who] < since) {
      return "";
    }
    int year = Days.year(since - 243) % 100;
    int serial = (entrants[year]++ * 389 + year * 71) % 1000;
    int authority = 214 + world.index / 60 % 86;
    int school = 2000 + world.index % 60 + world.index / 60 / 86 * 60;
    String digits = pad(authority, 3) + pad(school, 4) + pad(year, 2) + pad(serial, 3);
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (i + 2) * (digits.charAt(i) - '0');
    }
    return UPN_LETTERS.charAt(sum % 23) + digits;
  }

  static String pad(int number, int width) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }
}
