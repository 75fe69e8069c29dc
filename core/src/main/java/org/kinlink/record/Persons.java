package org.kinlink.record;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/**
 * Which records are one person. Persons are numbered from 0 in the order of their first row.
 * Immutable.
 */
public final class Persons {
  private final int[] personOf;
  private final PersonStatus[] status;
  private final int count;

  /**
   * Wraps a finished assignment; the arrays are copied.
   *
   * @param personOf person of each row, 0 to {@code count - 1}
   * @param status status of each row
   * @param count number of persons
   * @throws IllegalArgumentException if the arrays differ in length
   */
  public Persons(int[] personOf, PersonStatus[] status, int count) {
    if (personOf.length != status.length) {
      throw new IllegalArgumentException("status: not as long as personOf");
    }
    this.personOf = personOf.clone();
    this.status = status.clone();
    this.count = count;
  }

  /**
   * Returns how many persons there are.
   *
   * @return the number of persons
   */
  public int count() {
    return count;
  }

  /**
   * Returns the person of a row.
   *
   * @param row the row
   * @return the person, from 0
   */
  public int person(int row) {
    return personOf[row];
  }

  /**
   * Returns what became of a row.
   *
   * @param row the row
   * @return its status
   */
  public PersonStatus status(int row) {
    return status[row];
  }

  /**
   * Returns the rows of each person, in ascending order.
   *
   * @return one list of rows a person
   */
  public ImmutableList<ImmutableList<Integer>> rows() {
    List<ImmutableList.Builder<Integer>> rows = new ArrayList<>(count);
    for (int p = 0; p < count; p++) {
      rows.add(ImmutableList.builder());
    }
    for (int r = 0; r < personOf.length; r++) {
      rows.get(personOf[r]).add(r);
    }
    return rows.stream().map(ImmutableList.Builder::build).collect(ImmutableList.toImmutableList());
  }
}
