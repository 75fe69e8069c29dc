package org.kinlink.safeguard;

import com.google.common.collect.ImmutableList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.RecordRef;

/**
 * Which records of a run are sealed and which people's addresses are restricted. A sealed record
 * takes part in nothing: no candidate pair, list, explanation, household or family has it.
 * Immutable, safe to share between threads. How many entries met a record is never told.
 */
public final class Safeguards {
  private final BitSet sealed;
  private final BitSet restricted;

  private Safeguards(BitSet sealed, BitSet restricted) {
    this.sealed = sealed;
    this.restricted = restricted;
  }

  /**
   * Finds the rows that the entries mean.
   *
   * @param entries the safeguards list; entries that meet no record are kept silent
   * @param people the people of the run
   * @return the safeguards of these people
   */
  public static Safeguards of(ImmutableList<SafeguardEntry> entries, People people) {
    Set<Object> seals = new HashSet<>();
    Set<Object> restrictions = new HashSet<>();
    for (SafeguardEntry entry : entries) {
      Object named = entry.record() != null ? entry.record() : entry.nhsNumber();
      (entry.action() == SafeguardEntry.Action.SEAL ? seals : restrictions).add(named);
    }
    BitSet sealed = new BitSet(people.size());
    BitSet restricted = new BitSet(people.size());
    for (int row = 0; row < people.size() && !entries.isEmpty(); row++) {
      RecordRef ref = new RecordRef(people.sources().get(people.source(row)), people.recordId(row));
      String number = people.value(FieldKind.NHS_NUMBER, row);
      sealed.set(row, seals.contains(ref) || (number != null && seals.contains(number)));
      restricted.set(
          row, restrictions.contains(ref) || (number != null && restrictions.contains(number)));
    }
    return new Safeguards(sealed, restricted);
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

  @Override
  public String toString() {
    return "Safeguards[hidden]";
  }
}
