package org.kinlink.disclose;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.FacetKind;

/**
 * A fact about a person, as a result has it. Its text form hides the code.
 *
 * @param kind what it says
 * @param code the code or word that narrows it down, or empty
 * @param from first day, or null when unknown
 * @param to last day, or null when unknown or it goes on
 * @param source which source states it
 */
public record DatedFact(
    FacetKind kind, String code, @Nullable LocalDate from, @Nullable LocalDate to, String source) {

  boolean currentOn(LocalDate day) {
    return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
  }

  @Override
  public String toString() {
    return "DatedFact[" + kind + "]";
  }
}
