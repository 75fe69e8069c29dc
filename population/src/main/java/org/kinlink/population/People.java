package org.kinlink.population;

import java.util.Arrays;

/** The people of a neighbourhood, living, dead and gone: one column per property, a row each. */
final class People {
  static final int NOBODY = -1;
  private static final Community[] COMMUNITIES = Community.values();
  static final byte FEMALE = 0;
  static final byte MALE = 1;

  /** Bits of {@link #traits}. */
  static final int OFFENDER = 1;

  static final int UNWELL = 2;
  static final int TROUBLED = 4;
  static final int BORN_ABROAD = 8;
  static final int BIRTHDAY_UNKNOWN = 16;
  static final int FOSTERS = 32;
  static final int UNACCOMPANIED = 64;
  static final int PLAIN_SINGH = 128;
  static final int SPECIAL_NEEDS = 256;
  static final int SUPPORTED_NEEDS = 512;
  static final int NO_PUBLIC_FUNDS = 1024;
  static final int PROTECTED = 2048;
  static final int TWIN = 4096;
  static final int NUMBERED_TWICE = 8192;

  int count;
  int[] birth = new int[4096];
  int[] death = new int[4096];
  int[] arrived = new int[4096];
  int[] left = new int[4096];
  byte[] sex = new byte[4096];
  byte[] community = new byte[4096];
  byte[] ethnicity = new byte[4096];
  int[] traits = new int[4096];
  int[] mother = new int[4096];
  int[] father = new int[4096];
  int[] firstChild = new int[4096];
  int[] nextOfMother = new int[4096];
  int[] nextOfFather = new int[4096];
  int[] union = new int[4096];
  int[] home = new int[4096];
  int[] nextAtHome = new int[4096];
  int[] previousAtHome = new int[4096];
  int[] spell = new int[4096];
  int[] secondSpell = new int[4096];
  int[] secondWith = new int[4096];
  int[] nameSpell = new int[4096];
  int[] lastBirth = new int[4096];
  int[] bornAs = new int[4096];
  int[] careSpell = new int[4096];
  int[] placement = new int[4096];
  int[] otherLife = new int[4096];

  int add(int sexOf, int birthDay, Community community, int ethnicityOf, int day) {
    if (count == birth.length) {
      grow(count + count / 2);
    }
    int who = count++;
    sex[who] = (byte) sexOf;
    birth[who] = birthDay;
    death[who] = Days.NEVER;
    left[who] = Days.NEVER;
    arrived[who] = day;
    this.community[who] = (byte) community.number();
    ethnicity[who] = (byte) ethnicityOf;
    for (int[] column :
        new int[][] {
          mother,
          father,
          firstChild,
          nextOfMother,
          nextOfFather,
          union,
          home,
          nextAtHome,
          previousAtHome,
          spell,
          secondSpell,
          secondWith,
          nameSpell,
          otherLife,
          careSpell,
          placement
        }) {
      column[who] = NOBODY;
    }
    return who;
  }

  private void grow(int size) {
    birth = Arrays.copyOf(birth, size);
    death = Arrays.copyOf(death, size);
    arrived = Arrays.copyOf(arrived, size);
    left = Arrays.copyOf(left, size);
    sex = Arrays.copyOf(sex, size);
    community = Arrays.copyOf(community, size);
    ethnicity = Arrays.copyOf(ethnicity, size);
    traits = Arrays.copyOf(traits, size);
    mother = Arrays.copyOf(mother, size);
    father = Arrays.copyOf(father, size);
    firstChild = Arrays.copyOf(firstChild, size);
    nextOfMother = Arrays.copyOf(nextOfMother, size);
    nextOfFather = Arrays.copyOf(nextOfFather, size);
    union = Arrays.copyOf(union, size);
    home = Arrays.copyOf(home, size);
    nextAtHome = Arrays.copyOf(nextAtHome, size);
    previousAtHome = Arrays.copyOf(previousAtHome, size);
    spell = Arrays.copyOf(spell, size);
    secondSpell = Arrays.copyOf(secondSpell, size);
    secondWith = Arrays.copyOf(secondWith, size);
    nameSpell = Arrays.copyOf(nameSpell, size);
    lastBirth = Arrays.copyOf(lastBirth, size);
    bornAs = Arrays.copyOf(bornAs, size);
    careSpell = Arrays.copyOf(careSpell, size);
    placement = Arrays.copyOf(placement, size);
    otherLife = Arrays.copyOf(otherLife, size);
  }

  /** Makes a child of its parents; the father may be NOBODY. */
  void bear(int child, int itsMother, int itsFather) {
    mother[child] = itsMother;
    father[child] = itsFather;
    if (itsMother != NOBODY) {
      nextOfMother[child] = firstChild[itsMother];
      firstChild[itsMother] = child;
    }
    if (itsFather != NOBODY) {
      nextOfFather[child] = firstChild[itsFather];
      firstChild[itsFather] = child;
    }
  }

  /** Returns the next child of a parent, younger ones first, or NOBODY. */
  int nextChild(int parent, int child) {
    return mother[child] == parent ? nextOfMother[child] : nextOfFather[child];
  }

  Community communityOf(int who) {
    return COMMUNITIES[community[who]];
  }

  boolean is(int who, int trait) {
    return (traits[who] & trait) != 0;
  }

  void mark(int who, int trait) {
    traits[who] |= trait;
  }

  /** Says whether somebody lives, and lives here. */
  boolean isHere(int who, int day) {
    return death[who] > day && left[who] > day && arrived[who] <= day && home[who] != NOBODY;
  }

  int age(int who, int day) {
    return Days.age(birth[who], day);
  }

  boolean isMale(int who) {
    return sex[who] == MALE;
  }

  boolean isChildOf(int child, int parent) {
    return mother[child] == parent || father[child] == parent;
  }
}
