package org.kinlink.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kinlink.population.People.NOBODY;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What must hold of every life. */
class LivesTest {
  @Test
  void parentsAreGrownUpWhenTheirChildrenAreBorn() {
    for (View view : Neighbourhoods.views()) {
      World world = view.world;
      People people = world.people;
      for (int who = 0; who < people.count; who++) {
        for (int parent : new int[] {people.mother[who], people.father[who]}) {
          if (parent != NOBODY && people.otherLife[who] == NOBODY) {
            assertTrue(people.birth[who] - people.birth[parent] > 14 * 365, "a child as parent");
          }
        }
      }
    }
  }

  @Test
  void birthsOfAMotherAreNineMonthsApartUnlessTwins() {
    for (View view : Neighbourhoods.views()) {
      World world = view.world;
      People people = world.people;
      for (int who = 0; who < people.count; who++) {
        int next = people.mother[who] == NOBODY ? NOBODY : people.nextOfMother[who];
        if (next != NOBODY && people.otherLife[who] == NOBODY && people.otherLife[next] == NOBODY) {
          int apart = Math.abs(people.birth[who] - people.birth[next]);
          assertTrue(apart == 0 || apart >= 270, "births too near");
        }
      }
    }
  }

  @Test
  void everybodyHasOneMainHomeAtATimeBetweenBirthAndDeath() {
    for (View view : Neighbourhoods.views()) {
      World world = view.world;
      int[] until = new int[world.people.count];
      IntTable table = world.residences;
      for (int row = 0; row < table.rows(); row++) {
        int who = table.get(row, World.WHO);
        int from = table.get(row, World.FROM);
        boolean ward = table.get(row, World.ADDRESS) == Institution.HOSPITAL.address();
        if (table.get(row, World.ROLE) != Role.SHARED_CARE && !ward) {
          assertTrue(from >= until[who], "two homes at once");
          until[who] = table.get(row, World.TO);
          assertTrue(from >= world.people.birth[who], "a home before birth");
          assertTrue(
              table.get(row, World.TO) == Days.NEVER
                  ? world.people.death[who] == Days.NEVER
                  : table.get(row, World.TO) <= world.people.death[who],
              "a home after death");
        }
      }
    }
  }

  @Test
  void nothingIsTrueOfSomebodyAfterTheLifeHereHasEnded() {
    for (View view : Neighbourhoods.views()) {
      IntTable facts = view.world.facts;
      for (int row = 0; row < facts.rows(); row++) {
        int who = facts.get(row, World.WHO);
        int end = Math.min(view.people.death[who], view.people.left[who]);
        if (facts.get(row, World.FROM) <= view.today && end <= view.today) {
          assertTrue(facts.get(row, World.TO) <= end, "a fact about somebody who is gone");
        }
      }
    }
  }

  @Test
  void childrenAreLookedAfterUntilTheyAreEighteenAtMost() {
    for (View view : Neighbourhoods.views()) {
      for (int who = 0; who < view.people.count; who++) {
        if (view.isHere(who) && view.age(who) > 18) {
          assertFalse(view.isNow(who, Fact.LOOKED_AFTER));
        }
      }
    }
  }

  @Test
  void anAdoptionEndsOneLifeAndBeginsAnother() {
    int adopted = 0;
    for (View view : Neighbourhoods.views()) {
      World world = view.world;
      People people = world.people;
      for (int who = 0; who < people.count; who++) {
        int life = people.otherLife[who];
        if (life > who) {
          adopted++;
          assertEquals(people.birth[who], people.birth[life]);
          assertEquals(people.left[who], people.arrived[life]);
          assertTrue(people.mother[who] != people.mother[life]);
          assertEquals(NOBODY, people.home[who]);
        }
      }
    }
    assertTrue(adopted > 10);
  }

  @Test
  void numbersBelongToOnePersonEachAndPassTheirCheck() {
    Set<String> given = new HashSet<>();
    Set<String> pupils = new HashSet<>();
    for (View view : Neighbourhoods.views()) {
      World world = view.world;
      Numbers numbers = view.numbers;
      for (int who = 0; who < world.people.count; who++) {
        String number = numbers.nhsNumber(who);
        int sum = 0;
        for (int i = 0; i < 10; i++) {
          sum += (10 - i) * (number.charAt(i) - '0');
        }
        assertEquals(0, sum % 11);
        assertTrue(number.startsWith("999") && number.length() == 10);
        assertTrue(given.add(number), "a number twice");
        assertTrue(numbers.upn(who).isEmpty() || pupils.add(numbers.upn(who)), "a UPN twice");
      }
      assertTrue(given.add(numbers.nobodys(Agency.CIN, 7)));
    }
    assertTrue(pupils.size() > 5000);
  }

  @Test
  void noTwoAddressesAreOneProperty() {
    Gazetteer gazetteer = Neighbourhoods.views().get(0).world.gazetteer;
    Set<String> properties = new HashSet<>();
    Set<String> lines = new HashSet<>();
    for (int shard = 0; shard < gazetteer.neighbourhoods(); shard++) {
      for (int slot = 0; slot < gazetteer.slotsPerShard(); slot++) {
        Place place = gazetteer.place(shard, slot);
        assertTrue(properties.add(place.uprn()), "a property twice");
        lines.add(place.line() + place.postcode());
      }
    }
    assertTrue(lines.size() > 0.97 * properties.size());
  }

  @Test
  void aPermutationLeavesNothingOutAndKeepsNoOrder() {
    Permutation permutation = new Permutation(1000, 7);
    long[] all = new long[1000];
    int rising = 0;
    for (int i = 0; i < 1000; i++) {
      all[i] = permutation.of(i);
      rising += i > 0 && all[i] > all[i - 1] ? 1 : 0;
    }
    assertTrue(rising > 430 && rising < 570);
    Arrays.sort(all);
    for (int i = 0; i < 1000; i++) {
      assertEquals(i, all[i]);
    }
  }

  @Test
  void namesAreAsConcentratedAsInEngland() {
    NameBook book = NameBook.read();
    Dice dice = new Dice(1);
    assertEquals(0.013, surnameShare(book, Community.BRITISH, "Smith", dice), 0.003);
    assertEquals(0.11, surnameShare(book, Community.PAKISTANI, "Khan", dice), 0.04);
    assertTrue(surnameShare(book, Community.GUJARATI, "Patel", dice) > 0.2);
    assertTrue(shareOfWomen(Community.BANGLADESHI, "Begum") > 0.1);
    assertTrue(shareOfWomen(Community.PUNJABI, "Kaur") > 0.5);
    Set<Integer> distinct = new HashSet<>();
    for (int i = 0; i < 20_000; i++) {
      distinct.add(book.surname(Community.BRITISH, dice));
    }
    assertTrue(distinct.size() > 3000);
    assertTrue(forenameShare(book, "Susan", 1955, dice) > 0.025);
    assertTrue(forenameShare(book, "Susan", 2015, dice) < 0.003);
    assertTrue(forenameShare(book, "Olivia", 2015, dice) > 0.02);
  }

  private static double shareOfWomen(Community community, String name) {
    return Share.of(
            Neighbourhoods.views(),
            (v, who) ->
                v.isHere(who) && !v.people.isMale(who) && v.people.communityOf(who) == community,
            (v, who) -> {
              int row = v.people.nameSpell[who];
              return v.surname(row).equals(name) || v.middle(row).equals(name);
            })
        .value();
  }

  private static double surnameShare(NameBook book, Community community, String name, Dice dice) {
    int hits = 0;
    for (int i = 0; i < 40_000; i++) {
      hits += book.text(book.surname(community, dice)).equals(name) ? 1 : 0;
    }
    return hits / 40_000.0;
  }

  private static double forenameShare(NameBook book, String name, int year, Dice dice) {
    int hits = 0;
    for (int i = 0; i < 20_000; i++) {
      int drawn = book.forename(Community.BRITISH, People.FEMALE, year, dice);
      hits += book.text(drawn).equals(name) ? 1 : 0;
    }
    return hits / 20_000.0;
  }
}
