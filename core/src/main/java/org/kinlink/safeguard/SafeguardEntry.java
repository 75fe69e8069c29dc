package org.kinlink.safeguard;

import org.jspecify.annotations.Nullable;
import org.kinlink.record.RecordRef;

/**
 * One line of a safeguards list. It names one record or one NHS number and never a counterpart. Its
 * text form hides both.
 *
 * @param action what the entry asks for
 * @param record the record meant, or null when a number is meant
 * @param nhsNumber the ten digits meant, or null when a record is meant
 */
public record SafeguardEntry(
    Action action, @Nullable RecordRef record, @Nullable String nhsNumber) {

  /** What a safeguard asks for. */
  public enum Action {
    /** Never join the record with any other, and never show it. */
    SEAL,
    /** Never show where the person lives, nor anything that reveals it. */
    RESTRICT,
    /**
     * Leave the person out of releases that go beyond the person's own care, as the national data
     * opt-out asks. It changes nothing about linking.
     */
    OPT_OUT
  }

  /**
   * Checks that exactly one thing is named.
   *
   * @param action what the entry asks for
   * @param record the record meant, or null
   * @param nhsNumber the number meant, or null
   * @throws IllegalArgumentException if both or neither of record and number are given
   */
  public SafeguardEntry {
    if ((record == null) == (nhsNumber == null)) {
      throw new IllegalArgumentException("record: name either a record or an NHS number");
    }
  }

  @Override
  public String toString() {
    return "SafeguardEntry[" + action + "]";
  }
}
