package org.kinlink.safeguard;

import com.google.common.collect.ImmutableList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.RecordRef;

/**
 * Which records of a run are sealed, which people's addresses are restricted, and who opted out. A
 * sealed record takes part in nothing: no candidate pair, list, explanation, household or family
 * has it. Immutable, safe to share between threads. How many entries met a record is never told.
 */
public final class Safeguards {
  private final BitSet sealed;
  private final BitSet restricted;
  private final BitSet optedOut;

  private Safeguards(BitSet sealed, BitSet restricted, BitSet optedOut) {
    this.sealed = sealed;
    this.restricted = restricted;
    this.optedOut = optedOut;
  }

  /**
   * Finds the rows that the entries mean.
   *
   * @param entries the safeguards list; entries that meet no record are kept silent
   * @param people the people of the run
   * @return the safeguards of these people
   */
  public static Safeguards of(ImmutableList<SafeguardEntry> entries, People people) {
    return new Safeguards(
        rows(SafeguardEntry.Action.SEAL, entries, people),
        rows(SafeguardEntry.Action.RESTRICT, entries, people),
        rows(SafeguardEntry.Action.OPT_OUT, entries, people));
  }

  private static BitSet rows(
      SafeguardEntry.Action action, ImmutableList<SafeguardEntry> entries, People people) {
    Set<Object> named = new HashSet<>();
    for (SafeguardEntry entry : entries) {
      if (entry.action() == action) {
        named.add(entry.record() != null ? entry.record() : entry.nhsNumber());
      }
    }
    BitSet rows = new BitSet(people.size());
    for (int row = 0; row < people.size() && !named.isEmpty(); row++) {
      RecordRef ref = new RecordRef(people.sources().get(people.source(row)), people.recordId(row));
      String number = people.value(FieldKind.NHS_NUMBER, row);
      rows.set(row, named.contains(ref) || (number != null && named.contains(number)));
    }
    return rows;
  }

  /**
   * Returns whether a record is sealed.
   *
   * @param row the row
   * @return true when nothing may join or show it
   */
  public boolean sealed(int row) {
    return sealed.get(row);
  }

  /**
   * Returns whether nothing may show where the person of a record lives.
   *
   * @param row the row
   * @return true when the address is restricted
   */
  public boolean restricted(int row) {
    return restricted.get(row);
  }

  /**
   * Returns whether the person of a record opted out of uses beyond their own care.
   *
   * @param row the row
   * @return true when a release may have to leave the person out
   */
  public boolean optedOut(int row) {
    return optedOut.get(row);
  }

  @Override
  public String toString() {
    return "Safeguards[hidden]";
  }
}
