package org.kinlink.household;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.Persons;
import org.kinlink.record.RelationType;
import org.kinlink.record.Relationship;
import org.kinlink.record.Residence;
import org.kinlink.safeguard.Safeguards;

/**
 * What the stated residences and relationships of a run say before it is known which records are
 * one person. It is found once; households are assembled from it as often as persons change. Sealed
 * records are as if they were not there. Immutable, safe to share between threads.
 */
public final class Dwellings {
  private static final ImmutableSet<RelationType> PARENTS =
      Sets.immutableEnumSet(
          RelationType.PARENT, RelationType.BIRTH_PARENT, RelationType.ADOPTIVE_PARENT);

  private static final int WHOLE_DATE = 10;
  private static final int MONTHS = 10;

  final List<Residence> stated = new ArrayList<>();

  /** Row of the record of each residence. */
  final int[] row;

  final AddressCodes addresses;
  final @Nullable LocalDate newestDay;

  /** Rows of whom nothing may show where they live. */
  final BitSet restricted = new BitSet();

  /** Residences that the source's own date of birth rules out. */
  final BitSet early = new BitSet();

  private final int[] related;
  private final BitSet byParent = new BitSet();

  private Dwellings(
      People people,
      ImmutableList<Residence> residences,
      ImmutableList<Relationship> relationships,
      Safeguards safeguards) {
    int[] rows = new int[residences.size()];
    for (Residence residence : residences) {
      int found = people.row(residence.person());
      if (found >= 0 && !safeguards.sealed(found)) {
        rows[stated.size()] = found;
        stated.add(residence);
      }
    }
    this.row = Arrays.copyOf(rows, stated.size());
    this.addresses = new AddressCodes(stated);
    for (int i = 0; i < row.length; i++) {
      early.set(i, beforeBirth(stated.get(i), people.value(FieldKind.DATE_OF_BIRTH, row[i])));
    }
    this.newestDay = newest(stated);
    for (int r = 0; r < people.size(); r++) {
      if (safeguards.restricted(r) && !safeguards.sealed(r)) {
        restricted.set(r);
      }
    }
    int[] pairs = new int[2 * relationships.size()];
    int size = 0;
    for (Relationship relationship : relationships) {
      int a = people.row(relationship.person());
      int b = people.row(relationship.related());
      if (a >= 0 && b >= 0 && !safeguards.sealed(a) && !safeguards.sealed(b)) {
        byParent.set(size / 2, PARENTS.contains(relationship.type()));
        pairs[size++] = a;
        pairs[size++] = b;
      }
    }
    this.related = Arrays.copyOf(pairs, size);
  }

  /**
   * Looks into what a run has read.
   *
   * @param people the records
   * @param residences the stated residences; those of records that are not in the run are passed
   *     over
   * @param relationships the stated relationships, which tell a large family from an institution
   *     and two homes of a child from a contradiction
   * @param safeguards which records are sealed or restricted
   * @return what they say
   */
  public static Dwellings of(
      People people,
      ImmutableList<Residence> residences,
      ImmutableList<Relationship> relationships,
      Safeguards safeguards) {
    return new Dwellings(people, residences, relationships, safeguards);
  }

  /** An unborn child may have its mother's home, and no longer than she has been expecting it. */
  private static boolean beforeBirth(Residence residence, @Nullable String birth) {
    LocalDate earliest = residence.to() != null ? residence.to() : residence.from();
    if (earliest == null || birth == null || birth.length() != WHOLE_DATE) {
      return false;
    }
    if (residence.from() != null && residence.from().isBefore(earliest)) {
      earliest = residence.from();
    }
    try {
      return earliest.isBefore(LocalDate.parse(birth).minusMonths(MONTHS));
    } catch (DateTimeException e) {
      // An encoded date of birth is no date.
      return false;
    }
  }

  private static @Nullable LocalDate newest(List<Residence> residences) {
    LocalDate newest = null;
    for (Residence residence : residences) {
      newest = later(later(newest, residence.from()), residence.to());
    }
    return newest;
  }

  private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || (other != null && other.isAfter(one)) ? other : one;
  }

  /** Who is stated to be whose relative, in both directions. */
  Neighbours relatives(Persons persons) {
    int[] from = new int[related.length];
    int[] to = new int[related.length];
    for (int i = 0; i < related.length; i++) {
      from[i] = persons.person(related[i]);
      to[i] = persons.person(related[i ^ 1]);
    }
    return new Neighbours(persons.count(), from, to);
  }

  /** Who is stated to be whose parent. */
  Neighbours parents(Persons persons) {
    int[] from = new int[byParent.cardinality()];
    int[] to = new int[from.length];
    int size = 0;
    for (int i = byParent.nextSetBit(0); i >= 0; i = byParent.nextSetBit(i + 1)) {
      from[size] = persons.person(related[2 * i]);
      to[size++] = persons.person(related[2 * i + 1]);
    }
    return new Neighbours(persons.count(), from, to);
  }

  @Override
  public String toString() {
    return "Dwellings[" + stated.size() + " residences]";
  }
}
