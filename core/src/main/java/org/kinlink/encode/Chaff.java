package org.kinlink.encode;

import com.google.common.collect.ImmutableList;
import java.security.SecureRandom;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.Field;

/**
 * Records of nobody among those of people, so that who receives the filters cannot count on any of
 * them, and frequencies are no longer those of the population. Each is put together from values of
 * several people: a forename and its sex, an address, and the rest each by itself. Only the owner
 * can tell them, and takes them out of what comes back.
 *
 * <p>Immutable. Its text form shows counts only.
 */
public final class Chaff {
  private final ImmutableList<@Nullable String[]> rows;
  private final int[] originals;
  private final int chaff;

  private Chaff(ImmutableList<@Nullable String[]> rows, int[] originals, int chaff) {
    this.rows = rows;
    this.originals = originals;
    this.chaff = chaff;
  }

  /**
   * Mixes records of nobody into those of people, in random order.
   *
   * @param fields the fields
   * @param people the values of each person
   * @param chaff how many records of nobody
   * @param random where chance comes from: the system's, {@code new SecureRandom()}
   * @return all of them
   * @throws IllegalArgumentException if there are fewer than two people to make chaff of, or the
   *     number of records of nobody is negative
   */
  public static Chaff mix(
      List<Field> fields, List<@Nullable String[]> people, int chaff, SecureRandom random) {
    if (chaff < 0 || (chaff > 0 && people.size() < 2)) {
      throw new IllegalArgumentException("chaff: takes two people or more, and none or more");
    }
    int size = people.size() + chaff;
    int[] originals = new int[size];
    for (int i = 0; i < size; i++) {
      int j = random.nextInt(i + 1);
      originals[i] = originals[j];
      originals[j] = i < people.size() ? i : -1;
    }
    ImmutableList.Builder<@Nullable String[]> rows = ImmutableList.builder();
    for (int original : originals) {
      rows.add(original >= 0 ? people.get(original).clone() : nobody(fields, people, random));
    }
    return new Chaff(rows.build(), originals, chaff);
  }

  private static @Nullable String[] nobody(
      List<Field> fields, List<@Nullable String[]> people, SecureRandom random) {
    @Nullable String[] first = people.get(random.nextInt(people.size()));
    @Nullable String[] home = people.get(random.nextInt(people.size()));
    @Nullable String[] row = new String[fields.size()];
    for (int f = 0; f < row.length; f++) {
      @Nullable String[] donor =
          switch (fields.get(f).kind()) {
            case FORENAME, SEX -> first;
            case ADDRESS, HOUSE, STREET, LOCALITY, TOWN, COUNTY, POSTCODE, PHONE -> home;
            default -> people.get(random.nextInt(people.size()));
          };
      row[f] = donor[f];
    }
    return row;
  }

  /**
   * All records, of people and of nobody.
   *
   * @return the values of each
   */
  public ImmutableList<@Nullable String[]> rows() {
    return rows;
  }

  /**
   * Which person a record is of.
   *
   * @param row the place of the record
   * @return the place of the person in the list that was mixed, or -1 if it is of nobody
   */
  public int person(int row) {
    return originals[row];
  }

  /** Shows how many records there are. */
  @Override
  public String toString() {
    return "Chaff[" + chaff + " of " + rows.size() + " records]";
  }
}
