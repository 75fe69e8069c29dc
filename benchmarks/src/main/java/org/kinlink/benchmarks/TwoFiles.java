package org.kinlink.benchmarks;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.PeopleBuilder;
import org.kinlink.record.Schema;

/**
 * Two files about made-up children of one place: four in five of the second file are in the first
 * as well. Children of a home share its street and postcode and mostly a surname. Of the values in
 * the second file 4 in 100 have a slip and 3 in 100 are missing; one child in ten has moved, and
 * one in 200 has forename and surname the other way round. The same seed makes the same files.
 */
public final class TwoFiles {
  private static final ImmutableList<FieldKind> KINDS =
      ImmutableList.of(
          FieldKind.FORENAME,
          FieldKind.SURNAME,
          FieldKind.SEX,
          FieldKind.DATE_OF_BIRTH,
          FieldKind.STREET,
          FieldKind.POSTCODE);
  private static final int FORENAME = 0;
  private static final int SURNAME = 1;
  private static final int SEX = 2;
  private static final int BIRTH = 3;
  private static final int STREET = 4;
  private static final int POSTCODE = 5;
  private static final LocalDate FIRST_BIRTH = LocalDate.of(2004, 9, 1);
  private static final int DAYS = 18 * 365;

  private final SplittableRandom random;
  private final Words forenames;
  private final Words surnames;
  private final String[][] homes;

  private TwoFiles(int records, long seed) {
    random = new SplittableRandom(seed);
    forenames = Words.make(600, random);
    surnames = Words.make(4_000, random);
    Words streets = Words.make(20 + records / 100, random);
    homes = new String[1 + records * 2 / 5][];
    for (int home = 0; home < homes.length; home++) {
      String street = streets.common(random) + (random.nextBoolean() ? " road" : " lane");
      homes[home] = new String[] {surnames.common(random), street, postcode(home / 15)};
    }
  }

  /** Makes two files of so many records each. */
  public static People make(int records, long seed) {
    return new TwoFiles(records, seed).write(records);
  }

  /** Whether the record of that place in the second file is about the child of the first. */
  public static boolean inBoth(int place) {
    return place % 5 != 4;
  }

  /** No place in the country has the area ZZ. */
  private static String postcode(int number) {
    char last = (char) ('a' + number % 26);
    int rest = number / 26;
    return "zz" + (1 + rest / 260) + " " + rest % 10 + (char) ('a' + rest / 10 % 26) + last;
  }

  private People write(int records) {
    ImmutableList<Field> fields =
        KINDS.stream().map(k -> new Field(k.key(), k)).collect(ImmutableList.toImmutableList());
    PeopleBuilder builder = new PeopleBuilder(new Schema(fields));
    String[][] first = new String[records][];
    builder.source("first");
    for (int i = 0; i < records; i++) {
      first[i] = child();
      builder.add("a" + i, i + 2, first[i]);
    }
    builder.source("second");
    for (int i = 0; i < records; i++) {
      builder.add("b" + i, i + 2, copied(inBoth(i) ? first[i] : child()));
    }
    return builder.build();
  }

  private String[] child() {
    String[] home = homes[random.nextInt(homes.length)];
    String surname = random.nextInt(5) == 0 ? surnames.common(random) : home[0];
    String birth = FIRST_BIRTH.plusDays(random.nextInt(DAYS)).toString();
    String sex = random.nextBoolean() ? "f" : "m";
    return new String[] {forenames.common(random), surname, sex, birth, home[1], home[2]};
  }

  private String[] copied(String[] child) {
    String[] copy = child.clone();
    if (random.nextInt(10) == 0) {
      String[] home = homes[random.nextInt(homes.length)];
      copy[STREET] = home[1];
      copy[POSTCODE] = home[2];
    }
    if (random.nextInt(200) == 0) {
      copy[FORENAME] = child[SURNAME];
      copy[SURNAME] = child[FORENAME];
    }
    for (int f = 0; f < copy.length; f++) {
      int fate = random.nextInt(100);
      if (fate < 3) {
        copy[f] = "";
      } else if (fate < 7 && f != SEX) {
        copy[f] = f == BIRTH ? Slips.digitSlip(copy[f], random) : Slips.slip(copy[f], random);
      }
    }
    return copy;
  }
}
