package org.kinlink.resolve;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.safeguard.Safeguards;

/**
 * What forbids a join whatever the score: a seal, two different NHS numbers, two records of a
 * source that holds each person once, a stated relationship, for nobody is his own mother or
 * brother, and that a source tells twins apart. Immutable, safe to share between threads.
 */
public final class Constraints {
  private static final int[] NOBODY = {};
  private static final String SECOND = "another record of the same source is already this person";

  private final People people;
  private final Safeguards safeguards;
  private final boolean[] oncePerPerson;
  private final ImmutableSet<Long> relatives;
  private final ImmutableListMultimap<Integer, Integer> relativesOf;
  private final KnownTwins twins;
  private final int number;
  private final int status;
  private final BitSet references = new BitSet();

  /**
   * Makes the constraints of a run.
   *
   * @param people the people
   * @param safeguards their seals
   * @param oncePerPerson for each source whether it holds each person once
   * @param relatives pairs of rows stated to be relatives, as {@link #pair} makes them
   * @param twins whom the sources themselves tell apart
   */
  public Constraints(
      People people,
      Safeguards safeguards,
      boolean[] oncePerPerson,
      ImmutableSet<Long> relatives,
      KnownTwins twins) {
    this.people = people;
    this.safeguards = safeguards;
    this.oncePerPerson = oncePerPerson.clone();
    this.relatives = relatives;
    this.twins = twins;
    ImmutableListMultimap.Builder<Integer, Integer> of = ImmutableListMultimap.builder();
    for (long pair : relatives) {
      of.put((int) (pair >> 32), (int) pair);
      of.put((int) pair, (int) (pair >> 32));
    }
    this.relativesOf = of.build();
    this.number = people.schema().indexOf(FieldKind.NHS_NUMBER);
    this.status = people.schema().indexOf(FieldKind.NHS_NUMBER_STATUS);
    for (int row = 0; row < people.size() && number >= 0; row++) {
      references.set(row, people.code(number, row) != 0 && isReference(row));
    }
  }

  private boolean isReference(int row) {
    return people.value(FieldKind.DATE_OF_BIRTH, row) == null
        && people.value(FieldKind.FORENAME, row) == null
        && people.value(FieldKind.SURNAME, row) == null;
  }

  /**
   * Returns whether a record is no more than the number of somebody, such as that of the mother in
   * her child's. A source that holds each person once refers to a mother as often as she has
   * children.
   *
   * @param row the record
   * @return whether it has an NHS number, and no name and no birthday
   */
  public boolean reference(int row) {
    return references.get(row);
  }

  /**
   * Names a pair of rows.
   *
   * @param a the one
   * @param b the other
   * @return one number for the pair, whatever its order
   */
  public static long pair(int a, int b) {
    return (long) Math.min(a, b) << 32 | Math.max(a, b);
  }

  boolean oncePerPerson(int source) {
    return oncePerPerson[source];
  }

  /** Whether the source of a record holds each person once. */
  boolean once(int row) {
    return oncePerPerson[people.source(row)];
  }

  /** Whether two records are of one source that may hold a person several times. */
  boolean several(int a, int b) {
    return people.source(a) == people.source(b) && !once(a);
  }

  boolean sealed(int row) {
    return safeguards.sealed(row);
  }

  /**
   * Returns why two records cannot be one person, when somebody should look into it.
   *
   * @param a row of the one
   * @param b row of the other
   * @return a plain phrase, or null when nothing contradicts
   */
  public @Nullable String contradiction(int a, int b) {
    return contradiction(a, b, NOBODY, NOBODY);
  }

  private @Nullable String contradiction(int a, int b, int[] left, int[] right) {
    if (differentNumbers(a, b)) {
      return verified(a) && verified(b)
          ? "two different verified NHS numbers"
          : "two different NHS numbers";
    }
    if (!relatives.isEmpty() && relatives.contains(pair(a, b))) {
      return "stated to be two people";
    }
    if (twins.apart(a, b)) {
      return "told apart as twins by one source";
    }
    if (twins.pupils(a, b)) {
      return "two different UPNs in one source";
    }
    return twins.crossed(a, b, left, right) ? "named like the other of two twins" : null;
  }

  /** Whether two records are of twins whom a source tells apart. */
  boolean twins(int a, int b) {
    return twins.apart(a, b) || twins.crossed(a, b);
  }

  /** Whether any source has NHS numbers. */
  boolean knowsNumbers() {
    return number >= 0;
  }

  /** The records stated to be relatives of the person of a record, or known to be a twin's. */
  Iterable<Integer> relatives(int row) {
    if (relatives.isEmpty()) {
      return twins.of(row);
    }
    return Iterables.concat(relativesOf.get(row), twins.of(row));
  }

  /** The records that a source tells apart from one as its twin's. */
  Iterable<Integer> twins(int row) {
    return twins.of(row);
  }

  /** The records that any source tells apart as the twin's of one, or of its namesakes there. */
  Iterable<Integer> twinsAnywhere(int row) {
    return twins.anywhere(row);
  }

  /** Whether any source tells one from a twin, or one of its namesakes. */
  boolean hasTwinsAnywhere(int row) {
    return twins.hasAnywhere(row);
  }

  /** Whether any record is known to be a relative's of the person of a record. */
  boolean hasRelatives(int row) {
    return twins.has(row) || (!relatives.isEmpty() && relativesOf.containsKey(row));
  }

  /** The code of a record's NHS number, or 0 where it has none. */
  int number(int row) {
    return number < 0 ? 0 : people.code(number, row);
  }

  /** Whether two records have one NHS number. */
  boolean sameNumber(int a, int b) {
    return number(a) != 0 && number(a) == number(b);
  }

  /** Whether two records have different NHS numbers. */
  boolean differentNumbers(int a, int b) {
    return number >= 0
        && people.code(number, a) != 0
        && people.code(number, b) != 0
        && people.code(number, a) != people.code(number, b);
  }

  /** Whether the number of a record was verified against the national register. */
  boolean verified(int row) {
    return status >= 0 && "01".equals(people.value(status, row));
  }

  /** Whether a record says of its number that it was not verified. */
  boolean unverified(int row) {
    return number(row) != 0 && status >= 0 && people.code(status, row) != 0 && !verified(row);
  }

  /** Whether two records may not be one person. */
  boolean forbids(int a, int b) {
    return safeguards.sealed(a)
        || safeguards.sealed(b)
        || sameOnce(a, b)
        || contradiction(a, b) != null;
  }

  /** Whether two records are of one source that holds each person once. */
  boolean sameOnce(int a, int b) {
    return people.source(a) == people.source(b)
        && oncePerPerson[people.source(a)]
        && !references.get(a)
        && !references.get(b);
  }

  /** Why two groups of records cannot be one person, or null when they can. */
  @Nullable String between(int[] left, int[] right) {
    for (int a : left) {
      for (int b : right) {
        String contradiction = contradiction(a, b, left, right);
        if (contradiction != null) {
          return contradiction;
        }
      }
    }
    for (int a : left) {
      for (int b : right) {
        if (sameOnce(a, b)) {
          return SECOND;
        }
      }
    }
    return null;
  }

  /** Whether a reason of {@link #between} is a contradiction rather than a place already taken. */
  static boolean isContradiction(String reason) {
    return !reason.equals(SECOND);
  }
}
